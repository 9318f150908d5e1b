#include "game/deck/fields.h"

#include <algorithm>

#include "game/deck/nearest.h"

namespace streep::deck {
namespace {

constexpr Phrase kTable{"een tabel", "a table"};
constexpr Phrase kTables{"een rij tabellen", "a row of tables"};

std::string header(std::string_view key) { return "[" + std::string(key) + "]"; }

}  // namespace

std::optional<Fields> Fields::required_table(std::string_view key, const Phrase& thing) {
  if (find(table_, key) == nullptr) missing(key, header(key));
  return optional_table(key, thing);
}

std::optional<Fields> Fields::optional_table(std::string_view key, const Phrase& thing) {
  const Value* value = known(key);
  if (value == nullptr) return std::nullopt;
  if (value->as<Entries>() != nullptr) return Fields(*value, thing, report_);
  report_.add(value->at, complaints::kWrongType, {std::string(key), report_.in_words(kTable), header(key)});
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
    report_.add(value->at, complaints::kWrongType, {std::string(key), report_.in_words(kTables), header(header(key))});
    return {};
  }
  std::vector<Fields> tables;
  for (const Value& item : *items) {
    if (tables.size() == most) {
      report_.add(item.at, complaints::kTooMany,
                  {std::string(key), std::to_string(items->size()), std::to_string(most), std::to_string(items->size() - most)});
      break;
    }
    if (item.as<Entries>() != nullptr) {
      tables.emplace_back(item, thing, report_);
    } else {
      report_.add(item.at, complaints::kWrongType, {std::string(key), report_.in_words(kTables), header(header(key))});
    }
  }
  return tables;
}

void Fields::refuse(std::string_view key, const Complaint& complaint, std::vector<std::string> values) {
  allow(key);
  values.insert(values.begin(), std::string(key));
  for (const Entry& entry : *table_.as<Entries>()) {
    if (entry.key == key) report_.add(entry.at, complaint, values);
  }
}

void Fields::end() {
  for (const Entry& entry : *table_.as<Entries>()) {
    if (report_.full()) return;
    if (std::find(known_.begin(), known_.end(), entry.key) != known_.end()) continue;
    if (const auto meant = nearest(entry.key, known_)) {
      report_.add(entry.at, complaints::kMisspeltKey, {entry.key, report_.in_words(thing_), std::string(*meant)});
    } else {
      report_.add(entry.at, complaints::kUnknownKey, {entry.key, report_.in_words(thing_)});
    }
  }
}

Span Fields::at(std::string_view key) const {
  const Value* value = find(table_, key);
  return value == nullptr ? table_.at : value->at;
}

const Value* Fields::known(std::string_view key) {
  allow(key);
  return find(table_, key);
}

void Fields::missing(std::string_view key, std::string example) {
  report_.add(table_.at, complaints::kMissing, {std::string(key), report_.in_words(thing_), std::move(example)});
}

}  // namespace streep::deck
