// Work that is not saved yet, kept in a folder a moment after each change, so
// that a crash loses nothing. Each program has a file of its own there, and
// only finds those of programs that have ended. It knows no decks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/client/machine/deck_file.h"

namespace streep::client {

struct UnsavedWork {
  std::string title;
  std::string path;  // of the file it will be saved in; empty: none yet
  DeckTexts now;     // as it was last
  DeckTexts before;  // as the file was
  bool operator==(const UnsavedWork&) const = default;
};

class UnsavedFolder {
 public:
  // An empty folder: nothing is kept.
  explicit UnsavedFolder(std::string folder) : folder_(std::move(folder)) {}
  UnsavedFolder(const UnsavedFolder&) = delete;
  UnsavedFolder& operator=(const UnsavedFolder&) = delete;
  ~UnsavedFolder();

  // Instead of what was kept before. False where it cannot be written.
  bool keep(const UnsavedWork& work);
  void clear();   // what this program kept
  void let_go();  // it stays, and is found from now on

  struct Found {
    std::string path;
    UnsavedWork work;
    std::string when;  // as people say it: 2026-01-31 14:05
  };
  [[nodiscard]] std::vector<Found> found() const;  // the newest first
  void remove(const Found& found) const;
  [[nodiscard]] const std::string& folder() const { return folder_; }

 private:
  bool take_name();

  std::string folder_;
  std::string path_;  // of our file; empty: none yet
  int lock_ = -1;     // held as long as this program runs
};

}  // namespace streep::client
