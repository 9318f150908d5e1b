// What a facilitator can say, and what comes next, at every moment of a session. It knows words and scenes, no screens.
#pragma once

#include <string>

#include "game/deck/words.h"
#include "game/session/scene.h"

namespace streep::ui {

// A sentence to say aloud, as it stands.
[[nodiscard]] std::string say(const session::Scene& scene, const deck::Words& words);

// What happens after Verder.
[[nodiscard]] std::string coming(const session::Scene& scene, const deck::Words& words);

}  // namespace streep::ui
