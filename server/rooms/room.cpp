#include "server/rooms/room.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "game/results/fingerprint.h"
#include "server/rooms/staff.h"

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

// After the fingerprint of the deck. Of a newer program, damaged, or of another deck: none.
std::optional<session::Bookmark> bookmark_in(const RoomSetup& setup) {
  const std::string deck = results::fingerprint(*setup.deck);
  const std::string& bytes = setup.kept.bookmark;
  return bytes.starts_with(deck) ? wire::decode_bookmark(std::string_view(bytes).substr(deck.size())) : std::nullopt;
}

session::Rules rules_of(const RoomSetup& setup) {
  session::Rules rules = setup.rules;
  if (const auto bookmark = bookmark_in(setup)) rules.cut = bookmark->cut;
  return rules;
}

session::Bookmark start_of(const RoomSetup& setup) {
  const auto bookmark = bookmark_in(setup);
  if (!bookmark && !setup.kept.bookmark.empty()) spdlog::warn("where the room was cannot be read: it is at its beginning");
  session::Bookmark start = bookmark.value_or(session::Bookmark{});
  if (setup.over) start.phase = session::Phase::close;
  return start;
}

std::optional<Refusal> refusal_in(const Effects& effects) {
  for (const Effect& effect : effects) {
    if (const auto* refuse = std::get_if<session::Refuse>(&effect)) return refuse->why;
  }
  return std::nullopt;
}

}  // namespace

Room::Room(RoomSetup setup, Scribe& scribe, ServerTime now)
    : setup_(std::move(setup)),
      scribe_(scribe),
      fingerprint_(results::fingerprint(*setup_.deck)),
      opened_(now),
      attended_(now),
      ballots_(setup_.rules.seats),
      session_(setup_.deck, setup_.routes, rules_of(setup_), ballots_.memory(), publications_in(setup_.kept.publications),
               start_of(setup_)),
      seats_(setup_.rules.seats),
      clock_kept_(now),
      forgotten_(setup_.over),
      closed_(setup_.over) {
  if (!setup_.kept.bookmark.empty()) pass_time(now);
  if (!ballots_.locked())
    spdlog::warn("this machine does not let answers be kept out of swap: raise the limit of locked memory (ulimit -l)");
}

bool Room::has_key(const wire::Hello& hello) const {
  return same(digest_of(hello.key), hello.role == Role::screen ? setup_.screen : setup_.facilitator);
}

bool Room::is_invited(const wire::Hello& hello) const { return hello.secret != wire::kTyped && same(hello.secret, setup_.secret); }

bool Room::recognises(const wire::Hello& hello) const {
  return hello.role == Role::player ? is_invited(hello) || seats_.find(hash_(hello.key)) : has_key(hello);
}

std::optional<Refusal> Room::enter(const Caller& caller, const wire::Hello& hello, ServerTime now) {
  return hello.role == Role::player ? enter_player(caller, hash_(hello.key), now) : enter_staff(caller, hello, now);
}

std::optional<Refusal> Room::enter_player(const Caller& caller, const Digest& token, ServerTime now) {
  const auto own = seats_.find(token);
  if (closed_ && !own) return Refusal::room_closed;
  const bool may_sit = closed_ || !caller.device || seats_.has_place_at(*caller.device, own) || doorstep_.may_have_more(*caller.device);
  return may_sit ? sit(caller, token, now) : wait(caller, token);
}

std::optional<Refusal> Room::wait(const Caller& caller, const Digest& token) {
  if (!seats_.find(token) && !session_.takes_newcomers()) return Refusal::room_locked;
  if (const auto before = doorstep_.wait({.caller = caller, .token = token, .device = *caller.device}))
    turn_away(before->caller, Refusal::taken_over);
  refuse(caller, Refusal::needs_consent);
  return std::nullopt;
}

