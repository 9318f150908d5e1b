// streep-deck check: what is wrong with decks and routes, and what to do.
#include <fmt/core.h>

#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>

#include "game/base/limits.h"
#include "game/deck/diagnostic.h"
#include "game/deck/names.h"
#include "game/deck/parse.h"
#include "game/deck/translation.h"
#include "tools/deck/command.h"
#include "tools/deck/files.h"

namespace streep::tools {
namespace {

struct Wish {
  std::vector<std::string> paths;
  std::string today;
  bool json = false;
};

deck::Day today() {
  const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return deck::Day::from(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())), static_cast<int>(static_cast<unsigned>(date.day()))).value_or(deck::Day());
}

std::optional<deck::Day> day_of(const std::string& text) {
  int year = 0, month = 0, day = 0;
  char rest = 0;
  if (std::sscanf(text.c_str(), "%4d-%2d-%2d%c", &year, &month, &day, &rest) != 3) return std::nullopt;
  return deck::Day::from(year, month, day);
}

std::string as_json(const deck::Diagnostic& diagnostic, const std::string& file) {
  boost::json::object object{
      {"file", file},
      {"line", diagnostic.line},
      {"column", diagnostic.column},
      {"length", diagnostic.length},
      {"severity", diagnostic.severity == deck::Severity::error ? "error" : "advice"},
      {"what", diagnostic.what},
      {"hint", diagnostic.hint}};
  if (diagnostic.advice) object["advice"] = deck::name_of(*diagnostic.advice);
  return boost::json::serialize(object);
}

// One run over all files.
class Check {
 public:
  Check(const Wish& wish, const Speech& speech, deck::Day day, Outcome& outcome)
      : wish_(wish), speech_(speech), day_(day), outcome_(outcome) {}

  void run() {
    for (const std::string& file : decks_in(wish_.paths)) check(file);
    if (wish_.json) fmt::print("[{}]\n", json_);
  }

 private:
  void check(const std::string& file) {
    const auto source = read_file(file, base::kDeckFileBytes);
    if (!source) return outcome_.at_least(complain(file, speech_(kUnreadable), Verdict::wrong_usage));
    deck::Diagnostics diagnostics = diagnostics_of(*source);
    for (deck::Diagnostic& found : out_of_step(file, *source)) diagnostics.push_back(std::move(found));
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
    print(diagnostics, file, *source);
    if (deck::has_error(diagnostics)) outcome_.at_least(Verdict::errors);
  }

  [[nodiscard]] deck::Diagnostics diagnostics_of(const std::string& source) const {
    if (deck::looks_like_routes(source)) return deck::parse_routes(source, speech_.language(), day_).diagnostics;
    return deck::parse_deck(source, speech_.language(), day_).diagnostics;
  }

  // Told once of a pair, at the file with .en in its name.
  [[nodiscard]] deck::Diagnostics out_of_step(const std::string& file, const std::string& source) const {
    if (!file.ends_with(".en.toml")) return {};
    const std::string other = deck::other_language_of(file);
    const auto original = read_file(other, base::kDeckFileBytes);
    if (!original) return {};
    const std::string name = std::filesystem::path(other).filename().string();
    return deck::check_translation({name, *original}, source, speech_.language());
  }

  void print(const deck::Diagnostics& diagnostics, const std::string& file, const std::string& source) {
    if (wish_.json) {
      for (const deck::Diagnostic& diagnostic : diagnostics) json_ += (json_.empty() ? "" : ",\n ") + as_json(diagnostic, file);
      return;
    }
    fmt::print("{}", deck::explain(diagnostics, file, source, speech_.language()));
    if (diagnostics.empty()) fmt::print("{}: {}\n", file, speech_({"in orde", "fine"}));
  }

  const Wish& wish_;
  const Speech& speech_;
  deck::Day day_;
  Outcome& outcome_;
  std::string json_;
};

}  // namespace

void add_check(CLI::App& app, Speech& speech, Outcome& outcome) {
  CLI::App* command = app.add_subcommand("check", "Say what is wrong with each file, and what to do");
  const auto wish = std::make_shared<Wish>();
  command->add_option("FILE", wish->paths, "Decks or routes, as TOML, or folders of them")->required();
  command->add_flag("--json", wish->json, "For programs: one list of objects");
  command->add_option("--today", wish->today, "The day to reckon from, as 2025-01-31; otherwise that of the clock")->check([](const std::string& text) { return day_of(text) ? "" : "not a day: " + text; });
  add_language(*command, speech);
  command->callback([wish, &speech, &outcome] { Check(*wish, speech, day_of(wish->today).value_or(today()), outcome).run(); });
}

}  // namespace streep::tools
