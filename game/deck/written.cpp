#include "game/deck/written.h"

#include "game/base/nearest.h"

namespace streep::deck {
namespace {

constexpr Phrase kText{"thing_text"};
constexpr Phrase kWholeNumber{"thing_whole"};
constexpr Phrase kTruth{"thing_truth"};
constexpr Phrase kDay{"thing_day"};
constexpr Phrase kList{"thing_list"};

void wrong_type(Keyed from, const Phrase& expected, std::string_view example, Report& report) {
  report.add(from.where(), complaints::kWrongType, {from.name(), expected, std::string(from.path.key) + " = " + std::string(example)});
}

const std::string* text_in(Keyed from, Report& report) {
  const auto* text = from.value.as<std::string>();
  if (text == nullptr) wrong_type(from, kText, "\"…\"", report);
  return text;
}

std::string joined(std::span<const std::string_view> names) {
  std::string all;
  for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
  return all;
}

}  // namespace

const std::string* read_text(Keyed from, std::size_t most_bytes, Report& report) {
  const std::string* text = text_in(from, report);
  if (text == nullptr) return nullptr;
  if (text->find_first_not_of(" \n") == text->npos) {
    report.add(from.where(), complaints::kEmpty, {from.name()});
    return nullptr;
  }
  if (base::flaw_in(*text, text->size())) {
    report.add(from.where(), complaints::kEscapedCharacter, {from.name()});
    return nullptr;
  }
  if (text->size() > most_bytes) {
    const std::string over = std::to_string(text->size() - most_bytes);
    report.add(from.where(), complaints::kTextTooLong, {from.name(), std::to_string(text->size()), std::to_string(most_bytes), over});
    return nullptr;
  }
  return text;
}

std::optional<Id> read_id(Keyed from, Report& report) {
  const std::string* text = read_text(from, Id::kMost, report);
  if (text == nullptr) return std::nullopt;
  auto id = Id::from(*text);
  if (!id) report.add(from.where(), complaints::kBadId, {from.name(), *text});
  return id;
}

std::optional<std::int64_t> read_whole(Keyed from, std::int64_t least, std::int64_t most, Report& report) {
  const auto* number = from.value.as<std::int64_t>();
  if (number == nullptr) {
    wrong_type(from, kWholeNumber, std::to_string(least), report);
    return std::nullopt;
  }
  if (*number >= least && *number <= most) return *number;
  report.add(from.where(), complaints::kOutOfRange, {from.name(), std::to_string(*number), std::to_string(least), std::to_string(most)});
  return std::nullopt;
}

std::optional<bool> read_truth(Keyed from, Report& report) {
  if (const auto* truth = from.value.as<bool>()) return *truth;
  wrong_type(from, kTruth, "true", report);
  return std::nullopt;
}

std::optional<Day> read_day(Keyed from, Report& report) {
  const auto* date = from.value.as<Date>();
  if (date == nullptr) {
    wrong_type(from, kDay, Written<Day>::example(), report);
    return std::nullopt;
  }
  const auto day = Day::from(*date);
  if (!day) report.add(from.where(), complaints::kNoSuchDay, {from.name()});
  return day;
}

std::optional<std::size_t> read_name(Keyed from, std::span<const std::string_view> names, Report& report) {
  const std::string* text = text_in(from, report);
  if (text == nullptr) return std::nullopt;
  const auto found = std::find(names.begin(), names.end(), *text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  if (report.full()) return std::nullopt;
  if (const auto meant = base::nearest(*text, names)) {
    report.add(from.where(), complaints::kMisspeltName, {from.name(), *text, std::string(*meant)});
  } else {
    report.add(from.where(), complaints::kNotOneOf, {from.name(), *text, joined(names)});
  }
  return std::nullopt;
}

const Items* read_items(Keyed from, std::string_view example, Report& report) {
  const auto* items = from.value.as<Items>();
  if (items == nullptr) {
    wrong_type(from, kList, example, report);
    return nullptr;
  }
  const std::size_t count = items->size();
  const auto said = [&](const Complaint& complaint, std::size_t limit, std::size_t off) {
    report.add(from.where(), complaint, {from.name(), std::to_string(count), std::to_string(limit), std::to_string(off)});
  };
  if (count > from.most) said(complaints::kTooMany, from.most, count - from.most);
  if (count < from.least) said(complaints::kTooFew, from.least, from.least - count);
  return count >= from.least && count <= from.most ? items : nullptr;
}

}  // namespace streep::deck
