#include "game/deck/parse.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "game/deck/card.h"
#include "game/deck/fields.h"
#include "game/deck/nearest.h"

namespace streep::deck {
namespace {

constexpr Phrase kDeck{"het deck", "the deck"};
constexpr Phrase kCard{"een kaart", "a card"};
constexpr Phrase kPlan{"het plan", "the plan"};
constexpr Phrase kSupport{"de steunkaart", "the support card"};
constexpr Phrase kFollowUp{"het vervolg", "the follow-up"};
constexpr Phrase kRoutes{"de routes", "the routes"};
constexpr Phrase kPlace{"een plek", "a place"};

// Whether this Streep can know the keys at all.
bool read_format(Fields& fields, Report& report) {
  fields.allow("format");
  const Value* format = find(fields.table(), "format");
  const auto* number = format == nullptr ? nullptr : format->as<std::int64_t>();
  if (format == nullptr) {
    report.add({}, complaints::kNoFormat);
  } else if (number != nullptr && *number > Format::kMost) {
    report.add(format->at, complaints::kNewerFormat, {std::to_string(*number), std::to_string(Format::kMost)});
    return false;
  } else {
    (void)read_whole({"format", *format}, Format::kLeast, Format::kMost, report);
  }
  return true;
}

// The cards, and whether every one of them has an id that plans can name.
bool read_cards(Fields& deck_fields, Deck& deck, Report& report) {
  bool all_named = true;
  std::vector<Fields> tables = deck_fields.required_tables("card", base::kCardsMost, kCard);
  for (Fields& table : tables) {
    const Span at = table.at("id");
    Card card = read_card(std::move(table), report);
    if (card.id.empty()) all_named = false;
    if (!card.id.empty() && deck.find(card.id) != nullptr) report.add(at, complaints::kCardTwice, {card.id.str()});
    (void)deck.cards.add(std::move(card));
  }
  return all_named && !tables.empty();
}

void refuse_unknown_card(Span at, const Id& id, const Deck& deck, Report& report) {
  std::vector<std::string_view> ids;
  for (const Card& card : deck.cards) ids.push_back(card.id.view());
  if (const auto meant = nearest(id.view(), ids)) {
    report.add(at, complaints::kMisspeltCard, {id.str(), std::string(*meant)});
  } else {
    report.add(at, complaints::kNoSuchCard, {id.str()});
  }
}

// One cut: every card exists, and no core card is left out.
void check_cut(std::string_view name, const CardIds& cut, const Value& plan, const Deck& deck, Report& report) {
  const Value& list = *find(plan, name);
  for (std::size_t i = 0; i < cut.size(); ++i) {
    if (deck.find(cut[i]) == nullptr) refuse_unknown_card((*list.as<Items>())[i].at, cut[i], deck, report);
  }
  for (const Card& card : deck.cards) {
    const bool there = std::find(cut.begin(), cut.end(), card.id) != cut.end();
    if (card.core && !there) report.add(list.at, complaints::kCoreNotPlanned, {card.id.str(), std::string(name)});
  }
}

void read_plan(Fields& deck_fields, Deck& deck, bool cards_named, Report& report) {
  auto fields = deck_fields.required_table("plan", kPlan);
  if (!fields) return;
  for (const Cut cut : kCuts) {
    CardIds& ids = deck.plan[static_cast<std::size_t>(cut)];
    const std::string_view name = name_of(cut);
    if (fields->required(name, ids) && cards_named) check_cut(name, ids, fields->table(), deck, report);
  }
  fields->end();
}

void read_closing(Fields& deck_fields, Deck& deck) {
  if (auto fields = deck_fields.required_table("support", kSupport)) {
    fields->required("title", deck.support.title);
    fields->required("text", deck.support.text);
    fields->end();
  }
  if (auto fields = deck_fields.required_table("follow_up", kFollowUp)) {
    fields->required("text", deck.follow_up.text);
    fields->required("question", deck.follow_up.question);
    fields->end();
  }
}

Deck read_deck(const Value& tree, Report& report) {
  Deck deck;
  Fields fields(tree, kDeck, report);
  if (!read_format(fields, report)) return deck;
  fields.required("id", deck.id);
  fields.required("version", deck.version);
  fields.required("title", deck.title);
  fields.required("target_group", deck.target_group);
  fields.required("language", deck.language);
  fields.required("agreements", deck.agreements);
  const bool cards_named = read_cards(fields, deck, report);
  read_plan(fields, deck, cards_named, report);
  read_closing(fields, deck);
  fields.end();
  return deck;
}

Place read_place(Fields fields, Report& report) {
  Place place;
  fields.required("name", place.name);
  fields.required("text", place.text);
  if (fields.optional("site", place.site) && place.site.view().find("://") != std::string_view::npos)
    report.add(fields.at("site"), complaints::kSiteScheme, {"site"});
  fields.required("checked", place.checked);
  fields.end();
  return place;
}

Routes read_routes(const Value& tree, Report& report) {
  Routes routes;
  Fields fields(tree, kRoutes, report);
  if (!read_format(fields, report)) return routes;
  fields.required("city", routes.city);
  fields.required("language", routes.language);
  for (Fields& place : fields.required_tables("place", base::kPlacesMost, kPlace))
    (void)routes.places.add(read_place(std::move(place), report));
  fields.end();
  return routes;
}

template <class Thing>
Parsed<Thing> parsed(std::string_view source, Language language, std::optional<Thing> (*thing_in)(const Value& tree, Report& report)) {
  Report report(language);
  const Value tree = tree_of(source, report);
  auto thing = report.failed() ? std::nullopt : thing_in(tree, report);
  return {std::move(thing), report.in_file_order()};
}

}  // namespace

std::optional<Deck> deck_in(const Value& tree, Report& report) {
  Deck deck = read_deck(tree, report);
  return report.failed() ? std::nullopt : std::optional(std::move(deck));
}

std::optional<Routes> routes_in(const Value& tree, Report& report) {
  Routes routes = read_routes(tree, report);
  return report.failed() ? std::nullopt : std::optional(std::move(routes));
}

Parsed<Deck> parse_deck(std::string_view source, Language language) { return parsed(source, language, deck_in); }
Parsed<Routes> parse_routes(std::string_view source, Language language) { return parsed(source, language, routes_in); }

bool looks_like_routes(std::string_view source) {
  Report report(Language::en);
  const Value tree = tree_of(source, report);
  return find(tree, "card") == nullptr && (find(tree, "place") != nullptr || find(tree, "city") != nullptr);
}

}  // namespace streep::deck
