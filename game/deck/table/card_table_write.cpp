#include <array>
#include <map>
#include <type_traits>

#include "game/deck/names.h"
#include "game/deck/table/card_table.h"
#include "game/deck/table/csv.h"

namespace streep::deck {
namespace {

constexpr std::array<std::string_view, 32> kColumns{
    "id",       "theme",    "kind",     "moment",  "grounds", "weight", "sensitivity", "statement",  "from",       "to",     "option_1",
    "option_2", "option_3", "option_4", "coarser", "story",   "note",   "question_1",  "question_2", "other_side", "action", "minutes",
    "core",     "again",    "measure",  "insight", "source",  "year",   "checked",     "part",       "of",         "silence"};

using Cells = std::map<std::string, std::string, std::less<>>;

// So that a spreadsheet does not take a text for a formula; reading takes the
// apostrophe off again.
std::string safe(std::string text) {
  const std::size_t first = text.find_first_not_of('\'');
  const bool formula = first != text.npos && std::string_view("=+-@").find(text[first]) != std::string_view::npos;
  return formula ? '\'' + text : text;
}

template <class Numbers>
std::string in_brackets(const Numbers& numbers) {
  std::string text;
  for (const auto& number : numbers) {
    if constexpr (std::is_same_v<Numbers, Group>)
      text += (text.empty() ? "" : ", ") + std::to_string(number);
    else
      text += (text.empty() ? "" : ", ") + in_brackets(number);
  }
  return '[' + text + ']';
}

std::string written(Day day) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::to_string(day.year()) + '-' + two(day.month()) + '-' + two(day.day());
}

void add_insight(const Insight& insight, Cells& cells) {
  cells["insight"] = safe(insight.text.str());
  cells["source"] = safe(insight.source.str());
  cells["year"] = std::to_string(insight.year.value());
  cells["checked"] = written(insight.checked);
  if (!insight.proportion) return;
  cells["part"] = std::to_string(insight.proportion->part.value());
  cells["of"] = std::to_string(insight.proportion->of());
}

void add_lists(const Card& card, Cells& cells) {
  for (const Ground ground : card.grounds) cells["grounds"] += (cells["grounds"].empty() ? "" : ", ") + std::string(name_of(ground));
  for (std::size_t i = 0; i < card.options.size(); ++i) cells["option_" + std::to_string(i + 1)] = safe(card.options[i].str());
  for (std::size_t i = 0; i < card.questions.size(); ++i) cells["question_" + std::to_string(i + 1)] = safe(card.questions[i].str());
  if (!card.coarser.empty()) cells["coarser"] = in_brackets(card.coarser);
  for (const Silence& silence : card.silences)
    cells["silence"] += (cells["silence"].empty() ? "" : "\n") + std::string(name_of(silence.advice)) + ": " + silence.reason.str();
}

Cells cells_of(const Card& card) {
  Cells cells{{"id", card.id.str()},
              {"theme", card.theme.str()},
              {"kind", std::string(name_of(card.kind))},
              {"weight", std::to_string(card.weight.value())},
              {"sensitivity", std::string(name_of(card.sensitivity))},
              {"statement", safe(card.statement.str())},
              {"from", safe(card.from.str())},
              {"to", safe(card.to.str())},
              {"story", safe(card.story.str())},
              {"note", safe(card.note.str())},
              {"other_side", safe(card.other_side.str())},
              {"action", safe(card.action.str())},
              {"minutes", std::to_string(card.minutes.value())},
              {"core", card.core ? "true" : ""},
              {"again", card.again ? "true" : ""},
              {"measure", card.measure.str()}};
  if (card.moment) cells["moment"] = name_of(*card.moment);
  add_lists(card, cells);
  if (card.insight) add_insight(*card.insight, cells);
  return cells;
}

}  // namespace

std::string csv_of(const base::List<Card, base::kCardsMost>& cards) {
  std::vector<std::vector<std::string>> rows{{kColumns.begin(), kColumns.end()}};
  for (const Card& card : cards) {
    Cells cells = cells_of(card);
    std::vector<std::string> row;
    for (const std::string_view column : kColumns) row.push_back(cells[std::string(column)]);
    rows.push_back(std::move(row));
  }
  return write_csv(rows);
}

}  // namespace streep::deck
