// The console while people come in: the ways in, as they are on the big screen,
// another address where this machine has several, and what else helps now.
#include <algorithm>
#include <string>

#include "game/ui/console/parts.h"
#include "game/ui/words/prompts.h"

namespace streep::ui {

namespace {

constexpr float kLobbyHeading = 3.2F;  // units
constexpr float kButton = 7;
constexpr float kSayMost = 0.34F;      // of the height
constexpr float kCodeLeast = 10;       // units: where there is less, the code at the top of the console is enough
constexpr float kSquaresMost = 0.42F;  // of the width

void draw_heading(Canvas& canvas, Box& rest, std::string_view words) {
  text(canvas, take_top(rest, kLobbyHeading * canvas.scale().unit), words,
       {.face = Face::strong, .size = canvas.scale().small(), .colour = canvas.theme().quiet, .lift = 0.5F});
}

void draw_say(Canvas& canvas, const Model& model, Box& rest) {
  const Scale& scale = canvas.scale();
  draw_heading(canvas, rest, canvas.word("console_say"));
  const TextStyle style{.face = Face::strong, .size = scale.lead(), .colour = canvas.theme().accent, .even = false};
  const std::string words = say(*model.scene, canvas.words());
  const float height = std::min(text_height(canvas, rest.width, words, style), rest.height * kSayMost);
  text(canvas, take_top(rest, height + 1, scale.space()), words, style);
}

// A button among the ways in.
ButtonStyle way(const Canvas& canvas, std::string_view key, bool enabled) {
  ButtonStyle style = keyed(canvas, key);
  style.id = style.hint;
  style.enabled = enabled;
  style.align = Align::left;
  style.size = canvas.scale().small();
  return style;
}

// Which network the address is on, or what is wrong with it.
void draw_network(Canvas& canvas, const Model& model, Box box) {
  const Entrance& entrance = model.entrance;
  const bool trouble = entrance.networks.empty() || !entrance.answers.value_or(true);
  const std::string words = entrance.networks.empty() ? canvas.word("console_no_network")
                            : trouble                 ? canvas.word("console_no_answer")
                                                      : name_of(entrance.networks[entrance.chosen], canvas);
  text(canvas, box, words, {.size = canvas.scale().small(), .colour = trouble ? canvas.theme().warn : canvas.theme().quiet, .even = false});
}

void draw_address(Canvas& canvas, const Model& model, Box& rest) {
  const float unit = canvas.scale().unit;
  draw_heading(canvas, rest, canvas.word("join_address"));
  text(canvas, take_top(rest, 5.2F * unit), model.address, {.face = Face::display, .size = 4.4F * unit, .lift = 0.5F});
  const bool trouble = model.entrance.networks.empty() || !model.entrance.answers.value_or(true);
  draw_network(canvas, model, take_top(rest, (trouble ? 6.4F : 3.4F) * unit, canvas.scale().gap()));
}

void draw_code(Canvas& canvas, std::string_view code, Box rest) {
  const float unit = canvas.scale().unit;
  draw_heading(canvas, rest, canvas.word("console_code"));
  text(canvas, rest, code, {.face = Face::display, .size = 8 * unit, .colour = canvas.theme().accent});
}

// Squares at the left, and beside them what people type.
void draw_ways_in(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Model& model = console.model;
  const Scale& scale = canvas.scale();
  if (model.invitation.size() > 0) {
    const float side = squares_width(model.invitation, std::min(box.height, kSquaresMost * box.width));
    Box left = take_left(box, side, scale.wide());
    squares(canvas, take_top(left, side), model.invitation, "invitation");
  }
  draw_address(canvas, model, box);
  if (model.entrance.networks.size() > 1) draw_next_address(console, take_top(box, 5.4F * scale.unit, scale.space()));
  if (box.height >= kCodeLeast * scale.unit) draw_code(canvas, model.code, box);
}

}  // namespace

std::string name_of(const Network& network, const Canvas& canvas) {
  const std::string& name = network.interface;
  if (name.starts_with("wl")) return canvas.word("network_wireless", {name});
  return name.starts_with("en") || name.starts_with("eth") ? canvas.word("network_cable", {name}) : name;
}

std::string devices(const Canvas& canvas, const Model& model) {
  if (!model.people || !model.scene) return {};
  const int phones = model.people->phones;
  const int laptops = std::max(0, model.scene->people - phones);
  return (phones == 1 ? canvas.word("console_phone") : canvas.word("console_phones", {std::to_string(phones)})) + ", " +
         (laptops == 1 ? canvas.word("console_laptop") : canvas.word("console_laptops", {std::to_string(laptops)}));
}

void draw_remote_offer(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Model& model = console.model;
  const bool can = !model.reconnecting && model.entrance.remote.size() > 0;
  if (button(canvas, box, canvas.word("act_remote"), way(canvas, "act_remote_key", can))) console.ask(Question::remote);
}

void draw_next_address(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Entrance& entrance = console.model.entrance;
  const std::size_t next = (entrance.chosen + 1) % entrance.networks.size();
  const Network& network = entrance.networks[next];
  const std::string label = canvas.word("act_next_address", {network.address, name_of(network, canvas)});
  if (button(canvas, box, label, way(canvas, "act_next_address_key", !console.model.reconnecting))) console.want(ChooseAddress{next});
}

void draw_welcome(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Model& model = console.model;
  const Scale& scale = canvas.scale();
  const Box offers = take_bottom(box, kButton * scale.unit, scale.space());
  const ButtonStyle reach = way(canvas, "act_phones_key", !model.reconnecting);
  if (button(canvas, column(offers, 0, 2, scale.gap()), canvas.word("act_reach"), reach)) console.ask(Question::reach);
  draw_remote_offer(console, column(offers, 1, 2, scale.gap()));
  draw_say(canvas, model, box);
  draw_ways_in(console, box);
}

}  // namespace streep::ui
