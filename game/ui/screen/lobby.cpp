// People come in: with their camera, or by typing an address and a code.
#include <algorithm>
#include <string>

#include "game/ui/screen/crowd.h"

namespace streep::ui {

namespace {

constexpr float kLine = 0.60F;     // where the line lies, of the height
constexpr float kWideLobby = 100;  // units, beside the squares: room for a column of words too
constexpr float kLobbySide = 37;   // that column
constexpr std::size_t kHalf = base::kRoomCodeLength / 2;

// Large, in two groups, so that it can be read and typed from the last row.
void draw_code(Stage& stage, Box box) {
  const Type& type = stage.canvas.type();
  const std::string& code = stage.model.code;
  const std::string halves[] = {code.substr(0, kHalf), code.size() > kHalf ? code.substr(kHalf) : std::string()};
  constexpr float kApart = 0.10F;   // between letters, of the size
  constexpr float kMiddle = 0.34F;  // between the halves
  const auto width_at = [&](float size) {
    float width = kMiddle * size;
    for (const char letter : code) width += type.width(Face::display, size, std::string(1, letter)) + kApart * size;
    return width;
  };
  float size = box.height / Type::leading(Face::display);
  size = std::min(size, size * box.width / std::max(1.0F, width_at(size)));
  const float y = box.y;
  float x = box.x;
  for (const std::string& half : halves) {
    for (const char letter : half) {
      const std::string one(1, letter);
      type.draw(stage.canvas.list(), Face::display, size, x, y, stage.theme.ink, one);
      x += type.width(Face::display, size, one) + kApart * size;
    }
    x += kMiddle * size;
  }
  stage.canvas.record({.kind = DrawnKind::text,
                       .label = code,
                       .box = box,
                       .ink = {box.x, y, width_at(size), size * Type::leading(Face::display)},
                       .size = size});
}

// The letters of the ways in, in units; without squares they have the page to themselves.
struct Ways {
  float step, address, code;
};
constexpr Ways kBesideSquares{4.0F, 8.0F, 14.0F};
constexpr Ways kNarrow{3.6F, 7.5F, 12.5F};
constexpr Ways kAlone{4.5F, 10.0F, 20.0F};

// What to do at the top and the code at the bottom, level with the squares.
void draw_ways_in(Stage& stage, Box box, const Ways& ways, std::string_view first) {
  Canvas& canvas = stage.canvas;
  const float unit = stage.scale.unit;
  const TextStyle step{.face = Face::strong, .size = ways.step * unit, .colour = stage.theme.accent};
  const float step_height = ways.step * unit * Type::leading(Face::strong);
  text(canvas, take_top(box, step_height), first, step);
  text(canvas, take_top(box, ways.address * unit * Type::leading(Face::display), stage.scale.gap()), stage.model.address,
       {.face = Face::display, .size = ways.address * unit});
  draw_code(stage, take_bottom(box, ways.code * unit * Type::leading(Face::display)));
  text(canvas, take_bottom(box, step_height), canvas.word("screen_with_code"), step);
}

// How we talk, before it is said: the first agreements, as far as they fit, in small.
void draw_preview(Stage& stage, Box box) {
  constexpr std::size_t kShown = 3;
  const TextStyle style{.size = stage.scale.caption(), .colour = stage.theme.quiet};
  const float gap = stage.scale.gap();
  const auto height_of = [&](const deck::Line& line) { return text_height(stage.canvas, box.width, line.view(), style) + 1; };
  const auto& agreements = stage.scene.agreements;
  float high = -gap;
  std::size_t shown = 0;
  while (shown < std::min(kShown, agreements.size()) && high + gap + height_of(agreements[shown]) <= box.height)
    high += gap + height_of(agreements[shown++]);
  Box list = take_bottom(box, high);
  for (std::size_t i = 0; i < shown; ++i) text(stage.canvas, take_top(list, height_of(agreements[i]), gap), agreements[i].view(), style);
}

std::string people_words(const Stage& stage) {
  const int people = stage.scene.people;
  if (stage.scene.locked) return stage.canvas.word("screen_people_locked", {std::to_string(people)});
  if (people == 0) return stage.canvas.word("screen_people_none");
  return people == 1 ? stage.canvas.word("screen_people_one") : stage.canvas.word("screen_people", {std::to_string(people)});
}

void remember_people(Stage& stage) {
  StageDraft& draft = stage.draft;
  if (draft.people == stage.scene.people) return;
  draft.people_before = draft.people;
  draft.people = stage.scene.people;
  draft.people_at = stage.model.scene_at;
}

void draw_title(Stage& stage, Box& rest, float size) {
  const TextStyle style{.face = Face::display, .size = size, .least = stage.scale.caption()};
  const float height = std::min(text_height(stage.canvas, rest.width, stage.scene.title.view(), style), rest.height / 2);
  text(stage.canvas, take_top(rest, height + 1, stage.scale.space()), stage.scene.title.view(), style);
}

// What this is about, and how we talk: beside the ways in, or on a narrow
// screen above and below them.
void draw_words(Stage& stage, Box& rest, const Ways& ways) {
  const Scale& scale = stage.scale;
  const float unit = scale.unit;
  if (rest.width > kWideLobby * unit) {
    Box side = take_right(rest, kLobbySide * unit, 1.5F * scale.wide());
    draw_title(stage, side, scale.speech());
    return draw_preview(stage, side);
  }
  draw_title(stage, rest, scale.lead());
  const float high =
      2 * ways.step * unit * Type::leading(Face::strong) + (ways.address + ways.code) * unit * Type::leading(Face::display) + scale.gap();
  draw_preview(stage, take_bottom(rest, rest.height - high - scale.space(), scale.space()));
}

// Above the line: the ways in, of which the squares are the quickest.
void draw_entrance(Stage& stage, Box box) {
  const base::Squares& invitation = stage.model.invitation;
  const bool has_squares = invitation.size() > 0;
  if (has_squares) {
    const float side = squares_width(invitation, box.height);
    box.height = side;  // words and squares begin and end on the same lines
    squares(stage.canvas, take_left(box, side, 1.5F * stage.scale.wide()), invitation, "invitation");
  }
  const bool narrow = box.width <= kWideLobby * stage.scale.unit;
  const Ways& ways = !has_squares ? kAlone : narrow ? kNarrow : kBesideSquares;
  draw_words(stage, box, ways);
  draw_ways_in(stage, box, ways, stage.canvas.word(has_squares ? "screen_scan" : "screen_open"));
}

}  // namespace

void draw_lobby(Stage& stage) {
  const Scale& scale = stage.scale;
  const Box box = stage.canvas.box();
  const float line = box.height * kLine;
  lay_level(stage, line);
  draw_entrance(stage, {scale.margin(), scale.margin(), box.width - 2 * scale.margin(),
                        line - scale.tape() / 2 - 1.5F * scale.space() - scale.margin()});

  Box floor{scale.margin(), line + scale.tape() * 1.5F, box.width - 2 * scale.margin(),
            box.height - line - scale.tape() * 1.5F - scale.wide()};
  const Box count = take_bottom(floor, scale.speech() * 1.4F, scale.space());
  text(stage.canvas, count, people_words(stage), {.face = Face::strong, .size = scale.speech(), .lift = 0.5F});
  text(stage.canvas, count, stage.canvas.word("screen_promise"),
       {.size = scale.lead(), .colour = stage.theme.quiet, .align = Align::right, .lift = 0.5F});
  remember_people(stage);
  const StageDraft& draft = stage.draft;
  if (draft.people > 0) draw_people(stage, crowd_gathered(stage.model, floor, draft.people, draft.people_before, draft.people_at));
}

}  // namespace streep::ui
