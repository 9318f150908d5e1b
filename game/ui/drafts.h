// What one window remembers between two frames, page by page: what is chosen
// and typed there while nobody was told. It never leaves the window.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "game/deck/deck.h"
#include "game/editor/manuscript.h"
#include "game/session/ids.h"
#include "game/ui/kit/draft.h"

namespace streep::ui {

struct HostDraft {
  std::size_t deck = 0;  // of Model::decks
  deck::Cut cut{};
  bool rehearsal = false;
};

struct JoinDraft {
  std::string address, code;
};

enum class EditorTab : std::uint8_t { cards, deck };

struct EditorDraft {
  EditorTab tab{};
  editor::Number open = 0;                 // the card; 0, or one that is gone: the first
  editor::Number shown = 0;                // the one that the list was last moved to
  editor::Number held = 0;                 // dragged by the mouse; 0: none
  deck::Cut cut{};                         // whose course is shown
  editor::Wording wording{};               // of the previews
  std::size_t moment = 0;                  // of the previews
  float card_height = 0, deck_height = 0;  // pixels: of the forms, as they were drawn last
};

// What the console asks before it does something, or shows instead.
enum class Question : std::uint8_t { none, hand_count, end, leave, let_go, shut_out, remote, reach, people, screen };

struct ConsoleDraft {
  Question question{};
  std::string crossed, people;  // counted by hand, as typed
  session::SeatId leaving{};    // asked about
  bool tips_away = false;
};

struct PlayerDraft {
  bool routes = false;  // where one can go is shown, over everything
};

// The tape on the floor, as parts of the window's width and height.
struct Lay {
  Point from, to;
};

// Big screens and players: the line travels from where it lay in the phase before, and people walk in.
struct StageDraft {
  std::optional<Lay> line, line_before;
  double line_at = 0;                 // when the phase began that it travels for
  int people = 0, people_before = 0;  // how many stood there before the newest came
  double people_at = 0;               // when they came
};

struct Drafts {
  Draft widgets;
  HostDraft host;
  JoinDraft join;
  EditorDraft editor;
  ConsoleDraft console;
  PlayerDraft player;
  StageDraft stage;
};

}  // namespace streep::ui
