// Tips for who practises alone: what this moment of a session is for, and what
// to try. They are on the console of a rehearsal only, and one key puts them
// away and brings them back.
#include <algorithm>
#include <string>

#include "game/ui/console/parts.h"

namespace streep::ui {

namespace {

using session::Phase;

constexpr float kAway = 16;     // units: the button
constexpr float kLow = 4.6F;    // units: where they are put away
constexpr float kMost = 0.16F;  // of the height that there is

std::string tip_of_card(const session::Scene& scene, const deck::Words& words) {
  if (!scene.softened) return words("tip_read");
  return words(scene.implied ? "tip_implied" : "tip_softened");
}

std::string tip(const session::Scene& scene, const deck::Words& words) {
  if (scene.paused) return words("tip_paused");
  switch (scene.phase) {
    case Phase::lobby: return words("tip_lobby");
    case Phase::agreements: return words("tip_agreements");
    case Phase::read: return tip_of_card(scene, words);
    case Phase::answer: return scene.occasion == session::Occasion::again ? words("tip_answer_again") : words("tip_answer");
    case Phase::closed: return words("tip_closed");
    case Phase::reveal: return words("tip_reveal");
    case Phase::talk: return words("tip_talk");
    case Phase::shift: return words("tip_shift");
    case Phase::insight: return words("tip_insight");
    case Phase::action: return words("tip_action");
    case Phase::support: return words("tip_support");
    case Phase::follow_up: return words("tip_follow_up");
    case Phase::close: break;
  }
  return words("tip_close");
}

bool pressed(Canvas& canvas, Box box, std::string_view label) {
  const ButtonStyle style{
      .id = "tips", .key = Key::character, .character = '?', .hint = "?", .align = Align::left, .size = canvas.scale().small()};
  return button(canvas, box, canvas.word(label), style);
}

}  // namespace

void draw_tip(Console& console, Box& rest) {
  Canvas& canvas = console.canvas;
  const Scale& scale = canvas.scale();
  if (!console.model.rehearsal) return;
  bool& away = console.draft.tips_away;
  if (away) {
    Box strip = take_bottom(rest, kLow * scale.unit, scale.gap());
    if (pressed(canvas, take_right(strip, kAway * scale.unit), "tips_back")) away = false;
    return;
  }
  const std::string words = tip(*console.model.scene, canvas.words());
  const TextStyle style{.size = scale.body(), .lift = 0.5F, .even = false};
  const float beside = kAway * scale.unit + 2 * scale.space();
  const float height =
      std::clamp(text_height(canvas, rest.width - beside - scale.space(), words, style), kLow * scale.unit, kMost * rest.height) +
      scale.space();
  Box strip = take_bottom(rest, height, scale.gap());
  card(canvas, strip, canvas.theme().card, canvas.theme().accent);
  strip = inset(strip, scale.space(), scale.gap());
  const Box button = take_right(strip, kAway * scale.unit, scale.space());
  text(canvas, strip, words, style);
  if (pressed(canvas, centred(button, button.width, kLow * scale.unit), "tips_away")) away = true;
}

}  // namespace streep::ui
