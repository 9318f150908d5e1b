#include "game/client/link/room_link.h"

namespace streep::client {

namespace {

constexpr std::string_view kCodeMark = "/#";

std::string_view without(std::string_view text, std::string_view start) {
  if (text.starts_with(start)) text.remove_prefix(start.size());
  return text;
}

}  // namespace

std::optional<RoomLink> room_link_in(std::string_view typed) {
  const std::string_view link = without(without(typed, "http://"), "https://");
  const std::size_t mark = link.find(kCodeMark);
  if (mark == link.npos) return std::nullopt;
  const std::string_view behind = link.substr(mark + kCodeMark.size());
  const std::size_t point = behind.find('.');
  return RoomLink{.address = std::string(link.substr(0, mark)),
                  .code = std::string(behind.substr(0, point)),
                  .secret = std::string(point == behind.npos ? std::string_view() : behind.substr(point + 1))};
}

}  // namespace streep::client
