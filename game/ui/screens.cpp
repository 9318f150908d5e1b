#include "game/ui/screens.h"

namespace streep::ui {

Intents draw(const Model& model, Drafts& drafts) {
  if (model.asks_to_quit) return draw_quit(model, drafts);
  switch (model.page) {
    case Page::home: return draw_home(model, drafts);
    case Page::host: return draw_host(model, drafts);
    case Page::join: return draw_join(model, drafts);
    case Page::decks: return draw_decks(model, drafts);
    case Page::editor: return draw_editor(model, drafts);
    case Page::results: return draw_results(model, drafts);
    case Page::settings: return draw_settings(model, drafts);
    case Page::connecting: return draw_connecting(model, drafts);
    case Page::room: break;
  }
  switch (model.audience) {
    case session::Audience::screen: return draw_screen(model, drafts);
    case session::Audience::facilitator: return draw_console(model, drafts);
    case session::Audience::players: break;
  }
  return draw_player(model, drafts);
}

}  // namespace streep::ui
