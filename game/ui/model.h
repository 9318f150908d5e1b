// All that a screen may look at, for one frame: what is large is only referred
// to. Filled by the client, changed by no screen.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "game/base/enumeration.h"
#include "game/base/squares.h"
#include "game/deck/deck.h"
#include "game/deck/diagnostic.h"
#include "game/deck/words.h"
#include "game/session/effect.h"
#include "game/session/scene.h"
#include "game/ui/crowd/draw.h"
#include "game/ui/kit/canvas.h"
#include "game/ui/settings.h"
#include "game/ui/totals.h"
#include "game/ui/writing.h"
#include "game/wire/messages.h"

namespace streep::ui {

enum class Page : std::uint8_t {
  home,
  host,        // choose a deck, cut and language
  decks,       // choose a deck to write on
  editor,      // write it
  join,        // type an address and a code
  results,     // what the totals hold
  settings,    // of this machine
  connecting,  // a server is starting, or a room is being looked for
  room,        // draws the scene of this window's audience
};

// A deck as listed on the host page.
struct DeckEntry {
  std::string path;
  std::string title;
  deck::TargetGroup target_group = deck::TargetGroup::students;
  deck::Language language = deck::Language::nl;
  base::By<deck::Cut, std::size_t> cards;   // how many a plan has
  std::vector<deck::Explanation> problems;  // where it cannot be played
};

// What is being waited for while connecting.
enum class Waiting : std::uint8_t {
  server,  // of a room on this machine: it starts
  room,    // to be let into a room
};

// This machine on one of its networks.
struct Network {
  std::string interface;  // wlp2s0
  std::string address;    // 192.168.1.20
  bool operator==(const Network&) const = default;
};

// How others reach a room on this machine.
struct Entrance {
  std::uint16_t port = 0;
  std::vector<Network> networks;  // best first; none: no network at all
  std::size_t chosen = 0;         // of `networks`: where others are told to join
  std::optional<bool> answers;    // there, to this machine itself; none: not known yet
  base::Squares remote;           // makes a phone the remote: whoever sees it can lead the session
  std::string screen{};           // the link of a big screen on another laptop
};

struct Model {
  Look look;
  const Figures* figures = nullptr;  // of this window; null: nobody is drawn, and the words say it
  Page page = Page::home;
  bool asks_to_quit = false;           // this window was closed while its room is open: asked once more, over any page
  const deck::Words* words = nullptr;  // in the language of `settings`; never null when drawn

  Settings settings;
  std::span<const DeckEntry> decks;
  std::span<const std::size_t> recent;  // of them: played last, the newest first
  const Totals* totals = nullptr;       // never null on the page of results
  Waiting waiting = Waiting::server;
  std::string notice;  // what went wrong and what to do, in words; empty: nothing

  // An author: a deck being written, and what can be gone on with.
  Writing writing;
  std::span<const Unsaved> unsaved;
  const FileList* files = nullptr;  // null: none to choose from
  Shortcut shortcut;                // pressed before this frame

  // The room, as this window's audience sees it.
  session::Audience audience = session::Audience::screen;
  std::string code;
  std::string address;        // where others join, as typed: 192.168.1.20:4747
  base::Squares invitation;   // big screens, facilitators: brings a phone into the room; none where no phone can come
  base::Squares appointment;  // at the close: the question for a week later, for a phone's calendar
  bool reconnecting = false;
  bool rehearsal = false;                 // the people are simulated
  const session::Scene* scene = nullptr;  // null: none yet
  session::Progress progress;
  Entrance entrance;                   // facilitators
  std::optional<wire::People> people;  // facilitators: who has found the way here; none: not told yet
  session::Seat seat;                  // players
  std::optional<deck::Choice> chosen;  // players: what this device answered this round; never from the server
  bool arrived = false;                // players: the server has it

  double now = 0;       // seconds; the same clock as the next two
  double scene_at = 0;  // when this scene came
  double phase_at = 0;  // when this phase (and occasion, card) began: animations start here
};

}  // namespace streep::ui
