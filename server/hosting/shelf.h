// The decks that a server offers to whoever opens a room, and where to go with
// what happened: read once, at the start. What cannot be played is not offered.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "server/hosting/play.h"

namespace streep::server {

class Shelf {
 public:
  // All decks in `folder`, NAME.toml with its translation as NAME.en.toml; empty: none. `routes` with theirs, likewise.
  Shelf(const std::filesystem::path& folder, const std::optional<std::filesystem::path>& routes);

  using Languages = std::map<deck::Language, Play>;  // one at least
  [[nodiscard]] const std::map<std::string, Languages, std::less<>>& decks() const { return decks_; }
  // Null where there is no such deck, or not in that language. No language: its own.
  [[nodiscard]] const Play* find(std::string_view name, std::optional<deck::Language> language) const;
  // With where to go in its language, where it says nothing of that itself.
  void add_routes(Play& play) const;

 private:
  void read_routes(const std::filesystem::path& file);

  std::map<std::string, Languages, std::less<>> decks_;
  std::map<std::string, deck::Language, std::less<>> own_;  // languages
  std::map<deck::Language, std::pair<std::shared_ptr<const deck::Routes>, std::string>> routes_;
};

}  // namespace streep::server
