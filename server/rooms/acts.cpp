// What facilitators do: written first, and then done.
#include <utility>

#include "server/rooms/room.h"

namespace streep::server {

using session::Audience;
using session::Effect;
using session::Effects;
using session::Refusal;
using session::SeatId;
using wire::Role;

std::size_t publications_of(const deck::Deck& deck, deck::Cut cut) {
  std::size_t count = 0;
  for (const deck::Id& id : deck.plan[cut]) {
    const deck::Card* card = deck.find(id);
    if (card != nullptr) count += card->again || is_measure(*card) ? 2U : 1U;
  }
  return count;
}

std::optional<Refusal> Room::lead(const Member& member, const session::FacilitatorAct& act, ServerTime now) {
  if (member.role != Role::facilitator) return Refusal::wrong_role;
  if (closed_) return Refusal::room_closed;
  if (acts_.size() == base::kActsMost) return Refusal::too_many_tries;
  acts_.push_back({member.caller.id, act});
  write_next(now);
  return std::nullopt;
}

// Whoever was in before keeps the seat. All are shown what becomes of the room a few
// times, and not once for each seat: a script takes a thousand.
std::optional<Refusal> Room::shut_out(const Member& member, ServerTime now) {
  if (member.role != Role::facilitator) return Refusal::wrong_role;
  if (closed_) return Refusal::room_closed;
  pass_time(now);
  for (const SeatId seat : seats_.taken_since(now - base::kLately)) {
    apply(session::FacilitatorActed{session::LetGo{seat}}, Cause::player, now);
    vacate(seat, Refusal::let_go);
  }
  for (const Doorstep::Visitor& visitor : doorstep_.let_all_go()) turn_away(visitor.caller, Refusal::room_locked);
  if (session_.scene_for(Audience::screen).locked) return std::nullopt;
  return lead(member, session::Press{session::Button::lock}, now);
}

std::optional<Refusal> Room::let_in(const Member& member, const wire::LetIn& act, ServerTime now) {
  if (member.role != Role::facilitator) return Refusal::wrong_role;
  if (closed_) return Refusal::room_closed;
  const auto visitors = doorstep_.let_in(act.device);
  if (visitors.empty()) return Refusal::not_now;
  for (const Doorstep::Visitor& visitor : visitors) {
    if (const auto why = sit(visitor.caller, visitor.token, now)) turn_away(visitor.caller, *why);
  }
  return std::nullopt;
}

void Room::write_next(ServerTime now) {
  while (!writing_ && !acts_.empty()) {
    if (closed_) return acts_.clear();
    pass_time(now);
    auto work = work_for(acts_.front().act);
    if (!work) {
      happen_now(now);
      continue;
    }
    const auto* keep = std::get_if<Keep>(&*work);
    writing_ = {.number = ++works_, .publishes = keep != nullptr && keep->entry, .forgets = keep == nullptr, .since = now};
    scribe_.write(*std::move(work), works_);
  }
}

std::optional<Work> Room::work_for(const session::FacilitatorAct& act) {
  std::vector<session::BallotSlot> zeros(setup_.rules.seats);
  session::Session trial = session_.trial(zeros);
  const session::Bookmark before = trial.bookmark();
  const Effects effects = trial.apply(session::FacilitatorActed{act});
  const session::Bookmark after = trial.bookmark();
  if (after == before) return std::nullopt;
  if (after.phase == session::Phase::close) return Forget{store_key()};
  Keep keep{.room = store_key(), .bookmark = fingerprint_ + wire::encode(after), .entry = std::nullopt};
  for (const Effect& effect : effects) {
    const auto* publish = std::get_if<session::Publish>(&effect);
    if (publish == nullptr) continue;
    const session::Publication& publication = publish->publication;
    keep.entry = Entry{.deck = fingerprint_,
                       .half_year = setup_.half_year,
                       .card = publication.card,
                       .occasion = publication.occasion,
                       .publication = wire::encode(publication),
                       .counts = publish->counts};
  }
  return keep;
}

// Only a figure is not shown where it could not be stored. A step is taken, and
// that a crash would take it back is said once.
void Room::written(const Written& written, ServerTime now) {
  if (!writing_ || written.number != writing_->number) return;
  const Writing done = *std::exchange(writing_, std::nullopt);
  if (written.committed) place_is_told_lost_ = false;
  if (written.committed || !done.publishes) {
    forgotten_ = forgotten_ || (done.forgets && written.committed);
    if (!written.committed && !std::exchange(place_is_told_lost_, true)) refuse_facilitators(Refusal::place_not_kept);
    happen_now(now);
  } else {
    apply(session::NotCommitted{}, Cause::others, now);
    refuse_facilitators(Refusal::cannot_store);
    acts_.pop_front();
  }
  write_next(now);
}

void Room::happen_now(ServerTime now) {
  const Act act = acts_.front();
  acts_.pop_front();
  const auto member = members_.find(act.peer);
  const std::optional<Caller> caller = member == members_.end() ? std::nullopt : std::optional(member->second.caller);
  if (const auto why = apply(session::FacilitatorActed{act.act}, Cause::others, now)) {
    if (caller) refuse(*caller, *why);
    return;
  }
  // Whoever is still there does not come back by themselves, and then as somebody new.
  if (const auto* gone = std::get_if<session::LetGo>(&act.act)) vacate(gone->seat, Refusal::let_go);
}

// Every console has to know: the room does not go on by itself.
void Room::refuse_facilitators(Refusal why) {
  for (const auto& [id, member] : members_) {
    if (member.role == Role::facilitator) refuse(member.caller, why);
  }
}

void Room::keep_clock(ServerTime now) {
  if (closed_ || writing_ || now - clock_kept_ < base::kClockKept) return;
  clock_kept_ = now;
  pass_time(now);
  const session::Bookmark bookmark = session_.bookmark();
  if (bookmark.started)
    scribe_.write(Keep{.room = store_key(), .bookmark = fingerprint_ + wire::encode(bookmark), .entry = std::nullopt}, ++works_);
}

}  // namespace streep::server
