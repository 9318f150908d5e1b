#include "tests/session/story/hall.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "tests/session/story/decks.h"

namespace streep::test {

using namespace streep::session;

Hall::Hall(deck::Deck deck, Rules rules, const std::vector<Publication>& published, const Bookmark& bookmark)
    : memory_(std::make_unique<std::vector<BallotSlot>>(rules.seats)),
      rules_(rules),
      session_(std::make_shared<const deck::Deck>(std::move(deck)), std::make_shared<const deck::Routes>(small_routes()), rules, *memory_,
               published, bookmark) {}

// As a room does: what is to be stored is known before it happens.
const Effects& Hall::apply(const Event& event) {
  std::vector<BallotSlot> zeros(memory_->size());
  Session trial = session_.trial(zeros);
  const Effects expected = trial.apply(event);
  effects_ = session_.apply(event);
  if (all<Publish>(effects_) != all<Publish>(expected) || session_.bookmark() != trial.bookmark())
    throw std::logic_error("a trial came to something else");
  for (const Publish& publish : all<Publish>(effects_)) published_.push_back(publish);
  return effects_;
}

const Effects& Hall::apply_unstored(const Event& event) {
  std::vector<BallotSlot> zeros(memory_->size());
  Session trial = session_.trial(zeros);
  if (all<Publish>(trial.apply(event)).empty()) return apply(event);
  return apply(NotCommitted{});
}

void Hall::join(int from, int to) {
  for (int seat = from; seat <= to; ++seat) apply(Joined{SeatId(seat)});
}

const Effects& Hall::leave(int seat) { return apply(Left{SeatId(seat)}); }

const Effects& Hall::press(Button button) { return apply(FacilitatorActed{Press{button}}); }

void Hall::press(Button button, int times) {
  for (int i = 0; i < times; ++i) press(button);
}

const Effects& Hall::count_by_hand(int crossed, int people) {
  return apply(FacilitatorActed{HandCount{static_cast<std::uint16_t>(crossed), static_cast<std::uint16_t>(people)}});
}

const Effects& Hall::pass_time(int seconds) { return apply(TimePassed{RoomTime{std::chrono::seconds(seconds)}}); }

Ballot Hall::ballot(deck::Choice choice, deck::Choice before) const {
  return {.epoch = rules_.epoch, .round = scene().round, .sequence = 1, .choice = choice, .before = before};
}

const Effects& Hall::answer(int seat, const Ballot& ballot) { return apply(PlayerActed{SeatId(seat), ballot}); }

void Hall::answer(int from, int to, deck::Choice choice, deck::Choice before) {
  for (int seat = from; seat <= to; ++seat) answer(seat, ballot(choice, before));
}

bool Hall::memory_is_zero() const {
  const std::vector<BallotSlot> zeros(memory_->size());
  return std::memcmp(memory_->data(), zeros.data(), zeros.size() * sizeof(BallotSlot)) == 0;
}

bool is_refused(const Effects& effects, Refusal why) { return effects == Effects{Refuse{why}}; }

}  // namespace streep::test
