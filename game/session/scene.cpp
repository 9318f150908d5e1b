// The one place where it is decided who may see what.
#include "game/session/scene.h"

#include <algorithm>

#include "game/session/session.h"

namespace streep::session {
namespace {

CardView view_of(const deck::Card& card) {
  return {.kind = card.kind,
          .moment = card.moment,
          .measure = is_measure(card),
          .exact = card.sensitivity == deck::Sensitivity::open,
          .statement = card.statement,
          .story = card.story,
          .from = card.from,
          .to = card.to,
          .options = card.options};
}

std::uint32_t seconds_of(Duration time) {  // a second that has begun counts
  return static_cast<std::uint32_t>(std::chrono::ceil<std::chrono::seconds>(time).count());
}

base::List<deck::Line, base::kQuestionsMost> questions_of(const deck::Card& card) {
  auto questions = card.questions;
  if (!card.other_side.empty() && !questions.add(card.other_side)) questions[questions.size() - 1] = card.other_side;
  return questions;
}

}  // namespace

Scene Session::scene_for(Audience audience) const {
  const Phase phase = step().phase;
  Scene scene;
  scene.audience = audience;
  scene.epoch = rules_.epoch;
  scene.phase = phase;
  scene.occasion = step().occasion;
  scene.round = round_.number();
  scene.paused = paused_;
  scene.locked = locked_;
  scene.title = deck_->title;
  scene.language = deck_->language;
  scene.cut = rules_.cut;
  scene.people = seating_.present();
  scene.card_number = step().card;
  scene.cards = static_cast<std::uint8_t>(cards_.size());
  if (phase == Phase::lobby || phase == Phase::agreements) scene.agreements = deck_->agreements;
  if (phase == Phase::support) scene.support = deck_->support;
  if (phase == Phase::follow_up || phase == Phase::close) scene.follow_up = deck_->follow_up;
  if (routes_) scene.routes = *routes_;
  if (card() != nullptr) show_card(scene);
  if (audience == Audience::facilitator) scene.desk = desk();
  return scene;
}

void Session::show_card(Scene& scene) const {
  const deck::Card& card = *this->card();
  const Phase phase = step().phase;
  scene.softened = is_softened();
  scene.implied = is_implied(step().card);
  scene.cohort = people_answering();
  if (paused_ && scene.audience != Audience::facilitator) return;
  scene.card = view_of(card);
  // Published, not softened; of a measure the first answer waits for the shift.
  const Publication* first = published(Occasion::first);
  if (first != nullptr && phase != Phase::read && !is_measure(card)) scene.figure = first->figure;
  if (phase == Phase::shift) scene.shift = published(Occasion::again)->shift;
  if (phase == Phase::talk) {
    scene.questions = questions_of(card);
    scene.talk_seconds_left = seconds_of(timing_.talk_left());
    scene.talk_seconds = seconds_of(timing_.talk_length());
  }
  if (phase == Phase::insight) scene.insight = card.insight;
  if (phase == Phase::action) scene.action = card.action;
}

std::uint16_t Session::people_answering() const {
  const Publication* first = published(Occasion::first);
  switch (step().phase) {
    case Phase::read: return 0;
    case Phase::answer: return progress()->people;
    case Phase::closed: return round_.pending()->publish.publication.figure.people;
    case Phase::shift: return published(Occasion::again)->figure.people;
    default: return first != nullptr ? first->figure.people : std::uint16_t{0};
  }
}

Desk Session::desk() const {
  const std::vector<std::size_t> blocks = blocks_left();
  const Step& next = position_.path()[position_.after(standings())];
  Desk desk;
  if (const deck::Card* now = card()) {
    desk.note = now->note;
    desk.questions = questions_of(*now);
  }
  desk.next = next.phase;
  desk.next_occasion = next.occasion;
  if (!blocks.empty()) desk.next_statement = card_at(blocks.front()).statement;
  if (is_short()) desk.drop = droppable(blocks);
  desk.elapsed_seconds = static_cast<std::uint32_t>(std::chrono::floor<std::chrono::seconds>(timing_.elapsed()).count());
  desk.planned_seconds = seconds_of(planned());
  desk.clock_runs = timing_.started() && step().phase != Phase::close;
  desk.warning = warning();
  for (const Button button : kAllButtons)
    if (can(button)) static_cast<void>(desk.can.add(button));
  desk.can_count_by_hand = can_count_by_hand();
  return desk;
}

deck::Statement Session::droppable(const std::vector<std::size_t>& blocks) const {
  for (const std::size_t block : blocks) {
    const deck::Card& card = card_at(block);
    if (!card.core && position_.path()[block].occasion == Occasion::first) return card.statement;
  }
  return {};
}

}  // namespace streep::session
