// The window of one player, in every phase. What was chosen is shown only while
// it can be changed. Even weg and Waar kan ik heen? are always there.
#include <string>
#include <vector>

#include "game/ui/player_parts.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

using session::Phase;
using session::Scene;

constexpr const char* kRoutes = "routes";  // Draft::picked: the overlay is open

bool with_card(Phase phase) { return phase >= Phase::read && phase <= Phase::action; }

std::string place_of(const Canvas& canvas, const Scene& scene) {
  if (!with_card(scene.phase)) return scene.title.str();
  return canvas.word("player_card", {std::to_string(scene.card_number), std::to_string(scene.cards)});
}

void draw_top(Canvas& canvas, Box box, const Scene& scene) {
  const Scale& scale = canvas.scale();
  const std::string right = canvas.model().reconnecting ? canvas.word("player_reconnecting") : "";
  const Colour quiet = canvas.theme().quiet;
  text(canvas, take_left(box, box.width * 0.4F, scale.space()), place_of(canvas, scene), {.face = Face::strong, .size = scale.small(), .colour = quiet, .lift = 0.5F});
  text(canvas, box, right, {.size = scale.small(), .colour = canvas.theme().warn, .align = Align::right, .lift = 0.5F});
}

// The two that are always there, and the way out before and after the session.
std::optional<Intent> draw_bottom(Canvas& canvas, Box box, const Scene& scene) {
  const Scale& scale = canvas.scale();
  const bool away = canvas.model().seat.away;
  const float size = scale.body();
  const bool may_leave = scene.phase == Phase::lobby || scene.phase == Phase::close || canvas.model().reconnecting;
  if (button(canvas, take_left(box, 34 * scale.unit, scale.space()), away ? canvas.word("player_return") : canvas.word("player_away"), {.id = "away", .character = 'w', .hint = "W", .size = size})) return Away{!away};
  if (button(canvas, take_left(box, 42 * scale.unit, scale.space()), canvas.word("player_routes"), {.character = 'r', .hint = "R", .size = size})) canvas.draft().picked[kRoutes] = 1;
  if (may_leave && button(canvas, take_right(box, std::min(box.width, 34 * scale.unit)), canvas.word("player_leave"), {.character = 'k', .hint = "K", .size = scale.small()})) return LeaveRoom{};
  return std::nullopt;
}

void draw_quiet(Canvas& canvas, Box box, std::string_view title, std::string_view about) {
  const Scale& scale = canvas.scale();
  box = centred(box, std::min(box.width, 110 * scale.unit), box.height);
  text(canvas, take_top(box, box.height * 0.48F, scale.space()), title, {.face = Face::display, .size = 9 * scale.unit, .align = Align::centre, .lift = 1});
  text(canvas, box, about, {.size = scale.lead(), .colour = canvas.theme().quiet, .align = Align::centre});
}

std::optional<Intent> draw_phase(Canvas& canvas, Box box, const Scene& scene) {
  const session::Seat& seat = canvas.model().seat;
  if (seat.away) return draw_quiet(canvas, box, canvas.word("player_gone"), canvas.word("player_gone_about")), std::nullopt;
  if (scene.paused) return draw_quiet(canvas, box, canvas.word("player_still"), canvas.word("player_still_about")), std::nullopt;
  switch (scene.phase) {
    case Phase::lobby: return draw_quiet(canvas, box, canvas.word("player_lobby"), canvas.word("player_lobby_about")), std::nullopt;
    case Phase::answer:
      if (seat.round == scene.round && seat.may_answer) return draw_answers(canvas, box, scene);
      break;
    case Phase::close: return draw_quiet(canvas, box, canvas.word("player_close"), canvas.word("player_close_about")), std::nullopt;
    default: break;
  }
  draw_reading(canvas, box, scene);
  return std::nullopt;
}

}  // namespace

std::optional<Intent> draw_player(const Model& model, Draft& draft) {
  Canvas canvas(model, draft);
  const Scale& scale = canvas.scale();
  Box rest = inset(canvas.box(), scale.wide(), scale.space());
  if (auto intent = notice(canvas, rest)) return intent;
  if (!model.scene) {
    draw_quiet(canvas, rest, canvas.word("player_connecting"), model.reconnecting ? canvas.word("player_reconnecting") : "");
    const Box leave = centred(take_bottom(rest, 7 * scale.unit), 36 * scale.unit, 7 * scale.unit);
    if (button(canvas, leave, canvas.word("cancel"), {.key = Key::escape, .hint = canvas.word("key_escape")})) return LeaveRoom{};
    return std::nullopt;
  }
  if (draft.picked[kRoutes] != 0) {
    if (draw_routes(canvas, rest, *model.scene)) draft.picked[kRoutes] = 0;
    return std::nullopt;
  }
  draw_top(canvas, take_top(rest, 5 * scale.unit, scale.gap()), *model.scene);
  auto intent = draw_bottom(canvas, take_bottom(rest, 8 * scale.unit, scale.space()), *model.scene);
  auto answer = draw_phase(canvas, rest, *model.scene);
  return intent ? intent : answer;
}

}  // namespace streep::ui