std::optional<Refusal> Room::sit(const Caller& caller, const Digest& token, ServerTime now) {
  const auto seat = seats_.take(token, now);
  if (!seat) return Refusal::room_full;

  // The newest connection of a seat is the one that counts.
  if (const auto old = seats_.peer_in(*seat)) {
    turn_away(members_.at(*old).caller, Refusal::taken_over);
    members_.erase(*old);
  }
  members_[caller.id] = {caller, Role::player, seat};
  seats_.connect(*seat, caller.id, caller.device);
  const Effects effects = session_.apply(session::Joined{*seat});
  if (const auto refusal = refusal_in(effects)) {
    members_.erase(caller.id);
    seats_.give_up(*seat);
    return refusal;
  }
  carry_out(effects, Cause::player, now);  // a welcome is among them
  notice_people(now);
  return std::nullopt;
}

std::optional<Refusal> Room::enter_staff(const Caller& caller, const wire::Hello& hello, ServerTime now) {
  if (!has_key(hello)) return Refusal::wrong_key;
  if (!make_place(caller, hello.role)) return Refusal::room_full;
  members_[caller.id] = {caller, hello.role, std::nullopt};
  welcome(caller, hello.role, {});
  if (const auto progress = session_.progress()) tell(caller, *progress);
  const bool leads = hello.role == Role::facilitator;
  if (leads) tell(caller, people(now));
  if (place_) tell(caller, invitation::entrance_for(*place_, setup_.code, setup_.secret, leads ? std::optional(hello.key) : std::nullopt));
  return std::nullopt;
}

bool Room::make_place(const Caller& caller, Role role) {
  std::vector<Staff> staff;
  for (const auto& [id, member] : members_) {
    if (member.role != Role::player) staff.push_back({.peer = id, .role = member.role, .local = member.caller.local});
  }
  const StaffPlace place = place_for({.peer = caller.id, .role = role, .local = caller.local}, staff);
  if (place.leaves) {
    turn_away(members_.at(*place.leaves).caller, Refusal::room_full);
    members_.erase(*place.leaves);
  }
  return place.free;
}

void Room::welcome(const Caller& caller, Role role, const session::Seat& seat) const {
  tell(caller, wire::Welcome{.role = role,
                             .code = setup_.code,
                             .epoch = setup_.rules.epoch,
                             .scene = session_.scene_for(audience_of(role)),
                             .seat = seat,
                             .secret = role == Role::player ? wire::kTyped : setup_.secret});
}

bool Room::attended() const {
  return std::ranges::any_of(members_, [](const auto& entry) { return entry.second.role == Role::facilitator; });
}

void Room::lose(PeerId peer, ServerTime now) {
  doorstep_.leave(peer);
  const auto member = members_.find(peer);
  if (member == members_.end()) return;
  if (member->second.seat) seats_.disconnect(*member->second.seat, now);
  if (member->second.role == Role::facilitator) attended_ = now;
  members_.erase(member);
}

void Room::vacate(SeatId seat, std::optional<Refusal> why) {
  if (const auto peer = seats_.peer_in(seat)) {
    const Caller& caller = members_.at(*peer).caller;
    if (why) tell(caller, wire::Refused{.why = *why, .final = true});
    caller.post->close(*peer);
    members_.erase(*peer);
  }
  seats_.give_up(seat);
}

void Room::leave_seat(SeatId seat, ServerTime now) {
  vacate(seat, std::nullopt);
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
  const auto refuse_or_not = [&](std::optional<Refusal> why) {
    if (why) refuse(*why);
  };
  const auto leave = [&] {
    if (!member.seat) return refuse(Refusal::wrong_role);
    leave_seat(*member.seat, now);
  };
  std::visit(
      Each{[&](const wire::Hello&) { refuse(Refusal::not_now); }, [&](const wire::Goodbye&) { leave(); },
           [&](const session::Ballot& ballot) { play(ballot); }, [&](const session::StepOut& act) { play(act); },
           [&](const session::StepBack& act) { play(act); }, [&](const session::Press& act) { refuse_or_not(lead(member, act, now)); },
           [&](const session::HandCount& act) { refuse_or_not(lead(member, act, now)); },
           [&](const session::LetGo& act) { refuse_or_not(lead(member, act, now)); },
           [&](const wire::ShutOut&) { refuse_or_not(shut_out(member, now)); },
           [&](const wire::LetIn& act) { refuse_or_not(let_in(member, act, now)); }},
      message);
}

