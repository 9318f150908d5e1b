// The folders in which decks stand on this machine: those of the game, those of
// the person who runs it, and work that was not saved yet.
#pragma once

#include <string>

namespace streep::client {

struct Shelves {
  std::string scenarios;         // of the game; never written in
  std::string own;               // of this person; empty: there is no such folder
  std::string unsaved;           // empty: nothing can be recovered
  std::string deck{}, routes{};  // named on the command line: these come first; empty: none
};

// In XDG_DATA_HOME and XDG_STATE_HOME, or where these usually are.
[[nodiscard]] std::string usual_decks_folder();
[[nodiscard]] std::string usual_unsaved_folder();

}  // namespace streep::client
