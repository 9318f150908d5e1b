// One room on this server: carries out what its session says, for the peers
// that are in it. It knows no sockets, and the time only as it is told.
//
// What a facilitator does is written before it happens, as a trial of it says what
// there is to write: so a crash leads back to what people have seen. Meanwhile
// everything else goes on. A figure waits for as long as the disk takes; a mere
// step not for long.
//
// What one player causes reaches an audience at most ten times a second; what
// the facilitator or the clock causes goes out at once.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "game/base/enumeration.h"
#include "game/invitation/invitation.h"
#include "game/session/session.h"
#include "game/wire/messages.h"
#include "server/ground/clock.h"
#include "server/ground/secrets.h"
#include "server/rooms/caller.h"
#include "server/rooms/doorstep.h"
#include "server/rooms/locked_ballots.h"
#include "server/rooms/seats.h"
#include "server/store/scribe.h"

namespace streep::server {

struct RoomSetup {
  wire::RoomCode code;
  Digest facilitator{}, screen{};  // of their keys
  wire::Secret secret{};           // of the invitation
  std::shared_ptr<const deck::Deck> deck;
  std::shared_ptr<const deck::Routes> routes;  // may be null
  session::Rules rules;
  std::string half_year;  // in which what is counted falls
  Kept kept;              // of before a crash
  bool over = false;      // it was closed before a crash: whoever comes is told so
  std::string host = {};  // who opened it; empty: whoever started the server
  // It ends when no facilitator has been in for so long, and when it is so old; none: it stays.
  std::optional<ServerTime::duration> unattended = {}, lifetime = {};
};

// How many publications there can be of a deck in a room.
[[nodiscard]] std::size_t publications_of(const deck::Deck& deck, deck::Cut cut);

class Room {
 public:
  // Goes on where `setup.kept` says. `now` is the room's zero.
  Room(RoomSetup setup, Scribe& scribe, ServerTime now);

  [[nodiscard]] const wire::RoomCode& code() const { return setup_.code; }
  [[nodiscard]] const std::string& host() const { return setup_.host; }
  // What the store calls it: the hash of the facilitator's key.
  [[nodiscard]] const Digest& store_key() const { return setup_.facilitator; }
  // Where its page is: facilitators and screens are told from then on.
  void stand_at(const invitation::Doorstep& place) { place_ = place; }
  // Somebody who was in, was invited, or has a key: comes in however busy it is.
  [[nodiscard]] bool recognises(const wire::Hello& hello) const;

  // Nothing where the caller is in now, or waits for consent.
  [[nodiscard]] std::optional<session::Refusal> enter(const Caller& caller, const wire::Hello& hello, ServerTime now);
  void receive(PeerId peer, const wire::FromPeer& message, ServerTime now);
  void lose(PeerId peer, ServerTime now);  // the connection is gone; the seat stays
  void written(const Written& written, ServerTime now);
  void tick(ServerTime now);  // some ten times a second
  void page_opened();         // by another device than this machine
  void end();                 // tells everybody that it is over, and lets them go

  [[nodiscard]] bool closed() const { return closed_; }
  // Phones that slept have had so long to come for the last scene.
  [[nodiscard]] bool closed_for(ServerTime::duration time, ServerTime now) const { return closed_at_ && now - *closed_at_ >= time; }

 private:
  struct Member {
    Caller caller;
    wire::Role role{};
    std::optional<session::SeatId> seat;
  };
  enum class Cause : std::uint8_t { player, others };
  // What an audience is still to be shown, and when it was last.
  struct Shown {
    bool waiting = false;
    ServerTime last{-base::kSceneInterval};
  };

