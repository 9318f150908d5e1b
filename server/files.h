// The files that a server starts from, and where it keeps its totals. What
// cannot be used is a WorldError; what is wrong inside a file is written to
// standard error first.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "game/deck/deck.h"

namespace streep::server {

[[nodiscard]] std::shared_ptr<const deck::Deck> read_deck(const std::filesystem::path& file, deck::Language language);
[[nodiscard]] std::shared_ptr<const deck::Routes> read_routes(const std::filesystem::path& file, deck::Language language);

// Beside this program where it is installed, else in the sources it was built from.
[[nodiscard]] std::filesystem::path default_page();

[[nodiscard]] std::filesystem::path default_shelf();  // with decks

// In the data folder of this user.
[[nodiscard]] std::filesystem::path default_database();

// 2026-1 for January to June of 2026, by the clock of this machine.
[[nodiscard]] std::string current_half_year();

}  // namespace streep::server
