// What the program is asked to do on its command line. It starts nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "game/base/limits.h"
#include "game/base/random.h"
#include "game/deck/deck.h"
#include "game/ui/kit/theme.h"

namespace streep::client {

inline constexpr std::uint16_t kRehearsalPeople = 60;

struct Options {
  bool demo = false;
  std::uint16_t players = kRehearsalPeople;
  std::optional<base::Seed> seed;  // of them and of the draws of their room
  std::string deck, routes;
  deck::Cut cut = deck::Cut::minutes_45;
  std::optional<deck::Language> language;
  std::string join, code;  // the address and the code of a room to join at once
  std::string screen;      // the link of a room to be a big screen of
  bool headless = false;
  std::string shots;
  bool measure = false;
  int width = 0, height = 0;  // of the big screen; 0: as large as suits the display
  std::optional<ui::Tone> tone;
  bool reduced_motion = false;
  std::string database;
  std::optional<std::uint16_t> port;
  std::string assets, scenarios;  // folders; empty: beside the program or where it was built
};

// Fills `options`. Where the program ends here, its exit status: its help or its
// version was asked for, or a flag is wrong; that has been said.
[[nodiscard]] std::optional<int> read_command_line(Options& options, int count, const char* const* arguments);

// A folder of this name, where the program is installed or was built.
[[nodiscard]] std::string folder_of(const std::string& name);

}  // namespace streep::client
