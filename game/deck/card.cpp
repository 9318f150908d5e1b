#include "game/deck/card.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace streep::deck {
namespace {

constexpr Phrase kInsight{"thing_insight"};
constexpr Phrase kSilence{"thing_silence"};

// Both numbers or neither, since one of them is no figure.
void read_proportion(Fields& fields, std::string_view name, std::optional<Proportion>& proportion, Report& report) {
  if (find(fields.table(), name) == nullptr && find(fields.table(), kWhole) == nullptr) return;
  Proportion read;
  base::Whole<2, base::kProportionMost> whole;
  const bool part_read = fields.read(name, read.part);
  if (!fields.read(kWhole, whole) || !part_read) return;
  const auto others = decltype(Proportion::others)::from(whole.value() - read.part.value());
  if (!others)
    return report.add(fields.where(name), complaints::kWholePart, {KeyName{name}, KeyName{kWhole}, std::to_string(whole.value())});
  proportion = {read.part, *others};
}

void read_insight(Fields fields, std::optional<Insight>& insight, Report& report) {
  insight.emplace();
  for_each_key(*insight, [&](const auto& key, auto& member) {
    if constexpr (std::is_same_v<std::decay_t<decltype(member)>, std::optional<Proportion>>)
      read_proportion(fields, key.name, member, report);
    else
      fields.read(key.name, member, key.rules);
  });
  fields.end();
}

void read_silences(Fields fields, Card& card) {
  for (const Advice advice : base::kAll<Advice>) {
    Silence silence{advice, {}};
    if (fields.read(name_of(advice), silence.reason, {.need = Need::optional})) (void)card.silences.add(silence);
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
void check_groupings(const Card& card, const Value& coarser, Path path, Report& report) {
  const std::size_t options = card.options.size();
  GroupOf finer{0, 1, 2, 3, 4, 5};
  std::size_t groups = options + 1;
  for (std::size_t i = 0; i < card.coarser.size(); ++i) {
    path.item = i;
    const Where at{(*coarser.as<Items>())[i].at, path};
    const auto group_of = groups_of(card.coarser[i], options);
    if (!group_of) return report.add(at, complaints::kGroupingNumbers, {std::to_string(options)});
    if (card.coarser[i].size() >= groups || !keeps_together(finer, *group_of, options))
      return report.add(at, complaints::kGroupingNotCoarser);
    finer = *group_of;
    groups = card.coarser[i].size();
  }
}

// Reads each key as its rules say. Where the kind cannot be read, the keys of
// one kind are neither missing nor wrong.
class CardReader {
 public:
  CardReader(Card& card, Fields& fields, Report& report) : card_(card), fields_(fields), report_(report) {}

  template <class Member>
  void operator()(const Key<Card, Member>& key, Member& member) {
    const auto& kind = key.rules.kind;
    if (kind && !kind_read_)
      fields_.allow(key.name);
    else if (kind && *kind != card_.kind)
      fields_.refuse(key.name, complaints::kWrongKind, {KeyName{key.name}, std::string(name_of(card_.kind)), std::string(name_of(*kind))});
    else
      fields_.read(key.name, member, key.rules);
  }
  void operator()(const Key<Card, Kind>& key, Kind& kind) { kind_read_ = fields_.read(key.name, kind); }
  void operator()(const Key<Card, std::optional<Insight>>& key, std::optional<Insight>& insight) {
    if (auto table = fields_.optional_table(key.name, kInsight)) read_insight(std::move(*table), insight, report_);
  }
  void operator()(const Key<Card, Silences>& key, Silences&) {
    if (auto table = fields_.optional_table(key.name, kSilence)) read_silences(std::move(*table), card_);
  }

 private:
  Card& card_;
  Fields& fields_;
  Report& report_;
  bool kind_read_ = false;
};

// Shown exactly, however few people answer (rule 15): never beside what is somebody's own story.
void check_open(const Card& card, const Where& sensitivity, Report& report) {
  if (card.sensitivity != Sensitivity::open) return;
  if (card.weight.value() != Weight::kLeast)
    report.add(sensitivity, complaints::kOpenNotLight, {KeyName{"weight"}, std::to_string(card.weight.value())});
  if (card.moment) report.add(sensitivity, complaints::kOpenWith, {KeyName{"moment"}});
  if (!card.grounds.empty()) report.add(sensitivity, complaints::kOpenWith, {KeyName{"grounds"}});
  if (!card.measure.empty()) report.add(sensitivity, complaints::kOpenWith, {KeyName{"measure"}});
}

}  // namespace

Card read_card(Fields fields, Report& report) {
  Card card;
  for_each_key(card, CardReader(card, fields, report));
  fields.end();
  if (!card.options.empty() && !card.coarser.empty())
    check_groupings(card, *find(fields.table(), "coarser"), fields.where("coarser").path, report);
  if (!card.measure.empty() && !card.again) report.add(fields.where("measure"), complaints::kMeasureOnce, {KeyName{"measure"}});
  check_open(card, fields.where("sensitivity"), report);
  return card;
}

}  // namespace streep::deck
