// What the commands that read .streep files share.
#pragma once

#include <string>
#include <string_view>

#include "game/pack/pack.h"
#include "tools/deck/command.h"

namespace streep::tools {

inline constexpr std::string_view kPackageExtension = ".streep";

// Tells it on the error stream.
Verdict complain(const std::string& file, const pack::Problem& problem);

}  // namespace streep::tools
