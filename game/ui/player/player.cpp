// The window of one player, in every phase. What was chosen is shown only while
// it can be changed. Even weg and Waar kan ik heen? are always there.
#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/crowd/emblem.h"
#include "game/ui/page.h"
#include "game/ui/player/parts.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

using session::Phase;

constexpr float kLevel = 0.62F;    // of the height: where the line lies while there is nothing to do
constexpr float kSign = 0.29F;     // of the width: left of the line in the talk
constexpr float kTitle = 0.52F;    // of the width: beside people
constexpr float kButton = 7;       // units
constexpr float kSizeStep = 0.1F;  // units

bool with_card(Phase phase) { return phase >= Phase::read && phase <= Phase::action; }

std::string place_of(const Stage& stage) {
  if (!with_card(stage.scene.phase)) return stage.scene.title.str();
  return stage.canvas.word("player_card", {std::to_string(stage.scene.card_number), std::to_string(stage.scene.cards)});
}

struct Choice {
  std::string label;
  ButtonStyle style;
};

Choice choice_of(const Canvas& canvas, const char* id, std::string_view label, std::string_view key) {
  Choice choice{.label = canvas.word(label), .style = keyed(canvas, key)};
  choice.style.id = id;
  return choice;
}

float width_of(const Canvas& canvas, const Choice& choice, float size) {
  const Type& type = canvas.type();
  return type.width(Face::strong, size, choice.label) + type.width(Face::strong, canvas.scale().key(), choice.style.hint) +
         4 * canvas.scale().space();
}

// Buttons as wide as their labels, with letters of one size; the last of three
// stands at the right. Which one was pressed.
std::string draw_row(Canvas& canvas, Box box, std::vector<Choice> choices) {
  const Scale& scale = canvas.scale();
  const auto wide = [&](float size) {
    float sum = -scale.space();
    for (const Choice& choice : choices) sum += width_of(canvas, choice, size) + scale.space();
    return sum;
  };
  float size = scale.body();
  while (size > scale.unit && wide(size) > box.width) size -= kSizeStep * scale.unit;
  std::string pressed;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    Choice& choice = choices[i];
    const float width = width_of(canvas, choice, size);
    choice.style.size = size;
    const Box place = i < 2 ? take_left(box, width, scale.space()) : take_right(box, width, scale.space());
    if (choice_button(canvas, place, choice.label, {}, choice.style)) pressed = choice.style.id;
  }
  return pressed;
}

// The two that are always there, and the way out before and after the session.
void draw_bottom(Stage& stage, Box box, PlayerDraft& draft, Intents& wishes) {
  Canvas& canvas = stage.canvas;
  const bool away = stage.model.seat.away;
  std::vector<Choice> choices{choice_of(canvas, "away", away ? "player_return" : "player_away", "player_away_key"),
                              choice_of(canvas, "routes", "player_routes", "player_routes_key")};
  if (stage.scene.phase == Phase::lobby || stage.scene.phase == Phase::close || stage.model.reconnecting)
    choices.push_back(choice_of(canvas, "leave", "player_leave", "player_leave_key"));
  const std::string pressed = draw_row(canvas, box, choices);
  if (pressed == "routes") draft.routes = true;
  if (pressed == "away") wishes.push_back(Away{!away});
  if (pressed == "leave") wishes.push_back(LeaveRoom{});
}

// Above the line what this is, below it what to do: nothing.
void draw_calm(Canvas& canvas, Box box, std::string_view title, std::string_view about, float part = 1) {
  const Scale& scale = canvas.scale();
  const float line = canvas.box().height * kLevel;
  const Box above{box.x, box.y, box.width * part, line - scale.wide() - box.y};
  const Box below{box.x, line + scale.wide(), std::min(box.width, kMeasure * scale.unit), box.bottom() - line - scale.wide()};
  text(canvas, above, title, {.face = Face::display, .size = scale.statement_most(), .lift = 1});
  text(canvas, below, about, {.size = scale.lead(), .colour = canvas.theme().quiet});
}

void draw_quiet(Stage& stage, Box box, std::string_view title, std::string_view about, float part = 1) {
  draw_heading(stage, box, {});
  lay_level(stage, stage.canvas.box().height * kLevel);
  draw_calm(stage.canvas, box, title, about, part);
}

// The same, with people on the line: before and after the session.
void draw_gathering(Stage& stage, Box box, std::string_view title, std::string_view about) {
  const float line = stage.canvas.box().height * kLevel;
  draw_emblem(stage.canvas, {box.x + kTitle * box.width, box.y, (1 - kTitle) * box.width - stage.scale.wide(), line - box.y},
              stage.model.figures);
  draw_quiet(stage, box, title, about, kTitle);
}

