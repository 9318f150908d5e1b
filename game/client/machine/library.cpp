#include "game/client/machine/library.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <tuple>

#include "game/base/limits.h"
#include "game/deck/parse.h"

namespace streep::client {

namespace {

namespace files = std::filesystem;

// One byte more than may be in it, so that the parser sees that it is too long.
[[nodiscard]] std::string read_file(const files::path& path) {
  std::string text(base::kDeckFileBytes + 1, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

[[nodiscard]] std::vector<files::path> tomls_in(const files::path& folder) {
  std::vector<files::path> paths;
  std::error_code fault;
  for (const auto& entry : files::directory_iterator(folder, fault)) {
    if (entry.path().extension() == ".toml") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

[[nodiscard]] ui::DeckEntry entry_of(const files::path& path, deck::Language language) {
  const std::string source = read_file(path);
  const auto parsed = deck::parse_deck(source, language);
  ui::DeckEntry entry;
  std::error_code fault;
  entry.path = files::absolute(path, fault).lexically_normal().string();  // the same from whichever folder the program starts
  entry.title = path.filename().string();
  entry.cards.assign(deck::kCuts.size(), 0);
  if (!parsed.value) {
    entry.problem = deck::explain(parsed.diagnostics, path.filename().string(), source, language);
    return entry;
  }
  entry.title = parsed.value->title.str();
  entry.target_group = parsed.value->target_group;
  entry.language = parsed.value->language;
  for (std::size_t cut = 0; cut < deck::kCuts.size(); ++cut) entry.cards[cut] = parsed.value->plan[cut].size();
  return entry;
}

// First what can be played, in the language of the screens, and for students.
void put_in_order(std::vector<ui::DeckEntry>::iterator first, std::vector<ui::DeckEntry>::iterator last, deck::Language language) {
  const auto place = [language](const ui::DeckEntry& entry) {
    return std::tuple(!entry.problem.empty(), entry.language != language, entry.target_group);
  };
  std::stable_sort(first, last, [&place](const ui::DeckEntry& a, const ui::DeckEntry& b) { return place(a) < place(b); });
}

}  // namespace

Library library_of(const Shelves& shelves, deck::Language language) {
  Library library;
  library.shelves = shelves;
  const std::string& deck = shelves.deck;
  std::vector<files::path> paths = tomls_in(shelves.own);
  for (files::path& path : tomls_in(shelves.scenarios)) paths.push_back(std::move(path));
  if (!deck.empty()) paths.insert(paths.begin(), deck);
  for (const files::path& path : paths) {
    std::error_code fault;
    if (&path == paths.data() || deck.empty() || !files::equivalent(path, deck, fault)) library.decks.push_back(entry_of(path, language));
  }
  put_in_order(library.decks.begin() + (deck.empty() ? 0 : 1), library.decks.end(), language);
  std::vector<files::path> places = tomls_in(files::path(shelves.scenarios) / "routes");
  if (!shelves.routes.empty()) places.insert(places.begin(), shelves.routes);
  for (const files::path& path : places) {
    const auto parsed = deck::parse_routes(read_file(path), language);
    if (parsed.value)
      library.routes.emplace(parsed.value->language, path.string());
    else if (path == shelves.routes)
      library.routes.emplace(language, path.string());  // the server says what is wrong with it
  }
  return library;
}

}  // namespace streep::client
