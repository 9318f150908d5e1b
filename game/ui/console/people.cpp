// Whether a seat is a person: how many there are of what, who waits for consent,
// and each seat with what the server sees of it. It knows no answers.
#include <algorithm>
#include <string>

#include "game/base/limits.h"
#include "game/ui/console/parts.h"
#include "game/ui/words/sentences.h"

namespace streep::ui {

namespace {

constexpr float kRow = 7;     // units
constexpr float kAskRow = 9;  // a sentence, and a button
constexpr float kNumber = 11;
constexpr float kBeside = 28;  // a button at the right of a row

const char* word_of(session::Presence presence) {
  switch (presence) {
    case session::Presence::present: return "presence_present";
    case session::Presence::asleep: return "presence_asleep";
    case session::Presence::lost: break;
  }
  return "presence_lost";
}

void draw_number(Canvas& canvas, Box box, const std::string& number, std::string_view what) {
  const Scale& scale = canvas.scale();
  card(canvas, box, canvas.theme().floor, canvas.theme().marking);
  box = inset(box, scale.space(), scale.gap());
  text(canvas, take_top(box, box.height * 0.6F), number, {.face = Face::display, .size = 4.4F * scale.unit, .lift = 0.5F});
  text(canvas, box, what, {.size = scale.small(), .colour = canvas.theme().quiet, .lift = 0.5F});
}

// Nothing of devices where the network does not tell any of them.
void draw_numbers(Canvas& canvas, const wire::People& people, Box box) {
  const Scale& scale = canvas.scale();
  const bool is_told = people.untold < people.seats || people.seats == 0;
  const Box above = row(box, 0, 2, scale.gap()), below = row(box, 1, 2, scale.gap());
  draw_number(canvas, column(above, 0, 2, scale.gap()), std::to_string(people.seats), canvas.word("people_seats"));
  draw_number(canvas, column(above, 1, 2, scale.gap()), is_told ? std::to_string(people.devices) : canvas.word("people_not_told"),
              canvas.word("people_devices"));
  draw_number(canvas, column(below, 0, 2, scale.gap()), std::to_string(people.connected), canvas.word("people_connected"));
  draw_number(canvas, column(below, 1, 2, scale.gap()), std::to_string(people.waiting), canvas.word("people_waiting"));
}

void draw_sentence(Canvas& canvas, Box& rest, const std::string& words) {
  const TextStyle style{.size = canvas.scale().body(), .colour = canvas.theme().quiet, .even = false};
  const float height = std::min(rest.height, text_height(canvas, rest.width, words, style) + 1);
  text(canvas, take_top(rest, height, canvas.scale().space()), words, style);
}

void draw_counts(Canvas& canvas, const wire::People& people, Box rest) {
  const Scale& scale = canvas.scale();
  draw_numbers(canvas, people, take_top(rest, 2 * kNumber * scale.unit + scale.gap(), scale.wide()));
  if (people.untold > 0)
    draw_sentence(canvas, rest, canvas.word("people_untold", {std::to_string(people.untold), std::to_string(people.seats)}));
  if (people.lately > 0) draw_sentence(canvas, rest, canvas.word("people_lately", {std::to_string(people.lately)}));
  draw_sentence(canvas, rest, canvas.word("people_count"));
}

ButtonStyle in_a_row(const Console& console, std::string id, bool main) {
  return {.id = std::move(id), .main = main, .enabled = !console.model.reconnecting, .size = console.canvas.scale().small()};
}

void draw_asking(Console& console, Box place, const wire::AtDoor& at_door) {
  Canvas& canvas = console.canvas;
  const Scale& scale = canvas.scale();
  card(canvas, place, canvas.theme().floor, canvas.theme().tape);
  place = inset(place, scale.space(), scale.gap());
  const Box beside = take_right(place, kBeside * scale.unit, scale.space());
  text(canvas, place, canvas.word("people_asks", {std::to_string(at_door.seats), std::to_string(at_door.waiting)}),
       {.face = Face::strong, .size = scale.body(), .lift = 0.5F, .even = false});
  if (button(canvas, beside, canvas.word("act_let_in"), in_a_row(console, "device " + std::to_string(at_door.device), true)))
    console.want(LetIn{at_door.device});
}

// While answers are open it makes the round void: then it is asked once more.
void let_go(Console& console, session::SeatId seat) {
  if (console.model.scene->phase != session::Phase::answer) return console.want(Facilitate{session::LetGo{seat}});
  console.ask(Question::let_go);
  console.draft.leaving = seat;
}

void draw_seat(Console& console, Box place, const wire::SeatSeen& seen) {
  Canvas& canvas = console.canvas;
  const Scale& scale = canvas.scale();
  card(canvas, place, canvas.theme().floor, canvas.theme().marking);
  place = inset(place, scale.space(), scale.gap() / 2);
  const Box beside = take_right(place, kBeside * scale.unit, scale.space());
  const std::string number = std::to_string(number_of(seen.seat));
  std::string words = canvas.word("people_seat", {number}) + "  ·  " + canvas.word(word_of(seen.presence));
  if (seen.symbol.number > 0) words += "  ·  " + name_of(seen.symbol, canvas.words());
  const bool lost = seen.presence == session::Presence::lost;
  text(canvas, place, words, {.size = scale.body(), .colour = lost ? canvas.theme().warn : canvas.theme().ink, .lift = 0.5F});
  if (button(canvas, beside, canvas.word("act_let_go"), in_a_row(console, "seat " + number, false))) let_go(console, seen.seat);
}

void draw_rows(Console& console, const wire::People& people, Box box) {
  Canvas& canvas = console.canvas;
  const Scale& scale = canvas.scale();
  const bool more = people.seen.size() < people.seats;
  const float ask = kAskRow * scale.unit, one = kRow * scale.unit, gap = scale.gap();
  const float height =
      static_cast<float>(people.doorstep.size()) * (ask + gap) + static_cast<float>(people.seen.size() + (more ? 1 : 0)) * (one + gap);
  const Scroll scroll(canvas, box, "people", height, canvas.theme().card);
  Box rest = scroll.box();
  for (const wire::AtDoor& at_door : people.doorstep) draw_asking(console, take_top(rest, ask, gap), at_door);
  for (const wire::SeatSeen& seen : people.seen) draw_seat(console, take_top(rest, one, gap), seen);
  if (more) text(canvas, rest, canvas.word("people_more"), {.size = scale.small(), .colour = canvas.theme().quiet});
}

// Whenever somebody came in lately: it asks once more.
void draw_shut_offer(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  ButtonStyle style = keyed(canvas, "act_shut_out_key");
  style.enabled = !console.model.reconnecting && console.model.people && console.model.people->lately > 0;
  style.size = canvas.scale().small();
  if (button(canvas, box, canvas.word("act_shut_out"), style)) console.ask(Question::shut_out);
}

}  // namespace

void draw_people(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Scale& scale = canvas.scale();
  Box rest = draw_sheet(canvas, box, canvas.word("people_title"));
  Box buttons = take_bottom(rest, 8 * scale.unit, scale.space());
  const ButtonStyle close{.key = Key::escape, .hint = canvas.word("key_escape"), .main = true};
  if (button(canvas, column(buttons, 2, 3, scale.space()), canvas.word("reach_close"), close)) console.ask(Question::none);
  draw_screen_offer(console, column(buttons, 0, 3, scale.space()));
  draw_shut_offer(console, column(buttons, 1, 3, scale.space()));
  if (console.model.people) {
    draw_counts(canvas, *console.model.people, take_left(rest, 0.36F * rest.width, scale.wide()));
    draw_rows(console, *console.model.people, rest);
  } else {
    text(canvas, rest, canvas.word("reach_unknown"), {.size = scale.lead()});
  }
}

void draw_screen_offer(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  ButtonStyle style = keyed(canvas, "act_screen_key");
  style.enabled = !console.model.reconnecting && !console.model.entrance.screen.empty();
  style.size = canvas.scale().small();
  if (button(canvas, box, canvas.word("act_screen"), style)) console.ask(Question::screen);
}

void draw_people_offer(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const int waiting = console.model.people ? console.model.people->waiting : 0;
  const std::size_t lately = console.model.people ? console.model.people->lately : 0;
  const bool many = lately >= base::kManyLately;
  std::string label = canvas.word("act_people");
  if (waiting > 0)
    label += "  ·  " + (waiting == 1 ? canvas.word("people_waiting_one") : canvas.word("people_waiting_short", {std::to_string(waiting)}));
  else if (many)
    label += "  ·  +" + std::to_string(lately);
  ButtonStyle style = keyed(canvas, "act_people_key");
  style.id = style.hint;
  style.chosen = waiting > 0 || many;
  style.enabled = console.free && !console.model.reconnecting;
  style.size = canvas.scale().small();
  if (button(canvas, box, label, style)) console.ask(Question::people);
}

}  // namespace streep::ui
