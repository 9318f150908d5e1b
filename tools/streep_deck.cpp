// streep-deck: tells authors what is wrong with their decks and routes.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "game/base/limits.h"
#include "game/deck/diagnostic.h"
#include "game/deck/parse.h"

namespace {

using namespace streep;

constexpr int kFine = 0;
constexpr int kErrors = 1;
constexpr int kWrongUsage = 2;

// At most one byte more than a deck may have: enough to see that it is too long.
std::optional<std::string> read_file(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  std::string text(base::kDeckFileBytes + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.is_open() || file.bad()) return std::nullopt;
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

deck::Diagnostics check(const std::string& source, deck::Language language) {
  if (deck::looks_like_routes(source)) return deck::parse_routes(source, language).diagnostics;
  return deck::parse_deck(source, language).diagnostics;
}

int check_file(const std::string& name, deck::Language language) {
  const bool dutch = language == deck::Language::nl;
  const auto source = read_file(name);
  if (!source) {
    fmt::print(stderr, "{}: {}\n", name, dutch ? "dit bestand kan niet gelezen worden" : "this file cannot be read");
    return kWrongUsage;
  }
  const deck::Diagnostics diagnostics = check(*source, language);
  fmt::print("{}", deck::explain(diagnostics, name, *source, language));
  if (diagnostics.empty()) fmt::print("{}: {}\n", name, dutch ? "in orde" : "fine");
  return deck::has_error(diagnostics) ? kErrors : kFine;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Checks decks and routes of Streep. Exit status: 0 fine, 1 errors, 2 wrong usage."};
  app.require_subcommand(1);
  CLI::App* checking = app.add_subcommand("check", "Say what is wrong with each file, and what to do");
  std::vector<std::string> files;
  std::string language = "nl";
  checking->add_option("FILE", files, "Decks or routes, as TOML")->required();
  checking->add_option("--language", language, "Of what is said: nl or en")->check(CLI::IsMember({"nl", "en"}))->capture_default_str();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& fault) {
    return app.exit(fault) == 0 ? kFine : kWrongUsage;
  }
  int verdict = kFine;
  for (const std::string& file : files) verdict = std::max(verdict, check_file(file, language == "en" ? deck::Language::en : deck::Language::nl));
  return verdict;
}
