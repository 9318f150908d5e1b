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

Intent press(Button which) { return Facilitate{session::Press{which}}; }

// A button of the bottom row, by its words. Without a button of the session
// people are counted by hand.
struct Tool {
  const char *label, *key, *why;
  std::optional<Button> button{};
  Question question = Question::none;  // is asked first
};

// From what cannot be undone to what harms nobody.
std::vector<Tool> tools_of(const Scene& scene) {
  const Tool open{.label = "act_open_answers", .key = "act_answers_key", .why = "why_open_answers", .button = Button::open_answers};
  const Tool close{.label = "act_close_answers", .key = "act_answers_key", .why = "why_close_answers", .button = Button::close_answers};
  return {
      {.label = "act_end", .key = "act_end_key", .why = "why_end", .button = Button::end, .question = Question::end},
      {.label = "act_skip", .key = "act_skip_key", .why = "why_skip", .button = Button::skip},
      {.label = "act_soften", .key = "act_soften_key", .why = "why_soften", .button = Button::soften},
      {.label = "act_count", .key = "act_count_key", .why = "why_count", .question = Question::hand_count},
      scene.desk->may(Button::close_answers) ? close : open,
      {.label = "act_undo", .key = "act_undo_key", .why = "why_undo", .button = Button::undo},
      {.label = "act_back", .key = "act_back_key", .why = "why_back", .button = Button::back},
      {.label = scene.locked ? "act_unlock" : "act_lock", .key = "act_lock_key", .why = "why_end", .button = Button::lock},
      {.label = "act_more_time", .key = "act_more_time_key", .why = "why_more_time", .button = Button::more_time},
  };
}

bool can(const Tool& tool, const session::Desk& desk) { return tool.button ? desk.may(*tool.button) : desk.can_count_by_hand; }

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
  ButtonStyle style = keyed(canvas, "act_pause_key");
  style.id = "pause";
  style.key = console.free ? Key::escape : Key::none;
  style.size = canvas.scale().lead();
  if (button(canvas, box, canvas.word(console.model.scene->paused ? "act_resume_short" : "act_pause"), style))
    console.want(press(Button::pause));
}

// Where the figure could not be stored: the one beside trying it again.
void draw_without(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  ButtonStyle style = keyed(canvas, "act_without_figure_key");
  style.enabled = console.free && !console.model.reconnecting;
  style.size = canvas.scale().lead();
  if (button(canvas, box, canvas.word("act_without_figure"), style)) console.want(press(Button::without_figure));
}

// After the close, and where the room does not come back.
void draw_way_out(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const bool lost = console.model.reconnecting;
  ButtonStyle style = keyed(canvas, "act_leave_key");
  style.main = console.free && !lost;
  style.enabled = console.free;
  style.size = canvas.scale().lead();
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

  const bool open = scene.desk->may(Button::next);
  const bool can_next = console.free && !lost && open;
  const ButtonStyle forward{
      .id = "next", .key = Key::space, .hint = canvas.word("key_space"), .main = can_next, .enabled = can_next, .size = 5 * scale.unit};
  if (choice_button(canvas, next, canvas.word("act_next"), coming(scene, canvas.words()), forward)) console.want(press(Button::next));
  if (lost || !open)
    draw_way_out(console, still);
  else if (scene.desk->may(Button::without_figure))
    draw_without(console, still);
  else
    draw_still(console, still);
}

float height_of_tools(const Canvas& canvas, float width) { return (tool_rows(canvas, width) == 1 ? 13.5F : 23) * canvas.scale().unit; }

void draw_tools(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Scale& scale = canvas.scale();
  const Box line = take_top(box, 3 * scale.unit, scale.gap() / 2);
  const std::vector<Tool> tools = tools_of(*console.model.scene);
  const bool lost = console.model.reconnecting, free = console.free;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  std::vector<std::string> labels;
  for (const Tool& tool : tools) labels.push_back(canvas.word(tool.label));
  const Box one = place_of(canvas, box, 1, static_cast<int>(tools.size()));
  const float size = tall_label_size(canvas, labels, one.width, one.height, scale.body());
  std::string why;
  for (std::size_t i = 0; i < tools.size(); ++i) {
    const Tool& tool = tools[i];
    const Box place = place_of(canvas, box, static_cast<int>(i), static_cast<int>(tools.size()));
    ButtonStyle style = keyed(canvas, tool.key);
    style.id = style.hint;
    style.enabled = free && !lost && can(tool, *console.model.scene->desk);
    if (free) style.why = canvas.word(lost ? "why_lost" : tool.why);
    style.align = Align::left;
    style.tall = true;
    style.size = size;
    if (button(canvas, place, labels[i], style)) {
      if (tool.question == Question::none)
        console.want(press(*tool.button));
      else
        console.ask(tool.question);
    }
    if (!style.enabled && free && (place.holds(Point{mouse.x, mouse.y}) || canvas.focused(style.id))) why = labels[i] + ": " + style.why;
  }
  text(canvas, line, why, {.size = scale.small(), .colour = canvas.theme().quiet, .lift = 0.5F});
}

}  // namespace streep::ui
