// The form of the deck itself: who it is for, the agreements, and how it ends.
#include <string>

#include "game/base/limits.h"
#include "game/ui/editor/parts.h"

namespace streep::ui {

namespace {

using editor::DeckChoices;
using editor::Field;

class DeckForm {
 public:
  explicit DeckForm(EditorFrame& frame) : frame_(frame), choices_(frame.deck.choices) {}

  void draw(Box& rest) {
    type(rest, Field::title, word("editor_title"), {.large = true});
    remarks(frame_, rest, {0, Field::whole});
    if (frame_.deck.choices.translated) remarks(frame_, rest, {0, Field::whole, 0, editor::Wording::translation});
    draw_group(rest);
    draw_language(rest);
    part_title(frame_, rest, word("editor_part_agreements"));
    draw_agreements(rest);
    part_title(frame_, rest, word("editor_part_support"));
    type(rest, Field::support_title, word("editor_support_title"));
    type(rest, Field::support_text, word("editor_support_text"), {.feeds = true});
    part_title(frame_, rest, word("editor_part_follow_up"));
    type(rest, Field::follow_up_text, word("editor_follow_up_text"), {.feeds = true});
    type(rest, Field::follow_up_question, word("editor_follow_up_question"));
    part_title(frame_, rest, word("editor_part_plans"));
    for (const deck::Cut cut : deck::kCuts) remarks(frame_, rest, {0, editor::field_of(cut)});
    part_title(frame_, rest, word("editor_part_exchange"));
    draw_exchange(rest);
    part_title(frame_, rest, word("editor_part_names"));
    type(rest, Field::id, word("editor_id"));
    draw_version(rest);
    if (choices_ != frame_.deck.choices) frame_.write(editor::ChooseForDeck{choices_});
  }

 private:
  [[nodiscard]] std::string word(std::string_view key) const { return frame_.canvas.word(key); }
  void type(Box& rest, Field field, std::string label, const TypedStyle& style = {}) {
    typed(frame_, rest, 0, {field, std::move(label), style});
  }

  void draw_group(Box& rest) {
    Options groups{"group",
                   word("editor_group"),
                   {word("target_students"), word("target_professionals"), word("target_employers"), word("target_everyone")},
                   std::vector<bool>(4, false),
                   2};
    groups.chosen[static_cast<std::size_t>(choices_.target_group)] = true;
    if (const auto pressed = options(frame_, rest, groups)) choices_.target_group = static_cast<deck::TargetGroup>(*pressed);
  }

  void draw_language(Box& rest) {
    Options languages{"language", word("editor_language"), {}, {}, 4};
    for (const deck::Language each : deck::kLanguages) {
      languages.names.push_back(word(deck::key_of("language_", each)));
      languages.chosen.push_back(choices_.language == each);
    }
    if (const auto pressed = options(frame_, rest, languages)) choices_.language = static_cast<deck::Language>(*pressed);
    if (frame_.deck.choices.translated) return;
    Box line = take_top(rest, frame_.canvas.scale().small() * 2.1F, frame_.canvas.scale().gap());
    if (small_button(frame_, take_left(line, std::min(line.width, 44 * frame_.canvas.scale().unit)),
                     word(deck::key_of("editor_translate_", frame_.deck.language(editor::Wording::translation))), {.id = "translate"}))
      frame_.write(editor::Translate{});
  }

  void draw_agreements(Box& rest) {
    const std::size_t count = frame_.deck.choices.agreements;
    for (std::size_t i = 0; i < count; ++i)
      type(rest, Field::agreement, frame_.canvas.word("editor_agreement", {std::to_string(i + 1)}), {.removable = count > 1, .item = i});
    if (count >= base::kAgreementsMost) return;
    Box line = take_top(rest, frame_.canvas.scale().small() * 2.1F, frame_.canvas.scale().gap());
    if (small_button(frame_, take_left(line, std::min(line.width, 30 * frame_.canvas.scale().unit)), word("editor_add_agreement"),
                     {.id = "add agreement"}))
      ++choices_.agreements;
  }

  void draw_exchange(Box& rest) {
    const float gap = frame_.canvas.scale().gap() * 0.6F;
    const Box line = take_top(rest, frame_.canvas.scale().small() * 2.1F, frame_.canvas.scale().gap());
    if (small_button(frame_, column(line, 0, 2, gap), word("editor_import_cards"))) frame_.want(Import{});
    if (small_button(frame_, column(line, 1, 2, gap), word("editor_pack"), {.enabled = editor::playable(*frame_.writing.remarks)}))
      frame_.want(Pack{});
  }

  void draw_version(Box& rest) {
    const std::string now = frame_.canvas.word("editor_version_of", {std::to_string(choices_.version.value())});
    if (const auto pressed = options(
            frame_, rest, {"version", word("editor_version"), {word("editor_less"), now, word("editor_more")}, {false, true, false}, 3}))
      choices_.version = deck::Version::from(choices_.version.value() + static_cast<std::int64_t>(*pressed) - 1).value_or(choices_.version);
  }

  EditorFrame& frame_;
  DeckChoices choices_;
};

}  // namespace

void draw_deck_form(EditorFrame& frame, Box box) {
  const Scroll scroll(frame.canvas, box, "editor deck form", frame.draft.deck_height);
  Box rest = inset(scroll.box(), frame.canvas.scale().gap(), 0);
  const float top = rest.y;
  rest.height = kEndless;
  DeckForm(frame).draw(rest);
  frame.draft.deck_height = rest.y - top + frame.canvas.scale().wide();
}

}  // namespace streep::ui
