// The desktop's own way of choosing a file, as a program beside this one:
// zenity or kdialog, whichever there is. Nothing here waits for a person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/client/machine/posix/child.h"

namespace streep::client {

struct FileWish {
  std::string title;
  std::vector<std::string> endings;  // as in ".csv"
  std::string path;                  // where to start: a folder, or a name to save under
  bool save = false;                 // otherwise a file that is there
  bool operator==(const FileWish&) const = default;
};

class FileDialog {
 public:
  // Nothing where the desktop has no such program. `folders` are looked in, as in PATH.
  [[nodiscard]] static std::optional<FileDialog> open(const FileWish& wish, const std::string& folders);

  // The path that was chosen, empty where none was; nothing while it is open.
  [[nodiscard]] std::optional<std::string> answer();
  [[nodiscard]] std::optional<Child>& child() { return child_; }  // to be ended in order

 private:
  explicit FileDialog(Child child) : child_(std::move(child)) {}
  std::optional<Child> child_;
};

}  // namespace streep::client
