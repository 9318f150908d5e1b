#include "game/editor/writing.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "game/deck/names.h"
#include "game/deck/toml/toml_text.h"

namespace streep::editor {
namespace {

using deck::name_of;
using deck::toml_text;

constexpr std::string_view kHarmless = "…";
constexpr std::size_t kDigitsMost = 9;

// A number as TOML has it; anything else in quotation marks, which the checker
// tells of while the rest can still be read.
std::string number(const std::string& text) {
  const bool digits = !text.empty() && text.size() <= kDigitsMost && text.find_first_not_of("0123456789") == text.npos;
  return digits && (text.size() == 1 || text.front() != '0') ? text : toml_text(text);
}

int part_of(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string day(const std::string& text) {
  const bool formed = text.size() == 10 && text[4] == '-' && text[7] == '-' && text.find_first_not_of("0123456789-") == text.npos;
  const std::string_view view = text;
  const bool exists = formed && deck::Day::from(part_of(view.substr(0, 4)), part_of(view.substr(5, 2)), part_of(view.substr(8, 2)));
  return exists ? text : toml_text(text);
}

class Writer {
 public:
  Writer(const Manuscript& deck, Side side, const std::set<Place>& mended) : deck_(deck), side_(side), mended_(mended) {}

  Written run() && {
    write_deck();
    for (const auto& sheet : deck_.cards) write_card(*sheet);
    return std::move(written_);
  }

 private:
  void line(const std::string& text, const Place& place) {
    written_.text += text + '\n';
    written_.places.push_back(place);
  }
  void line(const std::string& text) { line(text, place(Field::whole)); }

  [[nodiscard]] Place place(Field field, std::size_t item = 0) const {
    return {card_, field, item, is_words(field) ? side_ : Side::original};
  }
  [[nodiscard]] bool mended(Field field, std::size_t item = 0) const { return mended_.contains(place(field, item)); }
  [[nodiscard]] const std::string& text(Field field, std::size_t item = 0) const {
    return text_in(sheet_ == nullptr ? deck_.texts : sheet_->texts, {field, item, is_words(field) ? side_ : Side::original});
  }

  void required(std::string_view key, Field field, std::string_view harmless = kHarmless) {
    line(std::string(key) + " = " + toml_text(mended(field) ? harmless : text(field)), place(field));
  }
  void optional(std::string_view key, Field field) {
    if (!text(field).empty() && !mended(field)) required(key, field);
  }
  void list(std::string_view key, Field field, std::size_t count) {
    line(std::string(key) + " = [", place(field));
    for (std::size_t i = 0; i < count; ++i) line("  " + toml_text(mended(field, i) ? kHarmless : text(field, i)) + ',', place(field, i));
    line("]", place(field));
  }
  void header(std::string_view name) {
    line("");
    line(std::string(name));
  }

  void write_deck() {
    line("format = 1");
    required("id", Field::id, "x");
    line("version = " + std::to_string(deck_.choices.version.value()));
    required("title", Field::title);
    line("target_group = " + toml_text(name_of(deck_.choices.target_group)));
    line("language = " + toml_text(name_of(deck_.language(side_))));
    list("agreements", Field::agreement, deck_.choices.agreements);
    write_plan();
    header("[support]");
    required("title", Field::support_title);
    required("text", Field::support_text);
    header("[follow_up]");
    required("text", Field::follow_up_text);
    required("question", Field::follow_up_question);
  }

  // An id that is wrong is wrong once, at its card.
  [[nodiscard]] std::string id_of(const Sheet& sheet) const {
    const bool harmless = mended_.contains({sheet.number, Field::id, 0, Side::original});
    return harmless ? "x-" + std::to_string(sheet.number) : text_in(sheet.texts, {Field::id});
  }

  void write_plan() {
    header("[plan]");
    for (const deck::Cut cut : deck::kCuts) {
      const auto item = static_cast<std::size_t>(cut);
      line(std::string(name_of(cut)) + " = [", place(Field::plan, item));
      std::vector<Number> cards = deck_.plan[item];
      if (cards.empty() && mended(Field::plan, item) && !deck_.cards.empty()) cards.push_back(deck_.cards.front()->number);
      for (const Number card : cards) {
        const Sheet* const sheet = deck_.find(card);
        if (sheet != nullptr) line("  " + toml_text(id_of(*sheet)) + ',', {card, Field::plan, item});
      }
      line("]", place(Field::plan, item));
    }
  }

  void write_card(const Sheet& sheet) {
    sheet_ = &sheet;
    card_ = sheet.number;
    const CardChoices& choices = sheet.choices;
    header("[[card]]");
    line("id = " + toml_text(id_of(sheet)), place(Field::id));
    required("theme", Field::theme, "x");
    line("kind = " + toml_text(name_of(choices.kind)));
    if (choices.moment) line("moment = " + toml_text(name_of(*choices.moment)));
    write_grounds(choices);
    line("weight = " + std::to_string(choices.weight.value()));
    if (choices.sensitivity != deck::Sensitivity::special) line("sensitivity = " + toml_text(name_of(choices.sensitivity)));
    required("statement", Field::statement);
    write_kind(choices);
    optional("story", Field::story);
    optional("note", Field::note);
    list("questions", Field::question, choices.questions);
    required("other_side", Field::other_side);
    optional("action", Field::action);
    line("minutes = " + std::to_string(choices.minutes.value()), place(Field::minutes));
    if (choices.core) line("core = true");
    if (choices.again) line("again = true");
    if (choices.again) optional("measure", Field::measure);
    if (choices.insight) write_insight();
    write_silences();
  }

  void write_grounds(const CardChoices& choices) {
    std::string grounds;
    for (std::size_t i = 0; i < choices.grounds.size(); ++i) {
      if (choices.grounds.at(i)) grounds += (grounds.empty() ? "" : ", ") + toml_text(deck::kNames<deck::Ground>.at(i));
    }
    if (!grounds.empty()) line("grounds = [" + grounds + ']');
  }

  void write_kind(const CardChoices& choices) {
    if (choices.kind == deck::Kind::spectrum) {
      required("from", Field::from);
      required("to", Field::to);
    }
    if (choices.kind != deck::Kind::choice) return;
    list("options", Field::option, choices.options);
    if (!text(Field::coarser).empty() && !mended(Field::coarser)) line("coarser = " + text(Field::coarser), place(Field::coarser));
  }

  void write_insight() {
    header("[card.insight]");
    required("text", Field::insight_text);
    required("source", Field::insight_source);
    line("year = " + (mended(Field::year) ? "2020" : number(text(Field::year))), place(Field::year));
    line("checked = " + (mended(Field::checked) ? "2020-01-01" : day(text(Field::checked))), place(Field::checked));
    const bool figure = !text(Field::part).empty() || !text(Field::of).empty();
    if (!figure || mended(Field::part) || mended(Field::of)) return;
    line("part = " + number(text(Field::part)), place(Field::part));
    line("of = " + number(text(Field::of)), place(Field::of));
  }

  void write_silences() {
    bool any = false;
    for (std::size_t i = 0; i < deck::kAdviceKinds; ++i) {
      if (!sheet_->texts.contains({Field::silence, i, side_}) || mended(Field::silence, i)) continue;
      if (!any) header("[card.silence]");
      any = true;
      line(std::string(deck::kNames<deck::Advice>.at(i)) + " = " + toml_text(text(Field::silence, i)), place(Field::silence, i));
    }
  }

  const Manuscript& deck_;
  Side side_;
  const std::set<Place>& mended_;
  const Sheet* sheet_ = nullptr;  // null: the deck itself
  Number card_ = 0;
  Written written_;
};

}  // namespace

Written written(const Manuscript& deck, Side side, const std::set<Place>& mended) { return Writer(deck, side, mended).run(); }

}  // namespace streep::editor
