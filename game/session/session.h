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
#include "game/session/effect.h"
#include "game/session/event.h"
#include "game/session/pairs.h"
#include "game/session/path.h"
#include "game/session/scene.h"
#include "game/session/timing.h"

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
  // `ballots` outlives the session. `published` is what this room published
  // before a crash: shown again as it was, never asked again.
  Session(std::shared_ptr<const deck::Deck> deck, std::shared_ptr<const deck::Routes> routes, Rules rules, BallotMemory ballots,
          std::vector<Publication> published = {});

  [[nodiscard]] Effects apply(const Event& event);         // what the world must now do, in order
  [[nodiscard]] Scene scene_for(Audience audience) const;  // what this audience may see
  [[nodiscard]] Seat seat(SeatId seat) const;              // what this seat may know of itself
  [[nodiscard]] std::optional<Progress> progress() const;  // while answers are open: for screen and facilitator

 private:
  struct Chair {
    bool taken = false;
    bool away = false;
    bool in_cohort = false;      // of the newest round
    std::uint32_t sequence = 0;  // the newest ballot of that round; 0: none
    Symbol symbol;
  };
  struct Played {  // a card of this cut
    bool softened = false;
    std::optional<Publication> first, again;
    std::optional<std::vector<SeatId>> cohort;  // who answered first and is still here
  };
  struct Origin {  // of the last step
    std::size_t at = 0;
    bool softened = false;  // its card was
  };
  struct Pending {  // answers are counted, and nobody has seen it
    Publish publish;
    std::vector<SeatId> cohort;
  };

  // session.cpp: people and buttons
  void on(const Joined& event, Effects& effects);
  void on(const Left& event, Effects& effects);
  void on(const PlayerActed& event, Effects& effects);
  void on(const FacilitatorActed& event, Effects& effects);
  void on(const TimePassed& event, Effects& effects);
  void press(Button button, Effects& effects);
  void remember(Button button);
  void undo(Effects& effects);
  void toggle_pause();
  void step_on(Effects& effects);
  void move_to(std::size_t to, Effects& effects);
  void start_talk();
  void show_all(Effects& effects) const;
  void tell_everybody(Effects& effects) const;

  // round.cpp: answers, from opening to publication
  void take(SeatId seat, const Ballot& ballot, Effects& effects);
  [[nodiscard]] bool is_legal(const Ballot& ballot) const;
  void open_round();
  void tell_progress(Effects& effects) const;  // while answers are open
  void close_round();
  void count_by_hand(const HandCount& count, Effects& effects);
  void keep(const JointVotes& votes, std::vector<SeatId> cohort);
  void discard_round();
  void publish_pending(Effects& effects);
  void forget(SeatId seat);  // somebody left: out of every cohort
  [[nodiscard]] std::vector<SeatId> everybody() const;
  [[nodiscard]] std::vector<SeatId> cohort() const;

  // standing.cpp: where the room is and what is possible
  [[nodiscard]] const Step& step() const { return path_[at_]; }
  [[nodiscard]] const deck::Card* card() const { return step().card == 0 ? nullptr : cards_[step().card - 1U]; }
  [[nodiscard]] Played& played() { return played_[step().card - 1U]; }
  [[nodiscard]] const Played& played() const { return played_[step().card - 1U]; }
  [[nodiscard]] Chair& chair(SeatId seat) { return chairs_[static_cast<std::size_t>(seat)]; }
  [[nodiscard]] const Chair& chair(SeatId seat) const { return chairs_[static_cast<std::size_t>(seat)]; }
  [[nodiscard]] Path::StandingOf standing() const;
  [[nodiscard]] Path::StandingOf expected() const;  // where every card from here on is answered
  [[nodiscard]] std::size_t after() const { return path_.after(at_, standing()); }
  [[nodiscard]] bool can(Button button) const;
  [[nodiscard]] bool can_count_by_hand() const;
  [[nodiscard]] bool can_undo() const;
  [[nodiscard]] std::size_t undone() const;                    // where undo leads, where it can be done
  [[nodiscard]] std::vector<std::size_t> blocks_left() const;  // the first step of each
  [[nodiscard]] Time planned() const;                          // of this cut
  [[nodiscard]] Time planned_after() const;                    // of the cards after this one
  [[nodiscard]] bool is_short() const;                         // of time
  [[nodiscard]] Warning warning() const;
  [[nodiscard]] std::optional<Time> next_warning() const;
  void warn(Effects& effects);

  // scene.cpp
  void show_card(Scene& scene) const;
  [[nodiscard]] std::uint16_t people_answering() const;
  [[nodiscard]] Desk desk() const;
  [[nodiscard]] deck::Statement droppable(const std::vector<std::size_t>& blocks) const;

  std::shared_ptr<const deck::Deck> deck_;
  std::shared_ptr<const deck::Routes> routes_;
  Rules rules_;
  BallotMemory ballots_;
  Cards cards_;
  Path path_;
  std::vector<Played> played_;  // by card
  std::vector<Chair> chairs_;   // by seat
  std::size_t at_ = 0;
  std::optional<Origin> origin_;  // none: the last step cannot be undone
  bool paused_ = false, locked_ = false;
  Round round_{};
  bool round_counted_ = false;  // the newest round was closed and not made void
  std::uint16_t answered_ = 0;
  std::optional<Pending> pending_;
  Timing timing_;
  Warning told_ = Warning::none;
  std::optional<Time> wake_;
  base::Random random_;
  Pairs pairs_;
  std::uint8_t paired_card_ = 0;  // whose talk the symbols are for
};

}  // namespace streep::session
