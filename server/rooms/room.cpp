#include "server/rooms/room.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>
#include <limits>
#include <utility>

#include "game/results/fingerprint.h"

namespace streep::server {

using session::Audience;
using session::Effect;
using session::Effects;
using session::Refusal;
using session::SeatId;
using wire::Role;

namespace {

template <class... Work>
struct Each : Work... {
  using Work::operator()...;
};
template <class... Work>
Each(Work...) -> Each<Work...>;  // clang 14 does not find it by itself

constexpr Audience audience_of(Role role) {
  switch (role) {
    case Role::player: return Audience::players;
    case Role::screen: return Audience::screen;
    case Role::facilitator: break;
  }
  return Audience::facilitator;
}

// What cannot be read, of a newer version or damaged, was published all the
// same: it is not asked again, and shown as what may not be shown.
session::Publication publication_in(const PublicationRow& row) {
  auto read = wire::decode_publication(row.publication);
  if (read && read->card == row.card && read->occasion == row.occasion) return *std::move(read);
  spdlog::warn("a publication of an earlier start cannot be read: it is withheld from now on");
  return {.card = row.card, .occasion = row.occasion};
}

std::vector<session::Publication> publications_in(const std::vector<PublicationRow>& rows) {
  std::vector<session::Publication> all;
  for (const PublicationRow& row : rows) all.push_back(publication_in(row));
  return all;
}

std::optional<Refusal> refusal_in(const Effects& effects) {
  for (const Effect& effect : effects) {
    if (const auto* refuse = std::get_if<session::Refuse>(&effect)) return refuse->why;
  }
  return std::nullopt;
}

}  // namespace

Room::Room(RoomSetup setup, Store& store, ServerTime now)
    : setup_(std::move(setup)),
      store_(store),
      store_key_(digest_of(setup_.facilitator_key)),
      fingerprint_(results::fingerprint(*setup_.deck)),
      opened_(now),
      ballots_(setup_.rules.seats),
      session_(setup_.deck, setup_.routes, setup_.rules, ballots_.memory(), publications_in(store.published(store_key_))),
      seats_(setup_.rules.seats) {
  if (!ballots_.locked())
    spdlog::warn("this machine does not let answers be kept out of swap: raise the limit of locked memory (ulimit -l)");
}

bool Room::recognises(const wire::Hello& hello) const {
  if (hello.role == Role::facilitator) return same(hello.key, setup_.facilitator_key);
  return hello.role == Role::player && seats_.find(hash_(hello.key)).has_value();
}

std::optional<Refusal> Room::enter(const Caller& caller, const wire::Hello& hello, ServerTime now) {
  return hello.role == Role::player ? enter_player(caller, hello, now) : enter_staff(caller, hello);
}

std::optional<Refusal> Room::enter_player(const Caller& caller, const wire::Hello& hello, ServerTime now) {
  const Digest token = hash_(hello.key);
  const bool comes_back = seats_.find(token).has_value();
  if (closed_ && !comes_back) return Refusal::room_closed;
  const auto seat = seats_.take(token);
  if (!seat) return Refusal::room_full;

  // The newest connection of a seat is the one that counts.
  if (const auto old = seats_.peer_in(*seat)) {
    members_.at(*old).caller.post->close(*old);
    members_.erase(*old);
  }
  members_[caller.id] = {caller, Role::player, seat};
  seats_.connect(*seat, caller.id);
  const Effects effects = happen(session::Joined{*seat});
  if (const auto refusal = refusal_in(effects)) {
    members_.erase(caller.id);
    seats_.give_up(*seat);
    return refusal;
  }
  carry_out(effects, Cause::player, now);  // a welcome is among them
  notice_people(now);
  return std::nullopt;
}

std::optional<Refusal> Room::enter_staff(const Caller& caller, const wire::Hello& hello) {
  if (hello.role == Role::facilitator && !same(hello.key, setup_.facilitator_key)) return Refusal::wrong_key;
  const auto is_staff = [](const auto& entry) { return entry.second.role != Role::player; };
  if (std::ranges::count_if(members_, is_staff) >= static_cast<std::ptrdiff_t>(base::kScreensMost)) {
    if (hello.role == Role::screen) return Refusal::room_full;
    // Whoever has the key is never shut out: the oldest screen makes place.
    const auto oldest = std::ranges::find_if(members_, is_staff);
    oldest->second.caller.post->close(oldest->first);
    members_.erase(oldest);
  }
  members_[caller.id] = {caller, hello.role, std::nullopt};
  welcome(caller, hello.role, {});
  if (const auto progress = session_.progress()) tell(caller, *progress);
  if (hello.role == Role::facilitator) tell(caller, reach());
  return std::nullopt;
}

void Room::welcome(const Caller& caller, Role role, const session::Seat& seat) const {
  tell(caller, wire::Welcome{role, setup_.code, setup_.rules.epoch, session_.scene_for(audience_of(role)), seat});
}

bool Room::attended() const {
  return std::ranges::any_of(members_, [](const auto& entry) { return entry.second.role == Role::facilitator; });
}

void Room::lose(PeerId peer, ServerTime now) {
  const auto member = members_.find(peer);
  if (member == members_.end()) return;
  if (member->second.seat) seats_.disconnect(*member->second.seat, now);
  members_.erase(member);
}

// Whoever is still there comes back as somebody new.
void Room::vacate(SeatId seat) {
  if (const auto peer = seats_.peer_in(seat)) {
    members_.at(*peer).caller.post->close(*peer);
    members_.erase(*peer);
  }
  seats_.give_up(seat);
}

void Room::leave_seat(SeatId seat, ServerTime now) {
  vacate(seat);
  apply(session::Left{seat}, Cause::player, now);
}

void Room::receive(PeerId peer, const wire::FromPeer& message, ServerTime now) {
  const auto found = members_.find(peer);
  if (found == members_.end()) return;
  const Member member = found->second;
  const auto refuse = [&](Refusal why) { server::refuse(member.caller, why); };
  const auto play = [&](const session::PlayerAct& act) {
    if (!member.seat) return refuse(Refusal::wrong_role);
    if (closed_) return refuse(Refusal::room_closed);
    if (const auto why = apply(session::PlayerActed{*member.seat, act}, Cause::player, now)) refuse(*why);
  };
  const auto facilitate = [&](const session::FacilitatorAct& act) {
    auto why = std::optional(member.role != Role::facilitator ? Refusal::wrong_role : Refusal::room_closed);
    if (member.role == Role::facilitator && !closed_) {
      pass_time(now);
      why = apply(session::FacilitatorActed{act}, Cause::others, now);
    }
    if (why) refuse(*why);
    return !why;
  };
  const auto let_go = [&](const session::LetGo& act) {
    if (facilitate(act)) vacate(act.seat);
  };
  const auto leave = [&] {
    if (!member.seat) return refuse(Refusal::wrong_role);
    leave_seat(*member.seat, now);
  };
  std::visit(Each{[&](const wire::Hello&) { refuse(Refusal::not_now); }, [&](const wire::Goodbye&) { leave(); },
                  [&](const session::Ballot& ballot) { play(ballot); }, [&](const session::StepOut& act) { play(act); },
                  [&](const session::StepBack& act) { play(act); }, [&](const session::Press& act) { facilitate(act); },
                  [&](const session::HandCount& act) { facilitate(act); }, [&](const session::LetGo& act) { let_go(act); }},
             message);
}

void Room::tick(ServerTime now) {
  if (wake_ && *wake_ <= room_time(now)) pass_time(now);
  show_waiting(now);
  if (progress_ && now - progress_last_ >= base::kSceneInterval) tell_progress(now);
  if (reach() != reach_told_ && now - reach_last_ >= base::kReachInterval) tell_reach(now);
  if (now - swept_ < base::kSweepInterval) return;
  swept_ = now;
  notice_people(now);
  if (session_.scene_for(Audience::screen).phase != session::Phase::lobby) return;
  for (const SeatId seat : seats_.empty_since(now - base::kEmptySeat)) leave_seat(seat, now);
}

void Room::notice_people(ServerTime now) {
  for (const session::Noticed& noticed : seats_.notice(now)) apply(noticed, Cause::player, now);
}

void Room::pass_time(ServerTime now) {
  if (wake_ && *wake_ <= room_time(now)) wake_.reset();
  apply(session::TimePassed{room_time(now)}, Cause::others, now);
}

std::optional<Refusal> Room::apply(const session::Event& event, Cause cause, ServerTime now) {
  const Effects effects = happen(event);
  carry_out(effects, cause, now);
  return refusal_in(effects);
}

Effects Room::happen(const session::Event& event) {
  return std::holds_alternative<session::FacilitatorActed>(event) ? happen_or_not(event) : session_.apply(event);
}

// Only what a facilitator does publishes. What cannot be stored has not happened.
Effects Room::happen_or_not(const session::Event& event) {
  session::Session before = session_;
  Effects effects = session_.apply(event);
  if (commit(effects)) return effects;
  session_ = std::move(before);
  return {session::Refuse{Refusal::cannot_store}};
}

// Everything that the effects publish, before anybody sees any of it.
bool Room::commit(const Effects& effects) {
  for (const Effect& effect : effects) {
    const auto* publish = std::get_if<session::Publish>(&effect);
    if (publish == nullptr) continue;
    const session::Publication& publication = publish->publication;
    try {
      store_.commit(store_key_,
                    {fingerprint_, setup_.half_year, publication.card, publication.occasion, wire::encode(publication), publish->counts});
    } catch (const std::exception&) {
      spdlog::error("the totals could not be written, so nothing was shown: is the disk full, or the database removed?");
      return false;
    }
  }
  return true;
}

void Room::carry_out(const Effects& effects, Cause cause, ServerTime now) {
  for (const Effect& effect : effects) carry_out(effect, cause, now);
}

const Caller* Room::caller_in(SeatId seat) const {
  const auto peer = seats_.peer_in(seat);
  return peer ? &members_.at(*peer).caller : nullptr;
}

void Room::carry_out(const Effect& effect, Cause cause, ServerTime now) {
  std::visit(Each{[&](const session::Show& effect_show) {
                    shown_[static_cast<std::size_t>(effect_show.audience)].waiting = true;
                    if (cause == Cause::others) return show(effect_show.audience, now);
                    show_waiting(now);
                  },
                  [&](const session::Admit& admitted) {
                    if (const Caller* caller = caller_in(admitted.seat)) welcome(*caller, Role::player, admitted.state);
                  },
                  [&](const session::TellSeat& told) {
                    if (const Caller* caller = caller_in(told.seat)) tell(*caller, told.state);
                  },
                  [&](const session::TellProgress& told) {
                    progress_ = told.progress;
                    if (now - progress_last_ >= base::kSceneInterval) tell_progress(now);
                  },
                  [&](const session::WakeAt& wish) { wake_ = wish.time; }, [&](const session::Close&) { close(); },
                  [](const session::Refuse&) {}, [](const session::Publish&) {}},
             effect);
}

void Room::show(Audience audience, ServerTime now) {
  shown_[static_cast<std::size_t>(audience)] = {false, now};
  Announcement scene(session_.scene_for(audience));
  for (const auto& [id, member] : members_) {
    if (audience_of(member.role) == audience) scene.tell(member.caller);
  }
}

void Room::show_waiting(ServerTime now) {
  for (const Audience audience : {Audience::players, Audience::screen, Audience::facilitator}) {
    const Shown& shown = shown_[static_cast<std::size_t>(audience)];
    if (shown.waiting && now - shown.last >= base::kSceneInterval) show(audience, now);
  }
}

void Room::tell_progress(ServerTime now) {
  Announcement progress(*std::exchange(progress_, std::nullopt));
  progress_last_ = now;
  for (const auto& [id, member] : members_) {
    if (member.role != Role::player) progress.tell(member.caller);
  }
}

void Room::page_opened() {
  if (pages_ < std::numeric_limits<std::uint16_t>::max()) ++pages_;
}

wire::Reach Room::reach() const {
  const auto is_phone = [](const auto& entry) { return entry.second.seat && entry.second.caller.encoding == wire::Encoding::json; };
  return {pages_, static_cast<std::uint16_t>(std::ranges::count_if(members_, is_phone))};
}

void Room::tell_reach(ServerTime now) {
  reach_told_ = reach();
  reach_last_ = now;
  Announcement announcement(reach_told_);
  for (const auto& [id, member] : members_) {
    if (member.role == Role::facilitator) announcement.tell(member.caller);
  }
}

void Room::close() {
  if (closed_) return;
  closed_ = true;
  wake_.reset();
  session::wipe(ballots_.memory());
  try {
    store_.forget(store_key_);
  } catch (const std::exception&) {
    spdlog::warn("what the room published could not be removed yet: it goes two server starts later");
  }
  spdlog::info("a room has closed");
}

void Room::end() {
  close();
  for (const auto& [id, member] : members_) turn_away(member.caller, Refusal::room_closed);
  members_.clear();
}

}  // namespace streep::server
