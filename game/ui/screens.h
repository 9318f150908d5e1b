// Every screen as a function: it draws what the model says and gives back what
// the person wants. It changes nothing but the draft. Each is one frame of one
// window, between ImGui::NewFrame and ImGui::Render.
#pragma once

#include <optional>

#include "game/ui/intent.h"
#include "game/ui/kit/draft.h"
#include "game/ui/model.h"

namespace streep::ui {

// Whatever this window shows: by page, and in a room by audience.
[[nodiscard]] std::optional<Intent> draw(const Model& model, Draft& draft);

// The pages before a room.
[[nodiscard]] std::optional<Intent> draw_home(const Model& model, Draft& draft);
[[nodiscard]] std::optional<Intent> draw_host(const Model& model, Draft& draft);
[[nodiscard]] std::optional<Intent> draw_join(const Model& model, Draft& draft);
[[nodiscard]] std::optional<Intent> draw_decks(const Model& model, Draft& draft);
[[nodiscard]] std::optional<Intent> draw_editor(const Model& model, Draft& draft);
[[nodiscard]] std::optional<Intent> draw_results(const Model& model, Draft& draft);
[[nodiscard]] std::optional<Intent> draw_settings(const Model& model, Draft& draft);
[[nodiscard]] std::optional<Intent> draw_connecting(const Model& model, Draft& draft);

// Instead of any page, where the window was closed while its room is open.
[[nodiscard]] std::optional<Intent> draw_quit(const Model& model, Draft& draft);

// A room, by audience.
[[nodiscard]] std::optional<Intent> draw_screen(const Model& model, Draft& draft);
[[nodiscard]] std::optional<Intent> draw_player(const Model& model, Draft& draft);
[[nodiscard]] std::optional<Intent> draw_console(const Model& model, Draft& draft);

// In how many seconds the picture changes though nothing comes and nobody
// touches anything: 0 while something moves, up to 1 while time is told, and
// infinity while it stands still. A client sleeps that long.
[[nodiscard]] double next_change(const Model& model);
[[nodiscard]] inline bool moves(const Model& model) { return next_change(model) <= 0; }

}  // namespace streep::ui
