// Files that a person chooses, in whatever way this system has. The answer
// comes when it comes, whatever page is on, and says what was asked. Where none
// is chosen none comes.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "game/client/app/world/failed.h"

namespace streep::client {

enum class Purpose : std::uint8_t {
  import,  // a file that is there is read
  pack,    // a new one is written
};

struct Ask {
  Purpose purpose{};
  std::string title;
  std::vector<std::string> endings;  // as in ".csv"; a new file without one gets the first
  std::string name{};                // of a new file, as far as it is not changed
  std::string bytes{};               // of a new file
  bool operator==(const Ask&) const = default;
};

struct ChosenFile {
  std::string path;
  std::string name;   // as people see it
  std::string bytes;  // that were read, or written
  bool operator==(const ChosenFile&) const = default;
};

struct Answered {
  Purpose purpose{};
  std::variant<ChosenFile, Failed> file;
  bool operator==(const Answered&) const = default;
};

// Where a system has no dialog: what there is to choose from, folders first and
// with a slash.
struct FolderSeen {
  std::string folder;
  std::vector<std::string> names;
  bool operator==(const FolderSeen&) const = default;
};

class Dialogs {
 public:
  virtual ~Dialogs() = default;
  virtual void ask(const Ask& question) = 0;  // Answered; or FolderSeen, and a name is chosen from that
  // FolderSeen of a folder in this one («../» is the one around it), Answered with a file in it.
  virtual void choose(const std::string& folder, const std::string& name) = 0;
};

}  // namespace streep::client
