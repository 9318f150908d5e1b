// What an author can do to a manuscript, as plain data. One function carries
// each out; what cannot be done changes nothing.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "game/editor/manuscript.h"

namespace streep::editor {

struct SetText {
  FieldPlace place;
  std::string text;
  bool operator==(const SetText&) const = default;
};
struct Choose {
  Number card = 0;
  CardChoices choices;
  bool operator==(const Choose&) const = default;
};
// All but `translated`.
struct ChooseForDeck {
  DeckChoices choices;
  bool operator==(const ChooseForDeck&) const = default;
};
// Of a list: an agreement, an option, a question; or a silence.
struct RemoveItem {
  FieldPlace place;
  bool operator==(const RemoveItem&) const = default;
};
// 0: as the first
struct AddCard {
  Number after = 0;
  deck::Kind kind = deck::Kind::line;
  bool operator==(const AddCard&) const = default;
};
struct DuplicateCard {
  Number card = 0;
  bool operator==(const DuplicateCard&) const = default;
};
struct RemoveCard {
  Number card = 0;
  bool operator==(const RemoveCard&) const = default;
};
// Before it stood at another place in the list; the plans follow.
struct MoveCard {
  Number card = 0;
  std::size_t to = 0;
  bool operator==(const MoveCard&) const = default;
};
struct PlanCard {
  Number card = 0;
  deck::Cut cut{};
  bool planned = true;
  bool operator==(const PlanCard&) const = default;
};
// Into every plan, from light to heavy where they are new; a card with a known id is replaced.
struct AddCards {
  std::vector<Sheet> cards;
  bool operator==(const AddCards&) const = default;
};
// Starts with the words of the original.
struct Translate {
  bool operator==(const Translate&) const = default;
};
struct Replace {
  Manuscript by;
  bool operator==(const Replace&) const = default;
};

using Edit = std::variant<SetText, Choose, ChooseForDeck, RemoveItem, AddCard, DuplicateCard, RemoveCard, MoveCard, PlanCard, AddCards,
                          Translate, Replace>;

// `from` as it is after `edit`; equal to `from` where that cannot be done.
[[nodiscard]] Manuscript after(const Manuscript& from, const Edit& edit);

}  // namespace streep::editor
