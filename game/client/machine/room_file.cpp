#include "game/client/machine/room_file.h"

#include <sodium.h>

#include <chrono>
#include <utility>

namespace streep::client {

namespace {

constexpr std::size_t kRoomBytes = 16 * 1024;
constexpr std::chrono::hours kTalkIsOver{12};  // nobody comes back to a room of yesterday

}  // namespace

std::optional<RoomFile> RoomFile::open(const std::string& path) {
  auto file = LockedFile::open(path);
  if (file && file->age() > kTalkIsOver) file->clear();
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

}  // namespace streep::client
