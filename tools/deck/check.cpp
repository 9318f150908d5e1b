// streep-deck check: what is wrong with decks and routes, and what to do.
#include <fmt/core.h>

#include <algorithm>
#include <boost/json.hpp>
#include <memory>
#include <optional>

#include "game/base/date.h"
#include "game/base/limits.h"
#include "game/deck/diagnostic.h"
#include "game/deck/names.h"
#include "game/deck/parse.h"
#include "tools/deck/command.h"
#include "tools/deck/diagnose.h"
#include "tools/deck/files.h"
#include "tools/deck/package.h"

namespace streep::tools {
namespace {

struct CheckWish {
  std::vector<std::string> paths;
  std::string today;
  bool json = false;
  bool strict = false;
};

std::optional<deck::Day> day_of(const std::string& text) {
  const auto date = base::date_from(text);
  return date ? deck::Day::from(*date) : std::nullopt;
}

// What every object has; a package has no place in it.
boost::json::object object_of(const std::string& file, const deck::Span& at, std::string_view severity, const std::string& what,
                              const std::string& hint) {
  return {{"file", file},         {"line", at.line}, {"column", at.column}, {"length", at.length},
          {"severity", severity}, {"what", what},    {"hint", hint}};
}

// One run over all files.
class Check {
 public:
  Check(const CheckWish& wish, const Speech& speech, deck::Day day, Outcome& outcome)
      : wish_(wish), speech_(speech), day_(day), outcome_(outcome) {}

  void run() {
    for (const std::string& file : decks_in(wish_.paths)) check(file);
    if (wish_.json) fmt::print("[{}]\n", json_);
  }

 private:
  void check(const std::string& file) {
    if (file.ends_with(kPackageExtension)) return check_package(file);
    const auto source = read_file(file, base::kDeckFileBytes);
    if (!source) return outcome_.at_least(complain(file, speech_("deck_unreadable"), Verdict::wrong_usage));
    check_text({file, *source}, original_of(file));
  }

  void check_text(const Text& text, const std::optional<Text>& original) {
    const deck::Diagnostics diagnostics = diagnose(text.source, original, day_);
    print(diagnostics, text.name, text.source);
    const bool wrong = deck::has_error(diagnostics) || (wish_.strict && !diagnostics.empty());
    if (wrong) outcome_.at_least(Verdict::errors);
  }

  void check_package(const std::string& file) {
    const auto bytes = read_file(file, base::kPackBytes);
    if (!bytes) return outcome_.at_least(complain(file, speech_("deck_unreadable"), Verdict::wrong_usage));
    const auto unpacked = pack::unpack(*bytes, speech_.words());
    if (const auto* problem = std::get_if<pack::Problem>(&unpacked)) return refuse(file, *problem);
    const auto& bundle = std::get<pack::Bundle>(unpacked);
    const auto check_inside = [&](const pack::File& inside, const std::optional<Text>& original) {
      check_text({file + '/' + inside.name, inside.text}, original);
    };
    check_inside(bundle.deck, std::nullopt);
    if (bundle.translation) check_inside(*bundle.translation, Text{bundle.deck.name, bundle.deck.text});
    for (const pack::File& routes : bundle.routes) check_inside(routes, std::nullopt);
  }

  void refuse(const std::string& file, const pack::Problem& problem) {
    outcome_.at_least(Verdict::errors);
    if (wish_.json)
      add_json(object_of(file, {}, "error", problem.details + problem.what, problem.hint));
    else
      complain(file, problem);
  }

  void add_json(const deck::Diagnostic& diagnostic, const std::string& file) {
    const std::string_view severity = diagnostic.severity == deck::Severity::error ? "error" : "advice";
    const deck::Words& words = speech_.words();
    auto object = object_of(file, diagnostic.at, severity, deck::what_of(diagnostic, words), deck::hint_of(diagnostic, words));
    if (const auto advice = diagnostic.complaint->advice) object["advice"] = deck::name_of(*advice);
    add_json(object);
  }
  void add_json(const boost::json::object& object) { json_ += (json_.empty() ? "" : ",\n ") + boost::json::serialize(object); }

  void print(const deck::Diagnostics& diagnostics, const std::string& file, const std::string& source) {
    if (wish_.json) {
      for (const deck::Diagnostic& diagnostic : diagnostics) add_json(diagnostic, file);
      return;
    }
    fmt::print("{}", deck::explain(diagnostics, file, source, speech_.words()));
    if (diagnostics.empty()) fmt::print("{}: {}{}\n", file, speech_("deck_fine"), unplanned(source));
  }

  // Which may be meant, or is a card that its author forgets to plan.
  [[nodiscard]] std::string unplanned(const std::string& source) const {
    const auto deck = deck::parse_deck(source).value;
    std::string ids;
    if (!deck) return ids;
    for (const deck::Card& card : deck->cards) {
      const auto plays = [&](const deck::CardIds& plan) { return std::find(plan.begin(), plan.end(), card.id) != plan.end(); };
      if (std::none_of(deck->plan.begin(), deck->plan.end(), plays)) ids += (ids.empty() ? "" : ", ") + card.id.str();
    }
    return ids.empty() ? ids : speech_("deck_unplanned", {ids});
  }

  const CheckWish& wish_;
  const Speech& speech_;
  deck::Day day_;
  Outcome& outcome_;
  std::string json_;
};

}  // namespace

void add_check(CLI::App& app, Speech& speech, Outcome& outcome) {
  CLI::App* command = app.add_subcommand("check", "Say what is wrong with each file, and what to do");
  const auto wish = std::make_shared<CheckWish>();
  command->add_option("FILE", wish->paths, "Decks or routes, as TOML, folders of them, or packages")->required();
  command->add_flag("--json", wish->json, "For programs: one list of objects");
  command->add_flag("--strict", wish->strict, "Exit status 1 also where there is only advice");
  command->add_option("--today", wish->today, "The day to reckon from, as 2025-01-31; otherwise that of the clock")
      ->check([](const std::string& text) { return day_of(text) ? "" : "not a day: " + text; });
  add_language(*command, speech);
  command->callback([wish, &speech, &outcome] { Check(*wish, speech, day_of(wish->today).value_or(today()), outcome).run(); });
}

}  // namespace streep::tools
