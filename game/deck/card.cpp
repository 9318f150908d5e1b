#include "game/deck/card.h"

#include <algorithm>
#include <array>

namespace streep::deck {
namespace {

constexpr Phrase kInsight{"het inzicht", "the insight"};
constexpr Phrase kSilence{"wat stil mag zijn", "what is silenced"};

// Both numbers or neither, since one of them is no figure.
void read_proportion(Fields& fields, Insight& insight, Report& report) {
  if (find(fields.table(), "part") == nullptr && find(fields.table(), "of") == nullptr) return;
  Proportion proportion;
  base::Whole<2, base::kProportionMost> of;
  const bool part_read = fields.required("part", proportion.part);
  if (!fields.required("of", of) || !part_read) return;
  const auto others = decltype(proportion.others)::from(of.value() - proportion.part.value());
  if (!others) return report.add(fields.at("part"), complaints::kWholePart, {std::to_string(of.value())});
  proportion.others = *others;
  insight.proportion = proportion;
}

void read_insight(Fields fields, std::optional<Insight>& insight, Report& report) {
  Insight read;
  fields.required("text", read.text);
  fields.required("source", read.source);
  fields.required("year", read.year);
  fields.required("checked", read.checked);
  read_proportion(fields, read, report);
  fields.end();
  insight = read;
}

void read_silences(Fields fields, Card& card) {
  for (std::size_t i = 0; i < kAdviceKinds; ++i) {
    Silence silence{static_cast<Advice>(i), {}};
    if (fields.optional(kNames<Advice>[i], silence.reason)) (void)card.silences.add(silence);
  }
  fields.end();
}

// The group of each number, so that two groupings are compared in one pass;
// nothing where a number is missing, unknown or there twice.
using GroupOf = std::array<std::size_t, base::kChoicesMost>;
std::optional<GroupOf> groups_of(const Grouping& grouping, std::size_t options) {
  GroupOf group_of{};
  std::array<bool, base::kChoicesMost> seen{};
  std::size_t count = 0;
  for (std::size_t g = 0; g < grouping.size(); ++g) {
    for (const Choice number : grouping[g]) {
      if (number > options || seen[number]) return std::nullopt;
      seen[number] = true;
      group_of[number] = g;
      ++count;
    }
  }
  return count == options + 1 ? std::optional(group_of) : std::nullopt;
}

// Whether numbers together in `fine` are together in `coarse` too.
bool keeps_together(const GroupOf& fine, const GroupOf& coarse, std::size_t options) {
  for (std::size_t a = 0; a <= options; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      if (fine[a] == fine[b] && coarse[a] != coarse[b]) return false;
    }
  }
  return true;
}

// Each grouping is told of where it stands in the list at `coarser`.
void check_groupings(const Card& card, const Value& coarser, Report& report) {
  const std::size_t options = card.options.size();
  GroupOf finer{0, 1, 2, 3, 4, 5};
  std::size_t groups = options + 1;
  for (std::size_t i = 0; i < card.coarser.size(); ++i) {
    const Span at = (*coarser.as<Items>())[i].at;
    const auto group_of = groups_of(card.coarser[i], options);
    if (!group_of) return report.add(at, complaints::kGroupingNumbers, {std::to_string(options)});
    if (card.coarser[i].size() >= groups || !keeps_together(finer, *group_of, options))
      return report.add(at, complaints::kGroupingNotCoarser);
    finer = *group_of;
    groups = card.coarser[i].size();
  }
}

void refuse_for(Kind kind, Kind meant, std::initializer_list<std::string_view> keys, Fields& fields) {
  for (const std::string_view key : keys)
    fields.refuse(key, complaints::kWrongKind, {std::string(name_of(kind)), std::string(name_of(meant))});
}

void read_for_kind(Card& card, Fields& fields, Report& report) {
  if (card.kind == Kind::spectrum) {
    fields.required("from", card.from);
    fields.required("to", card.to);
  } else {
    refuse_for(card.kind, Kind::spectrum, {"from", "to"}, fields);
  }
  if (card.kind == Kind::choice) {
    const bool options = fields.required("options", card.options, 2U);
    if (fields.optional("coarser", card.coarser) && options) check_groupings(card, *find(fields.table(), "coarser"), report);
  } else {
    refuse_for(card.kind, Kind::choice, {"options", "coarser"}, fields);
  }
}

// Where the kind cannot be read, its keys are neither missing nor wrong.
void skip_for_kind(Fields& fields) {
  for (const std::string_view key : {"from", "to", "options", "coarser"}) fields.allow(key);
}

}  // namespace

Card read_card(Fields fields, Report& report) {
  Card card;
  fields.required("id", card.id);
  fields.required("theme", card.theme);
  const bool kind = fields.required("kind", card.kind);
  if (Moment moment{}; fields.optional("moment", moment)) card.moment = moment;
  fields.optional("grounds", card.grounds, 0U);
  fields.required("weight", card.weight);
  fields.optional("sensitivity", card.sensitivity);
  fields.required("statement", card.statement);
  fields.optional("story", card.story);
  fields.optional("note", card.note);
  fields.required("questions", card.questions, 1U, base::kQuestionsMost - 1);
  fields.required("other_side", card.other_side);
  fields.optional("action", card.action);
  fields.required("minutes", card.minutes);
  fields.optional("core", card.core);
  fields.optional("again", card.again);
  fields.optional("measure", card.measure);
  if (kind) {
    read_for_kind(card, fields, report);
  } else {
    skip_for_kind(fields);
  }
  if (auto insight = fields.optional_table("insight", kInsight)) read_insight(std::move(*insight), card.insight, report);
  if (auto silence = fields.optional_table("silence", kSilence)) read_silences(std::move(*silence), card);
  fields.end();
  if (!card.measure.empty() && !card.again) report.add(fields.at("measure"), complaints::kMeasureOnce);
  return card;
}

}  // namespace streep::deck
