#include "game/ui/screen/screen.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "game/ui/page.h"
#include "game/ui/screens.h"
#include "game/ui/words/sentences.h"

namespace streep::ui {

namespace {

constexpr float kReminderMost = 0.5F;  // of the window's height
constexpr int kFloor = 0;              // layers: the line and its marking,
constexpr int kOnIt = 1;               // and everything that stands on them
constexpr float kCircle = 33;          // units
constexpr float kMarking = 0.6F;
constexpr float kStep = 0.1F;  // from one size to try to the next

Point mixed(Point a, Point b, float part) { return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part}; }

// The circle of an old game around the middle of the line, hardly there.
void draw_marking(Stage& stage, Point middle) {
  stage.canvas.list().AddCircle({middle.x, middle.y}, kCircle * stage.scale.unit, stage.theme.marking.packed(), 96,
                                std::round(kMarking * stage.scale.unit));
}

// Where we are, for who looks up.
std::string place_words(const Stage& stage) {
  const session::Scene& scene = stage.scene;
  std::string words = scene.card && scene.card->moment ? name_of(*scene.card->moment, *stage.model.words) : std::string();
  if (scene.card_number == 0) return words;
  if (!words.empty()) words += "  ·  ";
  return words + stage.canvas.word("screen_card_of", {std::to_string(scene.card_number), std::to_string(scene.cards)});
}

// For who comes late, as long as there are cards to answer. Where to go is on
// every phone in full.
std::string code_words(const Stage& stage) {
  if (stage.scene.phase == session::Phase::support && stage.scene.routes) return stage.canvas.word("screen_support_more");
  const bool too_late = stage.scene.phase >= session::Phase::support || stage.scene.locked;
  return too_late ? std::string() : stage.canvas.word("screen_code_short", {stage.model.code});
}

void draw_phase(Stage& stage) {
  using session::Phase;
  switch (stage.scene.phase) {
    case Phase::lobby: return draw_lobby(stage);
    case Phase::agreements: return draw_agreements(stage);
    case Phase::read:
    case Phase::answer:
    case Phase::closed: return draw_card(stage);
    case Phase::reveal: return draw_reveal(stage);
    case Phase::talk: return draw_talk(stage);
    case Phase::shift: return draw_shift(stage);
    case Phase::insight: return draw_insight(stage);
    case Phase::action: return draw_action(stage);
    case Phase::support: return draw_support(stage);
    case Phase::follow_up: return draw_follow_up(stage);
    case Phase::close: return draw_close(stage);
  }
}

// The room is not there yet, or not any more.
void draw_without_scene(Canvas& canvas) {
  const Scale& scale = canvas.scale();
  const Box place = inset(canvas.box(), scale.margin(), scale.margin());
  text(canvas, place, canvas.word("screen_connecting"),
       {.face = Face::display, .size = scale.title(), .align = Align::centre, .lift = 0.5F});
}

}  // namespace

float Stage::grown(double delay, double seconds) const {
  if (model.settings.reduced_motion) return 1;
  const auto part = static_cast<float>(std::clamp((model.now - model.phase_at - delay) / seconds, 0.0, 1.0));
  return part * part * (3 - 2 * part);
}

void begin_stage(Canvas& canvas) {
  canvas.list().ChannelsSplit(2);
  canvas.list().ChannelsSetCurrent(kOnIt);
}

void end_stage(Canvas& canvas) { canvas.list().ChannelsMerge(); }

void lay_line(Stage& stage, Point from, Point to) {
  const Box box = stage.canvas.box();
  StageDraft& draft = stage.draft;
  if (!draft.line || draft.line_at != stage.model.phase_at) {
    draft.line_before = draft.line;
    draft.line_at = stage.model.phase_at;
  }
  const float gone = stage.grown(0, kLineSeconds);
  const Lay target{{from.x / box.width, from.y / box.height}, {to.x / box.width, to.y / box.height}};
  Lay lay = target;
  if (draft.line_before) lay = {mixed(draft.line_before->from, target.from, gone), mixed(draft.line_before->to, target.to, gone)};
  draft.line = lay;
  stage.canvas.list().ChannelsSetCurrent(kFloor);
  const Point middle = mixed(lay.from, lay.to, 0.5F);
  if (box.holds(Point{middle.x * box.width, middle.y * box.height})) draw_marking(stage, {middle.x * box.width, middle.y * box.height});
  tape(stage.canvas, {lay.from.x * box.width, lay.from.y * box.height}, {lay.to.x * box.width, lay.to.y * box.height}, stage.scale.tape(),
       draft.line_before ? 1 : gone);
  stage.canvas.list().ChannelsSetCurrent(kOnIt);
}

