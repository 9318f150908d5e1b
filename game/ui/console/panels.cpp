// Panels over the whole console: the facilitator's own way in, which nobody
// else may see, and whether phones can reach this machine.
#include <imgui.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "game/ui/console/parts.h"
#include "game/ui/kit/keyboard.h"

namespace streep::ui {

namespace {

constexpr float kTitle = 8;  // units

// A key or a button of the mouse that goes down now.
bool anything_pressed() {
  const ImGuiIO& io = ImGui::GetIO();
  const std::vector<float> held = keys_held();
  const bool key = std::any_of(held.begin(), held.end(), [](float seconds) { return seconds == 0; });
  return key || std::any_of(std::begin(io.MouseClicked), std::end(io.MouseClicked), [](bool clicked) { return clicked; });
}

// Squares at the right edge, in the middle of the height.
void draw_squares(Canvas& canvas, Box& rest, const base::Squares& what, std::string_view id, float most) {
  if (what.size() == 0) return;
  const float side = squares_width(what, std::min(rest.height, most * rest.width));
  squares(canvas, centred(take_right(rest, side, canvas.scale().wide()), side, side), what, id);
}

void draw_line(Canvas& canvas, Box& rest, std::string_view words, const TextStyle& style, float below) {
  text(canvas, take_top(rest, std::min(rest.height, text_height(canvas, rest.width, words, style) + 1), below), words, style);
}

std::string count_of(const Canvas& canvas, int number, const char* one, const char* many) {
  return number == 1 ? canvas.word(one) : canvas.word(many, {std::to_string(number)});
}

// What was seen of phones, in a sentence.
std::string reach_in_words(const Canvas& canvas, const Model& model) {
  if (model.entrance.networks.empty()) return canvas.word("console_no_network");
  if (!model.people) return canvas.word("reach_unknown");
  if (model.people->phones > 0) return count_of(canvas, model.people->phones, "reach_phone", "reach_phones");
  return model.people->pages > 0 ? canvas.word("reach_pages") : canvas.word("reach_nothing");
}

// What to try, the likeliest first.
std::vector<std::string> advice(const Canvas& canvas, const Model& model) {
  const std::string port = std::to_string(model.entrance.port);
  if (model.entrance.networks.empty()) return {canvas.word("try_hotspot")};
  if (model.people && model.people->phones > 0) return {canvas.word("try_one_phone")};
  if (model.people && model.people->pages > 0) return {canvas.word("try_wait"), canvas.word("try_browser"), canvas.word("try_hotspot")};
  std::vector<std::string> all{canvas.word("try_same_network", {name_of(model.entrance.networks[model.entrance.chosen], canvas)})};
  if (model.entrance.networks.size() > 1) all.push_back(canvas.word("try_address"));
  all.push_back(canvas.word("try_isolation"));
  all.push_back(canvas.word("try_firewall", {"sudo ufw allow " + port}));
  return all;
}

// Whether this machine itself finds its room at the address, which says
// whether the address is right, and not whether others can come.
void draw_own_answer(Canvas& canvas, const Model& model, Box& rest) {
  if (model.entrance.networks.empty()) return;
  const std::optional<bool> answers = model.entrance.answers;
  const std::string words = !answers   ? canvas.word("reach_own_asked", {model.address})
                            : *answers ? canvas.word("reach_own", {model.address})
                                       : canvas.word("reach_own_not", {model.address});
  const bool trouble = !answers.value_or(true);
  draw_line(canvas, rest, words,
            {.size = canvas.scale().body(), .colour = trouble ? canvas.theme().warn : canvas.theme().quiet, .even = false},
            canvas.scale().wide());
}

void draw_advice(Canvas& canvas, const Model& model, Box rest) {
  const Scale& scale = canvas.scale();
  const std::vector<std::string> all = advice(canvas, model);
  const float number = 4 * scale.unit;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const TextStyle style{.size = scale.body(), .even = false};
    const float share = rest.height / static_cast<float>(all.size() - i) - scale.space();
    Box place = take_top(rest, std::min(share, text_height(canvas, rest.width - number, all[i], style)) + 1, scale.space());
    if (all.size() > 1)
      text(canvas, take_left(place, number), std::to_string(i + 1),
           {.face = Face::strong, .size = scale.body(), .colour = canvas.theme().accent});
    text(canvas, place, all[i], style);
  }
}

}  // namespace

