#include "tools/deck/diagnose.h"

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "game/base/limits.h"
#include "game/base/path.h"
#include "game/deck/lint/check.h"
#include "game/deck/lint/translation.h"
#include "tools/deck/files.h"

namespace streep::tools {

deck::Day today() {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return deck::Day::from(std::chrono::year_month_day(today)).value_or(deck::Day());
}

deck::Diagnostics diagnose(const std::string& source, const std::optional<Text>& original, deck::Day day) {
  deck::Diagnostics diagnostics =
      deck::looks_like_routes(source) ? deck::check_routes(source, day).diagnostics : deck::check_deck(source, day).diagnostics;
  if (!original) return diagnostics;
  for (deck::Diagnostic& found : deck::check_translation({original->name, original->source}, source))
    diagnostics.push_back(std::move(found));
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const auto& a, const auto& b) { return a.at.line < b.at.line; });
  return diagnostics;
}

std::optional<Text> original_of(const std::string& file) {
  if (!file.ends_with(".en.toml")) return std::nullopt;
  const std::string other = deck::other_language_of(file);
  auto source = read_file(other, base::kDeckFileBytes);
  if (!source) return std::nullopt;
  return Text{base::text_of(base::path_from(other).filename()), std::move(*source)};
}

}  // namespace streep::tools
