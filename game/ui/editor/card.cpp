// The form of one card: its words, what kind it is, when it is played, and a
// fact with its source.
#include <array>
#include <string>
#include <utility>

#include "game/base/limits.h"
#include "game/base/ranges.h"
#include "game/deck/shown.h"
#include "game/ui/editor/parts.h"

namespace streep::ui {

namespace {

using editor::CardChoices;
using editor::Field;
using Words = std::vector<const char*>;

constexpr std::array kGrounds{deck::Ground::origin,     deck::Ground::religion, deck::Ground::gender, deck::Ground::orientation,
                              deck::Ground::disability, deck::Ground::age,      deck::Ground::other};

constexpr std::size_t kStatementShown = 60;  // characters, where a card is one of several

// A row of buttons of which one is chosen; gives back the other that is wanted.
std::optional<std::size_t> one_of(EditorFrame& frame, Box& rest, const std::string& id, const std::string& label, const Words& words,
                                  std::size_t now, std::size_t columns) {
  Options row{id, label, {}, std::vector<bool>(words.size(), false), columns};
  for (const char* const word : words) row.names.push_back(frame.canvas.word(word));
  if (now < words.size()) row.chosen[now] = true;
  return options(frame, rest, row);
}

class CardForm {
 public:
  CardForm(EditorFrame& frame, const editor::Sheet& sheet) : frame_(frame), sheet_(sheet), choices_(sheet.choices) {}

  void draw(Box& rest) {
    draw_kind(rest);
    type(rest, Field::statement, "editor_statement", {.large = true});
    draw_ends(rest);
    type(rest, Field::story, "editor_story", {.feeds = true});
    part_title(frame_, rest, word("editor_part_talk"));
    draw_questions(rest);
    type(rest, Field::other_side, "editor_other_side");
    type(rest, Field::note, "editor_note", {.feeds = true});
    type(rest, Field::action, "editor_action");
    part_title(frame_, rest, word("editor_part_order"));
    draw_order(rest);
    part_title(frame_, rest, word("editor_part_about"));
    draw_about(rest);
    part_title(frame_, rest, word("editor_part_fact"));
    draw_insight(rest);
    draw_silences(rest);
    part_title(frame_, rest, word("editor_part_names"));
    type(rest, Field::id, "editor_id");
    type(rest, Field::theme, "editor_theme");
    remarks(frame_, rest, {sheet_.number, Field::whole});
    remarks(frame_, rest, {sheet_.number, Field::coarser});
    if (choices_ != sheet_.choices) frame_.write(editor::Choose{sheet_.number, choices_});
  }

 private:
  [[nodiscard]] std::string word(std::string_view key) const { return frame_.canvas.word(key); }
  void type(Box& rest, Field field, const char* label, const TypedStyle& style = {}) { type(rest, field, word(label), style); }
  void type(Box& rest, Field field, std::string label, const TypedStyle& style) {
    typed(frame_, rest, sheet_.number, {field, std::move(label), style});
  }
  bool add_button(Box& rest, const char* label, const char* id) {
    Box line = take_top(rest, frame_.canvas.scale().small() * 2.1F, frame_.canvas.scale().gap() * 1.5F);
    return small_button(frame_, take_left(line, std::min(line.width, 30 * frame_.canvas.scale().unit)), word(label), {.id = id});
  }

  void draw_kind(Box& rest) {
    if (const auto kind =
            one_of(frame_, rest, "kind", word("editor_kind"), {"editor_kind_line", "editor_kind_spectrum", "editor_kind_choice"},
                   static_cast<std::size_t>(choices_.kind), 3))
      choices_.kind = static_cast<deck::Kind>(*kind);
  }

  void draw_ends(Box& rest) {
    if (sheet_.choices.kind == deck::Kind::spectrum) {
      type(rest, Field::from, "editor_from");
      type(rest, Field::to, "editor_to");
    }
    if (sheet_.choices.kind != deck::Kind::choice) return;
    for (std::size_t i = 0; i < sheet_.choices.option_count; ++i)
      type(rest, Field::option, frame_.canvas.word("editor_option", {std::to_string(i + 1)}),
           {.removable = sheet_.choices.option_count > 2, .item = i});
    if (sheet_.choices.option_count < base::kOptionsMost && add_button(rest, "editor_add_option", "add option")) ++choices_.option_count;
  }

