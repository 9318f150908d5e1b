// One room of people going through one deck. It knows the rules and nothing
// else: no clock, no sockets, no files, no randomness of its own.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "game/base/random.h"
#include "game/deck/deck.h"
#include "game/session/ballots.h"
#include "game/session/bookmark.h"
#include "game/session/effect.h"
#include "game/session/event.h"
#include "game/session/scene.h"
#include "game/session/state/nesting.h"
#include "game/session/state/open_round.h"
#include "game/session/state/pairs.h"
#include "game/session/state/position.h"
#include "game/session/state/published.h"
#include "game/session/state/seating.h"
#include "game/session/state/timing.h"

namespace streep::session {

struct Rules {
  deck::Cut cut = deck::Cut::minutes_45;
  std::uint16_t seats = 1000;  // at most; never above base::kSeatsMost
  Epoch epoch{};               // drawn by the server
  base::Seed seed = 0;         // of the pairs
};

// A copy is the session as it was, but for the ballots, which both share.
class Session {
 public:
  // `ballots` outlives the session. After a crash `published` is shown again as it
  // was and never asked again, and the room goes on at `bookmark`: a round that was
  // on is opened anew, for whoever comes in.
  Session(std::shared_ptr<const deck::Deck> deck, std::shared_ptr<const deck::Routes> routes, Rules rules, BallotMemory ballots,
          const std::vector<Publication>& published = {}, const Bookmark& bookmark = {});

  // A copy to see on what an act would come to, with `ballots` of its own that are all
  // zeros: it knows who answered, and of no answer. What it publishes is what the
  // session would, and its bookmark too.
  [[nodiscard]] Session trial(BallotMemory ballots) const;

  [[nodiscard]] Effects apply(const Event& event);         // what the world must now do, in order
  [[nodiscard]] Scene scene_for(Audience audience) const;  // what this audience may see
  [[nodiscard]] Seat seat(SeatId seat) const;              // what this seat may know of itself
  [[nodiscard]] std::optional<Progress> progress() const;  // for screen and facilitator, while answers are open
  [[nodiscard]] Bookmark bookmark() const;                 // to be kept where a crash leaves it
  [[nodiscard]] bool takes_newcomers() const { return !locked_ || returning_ > 0; }

 private:
  // session.cpp: what happens
  void on(const Joined& event, Effects& effects);
  void on(const Left& event, Effects& effects);
  void on(const Noticed& event, Effects& effects);
  void on(const PlayerActed& event, Effects& effects);
  void on(const FacilitatorActed& event, Effects& effects);
  void on(const TimePassed& event, Effects& effects);
  void on(const NotCommitted& event, Effects& effects);
  void leave(SeatId seat, Effects& effects);
  void show_all(Effects& effects) const;
  void tell_everybody(Effects& effects) const;
  void tell_progress(Effects& effects) const;  // while answers are open

  // buttons.cpp: from step to step
  void press(Button button, Effects& effects);
  void remember(Button button);
  void undo(Effects& effects);
  void go_without_figure(Effects& effects);
  void toggle_pause();
  void step_on(Effects& effects);
  void move_to(std::size_t to, Effects& effects);
  void start_talk();

  // answers.cpp: from opening a round to publication
  void open_round();
  void take(SeatId seat, const Ballot& ballot, Effects& effects);
  void close_round();
  void count_by_hand(const HandCount& count, Effects& effects);
  void let_go(SeatId seat, Effects& effects);
  void keep(const JointVotes& votes, std::optional<Cohort> cohort, FirstAnswers firsts = FirstAnswers::known);
  void publish_pending(Effects& effects);

  // standing.cpp: how far the room is, and what is possible
  [[nodiscard]] const Step& step() const { return position_.step(); }
  [[nodiscard]] const deck::Card& card_at(std::size_t at) const { return *cards_[position_.path()[at].card - 1U]; }
  [[nodiscard]] const deck::Card* card() const { return step().card == 0 ? nullptr : &card_at(position_.at()); }
  [[nodiscard]] bool is_softened() const { return step().card != 0 && is_softened(step().card); }
  [[nodiscard]] bool is_softened(std::uint8_t card) const { return position_.is_softened(card) || is_implied(card); }
  [[nodiscard]] bool is_implied(std::uint8_t card) const;
  [[nodiscard]] const Publication* published(Occasion occasion) const { return published_.find(step().card, occasion); }
  [[nodiscard]] Standings standings() const;
  [[nodiscard]] Standings expected() const;  // where every card from here on is answered
  [[nodiscard]] Phase phase_after() const { return position_.path()[position_.after(standings())].phase; }
  [[nodiscard]] bool can(Button button) const;
  [[nodiscard]] bool can_count_by_hand() const;
  [[nodiscard]] std::vector<std::size_t> blocks_left() const;  // the first step of each

  // warning.cpp: whether time is short
  [[nodiscard]] Duration planned() const;        // of this cut
  [[nodiscard]] Duration planned_after() const;  // of the cards after this one
  [[nodiscard]] bool is_short() const;
  [[nodiscard]] Warning warning() const;
  [[nodiscard]] std::optional<RoomTime> next_warning() const;
  void warn(Effects& effects);

  // bookmark.cpp: after a crash
  void go_on_at(const Bookmark& bookmark);

  // scene.cpp
  void show_card(Scene& scene) const;
  [[nodiscard]] std::uint16_t people_answering() const;
  [[nodiscard]] Desk desk() const;
  [[nodiscard]] deck::Statement droppable(const std::vector<std::size_t>& blocks) const;

  std::shared_ptr<const deck::Deck> deck_;
  std::shared_ptr<const deck::Routes> routes_;
  Rules rules_;
  Cards cards_;
  Nesting nesting_;
  Position position_;
  Seating seating_;
  OpenRound round_;
  Published published_;
  bool paused_ = false, locked_ = false;
  bool unsaved_ = false;         // what is counted could not be stored
  std::uint16_t returning_ = 0;  // of who was in when the room was locked, before a crash
  Timing timing_;
  Warning told_ = Warning::none;
  std::optional<RoomTime> wake_;
  base::Random random_;
  Pairs pairs_;
  std::uint8_t paired_card_ = 0;  // whose talk the symbols are for
};

}  // namespace streep::session
