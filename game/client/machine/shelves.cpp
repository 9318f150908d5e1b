#include "game/client/machine/shelves.h"

#include <cstdlib>

namespace streep::client {

namespace {

// `name` in the folder that the environment calls `variable`, or in the home folder.
[[nodiscard]] std::string folder_of_person(const char* variable, const std::string& usual, const std::string& name) {
  const char* const set = std::getenv(variable);
  if (set != nullptr && *set == '/') return std::string(set) + name;
  const char* const home = std::getenv("HOME");
  return home != nullptr && *home == '/' ? home + usual + name : std::string();
}

}  // namespace

std::string usual_decks_folder() { return folder_of_person("XDG_DATA_HOME", "/.local/share", "/streep/decks"); }
std::string usual_unsaved_folder() { return folder_of_person("XDG_STATE_HOME", "/.local/state", "/streep/unsaved"); }

}  // namespace streep::client
