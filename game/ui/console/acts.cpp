// What the facilitator can do, each with a button, a key, and a reason where it
// cannot be done now.
#include <imgui.h>

#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/console/parts.h"
#include "game/ui/screen/preview.h"
#include "game/ui/words/prompts.h"
#include "game/ui/words/sentences.h"

namespace streep::ui {

namespace {

using session::Button;
using session::Phase;
using session::Scene;

constexpr float kScreenShape = 16.0F / 9.0F;  // wide for its height
constexpr float kPictureLeast = 10;           // units high
constexpr float kPictureMost = 0.66F;         // of the width there is

bool over(Phase phase) { return phase == Phase::support || phase == Phase::follow_up || phase == Phase::close; }

Intent press(Button which) { return Facilitate{session::Press{which}}; }

// A button of the bottom row.
struct Tool {
  std::string label;
  char key = 0;
  bool enabled = true;
  std::string why;
  std::optional<Button> act;
  Question question = Question::none;
};

// From what cannot be undone to what harms nobody.
std::vector<Tool> tools_of(const Canvas& canvas, const Scene& scene) {
  const session::Desk& desk = *scene.desk;
  const Tool answers =
      scene.phase == Phase::answer
          ? Tool{canvas.word("act_close_answers"), 'a', desk.can_close, canvas.word("why_close_answers"), Button::close_answers}
          : Tool{canvas.word("act_open_answers"), 'a', desk.can_open, canvas.word("why_open_answers"), Button::open_answers};
  return {
      {canvas.word("act_end"), 'e', !over(scene.phase), canvas.word("why_end"), std::nullopt, Question::end},
      {canvas.word("act_skip"), 'o', desk.can_skip, canvas.word("why_skip"), Button::skip},
      {canvas.word("act_soften"), 'z', desk.can_soften, canvas.word("why_soften"), Button::soften},
      {canvas.word("act_count"), 'h', desk.can_count_by_hand, canvas.word("why_count"), std::nullopt, Question::hand_count},
      answers,
      {canvas.word("act_undo"), 'u', desk.can_undo, canvas.word("why_undo"), Button::undo},
      {canvas.word("act_back"), 't', desk.can_back, canvas.word("why_back"), Button::back},
      {scene.locked ? canvas.word("act_unlock") : canvas.word("act_lock"), 'l', scene.phase != Phase::close, canvas.word("why_end"),
       Button::lock},
      {canvas.word("act_more_time"), 'm', scene.phase == Phase::talk, canvas.word("why_more_time"), Button::more_time},
  };
}

// One row, or two where the labels would become too small.
int tool_rows(const Canvas& canvas, float width) { return width < 150 * canvas.scale().unit ? 2 : 1; }

// The first column stands apart.
Box place_of(const Canvas& canvas, Box box, int i, int count) {
  const Scale& scale = canvas.scale();
  const int rows = tool_rows(canvas, box.width);
  const int columns = (count + rows - 1) / rows;
  Box line = row(box, i / columns, rows, scale.gap());
  const Box first = take_left(line, (line.width - scale.wide()) / static_cast<float>(columns), scale.wide());
  return i % columns == 0 ? first : column(line, i % columns - 1, columns - 1, scale.gap());
}

std::string capital(char key) { return {static_cast<char>(key - 'a' + 'A')}; }

// A number and what it counts: how far the room is with this phase. The picture
// beside it says the rest.
void draw_progress(Canvas& canvas, const Model& model, Box box) {
  const Scene& scene = *model.scene;
  const Scale& scale = canvas.scale();
  const auto count = [&](const std::string& number, const std::string& what) {
    text(canvas, take_top(box, box.height * 0.5F), number, {.face = Face::display, .size = 5.5F * scale.unit, .lift = 1});
    text(canvas, box, what, {.size = scale.small(), .colour = canvas.theme().quiet});
  };
  if (scene.phase == Phase::answer) {
    count(canvas.word("console_answered", {std::to_string(model.progress.answered), std::to_string(model.progress.people)}),
          canvas.word("console_answered_about"));
  } else if (scene.phase == Phase::talk) {
    const double since = scene.paused ? 0.0 : std::max(0.0, model.now - model.scene_at);
    const auto left = static_cast<std::uint32_t>(std::max(0.0, static_cast<double>(scene.talk_seconds_left) - since));
    count(clock(left), left > 0 ? canvas.word("console_talk_left") : canvas.word("console_talk_over"));
  } else if (!scene.card) {
    const std::string known = scene.phase == Phase::lobby ? devices(canvas, model) : std::string();
    count(std::to_string(scene.people), known.empty() ? canvas.word("console_inside") : known);
  } else if (scene.phase == Phase::shift && scene.shift) {
    text(canvas, box, sentence(*scene.shift, scene, canvas.words()), {.size = scale.body(), .lift = 0.5F});
  } else if (scene.figure && scene.phase != Phase::closed) {
    text(canvas, box, sentence(*scene.figure, scene, canvas.words()), {.size = scale.body(), .lift = 0.5F});
  }
}

// As large as there is room for, in the shape of a big screen; nothing where it would be a stamp.
void draw_picture(Canvas& canvas, const Model& model, Box& rest) {
  const float height = std::min(rest.height, kPictureMost * rest.width / kScreenShape);
  if (height < kPictureLeast * canvas.scale().unit) return;
  Box place = take_left(rest, height * kScreenShape, canvas.scale().space());
  draw_preview(canvas, model, take_top(place, height), *model.scene);
  rest.height = height;
}

void draw_still(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const ButtonStyle style{
      .id = "pause", .key = console.free ? Key::escape : Key::none, .character = 's', .hint = "S", .size = canvas.scale().lead()};
  if (button(canvas, box, canvas.word(console.model.scene->paused ? "act_resume_short" : "act_pause"), style))
    console.want(press(Button::pause));
}

// After the close, and where the room does not come back.
void draw_way_out(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const bool lost = console.model.reconnecting, free = console.free;
  const ButtonStyle style{.character = 'k', .hint = "K", .main = free && !lost, .enabled = free, .size = canvas.scale().lead()};
  if (!button(canvas, box, canvas.word("act_leave"), style)) return;
  if (lost) return console.ask(Question::leave);
  console.want(LeaveRoom{});
}

}  // namespace

void draw_side(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Model& model = console.model;
  const Scene& scene = *model.scene;
  const Scale& scale = canvas.scale();
  const bool lost = model.reconnecting;
  const float whole = box.height;
  const Box still = take_bottom(box, std::min(0.15F * whole, 9 * scale.unit), std::min(0.06F * whole, scale.wide()));
  const Box next = take_bottom(box, std::min(0.36F * whole, 17 * scale.unit), std::min(0.03F * whole, scale.space()));
  draw_picture(canvas, model, box);
  draw_progress(canvas, model, box);

  const bool can_next = console.free && !lost && scene.phase != Phase::close;
  const ButtonStyle forward{
      .id = "next", .key = Key::space, .hint = canvas.word("key_space"), .main = can_next, .enabled = can_next, .size = 5 * scale.unit};
  if (choice_button(canvas, next, canvas.word("act_next"), coming(scene, canvas.words()), forward)) console.want(press(Button::next));
  if (lost || scene.phase == Phase::close)
    draw_way_out(console, still);
  else
    draw_still(console, still);
}

float height_of_tools(const Canvas& canvas, float width) { return (tool_rows(canvas, width) == 1 ? 13.5F : 23) * canvas.scale().unit; }

void draw_tools(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Scale& scale = canvas.scale();
  const Box line = take_top(box, 3 * scale.unit, scale.gap() / 2);
  const std::vector<Tool> tools = tools_of(canvas, *console.model.scene);
  const bool lost = console.model.reconnecting, free = console.free;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  std::vector<std::string> labels;
  for (const Tool& tool : tools) labels.push_back(tool.label);
  const Box one = place_of(canvas, box, 1, static_cast<int>(tools.size()));
  const float size = tall_label_size(canvas, labels, one.width, one.height, scale.body());
  std::string why;
  for (std::size_t i = 0; i < tools.size(); ++i) {
    const Tool& tool = tools[i];
    const Box place = place_of(canvas, box, static_cast<int>(i), static_cast<int>(tools.size()));
    const bool enabled = tool.enabled && !lost && free;
    const ButtonStyle style{.id = capital(tool.key),
                            .key = Key::character,
                            .character = tool.key,
                            .hint = capital(tool.key),
                            .enabled = enabled,
                            .why = !free  ? std::string()
                                   : lost ? canvas.word("why_lost")
                                          : tool.why,
                            .align = Align::left,
                            .tall = true,
                            .size = size};
    if (button(canvas, place, tool.label, style)) {
      if (tool.act)
        console.want(press(*tool.act));
      else
        console.ask(tool.question);
    }
    if (!enabled && free && (place.holds(Point{mouse.x, mouse.y}) || canvas.focused(style.id))) why = tool.label + ": " + style.why;
  }
  text(canvas, line, why, {.size = scale.small(), .colour = canvas.theme().quiet, .lift = 0.5F});
}

}  // namespace streep::ui