  void draw_questions(Box& rest) {
    for (std::size_t i = 0; i < sheet_.choices.question_count; ++i)
      type(rest, Field::question, frame_.canvas.word("editor_question", {std::to_string(i + 1)}),
           {.removable = sheet_.choices.question_count > 1, .item = i});
    if (sheet_.choices.question_count + 1 < base::kQuestionsMost && add_button(rest, "editor_add_question", "add question"))
      ++choices_.question_count;
  }

  void draw_order(Box& rest) {
    if (const auto weight = one_of(frame_, rest, "weight", word("editor_weight"), {"editor_weight_1", "editor_weight_2", "editor_weight_3"},
                                   static_cast<std::size_t>(choices_.weight.value() - 1), 3))
      choices_.weight = *deck::Weight::from(static_cast<std::int64_t>(*weight) + 1);
    draw_minutes(rest);
    Options plans{
        "plan", word("editor_plan"), {word("editor_plan_45"), word("editor_plan_60"), word("editor_plan_90"), word("editor_core")}, {}, 4};
    for (const deck::Cut cut : deck::kCuts) plans.chosen.push_back(frame_.deck.planned(sheet_.number, cut));
    plans.chosen.push_back(choices_.core);
    if (const auto pressed = options(frame_, rest, plans)) {
      if (*pressed == deck::kCuts.size())
        choices_.core = !choices_.core;
      else
        frame_.write(editor::PlanCard{sheet_.number, deck::kCuts.at(*pressed), !plans.chosen.at(*pressed)});
    }
    for (const deck::Cut cut : deck::kCuts) remarks(frame_, rest, {sheet_.number, editor::field_of(cut)});
    draw_again(rest);
  }

  void draw_minutes(Box& rest) {
    const std::string now = frame_.canvas.word("editor_minutes_of", {std::to_string(choices_.minutes.value())});
    if (const auto pressed = options(
            frame_, rest, {"minutes", word("editor_minutes"), {word("editor_less"), now, word("editor_more")}, {false, true, false}, 3})) {
      const auto minutes = deck::Minutes::from(choices_.minutes.value() + static_cast<std::int64_t>(*pressed) - 1);
      choices_.minutes = minutes.value_or(choices_.minutes);
    }
    remarks(frame_, rest, {sheet_.number, Field::minutes});
  }

  // Once, again after the talk, or at the end of the session: then it measures.
  void draw_again(Box& rest) {
    const bool measures = !frame_.deck.text({sheet_.number, Field::measure}).empty();
    const std::size_t now = measures ? 2 : choices_.again ? 1 : 0;
    const auto pressed =
        one_of(frame_, rest, "again", word("editor_again"), {"editor_again_no", "editor_again_talk", "editor_again_end"}, now, 3);
    if (pressed && *pressed == 2)
      frame_.write(editor::SetText{{sheet_.number, Field::measure}, frame_.deck.text({sheet_.number, Field::id})});
    else if (pressed && measures && *pressed == 1)
      frame_.write(editor::SetText{{sheet_.number, Field::measure}, ""});
    else if (pressed)
      choices_.again = *pressed == 1;
    remarks(frame_, rest, {sheet_.number, Field::measure});
  }

  void draw_about(Box& rest) {
    const std::size_t moment = choices_.moment ? static_cast<std::size_t>(*choices_.moment) + 1 : 0;
    if (const auto pressed = one_of(frame_, rest, "moment", word("editor_moment"),
                                    {"editor_moment_none", "moment_searching", "moment_applying", "moment_interview", "moment_daily_work",
                                     "moment_assessment", "moment_reporting"},
                                    moment, 4))
      choices_.moment = *pressed == 0 ? std::nullopt : std::optional(static_cast<deck::Moment>(*pressed - 1));
    Options grounds{"ground", word("editor_grounds"), {}, {}, 4};
    for (const deck::Ground ground : kGrounds) grounds.chosen.push_back(base::contains(choices_.grounds, ground));
    for (const char* const key : {"editor_ground_origin", "editor_ground_religion", "editor_ground_gender", "editor_ground_orientation",
                                  "editor_ground_disability", "editor_ground_age", "editor_ground_other"})
      grounds.names.push_back(word(key));
    if (const auto pressed = options(frame_, rest, grounds)) {
      grounds.chosen.at(*pressed) = !grounds.chosen.at(*pressed);
      choices_.grounds = {};
      for (const deck::Ground ground : kGrounds) {
        if (grounds.chosen.at(static_cast<std::size_t>(ground))) (void)choices_.grounds.add(ground);
      }
    }
    if (const auto pressed = one_of(frame_, rest, "sensitivity", word("editor_sensitivity"),
                                    {"editor_sensitivity_special", "editor_sensitivity_normal", "editor_sensitivity_open"},
                                    static_cast<std::size_t>(choices_.sensitivity), 3))
      choices_.sensitivity = static_cast<deck::Sensitivity>(*pressed);
    remarks(frame_, rest, {sheet_.number, Field::sensitivity});
    draw_implied(rest);
  }

