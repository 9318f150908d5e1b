// Work that is not saved yet, as text and back: each part after its length,
// whatever is in it. It knows no files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "game/client/app/world/world.h"

namespace streep::client {

[[nodiscard]] std::string text_of(const UnsavedWork& work);

// Nothing where the text is damaged anywhere.
[[nodiscard]] std::optional<UnsavedWork> work_in(std::string_view text);

}  // namespace streep::client
