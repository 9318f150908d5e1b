#include "game/deck/words.h"

#include <array>
#include <charconv>
#include <utility>

#include "game/deck/names.h"
#include "game/deck/report.h"
#include "game/deck/toml/tree.h"
#include "game/words/texts.h"

namespace streep::deck {
namespace {

Words compiled_in(std::string_view language) {
  Words words;
  for (const words::Text& text : words::texts()) {
    if (text.language == language) (void)words.add(text.toml);  // a test sees to it that it can be read
  }
  return words;
}

}  // namespace

std::optional<Words> Words::from(std::string_view toml) {
  Words words;
  if (!words.add(toml)) return std::nullopt;
  return words;
}

bool Words::add(std::string_view toml) {
  Report report;
  const Value tree = tree_of(toml, report);
  if (report.failed()) return false;
  auto texts = texts_;
  for (const Entry& entry : *tree.as<Entries>()) {
    const auto* text = entry.value.as<std::string>();
    if (text == nullptr || !texts.emplace(entry.key, *text).second) return false;
  }
  texts_ = std::move(texts);
  return true;
}

std::string Words::operator()(std::string_view key, std::initializer_list<std::string> values) const {
  return (*this)(key, std::span(values.begin(), values.size()));
}

std::string Words::operator()(std::string_view key, std::span<const std::string> values) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) return "«" + std::string(key) + "»";
  return fill(found->second, values);
}

const Words& words_of(Language language) {
  static const auto all = base::by<Language>([](Language each) { return compiled_in(base::name_of(each)); });
  return all[language];
}

std::string key_of(std::string_view family, Language language) { return std::string(family) + std::string(base::name_of(language)); }

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
