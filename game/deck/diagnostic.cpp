#include "game/deck/diagnostic.h"

#include <algorithm>

#include "game/deck/names.h"
#include "game/deck/shown.h"

namespace streep::deck {
namespace {

constexpr std::size_t kWindow = 100;  // characters of a line that are shown
constexpr std::size_t kNumberWidth = 5;

// A detail in words.
struct InWords {
  const Words& words;
  const Naming& naming;

  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const Phrase& phrase) const { return words(phrase.key); }
  std::string operator()(const KeyName& name) const { return naming ? naming(name.key) : std::string(name.key); }
  std::string operator()(const Elsewhere& place) const {
    return place.file.empty() ? words("file_original") : words("file_line_of", {std::to_string(place.line), place.file});
  }
};

std::string said(std::string_view key, const Details& details, const Words& words, const Naming& naming) {
  std::vector<std::string> values;
  for (const Detail& detail : details) values.push_back(std::visit(InWords{words, naming}, detail));
  return words(key, values);
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

// Of a long line only a window is shown, so that the caret is always seen; "…"
// stands for what was left out.
void show_line(Span at, std::string_view source, Explanation& explanation) {
  const auto characters = characters_of(line_of(source, at.line));
  const std::size_t column = at.column - 1;
  const std::size_t start =
      characters.size() <= kWindow || column < kWindow / 2 ? 0 : std::min(column - kWindow / 2, characters.size() - kWindow);
  const std::size_t end = std::min(start + kWindow, characters.size());
  const std::size_t left = start > 0 ? 1 : 0;
  explanation.line = at.line;
  explanation.text = (left > 0 ? "…" : "") + joined(characters, start, end) + (end < characters.size() ? "…" : "");
  explanation.column = left + column - start;
  explanation.length = std::clamp<std::size_t>(at.length, 1, std::max<std::size_t>(end, column + 1) - column);
}

}  // namespace

std::string what_of(const Diagnostic& diagnostic, const Words& words, const Naming& naming) {
  return said(diagnostic.complaint->what, diagnostic.details, words, naming);
}

std::string hint_of(const Diagnostic& diagnostic, const Words& words, const Naming& naming) {
  return said(diagnostic.complaint->hint, diagnostic.details, words, naming);
}

std::vector<Explanation> explanations_of(const Diagnostics& diagnostics, std::string_view file_name, std::string_view source,
                                         const Words& words) {
  std::vector<Explanation> explanations;
  for (const Diagnostic& diagnostic : diagnostics) {
    Explanation& explanation = explanations.emplace_back();
    const auto advice = diagnostic.complaint->advice;
    explanation.sentence = std::string(file_name) + ':' + std::to_string(diagnostic.at.line) + ':' + std::to_string(diagnostic.at.column) +
                           ": " + words(diagnostic.severity == Severity::error ? "file_error" : "file_advice") + ": " +
                           what_of(diagnostic, words) + (advice ? " [" + std::string(name_of(*advice)) + ']' : "");
    show_line(diagnostic.at, source, explanation);
    explanation.hint = hint_of(diagnostic, words);
  }
  return explanations;
}

std::string explain(const std::vector<Explanation>& explanations) {
  std::string text;
  for (const Explanation& one : explanations) {
    const std::string number = std::to_string(one.line);
    const std::size_t width = std::max(kNumberWidth, number.size());
    text += one.sentence + '\n' + std::string(width - number.size(), ' ') + number + " | " + one.text + '\n' + std::string(width, ' ') +
            " | " + std::string(one.column, ' ') + std::string(one.length, '^') + "\n   → " + one.hint + '\n';
  }
  return text;
}

std::string explain(const Diagnostics& diagnostics, std::string_view file_name, std::string_view source, const Words& words) {
  return explain(explanations_of(diagnostics, file_name, source, words));
}

Where where_in(const Value& tree, const Path& path) {
  const Value* at = &tree;
  const auto go_into = [&at](const Value* below) {
    if (below != nullptr) at = below;
    return below != nullptr;
  };
  const auto go_to = [&](std::size_t number, const Value* list) {
    const auto* items = list == nullptr ? nullptr : list->as<Items>();
    if (items != nullptr && number < items->size()) go_into(&(*items)[number]);
  };
  if (path.card) go_to(*path.card, find(tree, find(tree, "place") != nullptr ? "place" : "card"));
  const bool below = path.table.empty() || go_into(find(*at, path.table));
  if (below && !path.key.empty() && go_into(find(*at, path.key)) && path.item) go_to(*path.item, at);
  return {at->at, path};
}

bool has_error(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
}

}  // namespace streep::deck
