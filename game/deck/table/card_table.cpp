#include "game/deck/table/card_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "game/deck/complaints.h"
#include "game/deck/names.h"
#include "game/deck/nearest.h"
#include "game/deck/parse.h"
#include "game/deck/table/csv.h"
#include "game/deck/toml/toml_text.h"

namespace streep::deck {
namespace {

enum class Sort { text, bare, list, item };  // item: one cell of the list before it
struct Column {
  std::string_view name;  // of the column
  std::string_view key;   // in the file
  Sort sort;
};
constexpr std::array kCardColumns{Column{"id", "id", Sort::text},
                                  Column{"theme", "theme", Sort::text},
                                  Column{"kind", "kind", Sort::text},
                                  Column{"moment", "moment", Sort::text},
                                  Column{"grounds", "grounds", Sort::list},
                                  Column{"weight", "weight", Sort::bare},
                                  Column{"sensitivity", "sensitivity", Sort::text},
                                  Column{"statement", "statement", Sort::text},
                                  Column{"from", "from", Sort::text},
                                  Column{"to", "to", Sort::text},
                                  Column{"option_1", "options", Sort::item},
                                  Column{"option_2", "options", Sort::item},
                                  Column{"option_3", "options", Sort::item},
                                  Column{"option_4", "options", Sort::item},
                                  Column{"coarser", "coarser", Sort::bare},
                                  Column{"story", "story", Sort::text},
                                  Column{"note", "note", Sort::text},
                                  Column{"question_1", "questions", Sort::item},
                                  Column{"question_2", "questions", Sort::item},
                                  Column{"other_side", "other_side", Sort::text},
                                  Column{"action", "action", Sort::text},
                                  Column{"minutes", "minutes", Sort::bare},
                                  Column{"core", "core", Sort::bare},
                                  Column{"again", "again", Sort::bare},
                                  Column{"measure", "measure", Sort::text}};
constexpr std::array kInsightColumns{Column{"insight", "text", Sort::text}, Column{"source", "source", Sort::text},
                                     Column{"year", "year", Sort::bare},    Column{"checked", "checked", Sort::bare},
                                     Column{"part", "part", Sort::bare},    Column{"of", "of", Sort::bare}};
constexpr std::string_view kSilences = "silence";  // a line each: name: reason

constexpr Phrase kTable{"de tabel", "the table"};
constexpr Complaint kNoColumn{
    {"de eerste rij heeft geen kolom «{0}»", "the first row has no column «{0}»"},
    {"Begin met het sjabloon: streep-deck import --template FILE", "Start from the template: streep-deck import --template FILE"}};
constexpr Complaint kBadCell{{"«{0}» kan hier niet «{1}» zijn", "«{0}» cannot be «{1}» here"},
                             {"Gebruik alleen getallen, true of false, een datum zoals 2025-01-31 of, bij coarser, haakjes en komma’s.",
                              "Use only numbers, true or false, a date such as 2025-01-31 or, with coarser, brackets and commas."}};
constexpr Complaint kOpenCell{
    {"deze cel heeft geen aanhalingsteken aan het einde", "this cell has no quotation mark at its end"},
    {"Sluit de cel af met \", en schrijf \"\" voor een \" in de tekst.", "Close the cell with \", and write \"\" for a \" in the text."}};
constexpr Complaint kTooManyCells{
    {"deze rij heeft {0} cellen; de eerste rij heeft er {1}", "this row has {0} cells; the first row has {1}"},
    {"Zet aanhalingstekens om een tekst waar het scheidingsteken in staat.",
     "Put quotation marks around a text that holds the separator."}};

// What a spreadsheet would take for a formula gets an apostrophe before it.
bool looks_like_formula(std::string_view text) {
  const std::size_t first = text.find_first_not_of('\'');
  return first != text.npos && std::string_view("=+-@").find(text[first]) != text.npos;
}

std::string without_apostrophe(const std::string& text) {
  return text.starts_with('\'') && looks_like_formula(text) ? text.substr(1) : text;
}

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  return first == text.npos ? "" : std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

bool is_bare(std::string_view text) { return text.find_first_not_of("0123456789-[], truefalsTRUEFALS") == text.npos; }

// Excel writes TRUE and FALSE.
std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

std::string list_of(const std::string& text) {
  std::string items, item;
  for (const char c : text + ',') {
    if (c != ',' && c != ' ' && c != '\n' && c != ';') {
      item += c;
    } else if (!item.empty()) {
      items += (items.empty() ? "" : ", ") + toml_text(item);
      item.clear();
    }
  }
  return '[' + items + ']';
}

// One row as a deck of one card, and the cell of each of its lines.
class RowDeck {
 public:
  RowDeck(const Row& header, const Row& row, Report& report) : header_(header), row_(row), report_(report) { compose(); }

