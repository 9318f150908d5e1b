// The list of cards: choose one, move it by mouse or by keys, copy it, take it
// out. Nothing asks whether somebody is sure: everything can be undone.
#include <imgui.h>

#include <algorithm>
#include <string>
#include <utility>

#include "game/base/limits.h"
#include "game/base/ranges.h"
#include "game/ui/editor/parts.h"
#include "game/ui/kit/keyboard.h"
#include "game/ui/kit/widgets.h"

namespace streep::ui {

namespace {

using editor::Field;
using editor::Number;

constexpr float kCardRow = 8.5F;  // units
constexpr std::string_view kCardList = "editor cards";

std::string id_of(Number card) { return "card " + std::to_string(card); }

// One disc for a light card, three for a heavy one.
void draw_weight(Canvas& canvas, Box box, std::int64_t weight) {
  const float radius = box.width * 0.28F, step = box.height / 4;
  for (int i = 0; i < 3; ++i) {
    const Point middle{box.centre().x, box.bottom() - step * static_cast<float>(i + 1)};
    if (i < weight)
      canvas.list().AddCircleFilled({middle.x, middle.y}, radius, canvas.theme().tape.packed(), 24);
    else
      canvas.list().AddCircle({middle.x, middle.y}, radius, canvas.theme().edge.packed(), 24, std::max(1.0F, canvas.scale().hair()));
  }
}

// How much there is to mend, at the right of a row.
void draw_tally(Canvas& canvas, Box box, const Tally& tally) {
  if (tally.errors + tally.advices == 0) return;
  const bool error = tally.errors > 0;
  const Colour colour = error ? canvas.theme().warn : canvas.theme().quiet;
  text(canvas, box, std::to_string(error ? tally.errors : tally.advices),
       {.face = Face::strong, .size = canvas.scale().small() * 0.9F, .colour = colour, .align = Align::right, .lift = 0.5F});
  const float radius = canvas.scale().unit * 0.5F;
  const Point dot{box.x + radius, box.centre().y};
  if (error)
    canvas.list().AddCircleFilled({dot.x, dot.y}, radius, colour.packed(), 16);
  else
    canvas.list().AddCircle({dot.x, dot.y}, radius, colour.packed(), 16, std::max(1.0F, canvas.scale().hair()));
}

class List {
 public:
  List(EditorFrame& frame, Box first) : frame_(frame), first_(first), step_(first.height + frame.canvas.scale().gap() * 0.5F) {}

  void draw() {
    for (std::size_t i = 0; i < frame_.deck.cards.size(); ++i) draw_row(*frame_.deck.cards[i], row_at(i));
    drag();
  }

 private:
  [[nodiscard]] Box row_at(std::size_t i) const {
    return {first_.x, first_.y + static_cast<float>(i) * step_, first_.width, first_.height};
  }

  void draw_row(const editor::Sheet& sheet, Box box) {
    Canvas& canvas = frame_.canvas;
    const Scale& scale = canvas.scale();
    const std::string& statement = frame_.deck.text({sheet.number, Field::statement});
    const std::string id = id_of(sheet.number);
    if (button(canvas, box, "", {.id = id, .chosen = sheet.number == frame_.card})) frame_.open(sheet.number);
    Box inside = inset(box, scale.gap(), scale.gap() * 0.6F);
    draw_weight(canvas, take_left(inside, 2 * scale.unit, scale.gap()), sheet.choices.weight.value());
    draw_tally(canvas, take_right(inside, 3.4F * scale.unit, scale.gap()), tally_of(frame_.writing, sheet.number));
    const bool planned = base::any_of(deck::kCuts, [&](deck::Cut cut) { return frame_.deck.planned(sheet.number, cut); });
    const Colour colour = planned && !statement.empty() ? canvas.theme().ink : canvas.theme().quiet;
    text(canvas, inside, statement.empty() ? canvas.word("editor_empty_card") : statement,
         {.size = scale.small() * 0.95F, .least = scale.small() * 0.75F, .colour = colour, .lift = 0.5F, .even = false});
  }

  // While the mouse holds a card, a strip of tape shows where it would go.
  void drag() {
    const ImGuiIO& io = ImGui::GetIO();
    Number& held = frame_.draft.held;
    const auto& cards = frame_.deck.cards;
    const auto pressed = base::find_if(cards, [&](const auto& sheet) { return id_of(sheet->number) == frame_.canvas.draft().pressed; });
    if (pressed != cards.end() && ImGui::IsMouseDragging(0)) held = (*pressed)->number;
    if (held == 0) return;
    const auto at = static_cast<std::size_t>(std::clamp((io.MousePos.y - first_.y) / step_ + 0.5F, 0.0F, static_cast<float>(cards.size())));
    const float y = first_.y + static_cast<float>(at) * step_ - (step_ - first_.height) / 2;
    tape(frame_.canvas, {first_.x, y}, {first_.right(), y}, frame_.canvas.scale().unit * 0.6F);
    if (io.MouseDown[0]) return;
    const Number number = std::exchange(held, 0);
    const std::size_t from = frame_.deck.index_of(number);
    if (from < cards.size()) frame_.write(editor::MoveCard{number, at > from ? at - 1 : at});
  }

