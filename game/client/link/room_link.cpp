#include "game/client/link/room_link.h"

namespace streep::client {

namespace {

constexpr std::string_view kCodeMark = "/#";

}  // namespace

std::optional<RoomLink> room_link_in(std::string_view typed) {
  const std::size_t mark = typed.find(kCodeMark);
  if (mark == typed.npos) return std::nullopt;
  const std::string_view behind = typed.substr(mark + kCodeMark.size());
  const std::size_t point = behind.find('.');
  return RoomLink{.address = std::string(typed.substr(0, mark)),
                  .code = std::string(behind.substr(0, point)),
                  .secret = std::string(point == behind.npos ? std::string_view() : behind.substr(point + 1))};
}

}  // namespace streep::client
