#include "game/deck/table/card_table.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "game/base/nearest.h"
#include "game/base/utf8.h"
#include "game/deck/card.h"
#include "game/deck/complaints.h"
#include "game/deck/names.h"
#include "game/deck/statements.h"
#include "game/deck/table/columns.h"
#include "game/deck/table/csv.h"
#include "game/deck/toml/tree.h"

namespace streep::deck {
namespace {

constexpr Phrase kTable{"thing_sheet"};
constexpr Complaint kNoColumn{"table_no_column", "table_no_column_hint"};
constexpr Complaint kBadCell{"table_bad_cell", "table_bad_cell_hint"};
constexpr Complaint kOpenCell{"table_open_cell", "table_open_cell_hint"};
constexpr Complaint kTooManyCells{"table_too_many_cells", "table_too_many_cells_hint"};

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  return first == text.npos ? "" : std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

// Excel writes TRUE and FALSE.
std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

Span span_of(const Cell& cell) {
  return {cell.line, cell.column, std::max<std::size_t>(1, base::characters_in(cell.text.substr(0, cell.text.find('\n'))))};
}

// The value and all in it, at the cell.
Value at(const Cell& cell, Value value) {
  value.at = span_of(cell);
  if (auto* items = std::get_if<Items>(&value.content)) {
    for (Value& item : *items) item = at(cell, std::move(item));
  }
  return value;
}

Items names_in(const Cell& cell) {
  Items names;
  std::string name;
  for (const char c : cell.text + ',') {
    if (c != ',' && c != ' ' && c != '\n' && c != ';')
      name += c;
    else if (!name.empty())
      names.push_back(at(cell, {{}, std::exchange(name, {})}));
  }
  return names;
}

// A row as the table of a card, each value at its cell.
class RowTable {
 public:
  RowTable(const Row& header, const Row& row, Report& report) : header_(header), row_(row), report_(report) {}

  // Nothing where a cell is wrong: the report says why.
  std::optional<Value> read() {
    check();
    for (const Column& column : columns()) {
      const Cell* const found = cell(column.name);
      if (found == nullptr) continue;
      if (column.sort == CellSort::item)
        add_item(column, *found);
      else if (column.sort == CellSort::silences)
        add(column, *found, silences_in(*found));
      else
        add(column, *found, value_of(column, *found));
    }
    return wrong_ ? std::nullopt : std::optional(std::move(card_));
  }

 private:
  void check() {
    for (const Cell& cell : row_) {
      if (!cell.closed) refuse(cell, kOpenCell, {});
    }
    if (row_.size() > header_.size())
      refuse(row_[header_.size()], kTooManyCells, {std::to_string(row_.size()), std::to_string(header_.size())});
  }

  const Cell* cell(std::string_view name) const {
    for (std::size_t i = 0; i < header_.size() && i < row_.size(); ++i) {
      if (trimmed(header_[i].text) == name && !row_[i].text.empty()) return &row_[i];
    }
    return nullptr;
  }

  Entries& table(std::string_view name) {
    auto& entries = std::get<Entries>(card_.content);
    if (name.empty()) return entries;
    if (find(card_, name) == nullptr) entries.push_back({std::string(name), card_.at, {card_.at, Entries{}}});
    return std::get<Entries>(entries.back().value.content);  // the columns of a table stand together
  }

  void add(const Column& column, const Cell& cell, Value value) {
    table(column.table).push_back({std::string(column.key), span_of(cell), std::move(value)});
  }

  // The list stands where its first text does.
  void add_item(const Column& column, const Cell& cell) {
    Entries& entries = table(column.table);
    if (entries.empty() || entries.back().key != column.key) add(column, cell, at(cell, {{}, Items{}}));
    std::get<Items>(entries.back().value.content).push_back(value_of(column, cell));
  }

  Value value_of(const Column& column, const Cell& cell) {
    if (column.sort == CellSort::names) return at(cell, {{}, names_in(cell)});
    if (column.sort != CellSort::bare) return at(cell, {{}, unguarded(cell.text)});
    auto value = value_in(lower(trimmed(cell.text)));
    const bool bare = value && value->as<Other>() == nullptr && value->as<std::string>() == nullptr && value->as<Entries>() == nullptr;
    if (bare) return at(cell, std::move(*value));
    refuse(cell, kBadCell, {column.name, cell.text});
    return {};
  }

