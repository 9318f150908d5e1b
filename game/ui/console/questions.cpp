// What the console asks before it does something: two numbers, or once more.
#include <charconv>
#include <string>

#include "game/ui/console/parts.h"

namespace streep::ui {

namespace {

constexpr std::size_t kCountDigits = 4;

std::optional<int> number_in(const std::string& text) {
  int number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// Asks once more. The safe answer is the one under the key that comes first to hand.
bool is_sure(Console& console, Box box, const std::string& title, const std::string& about, const std::string& yes) {
  Canvas& canvas = console.canvas;
  const Scale& scale = canvas.scale();
  card(canvas, box, canvas.theme().card, canvas.theme().edge);
  box = inset(box, 1.4F * scale.space(), scale.space());
  text(canvas, take_top(box, 7 * scale.unit), title, {.face = Face::display, .size = 4.4F * scale.unit, .lift = 0.5F});
  const Box buttons = take_bottom(box, 9 * scale.unit, scale.gap());
  text(canvas, box, about, {.size = scale.lead(), .even = false});
  const bool no = button(canvas, column(buttons, 0, 2, scale.space()), canvas.word("end_cancel"),
                         {.key = Key::escape, .hint = canvas.word("key_escape"), .main = true});
  const bool sure = button(canvas, column(buttons, 1, 2, scale.space()), yes, keyed(canvas, "act_sure_key"));
  if (no || sure) console.ask(Question::none);
  return sure;
}

}  // namespace

void draw_hand_count(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Scale& scale = canvas.scale();
  ConsoleDraft& draft = console.draft;
  card(canvas, box, canvas.theme().card, canvas.theme().edge);
  box = inset(box, 1.4F * scale.space(), scale.space());
  text(canvas, take_top(box, 6 * scale.unit), canvas.word("count_title"), {.face = Face::display, .size = 4.4F * scale.unit, .lift = 0.5F});
  text(canvas, take_top(box, 6 * scale.unit, scale.gap()), canvas.word("count_about"),
       {.size = scale.body(), .colour = canvas.theme().quiet});
  const Box fields = take_top(box, 14 * scale.unit, scale.gap());
  const FieldStyle digits{.most = kCountDigits, .digits = true, .size = 5 * scale.unit};
  bool enter = field(canvas, column(fields, 0, 2, scale.space()), "crossed", canvas.word("count_crossed"), draft.crossed, digits);
  enter |= field(canvas, column(fields, 1, 2, scale.space()), "people", canvas.word("count_people"), draft.people, digits);
  const std::optional<int> crossed = number_in(draft.crossed);
  const std::optional<int> people = number_in(draft.people);
  const std::string why = !crossed || !people ? canvas.word("count_needs") : *crossed > *people ? canvas.word("count_impossible") : "";
  const Box buttons = take_bottom(box, 8 * scale.unit, scale.gap());
  text(canvas, box, why, {.size = scale.body(), .colour = crossed && people ? canvas.theme().warn : canvas.theme().quiet});
  const ButtonStyle yes{.key = Key::enter, .hint = canvas.word("key_enter"), .main = why.empty(), .enabled = why.empty(), .why = why};
  enter |= button(canvas, column(buttons, 0, 2, scale.space()), canvas.word("count_enter"), yes);
  const bool cancel =
      button(canvas, column(buttons, 1, 2, scale.space()), canvas.word("cancel"), {.key = Key::escape, .hint = canvas.word("key_escape")});
  if (cancel) console.ask(Question::none);
  if (cancel || !enter || !why.empty()) return;
  console.want(Facilitate{session::HandCount{static_cast<std::uint16_t>(*crossed), static_cast<std::uint16_t>(*people)}});
  console.ask(Question::none);
}

void draw_end(Console& console, Box box) {
  const Canvas& canvas = console.canvas;
  if (is_sure(console, box, canvas.word("end_title"), canvas.word("end_about"), canvas.word("end_enter")))
    console.want(Facilitate{session::Press{session::Button::end}});
}

void draw_leave(Console& console, Box box) {
  const Canvas& canvas = console.canvas;
  if (is_sure(console, box, canvas.word("leave_title"), canvas.word("leave_about"), canvas.word("leave_enter"))) console.want(LeaveRoom{});
}

void draw_shut_out(Console& console, Box box) {
  const Canvas& canvas = console.canvas;
  const std::string seats = std::to_string(console.model.people ? console.model.people->lately : 0);
  if (is_sure(console, box, canvas.word("shut_title"), canvas.word("shut_about", {seats}), canvas.word("shut_enter")))
    console.want(ShutOut{});
}

void draw_let_go(Console& console, Box box) {
  const Canvas& canvas = console.canvas;
  const session::SeatId seat = console.draft.leaving;
  const std::string title = canvas.word("release_title", {std::to_string(number_of(seat))});
  if (is_sure(console, box, title, canvas.word("release_about"), canvas.word("release_enter")))
    console.want(Facilitate{session::LetGo{seat}});
}

}  // namespace streep::ui
