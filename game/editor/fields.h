// How the editor takes each key of a deck: typed as text, chosen, or as a table
// of keys below it. Included by the sources of this folder only.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

#include "game/deck/keys.h"

namespace streep::editor {

// The table that a key opens.
template <class Table>
Table below(const Table& member);
template <class Table>
Table below(const std::optional<Table>& member);
template <class Member>
using Below = decltype(below(std::declval<const Member&>()));
template <class Member>
inline constexpr bool kHasTable = deck::kIsTable<Below<Member>>;

template <class Member>
inline constexpr bool kIsChoice = std::is_enum_v<Below<Member>> || std::is_same_v<Member, bool>;
template <std::int64_t Lo, std::int64_t Hi>
inline constexpr bool kIsChoice<base::Whole<Lo, Hi>> = true;
template <class Choice, std::size_t N>
inline constexpr bool kIsChoice<base::List<Choice, N>> = std::is_enum_v<Choice>;

// Of an insight everything is typed.
template <class Owner, class Member>
inline constexpr bool kIsChosen = !std::is_same_v<Owner, deck::Insight> && kIsChoice<Member>;
// Not chosen, and no list of other things: silences, cards and plans are read for what they are.
template <class Owner, class Member>
inline constexpr bool kIsTyped = !kIsChosen<Owner, Member> && !kHasTable<Member> && !std::is_same_v<Member, deck::Silences> &&
                                 !std::is_same_v<Member, deck::Cards> && !std::is_same_v<Member, deck::Plan>;

}  // namespace streep::editor