void draw_phase(Stage& stage, Box box, Intents& wishes) {
  const session::Seat& seat = stage.model.seat;
  const auto word = [&](std::string_view key) { return stage.canvas.word(key); };
  if (seat.away) return draw_quiet(stage, box, word("player_gone"), word("player_gone_about"));
  if (stage.scene.paused) return draw_quiet(stage, box, word("player_still"), word("player_still_about"));
  switch (stage.scene.phase) {
    case Phase::lobby: return draw_gathering(stage, box, word("player_lobby"), word("player_lobby_about"));
    case Phase::answer:
      if (seat.round == stage.scene.round && seat.may_answer) return draw_answers(stage, box, wishes);
      break;
    case Phase::close: return draw_gathering(stage, box, word("player_close"), word("player_close_about"));
    default: break;
  }
  draw_reading(stage, box);
}

// Right of the line; in the talk that is further to the right.
Box words_place(const Stage& stage) {
  const Scale& scale = stage.scale;
  const Box screen = stage.canvas.box();
  const bool talk = stage.scene.phase == Phase::talk && !stage.scene.paused && !stage.model.seat.away;
  const float x = words_x(stage) + (talk ? kSign * screen.width : 0);
  return {x, scale.wide(), screen.width - x - scale.margin(), screen.height - 2 * scale.wide()};
}

void draw_room(Stage& stage, PlayerDraft& draft, Intents& wishes) {
  const Scale& scale = stage.scale;
  Box rest = words_place(stage);
  notice(stage.canvas, rest, stage.model.notice, wishes);
  if (draft.routes) {
    lay_beside_words(stage);
    if (draw_routes(stage, {words_x(stage), rest.y, rest.right() - words_x(stage), rest.height})) draft.routes = false;
    return;
  }
  draw_bottom(stage, take_bottom(rest, kButton * scale.unit, scale.space()), draft, wishes);
  draw_phase(stage, rest, wishes);
}

// The room is not there yet, or not any more.
void draw_without_scene(Canvas& canvas, const Model& model, Intents& wishes) {
  const Scale& scale = canvas.scale();
  Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  notice(canvas, rest, model.notice, wishes);
  const float line = canvas.box().height * kLevel;
  tape(canvas, {-scale.tape(), line}, {canvas.box().right() + scale.tape(), line}, scale.tape());
  Box foot = take_bottom(rest, kButton * scale.unit, scale.space());
  draw_calm(canvas, rest, canvas.word("player_connecting"), model.reconnecting ? canvas.word("player_reconnecting") : "");
  if (button(canvas, take_left(foot, 36 * scale.unit), canvas.word("cancel"), {.key = Key::escape, .hint = canvas.word("key_escape")}))
    wishes.push_back(LeaveRoom{});
}

}  // namespace

void draw_heading(Stage& stage, Box& rest, std::string_view heading) {
  const Scale& scale = stage.scale;
  Box strip = take_top(rest, 5 * scale.unit, 0.75F * scale.wide());
  const std::string place = place_of(stage);
  const std::string lost = stage.model.reconnecting ? stage.canvas.word("player_reconnecting") : std::string();
  const std::string& right = lost.empty() && !heading.empty() ? place : lost;
  const Box corner = take_right(strip, strip.width * (lost.empty() ? 0.3F : 0.6F), scale.space());
  text(stage.canvas, corner, right,
       {.face = Face::strong,
        .size = scale.small(),
        .colour = lost.empty() ? stage.theme.quiet : stage.theme.warn,
        .align = Align::right,
        .lift = 0.5F});
  text(stage.canvas, strip, heading.empty() ? std::string_view(place) : heading,
       {.face = Face::strong, .size = scale.lead(), .colour = stage.theme.accent, .lift = 0.5F});
}

Intents draw_player(const Model& model, Drafts& drafts) {
  Canvas canvas = canvas_for(model, drafts.widgets);
  Intents wishes;
  if (!model.scene) {
    draw_without_scene(canvas, model, wishes);
    return wishes;
  }
  Stage stage{
      .canvas = canvas, .scene = *model.scene, .model = model, .draft = drafts.stage, .scale = canvas.scale(), .theme = canvas.theme()};
  begin_stage(canvas);
  draw_room(stage, drafts.player, wishes);
  end_stage(canvas);
  return wishes;
}

}  // namespace streep::ui
