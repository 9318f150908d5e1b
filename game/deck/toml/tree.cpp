#include "game/deck/toml/tree.h"

#include <toml++/toml.h>

#include <algorithm>
#include <exception>
#include <tuple>

#include "game/deck/complaints.h"
#include "game/deck/report.h"
#include "game/deck/toml/scan.h"
#include "game/deck/toml/syntax.h"

namespace streep::deck {
namespace {

// Of something that goes on after its line, only the mark that opens it.
Span span_of(const toml::source_region& region, std::size_t mark) {
  const bool one_line = region.begin.line == region.end.line && region.begin.column < region.end.column;
  return {region.begin.line, region.begin.column, one_line ? region.end.column - region.begin.column : mark};
}

Value value_of(const toml::node& node);

Entries entries_of(const toml::table& table) {
  Entries entries;
  entries.reserve(table.size());
  for (const auto& [key, node] : table) entries.push_back({std::string(key.str()), span_of(key.source(), 1), value_of(node)});
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return std::tie(a.at.line, a.at.column) < std::tie(b.at.line, b.at.column); });
  return entries;
}

Items items_of(const toml::array& array) {
  Items items;
  items.reserve(array.size());
  for (const toml::node& node : array) items.push_back(value_of(node));
  return items;
}

// As deep as the text is nested, which `scan` has bounded.
Value value_of(const toml::node& node) {
  Value value;
  value.at = span_of(node.source(), node.is_string() ? 3 : 1);
  if (const auto* table = node.as_table()) value.content = entries_of(*table);
  if (const auto* array = node.as_array()) value.content = items_of(*array);
  if (const auto* text = node.as_string()) value.content = text->get();
  if (const auto* number = node.as_integer()) value.content = number->get();
  if (const auto* truth = node.as_boolean()) value.content = truth->get();
  if (const auto* date = node.as_date()) {
    const toml::date& found = date->get();
    value.content = Date{std::chrono::year(found.year), std::chrono::month(found.month), std::chrono::day(found.day)};
  }
  return value;
}

// With a line feed alone after every line, the last one too.
std::string with_line_feeds(std::string_view source) {
  std::string text;
  text.reserve(source.size() + 1);
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source.substr(i, 2) != "\r\n") text += source[i];
  }
  return text + '\n';
}

}  // namespace

Value tree_of(std::string_view source, Report& report) {
  Value tree;
  tree.content = Entries{};
  if (source.starts_with(kByteOrderMark)) source.remove_prefix(kByteOrderMark.size());
  if (!scan(source, report)) return tree;
  const std::string text = with_line_feeds(source);
  try {
    return value_of(toml::parse(text));
  } catch (const toml::parse_error& fault) {
    explain_fault(fault.description(), {fault.source().begin.line, fault.source().begin.column, 1}, text, report);
  } catch (const std::exception& fault) {
    report.add(Span(), complaints::kNotToml, {std::string(fault.what())});
  }
  return tree;
}

std::optional<Value> value_in(std::string_view text) {
  Report ignored;
  const Value tree = tree_of("value = " + std::string(text), ignored);
  const auto& entries = *tree.as<Entries>();
  return entries.size() == 1 ? std::optional(entries.front().value) : std::nullopt;
}

const Value* find(const Value& table, std::string_view key) {
  const auto* entries = table.as<Entries>();
  if (entries == nullptr) return nullptr;
  const auto found = std::find_if(entries->begin(), entries->end(), [&](const Entry& entry) { return entry.key == key; });
  return found == entries->end() ? nullptr : &found->value;
}

}  // namespace streep::deck
