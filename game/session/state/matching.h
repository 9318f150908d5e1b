// The most pairs that can be made of people when some may not be paired.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace streep::session {

using Mates = std::vector<std::optional<std::size_t>>;

// By person: with whom. People are tried in their order, so that a shuffled
// order gives a random matching. Jack Edmonds' algorithm (1965).
[[nodiscard]] Mates most_pairs(std::size_t people, const std::function<bool(std::size_t, std::size_t)>& may_pair);

}  // namespace streep::session
