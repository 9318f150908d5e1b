// The deck that is being written, as the editor shows it, and what its author
// wants done. It knows no file but by name: the client has those.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "game/deck/deck.h"
#include "game/editor/edit.h"
#include "game/editor/remarks.h"

namespace streep::ui {

struct Writing {
  const editor::Manuscript* deck = nullptr;              // null: none is open
  const std::vector<editor::Remark>* remarks = nullptr;  // as null as the deck
  bool can_undo = false, can_redo = false;
  bool saved = true;               // the file says what the deck says
  bool of_game = false;            // of the game itself: saving makes a copy of one's own
  bool changed_elsewhere = false;  // another program wrote the file: the author chooses
  std::string file;                // its name; empty: none yet
};

// Work that was not saved before the program ended.
struct Unsaved {
  std::string title;
  std::string when;  // as people say it
  bool operator==(const Unsaved&) const = default;
};

// Files to choose from, where the desktop has no dialog of its own.
struct FileList {
  bool shown = false;
  std::string folder;
  std::vector<std::string> names;  // folders end with a slash
};

// Ctrl with a letter, as it is on this keyboard.
struct Shortcut {
  char letter = 0;  // lower case; 0: none
  bool shift = false;
  bool operator==(const Shortcut&) const = default;
};

struct NewDeck {
  deck::Language language{};
  bool operator==(const NewDeck&) const = default;
};
// Of Model::decks.
struct OpenDeck {
  std::size_t deck = 0;
  bool operator==(const OpenDeck&) const = default;
};
// Of Model::unsaved.
struct Recover {
  std::size_t which = 0;
  bool operator==(const Recover&) const = default;
};
struct Discard {
  std::size_t which = 0;
  bool operator==(const Discard&) const = default;
};
// From a file that is asked for: cards into the deck that is open, or a deck.
struct Import {
  bool operator==(const Import&) const = default;
};
// Of a FileList; empty: none.
struct ChooseFile {
  std::string name;
  bool operator==(const ChooseFile&) const = default;
};
struct Write {
  editor::Edit edit;
  bool operator==(const Write&) const = default;
};
struct Undo {
  bool operator==(const Undo&) const = default;
};
struct Redo {
  bool operator==(const Redo&) const = default;
};
struct SaveDeck {
  bool operator==(const SaveDeck&) const = default;
};
// The file of the other program stays as a copy.
struct KeepMine {
  bool operator==(const KeepMine&) const = default;
};
// Mine can be had back by undo.
struct TakeTheirs {
  bool operator==(const TakeTheirs&) const = default;
};
// 0: the whole deck
struct Try {
  editor::Number card = 0;
  deck::Cut cut{};
  bool operator==(const Try&) const = default;
};
struct Pack {
  bool operator==(const Pack&) const = default;
};
// Back to the choice of decks.
struct Leave {
  bool operator==(const Leave&) const = default;
};

using AuthorAct = std::variant<NewDeck, OpenDeck, Recover, Discard, Import, ChooseFile, Write, Undo, Redo, SaveDeck, KeepMine, TakeTheirs,
                               Try, Pack, Leave>;

}  // namespace streep::ui
