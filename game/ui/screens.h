// Every screen as a function: it draws what the model says and gives back all
// that the person wants. It changes nothing but the drafts. Each is one frame of one
// window, between ImGui::NewFrame and ImGui::Render.
#pragma once

#include "game/ui/drafts.h"
#include "game/ui/intent.h"
#include "game/ui/model.h"

namespace streep::ui {

// Whatever this window shows: by page, and in a room by audience.
[[nodiscard]] Intents draw(const Model& model, Drafts& drafts);

// The pages before a room.
[[nodiscard]] Intents draw_home(const Model& model, Drafts& drafts);
[[nodiscard]] Intents draw_host(const Model& model, Drafts& drafts);
[[nodiscard]] Intents draw_join(const Model& model, Drafts& drafts);
[[nodiscard]] Intents draw_decks(const Model& model, Drafts& drafts);
[[nodiscard]] Intents draw_editor(const Model& model, Drafts& drafts);
[[nodiscard]] Intents draw_results(const Model& model, Drafts& drafts);
[[nodiscard]] Intents draw_settings(const Model& model, Drafts& drafts);
[[nodiscard]] Intents draw_connecting(const Model& model, Drafts& drafts);

// Instead of any page, where the window was closed while its room is open.
[[nodiscard]] Intents draw_quit(const Model& model, Drafts& drafts);

// A room, by audience.
[[nodiscard]] Intents draw_screen(const Model& model, Drafts& drafts);
[[nodiscard]] Intents draw_player(const Model& model, Drafts& drafts);
[[nodiscard]] Intents draw_console(const Model& model, Drafts& drafts);

// In how many seconds the picture changes though nothing comes and nobody
// touches anything: 0 while something moves, up to 1 while time is told, and
// infinity while it stands still. A client sleeps that long.
[[nodiscard]] double next_change(const Model& model);
[[nodiscard]] inline bool moves(const Model& model) { return next_change(model) <= 0; }

}  // namespace streep::ui
