#include "game/ui/words/prompts.h"

namespace streep::ui {

namespace {

using deck::Words;
using session::Occasion;
using session::Phase;
using session::Scene;

// Its answers come back at the end of the session, and are not shown before.
bool measured_first(const Scene& scene) { return scene.card && scene.card->measure && scene.occasion == Occasion::first; }

std::string say_read(const Scene& scene, const Words& words) {
  if (scene.softened) return words(scene.implied ? "say_implied" : "say_softened");
  if (!scene.card || !scene.card->measure) return words("say_read");
  return measured_first(scene) ? words("say_measure") : words("say_measure_again");
}

std::string say_answer(const Scene& scene, const Words& words) {
  if (scene.occasion == Occasion::again) return words("say_answer_again");
  if (!scene.card) return words("say_answer_line");
  switch (scene.card->kind) {
    case deck::Kind::line: return words("say_answer_line");
    case deck::Kind::spectrum: return words("say_answer_spectrum", {scene.card->from.str(), scene.card->to.str()});
    case deck::Kind::choice: break;
  }
  return words("say_answer_choice");
}

}  // namespace

std::string say(const Scene& scene, const Words& words) {
  if (scene.paused) return words("say_paused");
  switch (scene.phase) {
    case Phase::lobby: return words("say_lobby");
    case Phase::agreements: return words("say_agreements");
    case Phase::read: return say_read(scene, words);
    case Phase::answer: return say_answer(scene, words);
    case Phase::closed: return measured_first(scene) ? words("say_closed_measure") : words("say_closed");
    case Phase::reveal: return words("say_reveal");
    case Phase::talk: return words("say_talk");
    case Phase::shift: return words("say_shift");
    case Phase::insight: return words("say_insight");
    case Phase::action: return words("say_action");
    case Phase::support: return words("say_support");
    case Phase::follow_up: return words("say_follow_up");
    case Phase::close: break;
  }
  return words("say_close");
}

std::string coming(const Scene& scene, const Words& words) {
  if (!scene.desk || !scene.desk->may(session::Button::next)) return words("next_nothing");
  if (scene.paused) return words("next_resume");
  const session::Desk& desk = *scene.desk;
  if (desk.may(session::Button::without_figure)) return words("next_unsaved");
  switch (desk.next) {
    case Phase::lobby: return words("next_lobby");
    case Phase::agreements: return words("next_agreements");
    case Phase::read: return desk.next_statement.empty() ? words("next_read") : words("next_read_card", {desk.next_statement.str()});
    case Phase::answer: return desk.next_occasion == Occasion::again ? words("next_answer_again") : words("next_answer");
    case Phase::closed: return words("next_closed");
    case Phase::reveal: return words("next_reveal");
    case Phase::talk: return words("next_talk");
    case Phase::shift: return words("next_shift");
    case Phase::insight: return words("next_insight");
    case Phase::action: return words("next_action");
    case Phase::support: return words("next_support");
    case Phase::follow_up: return words("next_follow_up");
    case Phase::close: break;
  }
  return words("next_close");
}

}  // namespace streep::ui
