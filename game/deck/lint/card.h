// What the lint files share: one card with where it stands, and a way to advise
// on it that its author can silence. It knows no advice itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "game/deck/deck.h"
#include "game/deck/keys.h"
#include "game/deck/lint/advice.h"
#include "game/deck/lint/prose.h"
#include "game/deck/report.h"
#include "game/deck/toml/tree.h"

namespace streep::deck {

// One text of a card and where it stands. Valid as long as the deck and tree.
struct Piece {
  std::string_view key;
  const Rules& rules;
  std::string_view text;
  Span at;
};

class CardLint {
 public:
  CardLint(const Card& card, Language language, const Value& table, std::string_view source, Report& report)
      : card_(card), language_(language), table_(table), source_(source), report_(report) {}

  // Says nothing where the card silences it.
  void advise(Span at, const Complaint& complaint, std::vector<std::string> values = {});
  // Bytes `begin` to `end` of a piece.
  void advise_on(const Piece& piece, std::size_t begin, std::size_t end, const Complaint& complaint, std::vector<std::string> values = {});
  // What is silenced and was never advised.
  void report_needless_silences();

  [[nodiscard]] const Card& card() const { return card_; }
  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] Span at() const { return table_.at; }
  // The texts that are there and have one of these roles; each item of a list on its own.
  [[nodiscard]] std::vector<Piece> pieces(std::initializer_list<Role> roles) const;
  [[nodiscard]] const Value* value(std::string_view key) const { return find(table_, key); }

 private:
  const Card& card_;
  Language language_;
  const Value& table_;
  std::string_view source_;
  Report& report_;
  std::vector<Advice> kept_quiet_;
};

void lint_lengths(CardLint& card);
void lint_wording(CardLint& card);
void lint_talk(CardLint& card);     // too little time or matter to talk
void lint_missing(CardLint& card);  // note, action, source

}  // namespace streep::deck
