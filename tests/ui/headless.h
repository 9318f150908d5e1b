// A window without a display: draws a screen, clicks by id or by what is written there, presses keys.
#pragma once

#include <imgui.h>

#include <array>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "game/deck/names.h"
#include "game/ui/screens.h"
#include "tests/ui/keyboard.h"
#include "tests/ui/scenes.h"

namespace streep::tests {

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("there is no " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const deck::Words& words_from(std::string_view language) {
  return deck::words_of(base::from_name<deck::Language>(language).value());
}

// Of the Debian package fonts-inter, read once.
inline const ui::FontFiles& fonts() {
  const std::string folder = "/usr/share/fonts/opentype/inter/";
  static const ui::FontFiles files{read_file(folder + "Inter-Regular.otf"), read_file(folder + "Inter-SemiBold.otf"),
                                   read_file(folder + "InterDisplay-Bold.otf")};
  return files;
}

// What one window draws.
using Screen = std::function<ui::Intents(const ui::Model&, ui::Drafts&)>;

// A model that keeps what a real one only refers to.
struct OwnedModel : ui::Model {
  std::optional<session::Scene> scene{};
  std::vector<ui::DeckEntry> decks{};
  std::vector<std::size_t> recent{};
  ui::Totals totals{};

  const ui::Model& shown() {
    ui::Model& all = *this;
    all.scene = scene ? &*scene : nullptr;
    all.decks = decks;
    all.recent = recent;
    all.totals = &totals;
    return all;
  }
};

// Screens that people have, and the smallest that must do.
struct Size {
  float width, height;
};
inline constexpr std::array kSizes{Size{640, 480}, Size{1024, 768}, Size{1280, 720}, Size{1920, 1080}, Size{3840, 2160}};

class Headless {
 public:
  Headless(float width, float height, const std::string& language = "nl") : words_(words_from(language)), context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {width, height};
    io.DeltaTime = 1.0F / 60.0F;
    plug_in_keyboard();
    type_.emplace(std::get<ui::Type>(ui::Type::load(*io.Fonts, height, fonts())));
    unsigned char* pixels = nullptr;
    int across = 0;
    int down = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &across, &down);
    model.words = &words_;
    model.look.type = &*type_;
  }
  ~Headless() { ImGui::DestroyContext(context_); }
  Headless(const Headless&) = delete;
  Headless& operator=(const Headless&) = delete;

  // All that was wanted in one frame.
  ui::Intents frame_of(const Screen& screen) {
    ImGui::SetCurrentContext(context_);
    ImGui::NewFrame();
    ui::Intents wishes = screen(model.shown(), drafts);
    ImGui::Render();
    let_go_of_keys();
    set_shift(false);
    return wishes;
  }

  // The same where it is one thing at most.
  std::optional<ui::Intent> frame(const Screen& screen) {
    const ui::Intents wishes = frame_of(screen);
    if (wishes.size() > 1) throw std::runtime_error("one frame wanted several things");
    return wishes.empty() ? std::nullopt : std::optional(wishes.front());
  }

  // What comes of pressing and letting go in the middle of what is labelled so.
  std::optional<ui::Intent> click(const Screen& screen, const std::string& label) {
    (void)frame(screen);
    const ui::Drawn* thing = draft.find(label);
    if (thing == nullptr) throw std::runtime_error("nothing is labelled " + label);
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = {thing->box.centre().x, thing->box.centre().y};
    io.MouseDown[0] = true;
    auto first = frame(screen);
    io.MouseDown[0] = false;
    auto second = frame(screen);
    return second ? second : first;
  }

  std::optional<ui::Intent> press(const Screen& screen, ImGuiKey key, bool shift = false) {
    (void)frame(screen);  // every key up
    set_key(key);
    set_shift(shift);
    return frame(screen);
  }

  std::optional<ui::Intent> type(const Screen& screen, const std::string& characters) {
    ImGui::GetIO().AddInputCharactersUTF8(characters.c_str());
    return frame(screen);
  }

  // What stands on a screen under this name of assets/words.
  [[nodiscard]] std::string word(std::string_view name) const { return words_(name); }

  OwnedModel model;
  ui::Drafts drafts;
  ui::Draft& draft = drafts.widgets;

 private:
  const deck::Words& words_;
  ImGuiContext* context_;
  std::optional<ui::Type> type_;
};

inline constexpr double kLongAgo = 60;  // seconds: everybody has walked

// This scene on the big screen, so many seconds after it came.
inline void show(Headless& window, const session::Scene& scene, double seconds = kLongAgo) {
  window.model.page = ui::Page::room;
  window.model.audience = session::Audience::screen;
  window.model.code = "KWNTPR";
  window.model.address = "192.168.100.200:4748";
  window.model.invitation = some_squares(kInvitation);
  window.model.appointment = some_squares(kAppointment);
  window.model.scene = scene;
  window.model.scene_at = window.model.phase_at = 100;
  window.model.now = 100 + seconds;
  (void)window.frame(ui::draw_screen);
}

}  // namespace streep::tests