  // The card, where the row is right; otherwise the report says why not.
  std::optional<Card> card(Language language) const {
    if (wrong_) return std::nullopt;
    const auto parsed = parse_deck(text_, language);
    if (parsed.value) return parsed.value->cards[0];
    for (const Diagnostic& diagnostic : parsed.diagnostics) {
      const bool of_plan = diagnostic.line == plan_line_;  // which only repeats what is wrong with the id
      if (of_plan) continue;
      const auto cell = cells_.find(diagnostic.line);
      report_.add_as_said(cell == cells_.end() ? span_of(row_.front()) : span_of(*cell->second), diagnostic);
    }
    return std::nullopt;
  }

 private:
  static Span span_of(const Cell& cell) {
    return {cell.line, cell.column, std::max<std::size_t>(1, base::characters_in(cell.text.substr(0, cell.text.find('\n'))))};
  }

  const Cell* cell(std::string_view name) const {
    for (std::size_t i = 0; i < header_.size() && i < row_.size(); ++i) {
      if (trimmed(header_[i].text) == name && !row_[i].text.empty()) return &row_[i];
    }
    return nullptr;
  }

  void line(const std::string& text, const Cell* from = nullptr) {
    text_ += text + '\n';
    ++lines_;
    if (from != nullptr) cells_[lines_] = from;
  }

  void compose() {
    for (const Cell& cell : row_) {
      if (!cell.closed) refuse(cell, kOpenCell, {});
    }
    if (row_.size() > header_.size())
      refuse(row_[header_.size()], kTooManyCells, {std::to_string(row_.size()), std::to_string(header_.size())});
    const Cell* id = cell("id");
    const std::string plan = id == nullptr ? "[\"x\"]" : '[' + toml_text(trimmed(id->text)) + ']';
    line("format = 1");
    line("id = \"x\"");
    line("version = 1");
    line("title = \"x\"");
    line("target_group = \"everyone\"");
    line("language = \"nl\"");
    line("agreements = [\"x\"]");
    line("plan = {minutes_45 = " + plan + ", minutes_60 = " + plan + ", minutes_90 = " + plan + "}");
    plan_line_ = lines_;
    line("support = {title = \"x\", text = \"x\"}");
    line("follow_up = {text = \"x\", question = \"x\"}");
    line("[[card]]");
    add(kCardColumns);
    const bool insight =
        std::any_of(kInsightColumns.begin(), kInsightColumns.end(), [this](const Column& column) { return cell(column.name) != nullptr; });
    if (insight) {
      line("[card.insight]");
      add(kInsightColumns);
    }
    if (const Cell* silences = cell(kSilences)) add_silences(*silences);
  }

  template <class Columns>
  void add(const Columns& columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Column& column = columns[i];
      if (column.sort == Sort::item) {
        const std::size_t first = i;
        while (i + 1 < columns.size() && columns[i + 1].key == column.key) ++i;
        add_list(column.key, columns.data() + first, i - first + 1);
      } else if (const Cell* value = cell(column.name)) {
        add_value(column, *value);
      }
    }
  }

  void add_list(std::string_view key, const Column* columns, std::size_t count) {
    std::string items;
    const Cell* first = nullptr;
    for (std::size_t i = 0; i < count; ++i) {
      const Cell* item = cell(columns[i].name);
      if (item == nullptr) continue;
      items += (first == nullptr ? "" : ", ") + toml_text(without_apostrophe(item->text));
      if (first == nullptr) first = item;
    }
    if (first != nullptr) line(std::string(key) + " = [" + items + ']', first);
  }

