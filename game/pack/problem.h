// Makes a problem of a sentence in problems.h. It knows no packages.
#pragma once

#include <string>
#include <vector>

#include "game/deck/report.h"
#include "game/pack/pack.h"

namespace streep::pack {

// The values may come from a hostile file: they are made fit to show.
[[nodiscard]] Problem problem(const deck::Words& words, const deck::Complaint& complaint, std::vector<std::string> values = {},
                              std::string details = {});

}  // namespace streep::pack
