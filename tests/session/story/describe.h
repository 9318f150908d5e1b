// What a session says, as short text: for stories, for messages of failing
// tests, and to compare what is published by its text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "game/session/effect.h"
#include "game/session/scene.h"

namespace streep::test {

[[nodiscard]] std::string describe(const session::Figure& figure);
[[nodiscard]] std::string describe(const session::Shift& shift);
[[nodiscard]] std::string describe(const std::vector<session::Count>& counts);
[[nodiscard]] std::string describe(session::Phase phase);
[[nodiscard]] std::string describe(session::Refusal refusal);
[[nodiscard]] std::string describe(session::Symbol symbol);

// The fields of a scene that are not empty, by name.
using Fields = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] Fields fields_of(const session::Scene& scene);

}  // namespace streep::test
