#include "game/client/machine/room_file.h"

#include <sodium.h>

#include <cstdlib>
#include <utility>

namespace streep::client {

namespace {

constexpr std::size_t kRoomBytes = 16 * 1024;

}  // namespace

std::optional<RoomFile> RoomFile::open(const std::string& path) {
  auto file = LockedFile::open(path);
  return file ? std::optional(RoomFile(*std::move(file))) : std::nullopt;
}

std::optional<KeptRoom> RoomFile::read() const {
  std::string text = file_.read(kRoomBytes);
  auto room = room_in(text);
  sodium_memzero(text.data(), text.size());
  return room;
}

void RoomFile::keep(const KeptRoom& room) {
  std::string text = text_of(room);
  file_.write(text);
  sodium_memzero(text.data(), text.size());
}

std::string usual_room_file() {
  const char* folder = std::getenv("XDG_RUNTIME_DIR");
  return folder == nullptr || *folder == '\0' ? std::string() : std::string(folder) + "/streep-room";
}

}  // namespace streep::client
