#include "game/deck/parse.h"

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "game/deck/card.h"
#include "game/deck/fields.h"
#include "game/deck/names.h"
#include "game/deck/statements.h"

namespace streep::deck {
namespace {

constexpr Phrase kDeck{"thing_deck"};
constexpr Phrase kPlan{"thing_plan"};
constexpr Phrase kRoutes{"thing_routes"};
constexpr Phrase kPlace{"thing_place"};
template <class Table>
constexpr Phrase kThing;
template <>
constexpr Phrase kThing<Support>{"thing_support"};
template <>
constexpr Phrase kThing<FollowUp>{"thing_follow_up"};

// Whether this Streep can know the keys at all.
bool read_format(Fields& fields, Report& report) {
  fields.allow("format");
  const Value* format = find(fields.table(), "format");
  const auto* number = format == nullptr ? nullptr : format->as<std::int64_t>();
  if (format == nullptr) {
    report.add(Span(), complaints::kNoFormat);
  } else if (number != nullptr && *number > Format::kMost) {
    report.add(fields.where("format"), complaints::kNewerFormat, {std::to_string(*number), std::to_string(Format::kMost)});
    return false;
  } else {
    (void)read_whole({fields.where("format").path, *format}, Format::kLeast, Format::kMost, report);
  }
  return true;
}

void read_cards(std::vector<Fields> tables, Deck& deck, Report& report) {
  for (Fields& table : tables) {
    const Where at = table.where("id");
    Card card = read_card(std::move(table), report);
    if (!card.id.empty() && deck.find(card.id) != nullptr) report.add(at, complaints::kCardTwice, {card.id.str()});
    (void)deck.cards.add(std::move(card));
  }
}

// One cut: every card exists, and no core card is left out.
void check_cut(std::string_view name, const CardIds& cut, const Value& plan, const Deck& deck, Report& report) {
  const Value& list = *find(plan, name);
  Path path{.table = "plan", .key = name};
  for (const Card& card : deck.cards) {
    const bool there = std::find(cut.begin(), cut.end(), card.id) != cut.end();
    if (card.core && !there) report.add({list.at, path}, complaints::kCoreNotPlanned, {card.id.str(), KeyName{name}});
  }
  for (std::size_t i = 0; i < cut.size(); ++i) {
    path.item = i;
    if (deck.find(cut[i]) == nullptr) refuse_unknown_card({(*list.as<Items>())[i].at, path}, cut[i], deck, complaints::kNoSuchCard, report);
  }
}

// Where every card has an id that plans can name.
void check_plan(const Deck& deck, const Value& tree, Report& report) {
  const bool named = std::none_of(deck.cards.begin(), deck.cards.end(), [](const Card& card) { return card.id.empty(); });
  for (const Cut cut : kCuts) {
    const CardIds& ids = deck.plan[cut];
    if (named && !deck.cards.empty() && !ids.empty()) check_cut(name_of(cut), ids, *find(tree, "plan"), deck, report);
  }
}

void read_plan(Fields fields, Plan& plan) {
  for (const Cut cut : kCuts) fields.read(name_of(cut), plan[cut]);
  fields.end();
}

template <class Table>
void read_table(Fields fields, Table& table) {
  for_each_key(table, [&](const auto& key, auto& member) { fields.read(key.name, member, key.rules); });
  fields.end();
}

Place read_place(Fields fields, Report& report) {
  Place place;
  const Where site = fields.where("site");
  read_table(std::move(fields), place);
  if (place.site.view().find("://") != std::string_view::npos) report.add(site, complaints::kSiteScheme, {KeyName{"site"}});
  return place;
}

Routes read_routes(const Value& tree, Report& report) {
  Routes routes;
  Fields fields(tree, kRoutes, report);
  if (!read_format(fields, report)) return routes;
  for_each_key(routes, [&]<class Member>(const Key<Routes, Member>& key, Member& member) {
    if constexpr (std::is_same_v<Member, Places>) {
      for (Fields& place : fields.required_tables(key.name, Places::kMost, kPlace)) (void)member.add(read_place(std::move(place), report));
    } else {
      fields.read(key.name, member, key.rules);
    }
  });
  fields.end();
  return routes;
}

template <class Thing>
Parsed<Thing> parsed(std::string_view source, std::optional<Thing> (*thing_in)(const Value& tree, Report& report)) {
  Report report;
  const Value tree = tree_of(source, report);
  auto thing = report.failed() ? std::nullopt : thing_in(tree, report);
  return {std::move(thing), report.in_file_order()};
}

}  // namespace

Deck read_deck(const Value& tree, Report& report) {
  Deck deck;
  Fields fields(tree, kDeck, report);
  if (!read_format(fields, report)) return deck;
  for_each_key(deck, [&]<class Member>(const Key<Deck, Member>& key, Member& member) {
    if constexpr (std::is_same_v<Member, Cards>) {
      read_cards(fields.required_tables(key.name, Cards::kMost, kCard), deck, report);
    } else if constexpr (std::is_same_v<Member, Plan>) {
      if (auto table = fields.required_table(key.name, kPlan)) read_plan(std::move(*table), member);
    } else if constexpr (kIsTable<Member>) {
      if (auto table = fields.required_table(key.name, kThing<Member>)) read_table(std::move(*table), member);
    } else {
      fields.read(key.name, member, key.rules);
    }
  });
  fields.end();
  check_plan(deck, tree, report);
  check_statements(deck, tree, report);
  return deck;
}

std::optional<Deck> deck_in(const Value& tree, Report& report) {
  Deck deck = read_deck(tree, report);
  return report.failed() ? std::nullopt : std::optional(std::move(deck));
}

std::optional<Routes> routes_in(const Value& tree, Report& report) {
  Routes routes = read_routes(tree, report);
  return report.failed() ? std::nullopt : std::optional(std::move(routes));
}

Parsed<Deck> parse_deck(std::string_view source) { return parsed(source, deck_in); }
Parsed<Routes> parse_routes(std::string_view source) { return parsed(source, routes_in); }

bool looks_like_routes(std::string_view source) {
  Report report;
  const Value tree = tree_of(source, report);
  return find(tree, "card") == nullptr && (find(tree, "place") != nullptr || find(tree, "city") != nullptr);
}

}  // namespace streep::deck
