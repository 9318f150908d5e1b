// Writes a deck or routes as TOML, in one canonical layout: for a deck d that
// the parser takes, parse_deck(write(d)) is d, as long as the text fits in a
// file (base::kDeckFileBytes); and the same deck always gives the same text.
#pragma once

#include <string>
#include <type_traits>

#include "game/deck/deck.h"
#include "game/deck/keys.h"
#include "game/deck/toml/tree.h"
#include "game/deck/written.h"

namespace streep::deck {

[[nodiscard]] std::string write(const Deck& deck);
[[nodiscard]] std::string write(const Routes& routes);

// What goes without saying: no text, no choice, a choice that is made unless another is.
enum class Default : std::uint8_t { left_out, said };

// The table that a card is in its file. A choice that goes without saying is there where it is `said`.
[[nodiscard]] Value tree_of(const Card& card, Default choices = Default::left_out);

// Adds one key to its table, unless it goes without saying.
template <class Owner, class Member>
void add_entry(const Key<Owner, Member>& key, const Owner& owner, Entries& entries, Default choices = Default::left_out) {
  const Member& member = owner.*key.member;
  const bool said = choices == Default::said && std::is_enum_v<Member>;
  if (key.rules.need == Need::optional && !said && member == Owner{}.*key.member) return;
  entries.push_back({std::string(key.name), {}, Written<Member>::value(member)});
}

}  // namespace streep::deck
