#include "game/deck/lint/check.h"

#include <utility>

#include "game/deck/lint/lint.h"

namespace streep::deck {

Parsed<Deck> check_deck(std::string_view source, std::optional<Day> today) {
  Report report;
  const Value tree = tree_of(source, report);
  auto deck = report.failed() ? std::nullopt : deck_in(tree, report);
  if (deck) lint(*deck, tree, source, today, report);
  return {std::move(deck), report.in_file_order()};
}

Diagnostics check_deck(const Value& tree, Day today) {
  Report report;
  lint(read_deck(tree, report), tree, {}, today, report);
  return report.in_file_order();
}

Parsed<Routes> check_routes(std::string_view source, std::optional<Day> today) {
  Report report;
  const Value tree = tree_of(source, report);
  auto routes = report.failed() ? std::nullopt : routes_in(tree, report);
  if (routes && today) lint(*routes, tree, *today, report);
  return {std::move(routes), report.in_file_order()};
}

}  // namespace streep::deck