void lay_upright(Stage& stage, float x) {
  const float over = stage.scale.tape();
  lay_line(stage, {x, -over}, {x, stage.canvas.box().bottom() + over});
}

void lay_level(Stage& stage, float y) {
  const float over = stage.scale.tape();
  lay_line(stage, {-over, y}, {stage.canvas.box().right() + over, y});
}

float words_x(const Stage& stage) { return stage.scale.margin() + stage.scale.tape() + 1.2F * stage.scale.wide(); }

void lay_beside_words(Stage& stage) { lay_upright(stage, stage.scale.margin() + stage.scale.tape() / 2); }

Box draw_words_page(Stage& stage, std::string_view kicker) {
  lay_beside_words(stage);
  return draw_header(stage, kicker);
}

Box draw_header(Stage& stage, std::string_view kicker) {
  const Scale& scale = stage.scale;
  const Box box = stage.canvas.box();
  Box page{words_x(stage), scale.margin(), box.width - words_x(stage) - scale.margin(), box.height - 2 * scale.margin()};
  Box strip = take_top(page, scale.lead() * Type::leading(Face::strong), scale.wide());
  const std::string code = stage.model.reconnecting ? stage.canvas.word("screen_reconnecting") : code_words(stage);
  const Box right =
      take_right(strip, std::min(strip.width * 0.5F, stage.canvas.type().width(Face::strong, scale.caption(), code) + 1), scale.wide());
  text(stage.canvas, right, code,
       {.face = Face::strong, .size = scale.caption(), .colour = stage.theme.quiet, .align = Align::right, .lift = 0.5F});
  const std::string place = kicker.empty() ? place_words(stage) : std::string(kicker);
  text(stage.canvas, strip, place, {.face = Face::strong, .size = scale.lead(), .colour = stage.theme.accent, .lift = 0.5F});
  return page;
}

void draw_large(Stage& stage, Box box, std::string_view words, float most, float lift) {
  text(stage.canvas, box, words,
       {.face = Face::display,
        .size = most,
        .least = stage.scale.speech(),
        .colour = stage.theme.ink.faded(stage.grown(0.1, kTextSeconds)),
        .lift = lift});
}

Box draw_statement(Stage& stage, Box box, float lift) {
  return text(stage.canvas, box, stage.scene.card->statement.view(),
              {.face = Face::display, .size = stage.scale.statement_most(), .least = stage.scale.statement_least(), .lift = lift});
}

void draw_reminder(Stage& stage, Box& rest) {
  const TextStyle style{.face = Face::display,
                        .size = stage.scale.statement_least() * 1.05F,
                        .least = stage.scale.statement_least(),
                        .colour = stage.theme.quiet};
  const std::string_view statement = stage.scene.card->statement.view();
  const float height = std::min(text_height(stage.canvas, rest.width, statement, style), kReminderMost * stage.canvas.box().height);
  text(stage.canvas, take_top(rest, height + 1, stage.scale.wide() * 0.75F), statement, style);
}

void draw_sentence(Stage& stage, Box& rest, std::string_view words, float size, double delay) {
  const TextStyle style{.face = Face::display,
                        .size = size,
                        .least = stage.scale.caption(),
                        .colour = stage.theme.ink.faded(stage.grown(delay, kTextSeconds))};
  const float height = std::min(text_height(stage.canvas, rest.width, words, style), rest.height * 0.6F);
  text(stage.canvas, take_top(rest, height + 1, stage.scale.space()), words, style);
}

float stacked_size(const Stage& stage, Face face, std::span<const std::string> texts, float width, float height, float gap, float most) {
  const auto high = [&](float size) {
    float sum = gap * static_cast<float>(texts.size() - 1);
    for (const std::string& one : texts) sum += text_height(stage.canvas, width, one, {.face = face, .size = size}) + 1;
    return sum;
  };
  float size = most;
  while (size > 1 && high(size) > height) size -= kStep * stage.scale.unit;
  return std::max(size, 1.0F);
}

void draw_big_screen(Canvas& canvas, const Model& model, StageDraft& draft) {
  if (!model.scene) return draw_without_scene(canvas);
  Stage stage{.canvas = canvas, .scene = *model.scene, .model = model, .draft = draft, .scale = canvas.scale(), .theme = canvas.theme()};
  begin_stage(canvas);
  if (stage.scene.paused)
    draw_still(stage);
  else
    draw_phase(stage);
  end_stage(canvas);
}

Intents draw_screen(const Model& model, Drafts& drafts) {
  Canvas canvas = canvas_for(model, drafts.widgets);
  draw_big_screen(canvas, model, drafts.stage);
  return {};
}

}  // namespace streep::ui
