// What the lint files share: one card with where it stands, and a way to advise
// on it that its author can silence. It knows no advice itself.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "game/deck/deck.h"
#include "game/deck/keys.h"
#include "game/deck/lint/advice.h"
#include "game/deck/lint/prose.h"
#include "game/deck/report.h"
#include "game/deck/toml/tree.h"

namespace streep::deck {

// One text of a deck, its key, and where it stands. Valid as long as the deck.
struct Piece {
  Rules rules;
  std::string_view text;
  Where where;
};
// The texts of all sorts, each item of a list on its own.
[[nodiscard]] std::vector<Piece> pieces_of(const Deck& deck, const Value& tree);

// A card is a row of the tree of its deck.
class CardLint {
 public:
  CardLint(const Deck& deck, std::size_t number, const Value& tree, std::string_view source, Report& report)
      : deck_(deck), number_(number), tree_(tree), source_(source), report_(report) {}

  // Says nothing where the card silences it.
  void advise(const Where& where, const Complaint& complaint, Details details = {});
  // Bytes `begin` to `end` of a piece.
  void advise_on(const Piece& piece, std::size_t begin, std::size_t end, const Complaint& complaint, Details details = {});
  // What is silenced and was never advised.
  void report_needless_silences();

  [[nodiscard]] const Card& card() const { return deck_.cards[number_]; }
  [[nodiscard]] Language language() const { return deck_.language; }
  // The texts that have one of these roles.
  [[nodiscard]] std::vector<Piece> pieces(std::initializer_list<Role> roles) const;
  [[nodiscard]] Where where(std::string_view key, std::string_view table = {}) const {
    return where_in(tree_, {.card = number_, .table = table, .key = key});
  }
  // The card itself, though said of a key that it does not have.
  [[nodiscard]] Where where_missing(std::string_view key) const { return {where({}).at, {.card = number_, .key = key}}; }

 private:
  const Deck& deck_;
  std::size_t number_;
  const Value& tree_;
  std::string_view source_;
  Report& report_;
  std::vector<Advice> kept_quiet_;
};

void lint_lengths(CardLint& card);
void lint_wording(CardLint& card);
void lint_talk(CardLint& card);     // too little time or matter to talk
void lint_missing(CardLint& card);  // note, action, source
void lint_nested(const Deck& deck, CardLint& card);

}  // namespace streep::deck
