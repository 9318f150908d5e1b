#include "game/deck/words.h"

#include <charconv>

#include "game/deck/report.h"
#include "game/deck/toml/tree.h"

namespace streep::deck {

std::optional<Words> Words::from(std::string_view toml) {
  Report report;
  const Value tree = tree_of(toml, report);
  if (report.failed()) return std::nullopt;
  Words words;
  for (const Entry& entry : *tree.as<Entries>()) {
    const auto* text = entry.value.as<std::string>();
    if (text == nullptr) return std::nullopt;
    words.texts_.emplace(entry.key, *text);
  }
  return words;
}

std::string Words::operator()(std::string_view key, std::initializer_list<std::string> values) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) return "«" + std::string(key) + "»";
  return fill(found->second, std::span(values.begin(), values.size()));
}

std::string fill(std::string_view text, std::span<const std::string> values) {
  std::string filled;
  while (!text.empty()) {
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    if (text.front() == '{') {
      const auto [after, fault] = std::from_chars(text.data() + 1, end, number);
      if (fault == std::errc() && after != end && *after == '}' && number < values.size()) {
        filled += values[number];
        text.remove_prefix(static_cast<std::size_t>(after - text.data()) + 1);
        continue;
      }
    }
    filled += text.front();
    text.remove_prefix(1);
  }
  return filled;
}

}  // namespace streep::deck
