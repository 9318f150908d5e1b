#include "game/deck/diagnostic.h"

#include <algorithm>

#include "game/deck/names.h"
#include "game/deck/shown.h"
#include "game/deck/toml/tree.h"

namespace streep::deck {
namespace {

constexpr std::size_t kWindow = 100;  // characters of a line that are shown
constexpr std::size_t kNumberWidth = 5;

std::string_view severity_in(Language language, Severity severity) {
  if (severity == Severity::error) return language == Language::nl ? "fout" : "error";
  return language == Language::nl ? "advies" : "advice";
}

// Line `number`, from 1, without its end; empty past the last.
std::string_view line_of(std::string_view source, std::size_t number) {
  if (source.starts_with(kByteOrderMark)) source.remove_prefix(kByteOrderMark.size());
  for (; number > 1; --number) {
    const std::size_t end = source.find('\n');
    if (end == source.npos) return {};
    source.remove_prefix(end + 1);
  }
  std::string_view line = source.substr(0, std::min(source.find('\n'), base::kDeckLineBytes));  // no caret is further
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string joined(const std::vector<std::string_view>& pieces, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to; ++i) text += pieces[i];
  return text;
}

// The line and the caret under it. Of a long line only a window is shown, so
// that the caret is always seen; "…" stands for what was left out.
std::string picture(const Diagnostic& diagnostic, std::string_view line) {
  const auto characters = characters_of(line);
  const std::size_t column = diagnostic.column - 1;
  const std::size_t start =
      characters.size() <= kWindow || column < kWindow / 2 ? 0 : std::min(column - kWindow / 2, characters.size() - kWindow);
  const std::size_t end = std::min(start + kWindow, characters.size());
  const std::size_t left = start > 0 ? 1 : 0;
  const std::string shown_line = (left > 0 ? "…" : "") + joined(characters, start, end) + (end < characters.size() ? "…" : "");
  const std::size_t length = std::clamp<std::size_t>(diagnostic.length, 1, std::max<std::size_t>(end, column + 1) - column);

  const std::string number = std::to_string(diagnostic.line);
  const std::string margin(kNumberWidth - std::min(kNumberWidth, number.size()), ' ');
  return margin + number + " | " + shown_line + '\n' + std::string(std::max(kNumberWidth, number.size()), ' ') + " | " +
         std::string(left + column - start, ' ') + std::string(length, '^') + '\n';
}

}  // namespace

std::string explain(const Diagnostics& diagnostics, std::string_view file_name, std::string_view source, Language language) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    text += std::string(file_name) + ':' + std::to_string(diagnostic.line) + ':' + std::to_string(diagnostic.column) + ": ";
    text += std::string(severity_in(language, diagnostic.severity)) + ": " + diagnostic.what;
    text += diagnostic.advice ? " [" + std::string(name_of(*diagnostic.advice)) + "]\n" : "\n";
    text += picture(diagnostic, line_of(source, diagnostic.line));
    text += "   → " + diagnostic.hint + '\n';
  }
  return text;
}

bool has_error(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
}

}  // namespace streep::deck
