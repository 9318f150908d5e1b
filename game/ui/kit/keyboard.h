// The keyboard as Dear ImGui tells of it. What 1.86 (Debian 12) says otherwise
// than 1.87 and later (1.90 in Debian 13) stands in keyboard.cpp and nowhere
// else. It knows no button and no field.
#pragma once

#include <imgui.h>

#include <vector>

namespace streep::ui {

// Whether a key goes down now or, where repeats count, types again because it is held.
[[nodiscard]] bool key_pressed(ImGuiKey key, bool repeats = true);

// Either of the two keys of a keyboard that say so.
[[nodiscard]] bool enter_pressed(bool repeats = true);

// Of each key that is down, how many seconds ago it went down: 0 is now.
[[nodiscard]] std::vector<float> keys_held();

}  // namespace streep::ui
