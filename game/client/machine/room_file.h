// The room that this machine hosts, kept in a file until it is closed in order:
// what the next start needs to go on with it after this program crashed. Only
// its owner can read it, only one program at a time has it, and it survives that
// the machine goes down. A room of half a day ago is gone when it is opened. It knows no servers.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "game/client/machine/posix/locked_file.h"
#include "game/client/machine/room_text.h"

namespace streep::client {

class RoomFile {
 public:
  // Nothing where another program has it, or where it cannot be made.
  [[nodiscard]] static std::optional<RoomFile> open(const std::string& path);
  [[nodiscard]] std::optional<KeptRoom> read() const;
  void keep(const KeptRoom& room);  // instead of what was kept before
  void clear() { file_.clear(); }

 private:
  explicit RoomFile(LockedFile file) : file_(std::move(file)) {}
  LockedFile file_;
};

}  // namespace streep::client
