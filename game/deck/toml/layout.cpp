#include "game/deck/toml/layout.h"

#include <algorithm>
#include <string_view>

#include "game/base/date.h"
#include "game/base/hex.h"

namespace streep::deck {
namespace {

constexpr std::size_t kLineWidth = 100;  // bytes of a text before it is put on more lines

// A TOML basic string, on one line or, between three quotes, on more.
std::string escaped(std::string_view text, bool one_line) {
  std::string toml;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool closes = text[i] == '"' && (one_line || i + 1 == text.size() || text[i + 1] == '"');
    if ((byte < 0x20 && text[i] != '\n') || byte == 0x7f) {
      toml += "\\u00" + base::hex_of(text.substr(i, 1));
      continue;
    }
    if (text[i] == '\\' || closes) toml += '\\';
    toml += text[i];
  }
  return toml;
}

// Breaks escaped text between two words where a line gets long: TOML leaves out
// the backslash, the line feed, and white space after them.
std::string wrapped(std::string_view text) {
  std::string toml;
  std::size_t line_start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    toml += text[i];
    if (text[i] == '\n') line_start = toml.size();
    const bool between_words = text[i] == ' ' && i + 1 < text.size() && text[i + 1] != ' ' && text[i + 1] != '\n';
    const std::size_t word = text.substr(i + 1).find_first_of(" \n");
    const std::size_t next_end = toml.size() + std::min(word, text.size() - i - 1);
    if (between_words && next_end - line_start > kLineWidth) {
      toml += "\\\n";
      line_start = toml.size();
    }
  }
  return toml;
}

std::string written(const std::string& text) {
  const bool one_line = text.size() <= kLineWidth && text.find('\n') == text.npos;
  if (one_line) return '"' + escaped(text, true) + '"';
  return "\"\"\"\n" + wrapped(escaped(text, false)) + "\"\"\"";
}

std::string written(const Value& value);

// On one line where that is short, and otherwise each item on a line of its own.
std::string written(const Items& items) {
  std::string inside, lines;
  for (const Value& item : items) {
    const std::string text = written(item);
    inside += (inside.empty() ? "" : ", ") + text;
    lines += "  " + text + ",\n";
  }
  if (inside.size() <= kLineWidth && inside.find('\n') == inside.npos) return '[' + inside + ']';
  return "[\n" + lines + ']';
}

std::string written(const Value& value) {
  if (const auto* text = value.as<std::string>()) return written(*text);
  if (const auto* number = value.as<std::int64_t>()) return std::to_string(*number);
  if (const auto* truth = value.as<bool>()) return *truth ? "true" : "false";
  if (const auto* date = value.as<Date>()) return base::text_of(*date);
  if (const auto* items = value.as<Items>()) return written(*items);
  return "{}";
}

bool is_tables(const Value& value) {
  const auto* items = value.as<Items>();
  return items != nullptr && !items->empty() && items->front().as<Entries>() != nullptr;
}

void add_table(const Value& table, const std::string& path, std::string& text) {
  for (const Entry& entry : *table.as<Entries>()) {
    if (entry.value.as<Entries>() == nullptr && !is_tables(entry.value)) text += entry.key + " = " + written(entry.value) + '\n';
  }
  const auto add_below = [&](const Value& below, const std::string& name, std::string_view open, std::string_view close) {
    text += (text.empty() ? "" : "\n") + std::string(open) + name + std::string(close) + '\n';
    add_table(below, name + '.', text);
  };
  for (const Entry& entry : *table.as<Entries>()) {
    if (entry.value.as<Entries>() != nullptr) add_below(entry.value, path + entry.key, "[", "]");
  }
  for (const Entry& entry : *table.as<Entries>()) {
    if (!is_tables(entry.value)) continue;
    for (const Value& item : *entry.value.as<Items>()) add_below(item, path + entry.key, "[[", "]]");
  }
}

}  // namespace

std::string layout_of(const Value& table) {
  std::string text;
  add_table(table, "", text);
  return text;
}

}  // namespace streep::deck
