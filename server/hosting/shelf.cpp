#include "server/hosting/shelf.h"

#include <spdlog/spdlog.h>

#include <fstream>
#include <iterator>

#include "game/base/limits.h"
#include "game/base/path.h"
#include "game/deck/names.h"
#include "game/deck/parse.h"

namespace streep::server {
namespace {

constexpr std::string_view kToml = ".toml";

std::optional<std::string> text_in(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  std::string text(base::kDeckFileBytes + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

// "studenten" of studenten.toml and of studenten.en.toml.
std::string name_of_deck(const std::filesystem::path& file) {
  const std::string name = base::text_of(file.stem());
  return name.substr(0, name.find('.'));
}

// Beside NAME.toml, and in that language.
std::filesystem::path translation_of(const std::filesystem::path& file, deck::Language language) {
  return base::path_from(base::text_of(file.parent_path() / file.stem()) + '.' + std::string(deck::name_of(language)) + std::string(kToml));
}

}  // namespace

Shelf::Shelf(const std::filesystem::path& folder, const std::optional<std::filesystem::path>& routes) {
  std::error_code fault;
  for (auto entry = std::filesystem::directory_iterator(folder, fault); !fault && entry != std::filesystem::directory_iterator();
       entry.increment(fault)) {
    const std::filesystem::path& file = entry->path();
    if (file.extension() != kToml) continue;
    auto text = text_in(file);
    auto play = text ? play_of(*std::move(text), {}) : std::nullopt;
    const std::string name = name_of_deck(file);
    if (!play || !deck::Id::from(name)) {
      spdlog::warn("{} is no deck that can be played: it is not offered", base::text_of(file.filename()));
      continue;
    }
    const deck::Language language = play->deck->language;
    if (base::text_of(file.stem()) == name) own_[name] = language;
    decks_[name].emplace(language, *std::move(play));
  }
  std::erase_if(decks_, [this](const auto& deck) { return !own_.contains(deck.first); });
  if (!routes) return;
  read_routes(*routes);
  for (const deck::Language language : deck::kLanguages) read_routes(translation_of(*routes, language));
  for (auto& [name, languages] : decks_) {
    for (auto& [language, play] : languages) add_routes(play);
  }
}

void Shelf::read_routes(const std::filesystem::path& file) {
  auto text = text_in(file);
  auto read = text ? deck::parse_routes(*text) : deck::Parsed<deck::Routes>{};
  if (!read.value) return;
  const deck::Language language = read.value->language;
  routes_.emplace(language, std::pair(std::make_shared<const deck::Routes>(*std::move(read.value)), *std::move(text)));
}

const Play* Shelf::find(std::string_view name, std::optional<deck::Language> language) const {
  const auto deck = decks_.find(name);
  if (deck == decks_.end()) return nullptr;
  const auto play = deck->second.find(language.value_or(own_.find(name)->second));
  return play == deck->second.end() ? nullptr : &play->second;
}

void Shelf::add_routes(Play& play) const {
  const auto found = routes_.find(play.deck->language);
  if (play.routes != nullptr || found == routes_.end()) return;
  play.routes = found->second.first;
  play.routes_text = found->second.second;
}

}  // namespace streep::server
