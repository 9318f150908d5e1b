#include "game/client/app/exchange.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "game/base/limits.h"
#include "game/deck/table/card_table.h"
#include "game/editor/reading.h"

namespace streep::client {

std::string sentence(const pack::Problem& problem) { return problem.what + ". " + problem.hint; }

bool is_table(std::string_view name) { return name.ends_with(".csv") || name.ends_with(".CSV"); }
bool is_pack(std::string_view name) { return name.ends_with(".streep"); }

Imported read_table(const std::string& name, std::string_view bytes, const deck::Words& words) {
  if (bytes.size() > base::kDeckFileBytes) return {.problem = words("editor_cannot_read", {name})};
  const auto found = deck::cards_from_csv(bytes);
  Imported imported{.cards = editor::sheets_of(found.cards)};
  if (found.diagnostics.empty()) return imported;
  const deck::Diagnostic& first = found.diagnostics.front();
  imported.problem =
      words("editor_rows_left_out", {name, std::to_string(first.at.line), deck::what_of(first, words), deck::hint_of(first, words)});
  return imported;
}

Imported read_pack(const std::string& name, std::string_view bytes, const deck::Words& words) {
  const auto unpacked = pack::unpack(bytes, words);
  if (const auto* const problem = std::get_if<pack::Problem>(&unpacked)) return {.problem = sentence(*problem)};
  const auto& bundle = std::get<pack::Bundle>(unpacked);
  Imported imported{.deck = editor::manuscript_of(bundle.deck.text, bundle.translation ? bundle.translation->text : std::string())};
  if (!imported.deck) imported.problem = words("editor_cannot_read", {name});
  for (const pack::File& file : bundle.routes) imported.places.push_back({file.name, file.text});
  return imported;
}

std::variant<std::string, pack::Problem> packed(const std::string& stem, const DeckTexts& texts, const std::vector<Places>& places,
                                                const deck::Words& words) {
  pack::Bundle bundle{{stem + ".toml", texts.original}};
  if (!texts.translation.empty()) bundle.translation = pack::File{stem + ".en.toml", texts.translation};
  for (const Places& one : places) bundle.routes.push_back({one.name, one.text});
  return pack::pack(std::move(bundle), words);
}

std::vector<Places> new_places(const std::vector<Places>& places, const std::vector<Places>& here) {
  std::vector<Places> unknown;
  for (const Places& one : places) {
    const auto same = [&one](const Places& other) { return other.text == one.text; };
    if (std::none_of(here.begin(), here.end(), same)) unknown.push_back(one);
  }
  return unknown;
}

}  // namespace streep::client
