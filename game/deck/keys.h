// The keys of a deck, of a card and of places, each listed once: what reads,
// writes, compares, checks or edits them visits this list, in the order of the
// file. It knows no file. A member without a key does not compile; FORMAT.md
// says what each means.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "game/base/members.h"
#include "game/deck/deck.h"

namespace streep::deck {

enum class Need : std::uint8_t { required, optional };

// What the words of a key are. No words: the same in every language.
enum class Role : std::uint8_t {
  none,
  frame,  // around the cards: a title, an agreement
  statement,
  answer,
  story,
  note,
  question,
  other_side,
  action,
  fact,
  source,
  silence
};

struct Rules {
  Need need = Need::required;
  Role role = Role::none;
  std::size_t characters = 0;                                  // of one text, that the checker advises at most; 0: as many as fit
  std::optional<Kind> kind{};                                  // cards of one kind only
  std::size_t least = 1, most = static_cast<std::size_t>(-1);  // items of a list, where its type allows more
};

template <class Owner, class Member>
struct Key {
  using Pointer = Member Owner::*;
  std::string_view name;
  Pointer member;
  Rules rules{};
};
template <class Owner, class Member>
Key(std::string_view, Member Owner::*) -> Key<Owner, Member>;
template <class Owner, class Member>
Key(std::string_view, Member Owner::*, Rules) -> Key<Owner, Member>;

template <class Owner>
inline constexpr auto kKeys = std::tuple{};

template <>
inline constexpr auto kKeys<Insight> = std::tuple{
    Key{"text", &Insight::text, {.role = Role::fact}},
    Key{"source", &Insight::source, {.role = Role::source}},
    Key{"year", &Insight::year},
    Key{"checked", &Insight::checked},
    Key{"part", &Insight::proportion, {.need = Need::optional}},  // and kWhole
};
inline constexpr std::string_view kWhole = "of";  // what a proportion is a part of

template <>
inline constexpr auto kKeys<Card> = std::tuple{
    Key{"id", &Card::id},
    Key{"theme", &Card::theme},
    Key{"kind", &Card::kind},
    Key{"moment", &Card::moment, {.need = Need::optional}},
    Key{"grounds", &Card::grounds, {.need = Need::optional, .least = 0}},
    Key{"weight", &Card::weight},
    Key{"sensitivity", &Card::sensitivity, {.need = Need::optional}},
    Key{"statement", &Card::statement, {.role = Role::statement, .characters = 160}},
    Key{"from", &Card::from, {.role = Role::answer, .characters = 35, .kind = Kind::spectrum}},
    Key{"to", &Card::to, {.role = Role::answer, .characters = 35, .kind = Kind::spectrum}},
    Key{"options", &Card::options, {.role = Role::answer, .characters = 50, .kind = Kind::choice, .least = 2}},
    Key{"coarser", &Card::coarser, {.need = Need::optional, .kind = Kind::choice}},
    Key{"story", &Card::story, {.need = Need::optional, .role = Role::story, .characters = 320}},
    Key{"note", &Card::note, {.need = Need::optional, .role = Role::note, .characters = 720}},
    Key{"questions", &Card::questions, {.role = Role::question, .characters = 140, .most = base::kQuestionsMost - 1}},
    Key{"other_side", &Card::other_side, {.role = Role::other_side, .characters = 180}},
    Key{"action", &Card::action, {.need = Need::optional, .role = Role::action, .characters = 160}},
    Key{"minutes", &Card::minutes},
    Key{"core", &Card::core, {.need = Need::optional}},
    Key{"again", &Card::again, {.need = Need::optional}},
    Key{"measure", &Card::measure, {.need = Need::optional}},
    Key{"implies", &Card::implies, {.need = Need::optional, .kind = Kind::line}},
    Key{"insight", &Card::insight, {.need = Need::optional}},
    Key{"silence", &Card::silences, {.need = Need::optional, .role = Role::silence}},
};

template <>
inline constexpr auto kKeys<Support> = std::tuple{
    Key{"title", &Support::title, {.role = Role::frame}},
    Key{"text", &Support::text, {.role = Role::frame}},
};

template <>
inline constexpr auto kKeys<FollowUp> = std::tuple{
    Key{"text", &FollowUp::text, {.role = Role::frame}},
    Key{"question", &FollowUp::question, {.role = Role::frame}},
};

template <>
inline constexpr auto kKeys<Deck> = std::tuple{
    Key{"id", &Deck::id},
    Key{"version", &Deck::version},
    Key{"title", &Deck::title, {.role = Role::frame}},
    Key{"target_group", &Deck::target_group},
    Key{"language", &Deck::language},
    Key{"agreements", &Deck::agreements, {.role = Role::frame}},
    Key{"card", &Deck::cards},
    Key{"plan", &Deck::plan},
    Key{"support", &Deck::support},
    Key{"follow_up", &Deck::follow_up},
};

template <>
inline constexpr auto kKeys<Place> = std::tuple{
    Key{"name", &Place::name},
    Key{"text", &Place::text},
    Key{"site", &Place::site, {.need = Need::optional}},
    Key{"checked", &Place::checked},
};

template <>
inline constexpr auto kKeys<Routes> = std::tuple{
    Key{"city", &Routes::city},
    Key{"language", &Routes::language},
    Key{"place", &Routes::places},
};

// Calls `visit` with each key of `Owner`, and of `thing` with its member too.
template <class Owner, class Visitor>
constexpr void for_each_key(Visitor&& visit) {
  static_assert(std::tuple_size_v<decltype(kKeys<Owner>)> == base::members_of<Owner>(), "a member has no key, or two");
  std::apply([&](const auto&... key) { (visit(key), ...); }, kKeys<Owner>);
}
template <class Owner, class Visitor>
constexpr void for_each_key(Owner& thing, Visitor&& visit) {
  for_each_key<std::remove_const_t<Owner>>([&](const auto& key) { visit(key, thing.*key.member); });
}

// Whether a thing is a table of its own, with keys below it.
template <class T>
inline constexpr bool kIsTable = std::tuple_size_v<std::remove_const_t<decltype(kKeys<T>)>> > 0;
template <class T>
concept IsTable = kIsTable<T>;

}  // namespace streep::deck
