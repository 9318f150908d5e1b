#include "tests/deck/random_deck.h"

#include <string>

namespace streep::test {
namespace {

using namespace deck;

class Maker {
 public:
  explicit Maker(base::Seed seed) : random_(seed) {}

  bool maybe() { return random_.below(2) == 0; }
  std::size_t count(std::size_t least, std::size_t most) { return least + random_.below(most - least + 1); }

  // Not only white space, which no deck may have.
  template <std::size_t N>
  void fill(base::Text<N>& text) {
    static constexpr std::array<std::string_view, 16> kPieces{
        "a", "stage ", "streep over de ", " ", "\n", "\"", "\"\"\"", "\\", "\\\n", "'", "é", "…", "🙂", "#", "{0}", "= [x]"};
    std::string made = "x";
    const std::size_t most = count(1, N);
    for (std::string_view piece = random_piece(kPieces); made.size() + piece.size() <= most; piece = random_piece(kPieces)) made += piece;
    if (maybe()) made = made.substr(1) + "x";
    text = *base::Text<N>::from(made);
  }
  void fill(Id& id, std::size_t number) { id = *Id::from("id-" + std::to_string(number)); }
  template <std::int64_t Lo, std::int64_t Hi>
  void fill(base::Whole<Lo, Hi>& whole) {
    whole = *base::Whole<Lo, Hi>::from(Lo + static_cast<std::int64_t>(random_.below(static_cast<std::uint64_t>(Hi - Lo + 1))));
  }
  void fill(Day& day) {
    day = *Day::from(static_cast<int>(count(1990, 2100)), static_cast<int>(count(1, 12)), static_cast<int>(count(1, 28)));
  }
  template <class Choices>
  void fill(Choices& choice, std::size_t of) {
    choice = static_cast<Choices>(random_.below(of));
  }
  template <class T, std::size_t N>
  void fill(base::List<T, N>& list, std::size_t least, std::size_t most) {
    for (std::size_t n = count(least, most); n > 0; --n) {
      T text;
      fill(text);
      (void)list.add(text);
    }
  }
  template <class T>
  void maybe_fill(T& thing) {
    if (maybe()) fill(thing);
  }

 private:
  template <class Pieces>
  std::string_view random_piece(const Pieces& pieces) {
    return pieces[random_.below(pieces.size())];
  }

  base::Random random_;
};

// From one group a number to all in one, merging the last two each time.
void fill_groupings(Card& card, Maker& make) {
  std::vector<std::vector<Choice>> groups;
  for (Choice number = 0; number <= card.options.size(); ++number) groups.push_back({number});
  for (std::size_t n = make.count(0, std::min<std::size_t>(3, groups.size() - 1)); n > 0; --n) {
    groups[groups.size() - 2].insert(groups[groups.size() - 2].end(), groups.back().begin(), groups.back().end());
    groups.pop_back();
    Grouping grouping;
    for (const auto& group : groups) (void)grouping.add(*Group::from(group));
    (void)card.coarser.add(grouping);
  }
}

void fill_kind(Card& card, Maker& make) {
  make.fill(card.kind, 3);
  if (card.kind == Kind::spectrum) {
    make.fill(card.from);
    make.fill(card.to);
  }
  if (card.kind == Kind::choice) {
    make.fill(card.options, 2, base::kOptionsMost);
    fill_groupings(card, make);
  }
}

Insight random_insight(Maker& make) {
  Insight insight;
  make.fill(insight.text);
  make.fill(insight.source);
  make.fill(insight.year);
  make.fill(insight.checked);
  if (!make.maybe()) return insight;
  insight.proportion.emplace();
  make.fill(insight.proportion->part);
  insight.proportion->others = *decltype(Proportion::others)::from(base::kProportionMost - insight.proportion->part.value());
  return insight;
}

Card random_card(std::size_t number, Maker& make) {
  Card card;
  make.fill(card.id, number);
  make.fill(card.theme, make.count(0, 5));
  fill_kind(card, make);
  if (make.maybe()) make.fill(card.moment.emplace(), 6);
  for (std::size_t ground = 0; ground < 7; ++ground) {
    if (make.maybe()) (void)card.grounds.add(static_cast<Ground>(ground));
  }
  make.fill(card.weight);
  make.fill(card.sensitivity, 3);
  make.fill(card.statement);
  make.maybe_fill(card.story);
  make.maybe_fill(card.note);
  make.fill(card.questions, 1, 2);
  make.fill(card.other_side);
  if (make.maybe()) card.insight = random_insight(make);
  make.maybe_fill(card.action);
  make.fill(card.minutes);
  card.core = make.maybe();
  card.again = make.maybe();
  if (card.again && make.maybe()) make.fill(card.measure, make.count(0, 5));
  for (std::size_t advice = 0; advice < kAdviceKinds; ++advice) {
    Silence silence{static_cast<Advice>(advice), {}};
    make.maybe_fill(silence.reason);
    if (!silence.reason.empty()) (void)card.silences.add(silence);
  }
  return card;
}

}  // namespace

Deck random_deck(base::Seed seed) {
  Maker make(seed);
  Deck deck;
  make.fill(deck.id, seed);
  make.fill(deck.version);
  make.fill(deck.title);
  make.fill(deck.target_group, 4);
  make.fill(deck.language, 2);
  make.fill(deck.agreements, 1, base::kAgreementsMost);
  const std::size_t cards = make.count(1, 20);
  for (std::size_t number = 0; number < cards; ++number) {
    (void)deck.cards.add(random_card(number, make));
    for (CardIds& cut : deck.plan) {
      const bool in_cut = number == 0 || deck.cards[number].core || make.maybe();
      if (in_cut) (void)cut.add(deck.cards[number].id);
    }
  }
  make.fill(deck.support.title);
  make.fill(deck.support.text);
  make.fill(deck.follow_up.text);
  make.fill(deck.follow_up.question);
  return deck;
}

Routes random_routes(base::Seed seed) {
  Maker make(seed);
  Routes routes;
  make.fill(routes.city);
  make.fill(routes.language, 2);
  for (std::size_t n = make.count(1, base::kPlacesMost); n > 0; --n) {
    Place place;
    make.fill(place.name);
    make.fill(place.text);
    make.maybe_fill(place.site);
    make.fill(place.checked);
    (void)routes.places.add(place);
  }
  return routes;
}

}  // namespace streep::test
