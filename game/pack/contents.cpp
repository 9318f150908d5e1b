#include "game/pack/contents.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "game/base/limits.h"
#include "game/base/text.h"
#include "game/deck/lint/translation.h"
#include "game/deck/parse.h"
#include "game/pack/problem.h"
#include "game/pack/problems.h"

namespace streep::pack {
namespace {

using deck::Words;

constexpr std::string_view kRoutesFolder = "routes/";
constexpr std::string_view kExtension = ".toml";

bool is_routes(const Entry& entry) { return entry.name.starts_with(kRoutesFolder); }

// Fit for every file system, and for one folder of it.
bool is_fit(std::string_view name) {
  if (base::flaw_in(name, base::kFileNameBytes) || name.starts_with('.') || name.starts_with('-')) return false;
  return name.ends_with(kExtension) && name.size() > kExtension.size() && name.find_first_of("/\\:*?\"<>|\n") == name.npos;
}

std::string without_capitals(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; });
  return name;
}

template <class Named>
bool before(const Named& a, const Named& b) {
  return a.name < b.name;
}

bool translates(const Entry& translation, const Entry& deck) {
  return translation.name.size() > deck.name.size() && translation.name == deck::other_language_of(deck.name);
}

// Only errors: advice does not stand in the way.
std::optional<Problem> wrong(const File& file, deck::Diagnostics diagnostics, const Words& words) {
  if (!deck::has_error(diagnostics)) return std::nullopt;
  std::erase_if(diagnostics, [](const deck::Diagnostic& diagnostic) { return diagnostic.severity != deck::Severity::error; });
  return problem(words, problems::kBadDeck, {file.name}, deck::explain(diagnostics, file.name, file.text, words));
}

}  // namespace

Entries entries_of(Bundle bundle) {
  Entries entries{{std::move(bundle.deck.name), std::move(bundle.deck.text)}};
  if (bundle.translation) entries.push_back({std::move(bundle.translation->name), std::move(bundle.translation->text)});
  std::sort(bundle.routes.begin(), bundle.routes.end(), before<File>);
  for (File& routes : bundle.routes) entries.push_back({std::string(kRoutesFolder) + routes.name, std::move(routes.text)});
  return entries;
}

std::variant<Bundle, Problem> bundle_of(Entries entries, const Words& words) {
  const auto routes = std::stable_partition(entries.begin(), entries.end(), [](const Entry& entry) { return !is_routes(entry); });
  std::sort(routes, entries.end(), before<Entry>);
  const auto decks = std::distance(entries.begin(), routes);
  if (decks == 0) return problem(words, problems::kNoDeck);
  if (decks == 2 && translates(entries[0], entries[1])) std::swap(entries[0], entries[1]);
  if (decks > 2 || (decks == 2 && !translates(entries[1], entries[0])))
    return problem(words, problems::kTwoDecks, {entries[0].name, entries[1].name});
  Bundle bundle{{std::move(entries[0].name), std::move(entries[0].bytes)}};
  if (decks == 2) bundle.translation = File{std::move(entries[1].name), std::move(entries[1].bytes)};
  for (auto entry = routes; entry != entries.end(); ++entry)
    bundle.routes.push_back({entry->name.substr(kRoutesFolder.size()), std::move(entry->bytes)});
  return bundle;
}

std::optional<Problem> wrong_name(const Entries& entries, const Words& words) {
  std::vector<std::string> names;
  for (const Entry& entry : entries) {
    const std::string_view name = std::string_view(entry.name).substr(is_routes(entry) ? kRoutesFolder.size() : 0);
    if (!is_fit(name)) return problem(words, problems::kBadName, {entry.name, std::to_string(base::kFileNameBytes)});
    names.push_back(without_capitals(entry.name));
  }
  std::sort(names.begin(), names.end());
  if (std::adjacent_find(names.begin(), names.end()) != names.end()) return problem(words, problems::kSameName);
  return std::nullopt;
}

std::optional<Problem> wrong_content(const Bundle& bundle, const Words& words) {
  if (auto found = wrong(bundle.deck, deck::parse_deck(bundle.deck.text).diagnostics, words)) return found;
  if (bundle.translation) {
    const File& translation = *bundle.translation;
    if (auto found = wrong(translation, deck::parse_deck(translation.text).diagnostics, words)) return found;
    const deck::Original original{bundle.deck.name, bundle.deck.text};
    if (auto found = wrong(translation, deck::check_translation(original, translation.text), words)) return found;
  }
  for (const File& routes : bundle.routes) {
    if (auto found = wrong(routes, deck::parse_routes(routes.text).diagnostics, words)) return found;
  }
  return std::nullopt;
}

}  // namespace streep::pack
