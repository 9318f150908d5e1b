// A deck being written: every text may still be empty, too long or wrong. In
// one language or in two beside each other: words are there for each, and what
// is not words is there once, so that the two cannot get out of step. It knows
// no rules: whether it can be played is asked of the checker (remarks.h).
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/base/enumeration.h"
#include "game/deck/deck.h"

namespace streep::editor {

enum class Wording : std::uint8_t { original, translation };
inline constexpr auto kWordings = base::kAll<Wording>;

// A key of the file, of the deck or of a card, with the table below it where it
// is in one: the names of deck/keys.h. What a form shows has a name here too.
struct Field {
  std::string_view table, key;  // live as long as the program
  constexpr auto operator<=>(const Field&) const = default;

  static const Field title, agreement, support_title, support_text, follow_up_text, follow_up_question, statement, from, to, option, story,
      note, question, other_side, action, insight_text, insight_source, year, checked, part, of, id, theme, measure, coarser, minutes,
      implies, sensitivity;
  static const Field whole;  // no key: the deck or the card itself
};
inline constexpr Field Field::title{"", "title"};
inline constexpr Field Field::agreement{"", "agreements"};
inline constexpr Field Field::support_title{"support", "title"};
inline constexpr Field Field::support_text{"support", "text"};
inline constexpr Field Field::follow_up_text{"follow_up", "text"};
inline constexpr Field Field::follow_up_question{"follow_up", "question"};
inline constexpr Field Field::statement{"", "statement"};
inline constexpr Field Field::from{"", "from"};
inline constexpr Field Field::to{"", "to"};
inline constexpr Field Field::option{"", "options"};
inline constexpr Field Field::story{"", "story"};
inline constexpr Field Field::note{"", "note"};
inline constexpr Field Field::question{"", "questions"};
inline constexpr Field Field::other_side{"", "other_side"};
inline constexpr Field Field::action{"", "action"};
inline constexpr Field Field::insight_text{"insight", "text"};
inline constexpr Field Field::insight_source{"insight", "source"};
inline constexpr Field Field::year{"insight", "year"};
inline constexpr Field Field::checked{"insight", "checked"};
inline constexpr Field Field::part{"insight", "part"};
inline constexpr Field Field::of{"insight", "of"};
inline constexpr Field Field::id{"", "id"};
inline constexpr Field Field::theme{"", "theme"};
inline constexpr Field Field::measure{"", "measure"};
inline constexpr Field Field::coarser{"", "coarser"};
inline constexpr Field Field::minutes{"", "minutes"};
inline constexpr Field Field::implies{"", "implies"};
inline constexpr Field Field::sensitivity{"", "sensitivity"};
inline constexpr Field Field::whole{"", ""};

[[nodiscard]] Field field_of(deck::Advice silence);  // where its reason is
[[nodiscard]] Field field_of(deck::Cut plan);
[[nodiscard]] constexpr bool is_silence(const Field& field) { return field.table == "silence"; }
// Typed as text; words are there for each language, and the rest stands with the original.
[[nodiscard]] bool is_typed(const Field& field);
[[nodiscard]] bool is_words(const Field& field);

using Number = std::uint32_t;  // of a card, as long as it is being written; 0: the deck itself

struct FieldPlace {
  Number card = 0;
  Field field = Field::whole;
  std::size_t item = 0;  // of agreements, options, questions
  Wording wording = Wording::original;
  auto operator<=>(const FieldPlace&) const = default;
};

struct Slot {
  Field field = Field::whole;
  std::size_t item = 0;
  Wording wording = Wording::original;
  auto operator<=>(const Slot&) const = default;
};
using Texts = std::map<Slot, std::string>;        // an empty text is not in it, but for a silence that has no reason yet
using Comments = base::By<Wording, std::string>;  // the TOML that has the author's comments; empty: none

// What is chosen, not typed, and so always right: a card of which the texts are not looked at.
struct CardChoices : deck::Card {
  CardChoices() { minutes = deck::Minutes::of<8>(); }
  bool has_insight = false;
  std::size_t question_count = 1, option_count = 2;
  bool operator==(const CardChoices&) const = default;
};

struct Sheet {
  Number number = 0;
  CardChoices choices;
  Texts texts;
  Comments comments;
  bool operator==(const Sheet&) const = default;
};

struct DeckChoices {
  deck::Version version;
  deck::TargetGroup target_group = deck::TargetGroup::students;
  deck::Language language = deck::Language::nl;  // of the original; the translation is in the other one
  bool translated = false;
  std::size_t agreements = 1;
  bool operator==(const DeckChoices&) const = default;
};

using Sheets = std::vector<std::shared_ptr<const Sheet>>;  // never null; shared by the steps of a history

struct Manuscript {
  DeckChoices choices;
  Texts texts;
  Comments comments;
  Sheets cards;
  base::By<deck::Cut, std::vector<Number>> plan;  // in playing order
  bool operator==(const Manuscript& other) const;

  [[nodiscard]] const Sheet* find(Number card) const;     // null where there is none
  [[nodiscard]] std::size_t index_of(Number card) const;  // of `cards`; their count where there is none
  [[nodiscard]] const std::string& text(const FieldPlace& place) const;
  [[nodiscard]] bool planned(Number card, deck::Cut cut) const;
  [[nodiscard]] deck::Language language(Wording wording) const;
  [[nodiscard]] Number next_number() const;
};

[[nodiscard]] const std::string& text_in(const Texts& texts, const Slot& slot);
void put(Texts& texts, const Slot& slot, std::string text);

}  // namespace streep::editor
