// The room that this machine hosts, kept in a file until it is closed in order:
// what the next start needs to go on with it after this program crashed. Only
// its owner can read it, only one program at a time has it, and it lies where
// nothing survives the end of the login (XDG_RUNTIME_DIR). It knows no servers.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

#include "game/client/app/world.h"

namespace streep::client {

struct KeptRoom {
  pid_t server = -1;
  RoomWish wish;
  wire::Ready ready;
  bool operator==(const KeptRoom&) const = default;
};

class RoomFile {
 public:
  // Nothing where another program has it, or where it cannot be made.
  [[nodiscard]] static std::optional<RoomFile> open(const std::string& path);
  RoomFile(RoomFile&& other) noexcept;
  RoomFile& operator=(RoomFile&& other) noexcept;
  RoomFile(const RoomFile&) = delete;
  RoomFile& operator=(const RoomFile&) = delete;
  ~RoomFile();  // another program may have it; what was kept stays

  [[nodiscard]] std::optional<KeptRoom> read() const;
  void keep(const KeptRoom& room);  // instead of what was kept before
  void clear();

 private:
  explicit RoomFile(int file) : file_(file) {}
  int file_ = -1;
};

// Of the person who runs this program; empty where there is no such place.
[[nodiscard]] std::string usual_room_file();

}  // namespace streep::client
