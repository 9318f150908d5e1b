// The keyboard under the tests: what a back end tells Dear ImGui, which is
// otherwise in 1.86 (Debian 12) than in 1.87 and later.
#pragma once

#include <imgui.h>

namespace streep::tests {

#if IMGUI_VERSION_NUM < 18700

inline void plug_in_keyboard() {
  for (int key = 0; key < ImGuiKey_COUNT; ++key) ImGui::GetIO().KeyMap[key] = key;
}
inline void set_key(ImGuiKey key, bool down = true) { ImGui::GetIO().KeysDown[key] = down; }
inline void set_shift(bool down) { ImGui::GetIO().KeyShift = down; }
inline void set_control(bool down) { ImGui::GetIO().KeyCtrl = down; }
inline void set_alt(bool down) { ImGui::GetIO().KeyAlt = down; }
inline void let_go_of_keys() {
  for (bool& down : ImGui::GetIO().KeysDown) down = false;
}
// In the frame before.
inline void key_went_down(ImGuiKey key) { ImGui::GetIO().KeysDownDuration[key] = 0; }

#else

// What happens between two frames counts in the next, and is not spread over several.
inline void plug_in_keyboard() { ImGui::GetIO().ConfigInputTrickleEventQueue = false; }
inline void set_key(ImGuiKey key, bool down = true) { ImGui::GetIO().AddKeyEvent(key, down); }
inline void set_shift(bool down) { set_key(ImGuiMod_Shift, down); }
inline void set_control(bool down) { set_key(ImGuiMod_Ctrl, down); }
inline void set_alt(bool down) { set_key(ImGuiMod_Alt, down); }
inline void let_go_of_keys() {
  for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_GamepadStart; ++key) set_key(static_cast<ImGuiKey>(key), false);
}
inline void key_went_down(ImGuiKey key) {
  ImGuiKeyData& data = ImGui::GetIO().KeysData[key - ImGuiKey_KeysData_OFFSET];
  data.Down = true;
  data.DownDuration = 0;
}

#endif

}  // namespace streep::tests
