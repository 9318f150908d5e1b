#include "game/deck/fields.h"

#include <algorithm>

#include "game/base/nearest.h"

namespace streep::deck {
namespace {

constexpr Phrase kTable{"thing_table"};
constexpr Phrase kTables{"thing_tables"};

std::string header(std::string_view key) { return "[" + std::string(key) + "]"; }

}  // namespace

std::optional<Fields> Fields::required_table(std::string_view key, const Phrase& thing) {
  if (find(table_, key) == nullptr) missing(key, header(key));
  return optional_table(key, thing);
}

std::optional<Fields> Fields::optional_table(std::string_view key, const Phrase& thing) {
  const Value* value = known(key);
  if (value == nullptr) return std::nullopt;
  if (value->as<Entries>() != nullptr) return Fields(*value, thing, report_, {.card = path_.card, .table = key});
  report_.add(where(key), complaints::kWrongType, {KeyName{key}, kTable, header(key)});
  return std::nullopt;
}

std::vector<Fields> Fields::required_tables(std::string_view key, std::size_t most, const Phrase& thing) {
  const Value* value = known(key);
  if (value == nullptr) {
    missing(key, header(header(key)));
    return {};
  }
  const auto* items = value->as<Items>();
  if (items == nullptr || items->empty() || items->front().as<Entries>() == nullptr) {
    report_.add(where(key), complaints::kWrongType, {KeyName{key}, kTables, header(header(key))});
    return {};
  }
  std::vector<Fields> tables;
  for (const Value& item : *items) {
    if (tables.size() == most) {
      report_.add({item.at, path_of(key)}, complaints::kTooMany,
                  {KeyName{key}, std::to_string(items->size()), std::to_string(most), std::to_string(items->size() - most)});
      break;
    }
    if (item.as<Entries>() != nullptr) {
      tables.emplace_back(item, thing, report_, Path{.card = tables.size()});
    } else {
      report_.add({item.at, path_of(key)}, complaints::kWrongType, {KeyName{key}, kTables, header(header(key))});
    }
  }
  return tables;
}

void Fields::refuse(std::string_view key, const Complaint& complaint, const Details& details) {
  allow(key);
  for (const Entry& entry : *table_.as<Entries>()) {
    if (entry.key == key) report_.add({entry.at, path_of(key)}, complaint, details);
  }
}

void Fields::end() {
  for (const Entry& entry : *table_.as<Entries>()) {
    if (report_.full()) return;
    if (std::find(known_.begin(), known_.end(), entry.key) != known_.end()) continue;
    if (const auto meant = base::nearest(entry.key, known_)) {
      report_.add({entry.at, path_}, complaints::kMisspeltKey, {entry.key, thing_, KeyName{*meant}});
    } else {
      report_.add({entry.at, path_}, complaints::kUnknownKey, {entry.key, thing_});
    }
  }
}

Where Fields::where(std::string_view key) const {
  const Value* value = find(table_, key);
  return {value == nullptr ? table_.at : value->at, path_of(key)};
}

const Value* Fields::known(std::string_view key) {
  allow(key);
  return find(table_, key);
}

void Fields::missing(std::string_view key, std::string example) {
  report_.add({table_.at, path_of(key)}, complaints::kMissing, {KeyName{key}, thing_, std::move(example)});
}

Path Fields::path_of(std::string_view key) const { return {.card = path_.card, .table = path_.table, .key = key}; }

}  // namespace streep::deck
