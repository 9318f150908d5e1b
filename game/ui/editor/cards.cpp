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
  List(Desk& desk, Box first) : desk_(desk), first_(first), step_(first.height + desk.canvas.scale().gap() * 0.5F) {}

  void draw() {
    for (std::size_t i = 0; i < desk_.deck.cards.size(); ++i) draw_row(*desk_.deck.cards[i], row_at(i));
    drag();
  }

 private:
  [[nodiscard]] Box row_at(std::size_t i) const {
    return {first_.x, first_.y + static_cast<float>(i) * step_, first_.width, first_.height};
  }

  void draw_row(const editor::Sheet& sheet, Box box) {
    Canvas& canvas = desk_.canvas;
    const Scale& scale = canvas.scale();
    const std::string& statement = desk_.deck.text({sheet.number, Field::statement});
    const std::string id = id_of(sheet.number);
    if (button(canvas, box, "", {.id = id, .chosen = sheet.number == desk_.card})) desk_.open(sheet.number);
    Box inside = inset(box, scale.gap(), scale.gap() * 0.6F);
    draw_weight(canvas, take_left(inside, 2 * scale.unit, scale.gap()), sheet.choices.weight.value());
    draw_tally(canvas, take_right(inside, 3.4F * scale.unit, scale.gap()), tally_of(desk_.writing, sheet.number));
    const bool planned = base::any_of(deck::kCuts, [&](deck::Cut cut) { return desk_.deck.planned(sheet.number, cut); });
    const Colour colour = planned && !statement.empty() ? canvas.theme().ink : canvas.theme().quiet;
    text(canvas, inside, statement.empty() ? canvas.word("editor_empty_card") : statement,
         {.size = scale.small() * 0.95F, .least = scale.small() * 0.75F, .colour = colour, .lift = 0.5F, .even = false});
  }

  // While the mouse holds a card, a strip of tape shows where it would go.
  void drag() {
    const ImGuiIO& io = ImGui::GetIO();
    Number& held = desk_.draft.held;
    const auto& cards = desk_.deck.cards;
    const auto pressed = base::find_if(cards, [&](const auto& sheet) { return id_of(sheet->number) == desk_.canvas.draft().pressed; });
    if (pressed != cards.end() && ImGui::IsMouseDragging(0)) held = (*pressed)->number;
    if (held == 0) return;
    const auto at = static_cast<std::size_t>(std::clamp((io.MousePos.y - first_.y) / step_ + 0.5F, 0.0F, static_cast<float>(cards.size())));
    const float y = first_.y + static_cast<float>(at) * step_ - (step_ - first_.height) / 2;
    tape(desk_.canvas, {first_.x, y}, {first_.right(), y}, desk_.canvas.scale().unit * 0.6F);
    if (io.MouseDown[0]) return;
    const Number number = std::exchange(held, 0);
    const std::size_t from = desk_.deck.index_of(number);
    if (from < cards.size()) desk_.write(editor::MoveCard{number, at > from ? at - 1 : at});
  }

  Desk& desk_;
  Box first_;
  float step_;
};

void move(Desk& desk, int by) {
  const auto to = static_cast<int>(desk.deck.index_of(desk.card)) + by;
  if (to >= 0 && to < static_cast<int>(desk.deck.cards.size())) desk.write(editor::MoveCard{desk.card, static_cast<std::size_t>(to)});
}

void duplicate(Desk& desk) {
  if (desk.deck.cards.size() >= base::kCardsMost || desk.card == 0) return;
  desk.write(editor::DuplicateCard{desk.card});
  desk.open(desk.deck.next_number());
}

void add(Desk& desk) {
  if (desk.deck.cards.size() >= base::kCardsMost) return;
  const Number number = desk.deck.next_number();
  desk.write(editor::AddCard{desk.card, deck::Kind::line});
  desk.open(number);
  desk.draft.tab = EditorTab::cards;
  desk.canvas.draft().scrolled[std::string(kCardForm)] = 0;            // from its top
  desk.canvas.draft().focus = id_of_text({number, Field::statement});  // and somebody can type
}

// The next one is open then, or the one before.
void remove(Desk& desk) {
  const auto& cards = desk.deck.cards;
  const std::size_t index = desk.deck.index_of(desk.card);
  if (index >= cards.size()) return;
  desk.write(editor::RemoveCard{desk.card});
  if (cards.size() > 1) desk.open(cards[index + 1 < cards.size() ? index + 1 : index - 1]->number);
}

// A card that was just opened elsewhere is scrolled to.
void show_open_card(Desk& desk, float height, float step) {
  if (std::exchange(desk.draft.shown, desk.card) == desk.card) return;
  float& at = desk.canvas.draft().scrolled[std::string(kCardList)];
  const float top = step * static_cast<float>(desk.deck.index_of(desk.card));
  at = std::clamp(at, top + step - height, top);
}

void take_keys(Desk& desk) {
  if (ImGui::GetIO().KeyAlt && key_pressed(ImGuiKey_UpArrow)) move(desk, -1);
  if (ImGui::GetIO().KeyAlt && key_pressed(ImGuiKey_DownArrow)) move(desk, 1);
  if (desk.model.shortcut.letter == 'd') duplicate(desk);
  if (desk.canvas.draft().focus.starts_with("card ") && key_pressed(ImGuiKey_Delete)) remove(desk);
}

}  // namespace

void draw_cards(Desk& desk, Box box) {
  Canvas& canvas = desk.canvas;
  const Scale& scale = canvas.scale();
  const float line = scale.small() * 2.1F, gap = scale.gap() * 0.6F;
  Box acts = take_bottom(box, 2 * line + gap, scale.gap());
  const float row = kCardRow * scale.unit * scale.letters;
  show_open_card(desk, box.height, row + scale.gap() * 0.5F);
  {
    const Scroll scroll(canvas, box, kCardList, (row + scale.gap() * 0.5F) * static_cast<float>(desk.deck.cards.size()));
    Box first = inset(scroll.box(), scale.hair(), scale.hair());
    first.height = row;
    List(desk, first).draw();
  }
  take_keys(desk);
  const Box upper = take_top(acts, line, gap);
  ButtonStyle fresh = keyed(canvas, "editor_new_card_key");
  if (small_button(desk, column(upper, 0, 2, gap), canvas.word("editor_new_card"), fresh)) add(desk);
  if (small_button(desk, column(upper, 1, 2, gap), canvas.word("editor_duplicate"), {.enabled = desk.card != 0})) duplicate(desk);
  if (small_button(desk, column(acts, 0, 3, gap), canvas.word("editor_up"), {.enabled = desk.deck.index_of(desk.card) > 0})) move(desk, -1);
  if (small_button(desk, column(acts, 1, 3, gap), canvas.word("editor_down"),
                   {.enabled = desk.deck.index_of(desk.card) + 1 < desk.deck.cards.size()}))
    move(desk, 1);
  if (small_button(desk, column(acts, 2, 3, gap), canvas.word("editor_take_out"), {.id = "take out card", .enabled = desk.card != 0}))
    remove(desk);
}

}  // namespace streep::ui
