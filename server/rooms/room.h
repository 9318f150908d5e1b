// One room on this server: carries out what its session says, for the peers
// that are in it. It knows no sockets, and the time only as it is told.
//
// What one player causes reaches an audience at most ten times a second; what
// the facilitator or the clock causes goes out at once.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "game/base/enumeration.h"
#include "game/session/session.h"
#include "game/wire/messages.h"
#include "server/ground/clock.h"
#include "server/ground/secrets.h"
#include "server/rooms/caller.h"
#include "server/rooms/doorstep.h"
#include "server/rooms/locked_ballots.h"
#include "server/rooms/seats.h"
#include "server/store/store.h"

namespace streep::server {

struct RoomSetup {
  wire::RoomCode code;
  wire::Key facilitator_key{};
  wire::Key screen_key{};
  wire::Secret secret{};  // of the invitation
  std::shared_ptr<const deck::Deck> deck;
  std::shared_ptr<const deck::Routes> routes;  // may be null
  session::Rules rules;
  std::string half_year;  // in which what is counted falls
};

class Room {
 public:
  // Shows again what `store` has of a room with this key. `now` is the room's zero.
  Room(RoomSetup setup, Store& store, ServerTime now);

  [[nodiscard]] const wire::RoomCode& code() const { return setup_.code; }
  // Somebody who was in, was invited, or has a key: comes in however busy it is.
  [[nodiscard]] bool recognises(const wire::Hello& hello) const;

  // Nothing where the caller is in now, or waits for consent.
  [[nodiscard]] std::optional<session::Refusal> enter(const Caller& caller, const wire::Hello& hello, ServerTime now);
  void receive(PeerId peer, const wire::FromPeer& message, ServerTime now);
  void lose(PeerId peer, ServerTime now);  // the connection is gone; the seat stays
  void tick(ServerTime now);               // some ten times a second
  void page_opened();                      // by another device than this machine
  void end();                              // tells everybody that it is over, and lets them go

  [[nodiscard]] bool closed() const { return closed_; }
  [[nodiscard]] bool attended() const;  // a facilitator is in now

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
  [[nodiscard]] std::optional<session::Refusal> let_go(const Member& member, const session::LetGo& act, ServerTime now);
  [[nodiscard]] std::optional<session::Refusal> shut_out(const Member& member, ServerTime now);
  [[nodiscard]] std::optional<session::Refusal> let_in(const Member& member, const wire::LetIn& act, ServerTime now);

  // The refusal of the event, if it was one.
  std::optional<session::Refusal> apply(const session::Event& event, Cause cause, ServerTime now);
  [[nodiscard]] session::Effects happen(const session::Event& event);
  [[nodiscard]] session::Effects happen_or_not(const session::Event& event);
  void pass_time(ServerTime now);
  void notice_people(ServerTime now);
  [[nodiscard]] bool commit(const session::Effects& effects);
  void carry_out(const session::Effects& effects, Cause cause, ServerTime now);
  void carry_out(const session::Effect& effect, Cause cause, ServerTime now);
  void show(session::Audience audience, ServerTime now);
  void show_waiting(ServerTime now);
  void tell_progress(ServerTime now);
  [[nodiscard]] wire::People people(ServerTime now) const;
  void tell_people(ServerTime now);
  [[nodiscard]] const Caller* caller_in(session::SeatId seat) const;  // null: its connection is gone
  void close();

  RoomSetup setup_;
  Store& store_;
  Digest store_key_;
  std::string fingerprint_;  // of the deck
  ServerTime opened_;
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
  bool closed_ = false;
};

}  // namespace streep::server