// Of one that goes on after a crash the session knows how old it was.
bool Room::has_had_its_time(ServerTime now) const {
  const auto age = std::max<ServerTime::duration>(now - opened_, std::chrono::milliseconds(session_.bookmark().elapsed));
  return (setup_.unattended && !attended() && now - attended_ >= *setup_.unattended) || (setup_.lifetime && age >= *setup_.lifetime);
}

void Room::tick(ServerTime now) {
  if (closed_ && !closed_at_) closed_at_ = now;
  if (writing_ && !writing_->publishes && now - writing_->since >= base::kStepWait) {
    writing_.reset();
    happen_now(now);
    write_next(now);
  }
  keep_clock(now);
  if (wake_ && *wake_ <= room_time(now)) pass_time(now);
  show_waiting(now);
  if (progress_ && now - progress_last_ >= base::kSceneInterval) tell_progress(now);
  if (now - people_last_ >= base::kPeopleInterval && people(now) != people_told_) tell_people(now);
  if (now - swept_ < base::kSweepInterval) return;
  swept_ = now;
  if (!closed_ && has_had_its_time(now)) {
    closed_at_ = now;
    return end();
  }
  notice_people(now);
  doorstep_.forget([this](const Digest& device) { return seats_.seats_at(device) > 0; });
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
  const Effects effects = session_.apply(event);
  carry_out(effects, cause, now);
  return refusal_in(effects);
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
                    shown_[effect_show.audience].waiting = true;
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
  shown_[audience] = {false, now};
  Announcement scene(session_.scene_for(audience));
  for (const auto& [id, member] : members_) {
    if (audience_of(member.role) == audience) scene.tell(member.caller);
  }
}

void Room::show_waiting(ServerTime now) {
  for (const Audience audience : {Audience::players, Audience::screen, Audience::facilitator}) {
    const Shown& shown = shown_[audience];
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

wire::People Room::people(ServerTime now) const {
  const auto is_phone = [](const auto& entry) { return entry.second.seat && entry.second.caller.encoding == wire::Encoding::json; };
  const Seats::Count count = seats_.count();
  wire::People people{.pages = pages_,
                      .phones = static_cast<std::uint16_t>(std::ranges::count_if(members_, is_phone)),
                      .seats = count.taken,
                      .connected = count.connected,
                      .devices = count.devices,
                      .untold = count.untold,
                      .waiting = doorstep_.waiting(),
                      .lately = static_cast<std::uint16_t>(seats_.taken_since(now - base::kLately).size()),
                      .doorstep = {},
                      .seen = {}};
  doorstep_.for_each([&](const Digest& device, wire::AtDoor at_door) {
    at_door.seats = seats_.seats_at(device);
    static_cast<void>(people.doorstep.add(at_door));
  });
  for (const auto& [seat, presence] : seats_.seen()) {
    if (!people.seen.add({.seat = seat, .presence = presence, .symbol = session_.seat(seat).symbol})) break;
  }
  return people;
}

void Room::tell_people(ServerTime now) {
  people_told_ = people(now);
  people_last_ = now;
  Announcement announcement(people_told_);
  for (const auto& [id, member] : members_) {
    if (member.role == Role::facilitator) announcement.tell(member.caller);
  }
}

void Room::close() {
  if (closed_) return;
  closed_ = true;
  wake_.reset();
  session::wipe(ballots_.memory());
  for (const Doorstep::Visitor& visitor : doorstep_.let_all_go()) turn_away(visitor.caller, Refusal::room_closed);
  if (!std::exchange(forgotten_, true)) scribe_.write(Forget{store_key()}, ++works_);
  spdlog::info("a room has closed");
}

void Room::end() {
  close();
  for (const auto& [id, member] : members_) turn_away(member.caller, Refusal::room_closed);
  members_.clear();
}

}  // namespace streep::server
