#include "tests/deck/random_deck.h"

#include <algorithm>
#include <string>

#include "game/base/utf8.h"
#include "game/deck/keys.h"
#include "game/deck/names.h"

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
    day = *Day::from(std::chrono::year(static_cast<int>(count(1990, 2100))) / static_cast<int>(count(1, 12)) /
                     static_cast<int>(count(1, 28)));
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

// Whatever a card has a key for, so that no key is forgotten.
class CardFiller {
 public:
  CardFiller(Card& card, Maker& make) : card_(card), make_(make) {}

  template <class Owner, class Member>
  void operator()(const Key<Owner, Member>& key, Member& member) {
    const bool of_kind = !key.rules.kind || *key.rules.kind == card_.kind;
    if (of_kind && (key.rules.need == Need::required || make_.maybe())) fill(key.rules, member);
  }

 private:
  template <class T>
  void fill(const Rules&, T& member) {
    if constexpr (std::is_enum_v<T>)
      make_.fill(member, kNames<T>.size());
    else
      make_.fill(member);
  }
  void fill(const Rules&, bool& truth) { truth = true; }
  void fill(const Rules&, Id& id) { make_.fill(id, make_.count(0, 5)); }
  void fill(const Rules& rules, std::optional<Moment>& moment) { fill(rules, moment.emplace()); }
  template <class T, std::size_t N>
  void fill(const Rules& rules, base::List<T, N>& list) {
    make_.fill(list, rules.least, std::min(rules.most, N));
  }
  void fill(const Rules&, base::List<Ground, 7>& grounds) {
    for (const Ground ground : {Ground::origin, Ground::age, Ground::other}) {
      if (make_.maybe()) (void)grounds.add(ground);
    }
  }
  void fill(const Rules&, base::List<Grouping, 3>&) { fill_groupings(card_, make_); }
  void fill(const Rules&, std::optional<Insight>& insight) { for_each_key(insight.emplace(), *this); }
  void fill(const Rules&, std::optional<Proportion>& proportion) {
    make_.fill(proportion.emplace().part);
    proportion->others = *decltype(Proportion::others)::from(base::kProportionMost - proportion->part.value());
  }
  void fill(const Rules&, Silences& silences) {
    for (std::size_t advice = 0; advice < kAdviceKinds; ++advice) {
      Silence silence{static_cast<Advice>(advice), {}};
      make_.maybe_fill(silence.reason);
      if (!silence.reason.empty()) (void)silences.add(silence);
    }
  }

  Card& card_;
  Maker& make_;
};

// What may be shown exactly.
void make_warm_up(Card& card) {
  card.weight = {};
  card.moment = {};
  card.grounds = {};
  card.measure = {};
}

// No two statements are the same: each has its number.
void tell_apart(Card& card, std::size_t number) {
  const std::string text = card.statement.str();
  const std::string mark = std::string(1, static_cast<char>('a' + number)) + "q";
  card.statement = *Statement::from(mark + std::string(base::whole_characters(text, Statement::kMost - mark.size())));
}

// Some lines follow from a line before them.
void fill_implied(Cards& cards, Maker& make) {
  for (std::size_t i = 1; i < cards.size(); ++i) {
    const std::size_t other = make.count(0, i - 1);
    if (cards[i].kind == Kind::line && cards[other].kind == Kind::line && make.maybe()) cards[i].implies = cards[other].id;
  }
}

Card random_card(std::size_t number, Maker& make) {
  Card card;
  for_each_key(card, CardFiller(card, make));
  make.fill(card.id, number);
  tell_apart(card, number);
  if (!card.again) card.measure = {};
  if (card.sensitivity == Sensitivity::open) make_warm_up(card);
  card.implies = {};
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
  fill_implied(deck.cards, make);
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
