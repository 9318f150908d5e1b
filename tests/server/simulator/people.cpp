#include "tests/server/simulator/people.h"

#include <utility>

namespace streep::test {

using session::Button;
using session::Phase;

namespace {

constexpr Span kArrives{15'000};   // after the first, at most
constexpr Span kThinks{6'000};     // before an answer
constexpr Span kHesitates{4'000};  // before another one
constexpr Span kLeads{9'000};      // between two buttons
constexpr double kSilent = 0.1, kThinksAgain = 0.2, kWanders = 0.05, kLeavesForGood = 0.01, kLetsGo = 0.02;

wire::Key token_of(std::size_t number) {
  wire::Key token;
  token.fill(0x5a);
  token[0] = static_cast<std::uint8_t>(number);
  token[1] = static_cast<std::uint8_t>(number >> 8U);
  return token;
}

std::size_t choices_of(const session::CardView& card) {
  if (card.kind == deck::Kind::spectrum) return base::kZones;
  return card.kind == deck::Kind::line ? 2 : card.options.size();
}

}  // namespace

Person::Person(std::size_t number, Queue& queue, Network& network, const Plan& plan, const wire::Hello& hello)
    : number_(number),
      queue_(queue),
      network_(network),
      plan_(plan),
      hello_(hello),
      random_(plan.seed * 1'000'003 + number),
      backoff_(random_.next()) {}

void Person::come() {
  if (resting_) return;
  connection_ = network_.connect(number_, *this);
  network_.send(*connection_, wire::encode(wire::FromPeer(hello_), wire::Encoding::binary));
}

void Person::say(const wire::FromPeer& message) {
  if (connection_) network_.send(*connection_, wire::encode(message, wire::Encoding::binary));
}

void Person::leave() {
  say(wire::Goodbye{});
  resting_ = true;
}

void Person::received(const std::string& bytes) {
  const auto decoded = wire::decode_to_peer(bytes, wire::Encoding::binary);
  const auto& message = std::get<wire::ToPeer>(decoded);
  if (std::holds_alternative<wire::Welcome>(message)) {
    in_since_ = queue_.now();
    backoff_.reset();
  }
  if (const auto* refused = std::get_if<wire::Refused>(&message)) resting_ = resting_ || refused->final;
  hear(message);
}

void Person::lost() {
  connection_.reset();
  in_since_.reset();
  if (!resting_) queue_.after(backoff_.next(), [this] { come(); });
}

Guest::Guest(std::size_t number, Queue& queue, Network& network, const Plan& plan, const wire::RoomCode& code)
    : Person(number, queue, network, plan, {.role = wire::Role::player, .code = code, .key = token_of(number)}), token_(token_of(number)) {
  later(within(kArrives), [this] { come(); });
}

void Guest::hear(const wire::ToPeer& message) {
  for (const wire::FromPeer& answer : player_.take(message)) say(answer);
  const auto* const refused = std::get_if<wire::Refused>(&message);
  // And they are told: answers were closed, or they gave no first answer.
  const auto is_no = [&](session::Refusal why) { return refused != nullptr && refused->why == why; };
  if (is_no(session::Refusal::too_late) || is_no(session::Refusal::not_in_cohort)) given_.reset();
  remember();
  consider();
}

void Guest::remember() {
  const auto& scene = player_.scene();
  if (!given_ || !scene) return;
  if (scene->phase != Phase::answer && scene->phase != Phase::closed) return given_.reset();  // counted, or void
  // What did not arrive before answers closed is taken back, and they see it.
  const bool is_closed = scene->phase == Phase::closed && given_->epoch == scene->epoch && given_->round == scene->round;
  if (is_closed && !player_.chosen()) return given_.reset();
  if (scene->phase != Phase::answer) return;
  const bool is_same = given_->card == scene->card_number && given_->occasion == scene->occasion;
  const bool is_void = given_->epoch == scene->epoch && given_->round != scene->round;
  if (!is_same || is_void) return given_.reset();
  given_->epoch = scene->epoch;
  given_->round = scene->round;
}

// Once a round; whoever sees that they have answered leaves it at that.
void Guest::consider() {
  const auto& scene = player_.scene();
  if (!scene || scene->phase != Phase::answer || !player_.seat().may_answer || player_.seat().round != scene->round) return;
  const std::pair round(scene->epoch, scene->round);
  if (std::exchange(considered_, round) == round || given_) return;
  if (by_chance(kWanders)) later(within(kThinks), [this] { wander(); });
  if (by_chance(kSilent)) return;
  later(within(kThinks), [this] { press(); });
  if (by_chance(kThinksAgain)) later(kThinks + within(kHesitates), [this] { press(); });
}

void Guest::press() {
  const auto& scene = player_.scene();
  if (!scene || !scene->card || std::pair(scene->epoch, scene->round) != considered_) return;
  const auto choice = static_cast<deck::Choice>(random().below(choices_of(*scene->card) + 1));
  const auto ballot = player_.answer(choice);
  if (!ballot) return;
  given_ = {
      .card = scene->card_number, .occasion = scene->occasion, .epoch = scene->epoch, .round = scene->round, .choice = choice, .at = now()};
  say(*ballot);
  if (by_chance(plan().repeats)) later(within(kHesitates), [this, again = *ballot] { say(again); });
}

void Guest::wander() {
  if (by_chance(kLeavesForGood)) return leave();
  for (const wire::FromPeer& message : player_.step(!player_.seat().away)) say(message);
}

Leader::Leader(Queue& queue, Network& network, const Plan& plan, const wire::RoomCode& code, const wire::Key& key)
    : Person(9'999, queue, network, plan, {.role = wire::Role::facilitator, .code = code, .key = key}) {
  come();
}

void Leader::hear(const wire::ToPeer& message) {
  if (const auto* welcome = std::get_if<wire::Welcome>(&message)) scene_ = welcome->scene;
  if (const auto* scene = std::get_if<session::Scene>(&message)) scene_ = *scene;
  if (const auto* people = std::get_if<wire::People>(&message)) {
    seats_.clear();
    for (const wire::SeatSeen& seen : people->seen) seats_.push_back(seen.seat);
  }
  think();
}

void Leader::think() {
  if (!scene_ || scene_->phase == Phase::close || std::exchange(thinking_, true)) return;
  // Long enough for most to come in and to answer; what is only looked at goes quicker.
  const bool waits = scene_->phase == Phase::lobby || scene_->phase == Phase::answer;
  later(waits ? kLeads + within(kLeads) : within(Span(2'500)), [this] {
    thinking_ = false;
    press();
    think();
  });
}

void Leader::press() {
  if (!is_in() || !scene_->desk) return;
  const session::Buttons& can = scene_->desk->can;
  if (can.size() == 0) return;
  if (by_chance(plan().haste)) {
    const Button button = can[random().below(can.size())];
    if (by_chance(kLetsGo) && !seats_.empty()) return say(session::LetGo{seats_[random().below(seats_.size())]});
    // Who ends it too soon has no story.
    if (button != Button::end) return say(session::Press{button});
  }
  say(session::Press{scene_->paused ? Button::pause : Button::next});
}

}  // namespace streep::test
