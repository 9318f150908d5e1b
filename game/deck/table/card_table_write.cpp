#include "game/base/date.h"
#include "game/deck/names.h"
#include "game/deck/table/card_table.h"
#include "game/deck/table/columns.h"
#include "game/deck/table/csv.h"
#include "game/deck/write.h"

namespace streep::deck {
namespace {

std::string in_brackets(const Items& items) {
  std::string text;
  for (const Value& item : items) {
    const auto* group = item.as<Items>();
    text += (text.empty() ? "" : ", ") + (group != nullptr ? in_brackets(*group) : std::to_string(*item.as<std::int64_t>()));
  }
  return '[' + text + ']';
}

std::string cell_of(const Column& column, const Value& value) {
  if (const auto* text = value.as<std::string>()) return guarded(*text);
  if (const auto* number = value.as<std::int64_t>()) return std::to_string(*number);
  if (const auto* truth = value.as<bool>()) return *truth ? "true" : "false";
  if (const auto* date = value.as<Date>()) return base::text_of(*date);
  std::string cell;
  if (const auto* reasons = value.as<Entries>()) {
    for (const Entry& reason : *reasons) cell += (cell.empty() ? "" : "\n") + reason.key + ": " + *reason.value.as<std::string>();
    return cell;
  }
  const Items& items = *value.as<Items>();
  if (column.sort == CellSort::item) return column.item < items.size() ? cell_of(column, items[column.item]) : "";
  if (column.sort == CellSort::bare) return in_brackets(items);
  for (const Value& name : items) cell += (cell.empty() ? "" : ", ") + *name.as<std::string>();
  return cell;
}

std::vector<std::string> row_of(const Value& card) {
  std::vector<std::string> row;
  for (const Column& column : columns()) {
    const Value* const table = column.table.empty() ? &card : find(card, column.table);
    const Value* const value = table == nullptr ? nullptr : find(*table, column.key);
    row.push_back(value == nullptr ? std::string() : cell_of(column, *value));
  }
  return row;
}

}  // namespace

std::string csv_of(const Cards& cards) {
  std::vector<std::vector<std::string>> rows(1);
  for (const Column& column : columns()) rows.front().push_back(column.name);
  for (const Card& card : cards) rows.push_back(row_of(tree_of(card, Default::said)));
  return write_csv(rows);
}

}  // namespace streep::deck