  // Of the two times only here the one becomes the other.
  [[nodiscard]] session::RoomTime room_time(ServerTime now) const { return session::RoomTime{now - opened_}; }
  [[nodiscard]] std::optional<session::Refusal> enter_player(const Caller& caller, const Digest& token, ServerTime now);
  [[nodiscard]] std::optional<session::Refusal> wait(const Caller& caller, const Digest& token);
  [[nodiscard]] std::optional<session::Refusal> sit(const Caller& caller, const Digest& token, ServerTime now);
  [[nodiscard]] std::optional<session::Refusal> enter_staff(const Caller& caller, const wire::Hello& hello, ServerTime now);
  [[nodiscard]] bool is_invited(const wire::Hello& hello) const;
  [[nodiscard]] bool has_key(const wire::Hello& hello) const;  // of its role; players have none
  [[nodiscard]] bool make_place(const Caller& caller, wire::Role role);
  void welcome(const Caller& caller, wire::Role role, const session::Seat& seat) const;
  void vacate(session::SeatId seat, std::optional<session::Refusal> why);  // none: its person left
  void leave_seat(session::SeatId seat, ServerTime now);

  // What only a facilitator may do, and not once the room is closed.
  [[nodiscard]] std::optional<session::Refusal> lead(const Member& member, const session::FacilitatorAct& act, ServerTime now);
  [[nodiscard]] std::optional<session::Refusal> shut_out(const Member& member, ServerTime now);
  // Each act after the one before it.
  void write_next(ServerTime now);
  [[nodiscard]] std::optional<Work> work_for(const session::FacilitatorAct& act);  // none: nothing of it is kept
  void happen_now(ServerTime now);                                                 // the act that was written
  void refuse_facilitators(session::Refusal why);
  void keep_clock(ServerTime now);
  [[nodiscard]] std::optional<session::Refusal> let_in(const Member& member, const wire::LetIn& act, ServerTime now);

  // The refusal of the event, if it was one.
  std::optional<session::Refusal> apply(const session::Event& event, Cause cause, ServerTime now);
  void pass_time(ServerTime now);
  void notice_people(ServerTime now);
  [[nodiscard]] bool attended() const;  // a facilitator is in now
  [[nodiscard]] bool has_had_its_time(ServerTime now) const;
  void carry_out(const session::Effects& effects, Cause cause, ServerTime now);
  void carry_out(const session::Effect& effect, Cause cause, ServerTime now);
  void show(session::Audience audience, ServerTime now);
  void show_waiting(ServerTime now);
  void tell_progress(ServerTime now);
  [[nodiscard]] wire::People people(ServerTime now) const;
  void tell_people(ServerTime now);
  [[nodiscard]] const Caller* caller_in(session::SeatId seat) const;  // null: its connection is gone
  void close();

  struct Act {
    PeerId peer{};
    session::FacilitatorAct act;
  };
  // What is on its way to the disk for the first of the acts.
  struct Writing {
    std::uint64_t number = 0;
    bool publishes = false;
    bool forgets = false;
    ServerTime since{};
  };

  RoomSetup setup_;
  Scribe& scribe_;
  std::optional<invitation::Doorstep> place_;
  std::string fingerprint_;  // of the deck
  ServerTime opened_;
  ServerTime attended_;  // the last time: a facilitator left then
  KeyedHash hash_;
  LockedBallots ballots_;
  session::Session session_;
  Seats seats_;
  Doorstep doorstep_;
  std::map<PeerId, Member> members_;
  base::By<session::Audience, Shown> shown_;
  std::optional<session::Progress> progress_;
  ServerTime progress_last_{-base::kSceneInterval};
  std::uint16_t pages_ = 0;
  wire::People people_told_;
  ServerTime people_last_{-base::kPeopleInterval};
  std::optional<session::RoomTime> wake_;
  ServerTime swept_{};
  std::deque<Act> acts_;
  std::optional<Writing> writing_;
  std::uint64_t works_ = 0;  // handed over so far
  ServerTime clock_kept_{};
  bool place_is_told_lost_ = false;  // once, until it can be kept again
  bool forgotten_ = false;           // by the store, or asked to
  bool closed_ = false;
  std::optional<ServerTime> closed_at_;  // as of the first tick after it
};

}  // namespace streep::server