  // A line that starts with no name goes on with the reason before it.
  Value silences_in(const Cell& cell) {
    Entries silences;
    std::string_view rest = cell.text;
    while (true) {
      const std::string_view here = rest.substr(0, rest.find('\n'));
      const std::size_t colon = here.find(": ");
      const bool starts = silences.empty() || (colon != here.npos && from_name<Advice>(here.substr(0, colon)));
      const std::string name(here.substr(0, colon));
      if (starts && std::any_of(silences.begin(), silences.end(), [&](const Entry& silence) { return silence.key == name; }))
        refuse(cell, complaints::kTwice, {name});
      if (starts)
        silences.push_back({name, span_of(cell), at(cell, {{}, std::string(colon == here.npos ? "" : here.substr(colon + 2))})});
      else
        std::get<std::string>(silences.back().value.content) += '\n' + std::string(here);
      if (here.size() == rest.size()) break;
      rest.remove_prefix(here.size() + 1);
    }
    return at(cell, {{}, std::move(silences)});
  }

  void refuse(const Cell& cell, const Complaint& complaint, Details details) {
    report_.add(span_of(cell), complaint, std::move(details));
    wrong_ = true;
  }

  const Row& header_;
  const Row& row_;
  Report& report_;
  Value card_{span_of(row_.front()), Entries{}};
  bool wrong_ = false;
};

// The card of a row, where that is right.
std::optional<Card> card_of(const Row& header, const Row& row, Report& report) {
  const std::size_t before = report.size();
  const auto table = RowTable(header, row, report).read();
  if (!table) return std::nullopt;
  Card card = read_card(Fields(*table, kCard, report), report);
  return report.size() == before ? std::optional(std::move(card)) : std::nullopt;
}

std::vector<std::string_view> column_names() {
  std::vector<std::string_view> names;
  for (const Column& column : columns()) names.push_back(column.name);
  return names;
}

// The first row names the columns, in any order.
bool check_header(const Row& header, Report& report) {
  const auto names = column_names();
  bool has_id = false;
  for (const Cell& cell : header) {
    const std::string name = trimmed(cell.text);
    has_id = has_id || name == "id";
    if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) continue;
    const Span at{cell.line, cell.column, std::max<std::size_t>(1, base::characters_in(name))};
    if (const auto meant = base::nearest(name, names))
      report.add(at, complaints::kMisspeltKey, {name, kTable, std::string(*meant)});
    else
      report.add(at, complaints::kUnknownKey, {name, kTable});
  }
  if (!has_id) report.add(Span(), kNoColumn, {KeyName{"id"}});
  return has_id;
}

}  // namespace

CardsOfTable cards_from_csv(std::string_view bytes) {
  Report report;
  if (bytes.size() > base::kDeckFileBytes) {
    report.add(Span(), complaints::kFileTooLong, {std::to_string(base::kDeckFileBytes)});
    return {{}, report.in_file_order(), {}};
  }
  Table table = read_csv(bytes);
  CardsOfTable found{{}, {}, std::move(table.source)};
  if (table.rows.empty() || !check_header(table.rows.front(), report)) {
    if (table.rows.empty()) report.add(Span(), kNoColumn, {KeyName{"id"}});
    found.diagnostics = report.in_file_order();
    return found;
  }
  for (std::size_t i = 1; i < table.rows.size() && !report.full(); ++i) {
    const Span at{table.rows[i].front().line, table.rows[i].front().column, 1};
    if (found.cards.size() == base::kCardsMost) {
      report.add(at, complaints::kTooMany,
                 {KeyName{"card"}, std::to_string(table.rows.size() - 1), std::to_string(base::kCardsMost),
                  std::to_string(table.rows.size() - 1 - base::kCardsMost)});
      break;
    }
    auto card = card_of(table.rows.front(), table.rows[i], report);
    if (!card) continue;
    const bool twice = std::any_of(found.cards.begin(), found.cards.end(), [&](const Card& other) { return other.id == card->id; });
    const auto same = std::find_if(found.cards.begin(), found.cards.end(), [&](const Card& other) { return same_statement(other, *card); });
    if (twice)
      report.add(at, complaints::kCardTwice, {card->id.str()});
    else if (same != found.cards.end())
      report.add(at, complaints::kSameStatement, {same->id.str()});
    else
      found.cards.push_back(std::move(*card));
  }
  found.diagnostics = report.in_file_order();
  return found;
}

}  // namespace streep::deck
