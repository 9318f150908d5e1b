// A deck being written: every text may still be empty, too long or wrong. In
// one language or in two beside each other: words are there for each, and what
// is not words is there once, so that the two cannot get out of step. It knows
// no rules: whether it can be played is asked of the checker (remarks.h).
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "game/deck/deck.h"

namespace streep::editor {

enum class Side : std::uint8_t { original, translation };
inline constexpr std::array kSides{Side::original, Side::translation};

// What is written as text.
enum class Field : std::uint8_t {
  // Words: of the deck, and of a card.
  title,
  agreement,
  support_title,
  support_text,
  follow_up_text,
  follow_up_question,
  statement,
  from,
  to,
  option,
  story,
  note,
  question,
  other_side,
  action,
  insight_text,
  insight_source,
  silence,
  // No words: these stand with the original.
  id,
  theme,
  measure,
  coarser,
  year,
  checked,
  part,
  of,
  // No text at all; a place that something can be said of.
  plan,
  minutes,
  whole
};
[[nodiscard]] constexpr bool is_words(Field field) { return field < Field::id; }

using Number = std::uint32_t;  // of a card, as long as it is being written; 0: the deck itself

struct Place {
  Number card = 0;
  Field field = Field::whole;
  std::size_t item = 0;  // of agreements, options, questions; of silences the advice, of plans the cut
  Side side = Side::original;
  auto operator<=>(const Place&) const = default;
};

struct Slot {
  Field field = Field::whole;
  std::size_t item = 0;
  Side side = Side::original;
  auto operator<=>(const Slot&) const = default;
};
using Texts = std::map<Slot, std::string>;    // an empty text is not in it, but for a silence that has no reason yet
using Comments = std::array<std::string, 2>;  // by Side: the TOML that has the author's comments; empty: none

// What is chosen, not typed, and so always right.
struct CardChoices {
  deck::Kind kind = deck::Kind::line;
  std::optional<deck::Moment> moment;
  std::array<bool, 7> grounds{};  // by deck::Ground
  deck::Weight weight;
  deck::Sensitivity sensitivity = deck::Sensitivity::special;
  deck::Minutes minutes = deck::Minutes::of<8>();
  bool core = false, again = false, insight = false;
  std::size_t questions = 1, options = 2;  // how many
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
  std::array<std::vector<Number>, deck::kCuts.size()> plan;  // by deck::Cut, in playing order
  bool operator==(const Manuscript& other) const;

  [[nodiscard]] const Sheet* find(Number card) const;     // null where there is none
  [[nodiscard]] std::size_t index_of(Number card) const;  // of `cards`; their count where there is none
  [[nodiscard]] const std::string& text(const Place& place) const;
  [[nodiscard]] bool planned(Number card, deck::Cut cut) const;
  [[nodiscard]] deck::Language language(Side side) const;
  [[nodiscard]] Number next_number() const;
};

[[nodiscard]] const std::string& text_in(const Texts& texts, const Slot& slot);

}  // namespace streep::editor