  void add_value(const Column& column, const Cell& cell) {
    const std::string key = std::string(column.key) + " = ";
    if (column.sort == Sort::list) return line(key + list_of(cell.text), &cell);
    if (column.sort == Sort::bare && !is_bare(trimmed(cell.text))) return refuse(cell, kBadCell, {std::string(column.name), cell.text});
    if (column.sort == Sort::bare) return line(key + lower(trimmed(cell.text)), &cell);
    line(key + toml_text(without_apostrophe(cell.text)), &cell);
  }

  // A line that starts with no name goes on with the reason before it.
  void add_silences(const Cell& cell) {
    std::vector<std::pair<std::string, std::string>> silences;
    std::string_view rest = cell.text;
    while (true) {
      const std::string_view here = rest.substr(0, rest.find('\n'));
      const std::size_t colon = here.find(": ");
      const bool starts = silences.empty() || (colon != here.npos && named<Advice>(here.substr(0, colon)));
      if (starts)
        silences.emplace_back(here.substr(0, colon), colon == here.npos ? "" : here.substr(colon + 2));
      else
        silences.back().second += '\n' + std::string(here);
      if (here.size() == rest.size()) break;
      rest.remove_prefix(here.size() + 1);
    }
    line("[card.silence]", &cell);
    for (const auto& [name, reason] : silences) line(toml_text(name) + " = " + toml_text(reason), &cell);
  }

  void refuse(const Cell& cell, const Complaint& complaint, std::vector<std::string> values) {
    report_.add(span_of(cell), complaint, std::move(values));
    wrong_ = true;
  }

  const Row& header_;
  const Row& row_;
  Report& report_;
  std::string text_;
  std::size_t lines_ = 0, plan_line_ = 0;
  std::map<std::size_t, const Cell*> cells_;
  bool wrong_ = false;
};

std::vector<std::string_view> column_names() {
  std::vector<std::string_view> names;
  for (const Column& column : kCardColumns) names.push_back(column.name);
  for (const Column& column : kInsightColumns) names.push_back(column.name);
  names.push_back(kSilences);
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
    if (const auto meant = nearest(name, names))
      report.add(at, complaints::kMisspeltKey, {name, report.in_words(kTable), std::string(*meant)});
    else
      report.add(at, complaints::kUnknownKey, {name, report.in_words(kTable)});
  }
  if (!has_id) report.add({}, kNoColumn, {"id"});
  return has_id;
}

}  // namespace

CardsOfTable cards_from_csv(std::string_view bytes, Language language) {
  Report report(language);
  if (bytes.size() > base::kDeckFileBytes) {
    report.add({}, complaints::kFileTooLong, {std::to_string(base::kDeckFileBytes)});
    return {{}, report.in_file_order(), {}};
  }
  Table table = read_csv(bytes);
  CardsOfTable found{{}, {}, std::move(table.source)};
  if (table.rows.empty() || !check_header(table.rows.front(), report)) {
    if (table.rows.empty()) report.add({}, kNoColumn, {"id"});
    found.diagnostics = report.in_file_order();
    return found;
  }
  for (std::size_t i = 1; i < table.rows.size() && !report.full(); ++i) {
    const Span at{table.rows[i].front().line, table.rows[i].front().column, 1};
    if (found.cards.size() == base::kCardsMost) {
      report.add(at, complaints::kTooMany,
                 {"card", std::to_string(table.rows.size() - 1), std::to_string(base::kCardsMost),
                  std::to_string(table.rows.size() - 1 - base::kCardsMost)});
      break;
    }
    auto card = RowDeck(table.rows.front(), table.rows[i], report).card(language);
    if (!card) continue;
    const bool twice = std::any_of(found.cards.begin(), found.cards.end(), [&](const Card& other) { return other.id == card->id; });
    if (twice)
      report.add(at, complaints::kCardTwice, {card->id.str()});
    else
      found.cards.push_back(std::move(*card));
  }
  found.diagnostics = report.in_file_order();
  return found;
}

}  // namespace streep::deck
