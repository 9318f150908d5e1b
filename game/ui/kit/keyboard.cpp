#include "game/ui/kit/keyboard.h"

#include <iterator>

namespace streep::ui {

#if IMGUI_VERSION_NUM < 18700

// Keys have the numbers of the system beneath, and ImGuiKey is a name for some of them.
bool key_pressed(ImGuiKey key, bool repeats) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), repeats); }

bool enter_pressed(bool repeats) { return key_pressed(ImGuiKey_Enter, repeats) || key_pressed(ImGuiKey_KeyPadEnter, repeats); }

std::vector<float> keys_held() {
  std::vector<float> held;
  for (const float seconds : ImGui::GetIO().KeysDownDuration) {
    if (seconds >= 0) held.push_back(seconds);
  }
  return held;
}

#else

bool key_pressed(ImGuiKey key, bool repeats) { return ImGui::IsKeyPressed(key, repeats); }

bool enter_pressed(bool repeats) { return key_pressed(ImGuiKey_Enter, repeats) || key_pressed(ImGuiKey_KeypadEnter, repeats); }

std::vector<float> keys_held() {
  const ImGuiIO& io = ImGui::GetIO();
  std::vector<float> held;
  // After the keyboard come game pads, and the buttons of the mouse.
  for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_GamepadStart; ++key) {
    const float seconds = io.KeysData[key - ImGuiKey_KeysData_OFFSET].DownDuration;
    if (seconds >= 0) held.push_back(seconds);
  }
  return held;
}

#endif

}  // namespace streep::ui
