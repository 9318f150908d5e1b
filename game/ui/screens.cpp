#include "game/ui/screens.h"

namespace streep::ui {

std::optional<Intent> draw(const Model& model, Draft& draft) {
  if (model.asks_to_quit) return draw_quit(model, draft);
  switch (model.page) {
    case Page::home: return draw_home(model, draft);
    case Page::host: return draw_host(model, draft);
    case Page::join: return draw_join(model, draft);
    case Page::decks: return draw_decks(model, draft);
    case Page::editor: return draw_editor(model, draft);
    case Page::results: return draw_results(model, draft);
    case Page::settings: return draw_settings(model, draft);
    case Page::connecting: return draw_connecting(model, draft);
    case Page::room: break;
  }
  switch (model.audience) {
    case session::Audience::screen: return draw_screen(model, draft);
    case session::Audience::facilitator: return draw_console(model, draft);
    case session::Audience::players: break;
  }
  return draw_player(model, draft);
}

}  // namespace streep::ui