  // The other lines, and none; of another kind nothing follows.
  void draw_implied(Box& rest) {
    Options lines{"implies", word("editor_implies_line_only"), {}, {}, 2};
    std::vector<std::string> ids{""};
    if (sheet_.choices.kind == deck::Kind::line) {
      const std::string& now = frame_.deck.text({sheet_.number, Field::implies});
      lines = {"implies", word("editor_implies"), {word("editor_implies_none")}, {now.empty()}, 2};
      for (const auto& other : frame_.deck.cards) {
        const std::string& id = frame_.deck.text({other->number, Field::id});
        if (other->number == sheet_.number || other->choices.kind != deck::Kind::line || id.empty()) continue;
        ids.push_back(id);
        lines.names.push_back(deck::shown(frame_.deck.text({other->number, Field::statement}), kStatementShown));
        lines.chosen.push_back(id == now);
      }
    }
    if (const auto pressed = options(frame_, rest, lines)) frame_.write(editor::SetText{{sheet_.number, Field::implies}, ids.at(*pressed)});
    remarks(frame_, rest, {sheet_.number, Field::implies});
  }

  void draw_insight(Box& rest) {
    if (const auto pressed =
            one_of(frame_, rest, "insight", "", {"editor_insight_no", "editor_insight_yes"}, choices_.has_insight ? 1 : 0, 2))
      choices_.has_insight = *pressed == 1;
    if (!sheet_.choices.has_insight) return;
    type(rest, Field::insight_text, "editor_insight", {.feeds = true});
    type(rest, Field::insight_source, "editor_source");
    type(rest, Field::year, "editor_year");
    type(rest, Field::checked, "editor_checked");
    type(rest, Field::part, "editor_part");
    type(rest, Field::of, "editor_of");
  }

  // What the author has weighed and does not follow.
  void draw_silences(Box& rest) {
    bool any = false;
    for (const auto& [slot, reason] : sheet_.texts) {
      if (!editor::is_silence(slot.field)) continue;
      if (!std::exchange(any, true)) part_title(frame_, rest, word("editor_part_silences"));
      Box line = take_top(rest, frame_.canvas.scale().small() * 2.1F);
      const std::string id = "unsilence " + std::string(slot.field.key) + (slot.wording == editor::Wording::original ? "" : " translation");
      if (small_button(frame_, take_left(line, std::min(line.width, 30 * frame_.canvas.scale().unit)), word("editor_unsilence"),
                       {.id = id}))
        frame_.write(editor::RemoveItem{{sheet_.number, slot.field, 0, slot.wording}});
      const bool shown = slot.wording == editor::Wording::translation && sheet_.texts.contains({slot.field});
      if (!shown) type(rest, slot.field, "editor_silence_why");
    }
  }

  EditorFrame& frame_;
  const editor::Sheet& sheet_;
  CardChoices choices_;
};

}  // namespace

void draw_card_form(EditorFrame& frame, Box box) {
  const editor::Sheet* const sheet = frame.deck.find(frame.card);
  if (sheet == nullptr) {
    text(frame.canvas, box, frame.canvas.word("editor_no_cards"),
         {.size = frame.canvas.scale().lead(), .colour = frame.canvas.theme().quiet});
    return;
  }
  const Scroll scroll(frame.canvas, box, kCardForm, frame.draft.card_height);
  Box rest = inset(scroll.box(), frame.canvas.scale().gap(), 0);
  const float top = rest.y;
  rest.height = kEndless;
  CardForm(frame, *sheet).draw(rest);
  frame.draft.card_height = rest.y - top + frame.canvas.scale().wide();
}

}  // namespace streep::ui