Box draw_sheet(Canvas& canvas, Box box, std::string_view title) {
  const Scale& scale = canvas.scale();
  card(canvas, box, canvas.theme().card, canvas.theme().edge);
  box = inset(box, scale.wide(), scale.wide());
  text(canvas, take_top(box, kTitle * scale.unit, scale.space()), title, {.face = Face::display, .size = 5 * scale.unit, .lift = 0.5F});
  return box;
}

void draw_remote(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Scale& scale = canvas.scale();
  Box rest = draw_sheet(canvas, box, canvas.word("remote_title"));
  draw_squares(canvas, rest, console.model.entrance.remote, "remote", 0.6F);
  text(canvas, take_bottom(rest, 4 * scale.unit, scale.space()), canvas.word("remote_close"),
       {.size = scale.small(), .colour = canvas.theme().quiet, .lift = 1});
  draw_line(canvas, rest, canvas.word("remote_how"), {.size = scale.lead(), .even = false}, scale.wide());
  draw_line(canvas, rest, canvas.word("remote_warning"),
            {.face = Face::strong, .size = scale.lead(), .colour = canvas.theme().warn, .even = false}, 0);
  if (anything_pressed()) console.ask(Question::none);
}

void draw_screen_link(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Scale& scale = canvas.scale();
  const std::string& link = console.model.entrance.screen;
  Box rest = draw_sheet(canvas, box, canvas.word("act_screen"));
  const Box buttons = take_bottom(rest, 8 * scale.unit, scale.space());
  draw_line(canvas, rest, canvas.word("screen_how"), {.size = scale.lead(), .even = false}, scale.wide());
  draw_line(canvas, rest, "streep --screen " + link,
            {.face = Face::strong, .size = scale.lead(), .colour = canvas.theme().accent, .even = false}, scale.wide());
  draw_line(canvas, rest, canvas.word("screen_about"), {.size = scale.body(), .colour = canvas.theme().quiet, .even = false}, 0);
  if (button(canvas, column(buttons, 0, 2, scale.space()), canvas.word("act_copy"), keyed(canvas, "act_copy_key")))
    ImGui::SetClipboardText(link.c_str());
  const ButtonStyle close{.key = Key::escape, .hint = canvas.word("key_escape"), .main = true};
  if (button(canvas, column(buttons, 1, 2, scale.space()), canvas.word("reach_close"), close)) console.ask(Question::none);
}

void draw_reach(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Model& model = console.model;
  const Scale& scale = canvas.scale();
  Box rest = draw_sheet(canvas, box, canvas.word("act_reach"));
  const Box buttons = take_bottom(rest, 8 * scale.unit, scale.space());
  draw_squares(canvas, rest, model.invitation, "invitation", 0.34F);
  draw_line(canvas, rest, reach_in_words(canvas, model),
            {.face = Face::strong, .size = scale.lead(), .colour = canvas.theme().accent, .even = false}, scale.gap());
  draw_own_answer(canvas, model, rest);
  draw_advice(canvas, model, rest);
  const ButtonStyle close{.key = Key::escape, .hint = canvas.word("key_escape"), .main = true};
  if (button(canvas, column(buttons, 2, 3, scale.space()), canvas.word("reach_close"), close)) console.ask(Question::none);
  draw_remote_offer(console, column(buttons, 1, 3, scale.space()));
  if (model.entrance.networks.size() > 1) draw_next_address(console, column(buttons, 0, 3, scale.space()));
}

}  // namespace streep::ui
