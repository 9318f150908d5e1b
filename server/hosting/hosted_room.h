// What a server needs to open a room anew that somebody opened from elsewhere, as
// text for the store: never a key, only hashes of keys. It is removed when the room
// closes. FORMAT.md of the store says what is in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "game/wire/messages.h"
#include "server/ground/secrets.h"
#include "server/hosting/play.h"
#include "server/rooms/room.h"

namespace streep::server {

struct HostedRoom {
  std::string host;  // whose it is
  wire::RoomCode code;
  Digest screen{};  // of its key
  wire::Secret secret{};
  std::uint16_t seats = 0;
  std::uint32_t minutes = 0;  // that it may be open
  deck::Cut cut = deck::Cut::minutes_45;
  std::string deck, routes;  // the texts
  bool operator==(const HostedRoom&) const = default;
};

[[nodiscard]] std::string write(const HostedRoom& room);
// Nothing where it is no such text.
[[nodiscard]] std::optional<HostedRoom> read_hosted_room(std::string_view text);

// With the hash of its facilitator's key, by which the store knows it. It ends when it is left or has had its time.
[[nodiscard]] RoomSetup setup_of(const HostedRoom& room, const Digest& facilitator, const Play& play, const std::string& half_year);

// Rooms that were open when a server on this store ended, as they go on. What cannot be read is forgotten.
[[nodiscard]] std::vector<RoomSetup> find_rooms(Store& store, const std::string& half_year);

}  // namespace streep::server
