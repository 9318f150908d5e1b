// What of a card may differ in a translation: game/deck/lint/translation.h.
#include "game/deck/lint/translation.h"

#include <doctest/doctest.h>

#include "game/deck/keys.h"
#include "game/deck/parse.h"
#include "game/deck/write.h"
#include "tests/deck/example.h"

using namespace streep;
using namespace streep::deck;

namespace {

// What is wrong with `translation` beside `original`; both can be played.
std::string said_of(const Deck& original, const Deck& translation) {
  const std::string before = write(original), after = write(translation);
  REQUIRE(parse_deck(after).value);
  std::string said;
  for (const Diagnostic& diagnostic : check_translation({"original", before}, after)) {
    if (diagnostic.severity == Severity::error) said += what_of(diagnostic, words_of(Language::en)) + '\n';
  }
  return said;
}

// A choice with everything that a card may have but a measure, which only some may have.
Deck one_card() {
  Deck deck = *parse_deck(test::example_deck()).value;
  Card card = *deck.find(*Id::from("stoppen"));
  card.insight = deck.find(*Id::from("melden"))->insight;
  card.again = true;
  deck.cards = *Cards::from({card});
  for (CardIds& plan : deck.plan) plan = *CardIds::from({card.id});
  return deck;
}

Deck translated(Deck deck) {
  deck.language = Language::en;
  return deck;
}

// Another value, for any key that is no words.
struct Changed {
  template <class T>
  T operator()(T thing) const {
    if constexpr (std::is_enum_v<T>)
      return thing == T{} ? static_cast<T>(1) : T{};
    else
      return thing == T{} ? *T::from(T::kMost) : T{};
  }
  template <std::size_t N>
  base::Text<N> operator()(const base::Text<N>& words) const {
    return words;
  }
  bool operator()(bool truth) const { return !truth; }
  Id operator()(const Id&) const { return *Id::from("something-else"); }
  Day operator()(Day) const { return *Day::from(std::chrono::year(2024) / 2 / 29); }
  std::optional<Moment> operator()(std::optional<Moment>) const { return std::nullopt; }
  std::optional<Proportion> operator()(std::optional<Proportion> share) const {
    share->others = *decltype(Proportion::others)::from(9);
    return share;
  }
  std::optional<Insight> operator()(const std::optional<Insight>&) const { return std::nullopt; }
  template <class T, std::size_t N>
  base::List<T, N> operator()(const base::List<T, N>&) const {
    return {};
  }
};

}  // namespace

TEST_CASE("words alone may differ in a translation") {
  const Deck deck = one_card();
  Deck other = translated(deck);
  other.cards[0].statement = *Statement::from("Something else.");
  other.cards[0].insight->source = *Line::from("The same source");
  CHECK(said_of(deck, other).empty());
}

TEST_CASE("any key of a card that is no words is told where a translation has another value") {
  const Deck deck = one_card();
  for_each_key<Card>([&](const auto& key) {
    const bool of_kind = !key.rules.kind || *key.rules.kind == deck.cards[0].kind;
    if (!of_kind || key.rules.role != Role::none || key.name == "id") return;
    Deck other = translated(deck);
    other.cards[0].*key.member = Changed()(deck.cards[0].*key.member);
    CAPTURE(key.name);
    CHECK(said_of(deck, other).find("«" + std::string(key.name) + "» is out of step") != std::string::npos);
  });
}

TEST_CASE("what follows from a line is the same in a translation") {
  Deck deck = *parse_deck(test::example_deck()).value;
  const Deck other = translated(deck);
  deck.cards[0].implies = *Id::from("melden");
  CHECK(said_of(deck, other).find("«implies» is out of step") != std::string::npos);
  CHECK(said_of(deck, translated(deck)).empty());
}

TEST_CASE("a year, a day or a proportion of an insight is told where a translation has another") {
  const Deck deck = one_card();
  for_each_key<Insight>([&](const auto& key) {
    if (key.rules.role != Role::none) return;
    Deck other = translated(deck);
    (*other.cards[0].insight).*key.member = Changed()((*deck.cards[0].insight).*key.member);
    CAPTURE(key.name);
    CHECK(said_of(deck, other).find("«" + std::string(key.name) + "» is out of step") != std::string::npos);
  });
}

TEST_CASE("a text that is left out of a translation is told") {
  const Deck deck = one_card();
  Deck other = translated(deck);
  other.cards[0].note = {};
  CHECK(said_of(deck, other).starts_with("«note» is out of step"));
}
