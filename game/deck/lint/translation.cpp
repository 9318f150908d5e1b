#include "game/deck/lint/translation.h"

#include <array>
#include <optional>
#include <string>

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

struct SameInCards {
  std::string_view key;
  bool (*same)(const Card& a, const Card& b);
};
constexpr std::array kSameInCards{
    SameInCards{"theme", [](const Card& a, const Card& b) { return a.theme == b.theme; }},
    SameInCards{"kind", [](const Card& a, const Card& b) { return a.kind == b.kind; }},
    SameInCards{"moment", [](const Card& a, const Card& b) { return a.moment == b.moment; }},
    SameInCards{"grounds", [](const Card& a, const Card& b) { return a.grounds == b.grounds; }},
    SameInCards{"weight", [](const Card& a, const Card& b) { return a.weight == b.weight; }},
    SameInCards{"sensitivity", [](const Card& a, const Card& b) { return a.sensitivity == b.sensitivity; }},
    SameInCards{"story", [](const Card& a, const Card& b) { return a.story.empty() == b.story.empty(); }},
    SameInCards{"note", [](const Card& a, const Card& b) { return a.note.empty() == b.note.empty(); }},
    SameInCards{"questions", [](const Card& a, const Card& b) { return a.questions.size() == b.questions.size(); }},
    SameInCards{"action", [](const Card& a, const Card& b) { return a.action.empty() == b.action.empty(); }},
    SameInCards{"minutes", [](const Card& a, const Card& b) { return a.minutes == b.minutes; }},
    SameInCards{"core", [](const Card& a, const Card& b) { return a.core == b.core; }},
    SameInCards{"again", [](const Card& a, const Card& b) { return a.again == b.again; }},
    SameInCards{"measure", [](const Card& a, const Card& b) { return a.measure == b.measure; }},
    SameInCards{"options", [](const Card& a, const Card& b) { return a.options.size() == b.options.size(); }},
    SameInCards{"coarser", [](const Card& a, const Card& b) { return a.coarser == b.coarser; }},
    SameInCards{"insight", [](const Card& a, const Card& b) {
                  if (!a.insight || !b.insight) return a.insight.has_value() == b.insight.has_value();
                  return a.insight->year == b.insight->year && a.insight->checked == b.insight->checked;
                }}};

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
    compare_decks();
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

  void compare_decks() {
    const Deck &a = original_.deck, &b = translation_.deck;
    if (a.language == b.language) report_.add(place_of(translation_.tree, "language"), complaints::kSameLanguage, {std::string(name_)});
    compare(a.id == b.id, "id", original_.tree, translation_.tree);
    compare(a.version == b.version, "version", original_.tree, translation_.tree);
    compare(a.target_group == b.target_group, "target_group", original_.tree, translation_.tree);
    compare(a.agreements.size() == b.agreements.size(), "agreements", original_.tree, translation_.tree);
    for (const Cut cut : kCuts) {
      const auto i = static_cast<std::size_t>(cut);
      compare(a.plan[i] == b.plan[i], name_of(cut), *find(original_.tree, "plan"), *find(translation_.tree, "plan"));
    }
  }

  void compare_cards(std::size_t card, std::size_t other) {
    const Card &a = original_.deck.cards[card], &b = translation_.deck.cards[other];
    const Value &a_table = table_of(original_, card), &b_table = table_of(translation_, other);
    for (const SameInCards& part : kSameInCards) compare(part.same(a, b), part.key, a_table, b_table);
    compare_words(CardLint(a, original_.deck.language, a_table, source_, report_),
                  CardLint(b, translation_.deck.language, b_table, source_, report_));
  }

  void compare_words(const CardLint& a, CardLint b) {
    for (const std::string_view key : {"statement", "from", "to", "options", "story", "note", "questions", "other_side", "action"}) {
      const auto before = a.pieces({key}), after = b.pieces({key});
      for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) compare_text(before[i], after[i], b);
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
