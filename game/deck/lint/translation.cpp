#include "game/deck/lint/translation.h"

#include <optional>
#include <string>
#include <tuple>
#include <type_traits>

#include "game/deck/lint/advice.h"
#include "game/deck/lint/card.h"
#include "game/deck/names.h"
#include "game/deck/parse.h"

namespace streep::deck {
namespace {

constexpr std::size_t kWordsToTranslate = 3;  // a name, «ja» or «computer» may be the same in two languages

struct Edition {
  Deck deck;
  Value tree;
  std::string_view name, source;  // empty: no file
};

std::optional<Edition> edition_of(Value tree) {
  Report report;
  auto deck = deck_in(tree, report);
  if (!deck) return std::nullopt;
  return Edition{.deck = std::move(*deck), .tree = std::move(tree), .name = {}, .source = {}};
}

std::optional<Edition> edition_of(std::string_view name, std::string_view source) {
  Report report;
  Value tree = tree_of(source, report);
  auto edition = report.failed() ? std::nullopt : edition_of(std::move(tree));
  if (edition) std::tie(edition->name, edition->source) = std::tie(name, source);
  return edition;
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

std::optional<std::size_t> number_of(const Id& id, const Deck& deck) {
  const Card* card = deck.find(id);
  return card == nullptr ? std::nullopt : std::optional(static_cast<std::size_t>(card - &deck.cards[0]));
}

class Comparison {
 public:
  Comparison(const Edition& original, const Edition& translation) : original_(original), translation_(translation) {}

  void run() {
    compare_keys(original_.deck, translation_.deck, {}, {});
    for (std::size_t card = 0; card < original_.deck.cards.size(); ++card) {
      const Id& id = original_.deck.cards[card].id;
      if (const auto other = number_of(id, translation_.deck))
        compare_cards(card, *other);
      else
        report_.add(where_in(translation_.tree, {.table = "plan"}), complaints::kNotTranslated, {id.str(), in_original({.card = card})});
    }
    for (std::size_t card = 0; card < translation_.deck.cards.size(); ++card) {
      const Id& id = translation_.deck.cards[card].id;
      if (!number_of(id, original_.deck))
        report_.add(where_in(translation_.tree, {.card = card, .key = "id"}), complaints::kOnlyHere,
                    {id.str(), std::string(original_.name)});
    }
  }
  [[nodiscard]] TranslationStatus status() const { return status_; }
  [[nodiscard]] Diagnostics diagnostics() const { return report_.in_file_order(); }

 private:
  [[nodiscard]] Elsewhere in_original(const Path& path) const {
    return {.line = where_in(original_.tree, path).at.line, .file = std::string(original_.name)};
  }

  void compare(bool same, const Path& a, const Path& b) {
    if (!same) report_.add(where_in(translation_.tree, b), complaints::kOutOfStep, {KeyName{b.key}, in_original(a)});
  }

  // What is no words is the same, and as many texts are there.
  template <class Owner>
  void compare_keys(const Owner& a, const Owner& b, Path a_path, Path b_path) {
    for_each_key<Owner>([&]<class Member>(const Key<Owner, Member>& key) {
      const Member &before = a.*key.member, &after = b.*key.member;
      a_path.key = b_path.key = key.name;
      const Path a_below{.card = a_path.card, .table = key.name}, b_below{.card = b_path.card, .table = key.name};
      if constexpr (std::is_same_v<Member, Cards> || std::is_same_v<Member, Silences>) {
        return;  // cards are found by id, and reasons belong to their language
      } else if constexpr (std::is_same_v<Member, Language>) {
        if (before == after) report_.add(where_in(translation_.tree, b_path), complaints::kSameLanguage, {std::string(original_.name)});
      } else if constexpr (std::is_same_v<Member, Plan>) {
        for (const Cut cut : kCuts) {
          const Path path{.table = key.name, .key = name_of(cut)};
          compare(before[cut] == after[cut], path, path);
        }
      } else if constexpr (kIsTable<Member>) {
        compare_keys(before, after, a_below, b_below);
      } else if constexpr (std::is_same_v<Member, std::optional<Insight>>) {
        compare(before.has_value() == after.has_value(), a_path, b_path);
        if (before && after) compare_keys(*before, *after, a_below, b_below);
      } else {
        compare(key.rules.role == Role::none ? before == after : amount_of(before) == amount_of(after), a_path, b_path);
      }
    });
  }

  void compare_cards(std::size_t card, std::size_t other) {
    compare_keys(original_.deck.cards[card], translation_.deck.cards[other], {.card = card}, {.card = other});
    compare_words(CardLint(original_.deck, card, original_.tree, original_.source, report_),
                  CardLint(translation_.deck, other, translation_.tree, translation_.source, report_));
  }

  // A source keeps its name in every language.
  void compare_words(const CardLint& a, CardLint b) {
    using enum Role;
    for (const Role role : {statement, answer, story, note, question, other_side, action, fact}) {
      const auto before = a.pieces({role}), after = b.pieces({role});
      for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
        if (before[i].where.path.key == after[i].where.path.key) compare_text(before[i], after[i], b);
      }
    }
  }

  void compare_text(const Piece& before, const Piece& after, CardLint& card) {
    if (prose_of(before.text).size() < kWordsToTranslate) return;
    ++status_.texts;
    if (before.text != after.text) return;
    ++status_.same;
    card.advise(after.where, complaints::kSameText, {KeyName{after.where.path.key}, in_original(before.where.path)});
  }

  const Edition& original_;
  const Edition& translation_;
  Report report_;
  TranslationStatus status_;
};

Comparison compared(const Edition& original, const Edition& translation) {
  Comparison comparison(original, translation);
  comparison.run();
  return comparison;
}

}  // namespace

Diagnostics check_translation(const Original& original, std::string_view translation) {
  const auto a = edition_of(original.name, original.source), b = edition_of("", translation);
  return a && b ? compared(*a, *b).diagnostics() : Diagnostics();
}

Diagnostics check_translation(const Value& original, const Value& translation) {
  const auto a = edition_of(original), b = edition_of(translation);
  return a && b ? compared(*a, *b).diagnostics() : Diagnostics();
}

TranslationStatus translation_status(const Original& original, std::string_view translation) {
  const auto a = edition_of(original.name, original.source), b = edition_of("", translation);
  return a && b ? compared(*a, *b).status() : TranslationStatus();
}

std::string other_language_of(std::string_view file_name) {
  constexpr std::string_view kEnglish = ".en.toml", kDutch = ".toml";
  if (file_name.ends_with(kEnglish)) return std::string(file_name.substr(0, file_name.size() - kEnglish.size())) + std::string(kDutch);
  if (file_name.ends_with(kDutch)) return std::string(file_name.substr(0, file_name.size() - kDutch.size())) + std::string(kEnglish);
  return {};
}

}  // namespace streep::deck