  EditorFrame& frame_;
  Box first_;
  float step_;
};

void move(EditorFrame& frame, int by) {
  const auto to = static_cast<int>(frame.deck.index_of(frame.card)) + by;
  if (to >= 0 && to < static_cast<int>(frame.deck.cards.size())) frame.write(editor::MoveCard{frame.card, static_cast<std::size_t>(to)});
}

void duplicate(EditorFrame& frame) {
  if (frame.deck.cards.size() >= base::kCardsMost || frame.card == 0) return;
  frame.write(editor::DuplicateCard{frame.card});
  frame.open(frame.deck.next_number());
}

void add(EditorFrame& frame) {
  if (frame.deck.cards.size() >= base::kCardsMost) return;
  const Number number = frame.deck.next_number();
  frame.write(editor::AddCard{frame.card, deck::Kind::line});
  frame.open(number);
  frame.draft.tab = EditorTab::cards;
  frame.canvas.draft().scrolled[std::string(kCardForm)] = 0;            // from its top
  frame.canvas.draft().focus = id_of_text({number, Field::statement});  // and somebody can type
}

// The next one is open then, or the one before.
void remove(EditorFrame& frame) {
  const auto& cards = frame.deck.cards;
  const std::size_t index = frame.deck.index_of(frame.card);
  if (index >= cards.size()) return;
  frame.write(editor::RemoveCard{frame.card});
  if (cards.size() > 1) frame.open(cards[index + 1 < cards.size() ? index + 1 : index - 1]->number);
}

// A card that was just opened elsewhere is scrolled to.
void show_open_card(EditorFrame& frame, float height, float step) {
  if (std::exchange(frame.draft.shown, frame.card) == frame.card) return;
  float& at = frame.canvas.draft().scrolled[std::string(kCardList)];
  const float top = step * static_cast<float>(frame.deck.index_of(frame.card));
  at = std::clamp(at, top + step - height, top);
}

void take_keys(EditorFrame& frame) {
  if (ImGui::GetIO().KeyAlt && key_pressed(ImGuiKey_UpArrow)) move(frame, -1);
  if (ImGui::GetIO().KeyAlt && key_pressed(ImGuiKey_DownArrow)) move(frame, 1);
  if (frame.model.shortcut.letter == 'd') duplicate(frame);
  if (frame.canvas.draft().focus.starts_with("card ") && key_pressed(ImGuiKey_Delete)) remove(frame);
}

}  // namespace

void draw_cards(EditorFrame& frame, Box box) {
  Canvas& canvas = frame.canvas;
  const Scale& scale = canvas.scale();
  const float line = scale.small() * 2.1F, gap = scale.gap() * 0.6F;
  Box acts = take_bottom(box, 2 * line + gap, scale.gap());
  const float row = kCardRow * scale.unit * scale.letters;
  show_open_card(frame, box.height, row + scale.gap() * 0.5F);
  {
    const Scroll scroll(canvas, box, kCardList, (row + scale.gap() * 0.5F) * static_cast<float>(frame.deck.cards.size()));
    Box first = inset(scroll.box(), scale.hair(), scale.hair());
    first.height = row;
    List(frame, first).draw();
  }
  take_keys(frame);
  const Box upper = take_top(acts, line, gap);
  ButtonStyle fresh = keyed(canvas, "editor_new_card_key");
  if (small_button(frame, column(upper, 0, 2, gap), canvas.word("editor_new_card"), fresh)) add(frame);
  if (small_button(frame, column(upper, 1, 2, gap), canvas.word("editor_duplicate"), {.enabled = frame.card != 0})) duplicate(frame);
  if (small_button(frame, column(acts, 0, 3, gap), canvas.word("editor_up"), {.enabled = frame.deck.index_of(frame.card) > 0}))
    move(frame, -1);
  if (small_button(frame, column(acts, 1, 3, gap), canvas.word("editor_down"),
                   {.enabled = frame.deck.index_of(frame.card) + 1 < frame.deck.cards.size()}))
    move(frame, 1);
  if (small_button(frame, column(acts, 2, 3, gap), canvas.word("editor_take_out"), {.id = "take out card", .enabled = frame.card != 0}))
    remove(frame);
}

}  // namespace streep::ui
