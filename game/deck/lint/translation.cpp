#include "game/deck/lint/translation.h"

#include <optional>
#include <string>
#include <type_traits>

#include "game/deck/lint/advice.h"
#include "game/deck/lint/card.h"
#include "game/deck/names.h"
#include "game/deck/parse.h"

namespace streep::deck {
namespace {

constexpr std::size_t kWordsToTranslate = 3;  // a name, «ja» or «computer» may be the same in two languages

struct Side {
  Deck deck;
  Value tree;
};

std::optional<Side> side_of(std::string_view source) {
  Report report(Language::en);
  Value tree = tree_of(source, report);
  auto deck = report.failed() ? std::nullopt : deck_in(tree, report);
  if (!deck) return std::nullopt;
  return Side{std::move(*deck), std::move(tree)};
}

// How many texts there are.
template <class Words>
std::size_t amount_of(const Words& words) {
  if constexpr (requires { words.size(); })
    return words.size();
  else if constexpr (requires { words.empty(); })
    return words.empty() ? 0 : 1;
  else
    return 0;
}

Span place_of(const Value& table, std::string_view key) {
  const Value* value = find(table, key);
  return value == nullptr ? table.at : value->at;
}

const Value& table_of(const Side& side, std::size_t card) { return (*find(side.tree, "card")->as<Items>())[card]; }

std::optional<std::size_t> number_of(const Id& id, const Deck& deck) {
  const Card* card = deck.find(id);
  return card == nullptr ? std::nullopt : std::optional(static_cast<std::size_t>(card - &deck.cards[0]));
}

class Comparison {
 public:
  Comparison(const Side& original, const Side& translation, std::string_view name, std::string_view source, Report& report)
      : original_(original), translation_(translation), name_(name), source_(source), report_(report) {}

  void run() {
    compare_keys(original_.deck, translation_.deck, original_.tree, translation_.tree);
    for (std::size_t card = 0; card < original_.deck.cards.size(); ++card) {
      const auto other = number_of(original_.deck.cards[card].id, translation_.deck);
      if (other) {
        compare_cards(card, *other);
      } else {
        report_.add(find(translation_.tree, "plan")->at, complaints::kNotTranslated,
                    {original_.deck.cards[card].id.str(), line(table_of(original_, card).at), std::string(name_)});
      }
    }
    for (std::size_t card = 0; card < translation_.deck.cards.size(); ++card) {
      const Id& id = translation_.deck.cards[card].id;
      if (!number_of(id, original_.deck))
        report_.add(place_of(table_of(translation_, card), "id"), complaints::kOnlyHere, {id.str(), std::string(name_)});
    }
  }
  [[nodiscard]] TranslationStatus status() const { return status_; }

 private:
  static std::string line(Span at) { return std::to_string(at.line); }

  void compare(bool same, std::string_view key, const Value& a, const Value& b) {
    if (!same) report_.add(place_of(b, key), complaints::kOutOfStep, {std::string(key), line(place_of(a, key)), std::string(name_)});
  }

  // What is no words is the same, and as many texts are there.
  template <class Owner>
  void compare_keys(const Owner& a, const Owner& b, const Value& a_table, const Value& b_table) {
    for_each_key<Owner>([&]<class Member>(const Key<Owner, Member>& key) {
      const Member &before = a.*key.member, &after = b.*key.member;
      if constexpr (std::is_same_v<Member, Cards> || std::is_same_v<Member, Silences>) {
        return;  // cards are found by id, and reasons belong to their language
      } else if constexpr (std::is_same_v<Member, Language>) {
        if (before == after) report_.add(place_of(b_table, key.name), complaints::kSameLanguage, {std::string(name_)});
      } else if constexpr (std::is_same_v<Member, Plan>) {
        for (const Cut cut : kCuts) {
          const auto i = static_cast<std::size_t>(cut);
          compare(before[i] == after[i], name_of(cut), *find(a_table, key.name), *find(b_table, key.name));
        }
      } else if constexpr (kIsTable<Member>) {
        compare_keys(before, after, *find(a_table, key.name), *find(b_table, key.name));
      } else if constexpr (std::is_same_v<Member, std::optional<Insight>>) {
        compare(before.has_value() == after.has_value(), key.name, a_table, b_table);
        if (before && after) compare_keys(*before, *after, *find(a_table, key.name), *find(b_table, key.name));
      } else {
        const bool same = key.rules.role == Role::none ? before == after : amount_of(before) == amount_of(after);
        compare(same, key.name, a_table, b_table);
      }
    });
  }

  void compare_cards(std::size_t card, std::size_t other) {
    const Card &a = original_.deck.cards[card], &b = translation_.deck.cards[other];
    const Value &a_table = table_of(original_, card), &b_table = table_of(translation_, other);
    compare_keys(a, b, a_table, b_table);
    compare_words(CardLint(a, original_.deck.language, a_table, source_, report_),
                  CardLint(b, translation_.deck.language, b_table, source_, report_));
  }

  // A source keeps its name in every language.
  void compare_words(const CardLint& a, CardLint b) {
    using enum Role;
    for (const Role role : {statement, answer, story, note, question, other_side, action, fact}) {
      const auto before = a.pieces({role}), after = b.pieces({role});
      for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
        if (before[i].key == after[i].key) compare_text(before[i], after[i], b);
      }
    }
  }

  void compare_text(const Piece& before, const Piece& after, CardLint& card) {
    if (prose_of(before.text).size() < kWordsToTranslate) return;
    ++status_.texts;
    if (before.text != after.text) return;
    ++status_.same;
    card.advise(after.at, complaints::kSameText, {std::string(after.key), line(before.at), std::string(name_)});
  }

  const Side& original_;
  const Side& translation_;
  std::string_view name_, source_;
  Report& report_;
  TranslationStatus status_;
};

}  // namespace

Diagnostics check_translation(const Original& original, std::string_view translation, Language language) {
  Report report(language);
  const auto a = side_of(original.source), b = side_of(translation);
  if (!a || !b) return {};
  Comparison(*a, *b, original.name, translation, report).run();
  return report.in_file_order();
}

TranslationStatus translation_status(const Original& original, std::string_view translation) {
  Report report(Language::en);
  const auto a = side_of(original.source), b = side_of(translation);
  if (!a || !b) return {};
  Comparison comparison(*a, *b, original.name, translation, report);
  comparison.run();
  return comparison.status();
}

std::string other_language_of(std::string_view file_name) {
  constexpr std::string_view kEnglish = ".en.toml", kDutch = ".toml";
  if (file_name.ends_with(kEnglish)) return std::string(file_name.substr(0, file_name.size() - kEnglish.size())) + std::string(kDutch);
  if (file_name.ends_with(kDutch)) return std::string(file_name.substr(0, file_name.size() - kDutch.size())) + std::string(kEnglish);
  return {};
}

}  // namespace streep::deck
