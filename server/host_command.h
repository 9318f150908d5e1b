// streep-server host: the book of who may open rooms, on a command line.
#pragma once

#include "game/deck/words.h"
#include "server/options.h"

namespace streep::server {

// What the program exits with: 1 where it was not done, which has been said. Throws WorldError.
[[nodiscard]] int keep_book(const HostCommand& command, const std::filesystem::path& database, const deck::Words& words);

}  // namespace streep::server
