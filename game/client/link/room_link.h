// The link to a room as it is copied from a chat or typed from a console:
// "192.168.1.20:4747/#KMPRTX.0011…", "https://streep.example.nl/pad/#KMPRTX". It
// opens nothing, and does not know whether the room is there. What stands behind
// the # never becomes part of an address: nobody sends it anywhere but in a Hello.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace streep::client {

struct RoomLink {
  std::string address;   // as people type it: address.h
  std::string code;      // as it was typed
  std::string secret{};  // digits: whatever stands behind the code
  bool operator==(const RoomLink&) const = default;
};

// Nothing where it is no link.
[[nodiscard]] std::optional<RoomLink> room_link_in(std::string_view typed);

}  // namespace streep::client
