// Work that is not saved yet, kept a moment after each change, so that a crash
// loses nothing. Each program keeps one work, and only finds those of programs
// that have ended. It knows no decks.
#pragma once

#include <string>
#include <vector>

#include "game/client/app/world/shelf.h"

namespace streep::client {

struct UnsavedWork {
  std::string title;
  std::string path;  // of the file it will be saved in; empty: none yet
  DeckTexts now;     // as it was last
  DeckTexts before;  // as the file was
  bool operator==(const UnsavedWork&) const = default;
};

struct FoundWork {
  std::string id;
  UnsavedWork work;
  std::string name;  // of the file it will be saved in
  std::string when;  // as people say it: 2026-01-31 14:05
  bool operator==(const FoundWork&) const = default;
};

// All that programs left, the newest first.
struct WorkFound {
  std::vector<FoundWork> all;
  bool operator==(const WorkFound&) const = default;
};

class Unsaved {
 public:
  virtual ~Unsaved() = default;
  // Instead of what was kept before; and, once that is done, of what was found.
  // Failed, once, where that cannot be done.
  virtual void keep(const UnsavedWork& work, const std::string& instead_of) = 0;
  virtual void clear() = 0;   // what this program kept
  virtual void let_go() = 0;  // it stays, and is found from now on
  virtual void look() = 0;    // WorkFound
  virtual void remove(const std::string& id) = 0;
};

}  // namespace streep::client
