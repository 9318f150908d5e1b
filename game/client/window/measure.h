// How long a frame of the big screen takes while a crowd of a thousand steps
// over the line, with everything drawn before the clock stops.
#pragma once

#include <string>

#include "game/client/window/pane.h"
#include "game/deck/words.h"

namespace streep::client {

// One line with the result.
[[nodiscard]] std::string measure(Pane& screen, const deck::Words& words, std::uint16_t people);

}  // namespace streep::client
