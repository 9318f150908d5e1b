// Files that a person chooses, in whatever way this system has. The answer
// comes when it comes, whatever page is on, and says what was asked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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

struct Answered {
  Purpose purpose{};
  std::string path{};                  // empty: none was chosen
  std::string name{};                  // as people see it
  std::optional<std::string> bytes{};  // that were read, or written; nothing: that could not be done
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
