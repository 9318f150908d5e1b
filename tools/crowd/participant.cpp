#include "tools/crowd/participant.h"

#include <utility>

namespace streep::crowd {

namespace {

using session::Phase;
using session::Refusal;

constexpr double kGoodbyeSeconds = 5;         // under the closing card
constexpr std::uint64_t kTalk = 1ULL << 32U;  // tells the chance of a talk from that of a round

// True once, when it is time.
bool due(std::optional<Time>& at, Time now) {
  if (!at || now < *at) return false;
  at.reset();
  return true;
}

}  // namespace

Participant::Participant(Person person, wire::Hello hello, double speed, OpenLink open)
    : person_(person),
      hello_(std::move(hello)),
      speed_(speed),
      open_(std::move(open)),
      join_at_(after(Time{}, person.joins_after_seconds)) {}

void Participant::live(Time now) {
  if (finished_) return;
  if (due(join_at_, now)) {
    link_ = open_();
    link_->send(hello_);
  }
  if (!link_) return;
  for (const auto& message : link_->receive()) hear(message, now);
  if (link_->state() == client::LinkState::wrong_version) {
    turned_away_ = Refusal::wrong_version;
    finished_ = true;
  }
  const bool over = player_.scene() && player_.scene()->phase == Phase::close;
  if (over && (link_->state() == client::LinkState::waiting || due(leave_at_, now))) finished_ = true;
  if (!finished_) do_what_is_due(now);
}

void Participant::hear(const wire::ToPeer& message, Time now) {
  say(player_.take(message));
  const bool welcome = std::holds_alternative<wire::Welcome>(message);
  welcomed_ = welcomed_ || welcome;
  if (welcome || std::holds_alternative<session::Scene>(message)) look(now);
  const auto* refused = std::get_if<wire::Refused>(&message);
  if (refused == nullptr || !refused->final) return;
  finished_ = true;
  if (!welcomed_) turned_away_ = refused->why;
}

// --- plans

void Participant::look(Time now) {
  const session::Scene& scene = *player_.scene();
  if (scene.phase == Phase::answer && scene.round != answering_) plan_answer(now);
  if (scene.phase == Phase::talk && scene.round != talking_) plan_talk(now);
  if (scene.phase == Phase::close && !leave_at_) leave_at_ = after(now, kGoodbyeSeconds);
}

void Participant::plan_answer(Time now) {
  answering_ = player_.scene()->round;
  if (player_.chosen()) return;  // sent again, to a server that was started anew
  base::Random chance = chance_of(person_, static_cast<std::uint64_t>(answering_));
  const double thinking = person_.thinking_seconds * (0.5 + chance.fraction());
  if (chance.fraction() >= person_.silent_chance) answer_at_ = after(now, thinking);
  if (chance.fraction() < person_.second_thought_chance) think_again_at_ = after(now, 1.5 * thinking);
  if (chance.fraction() < person_.drops_chance) drop_at_ = after(now, 2 * thinking * chance.fraction());
}

void Participant::plan_talk(Time now) {
  talking_ = player_.scene()->round;
  base::Random chance = chance_of(person_, kTalk + static_cast<std::uint64_t>(talking_));
  if (chance.fraction() < person_.steps_out_chance) step_out_at_ = after(now, person_.gone_seconds);
}

// --- deeds

void Participant::do_what_is_due(Time now) {
  const auto& scene = player_.scene();
  if (due(answer_at_, now) && scene && scene->card) answer(opinion(person_, *scene->card, scene->occasion));
  if (due(think_again_at_, now) && scene && scene->card && player_.chosen())
    answer(second_thought(person_, *scene->card, *player_.chosen()));
  if (due(step_out_at_, now)) {
    say(player_.step(true));
    step_back_at_ = after(now, person_.gone_seconds);
  }
  if (due(step_back_at_, now)) say(player_.step(false));
  if (due(drop_at_, now)) {
    link_.reset();
    join_at_ = after(now, person_.gone_seconds);
  }
}

void Participant::say(const std::vector<wire::FromPeer>& messages) {
  for (const wire::FromPeer& message : messages) link_->send(message);
}

void Participant::answer(deck::Choice choice) {
  if (const auto ballot = player_.answer(choice)) link_->send(*ballot);
}

}  // namespace streep::crowd
