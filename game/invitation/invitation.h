// How people come into a room: the address that a phone opens, and the same
// as squares for its camera. It opens nothing and knows no network.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "game/base/squares.h"
#include "game/wire/messages.h"
#include "game/wire/ready.h"

namespace streep::invitation {

// Where the page for phones is.
struct Doorstep {
  std::string host;  // 192.168.1.20, or the name in a certificate
  std::uint16_t port = 0;
  bool secure = false;     // https
  std::string path = "/";  // with a slash at both ends
  bool hosted = false;     // through a proxy, where native clients too have nothing but this address
  bool operator==(const Doorstep&) const = default;
};

// "https://school.nl/streep/"; the port where it is not the usual one.
[[nodiscard]] std::string page_address(const Doorstep& doorstep);

// "192.168.1.20:4747" or "https://school.nl/streep", to read aloud and to type in a browser or in Streep.
[[nodiscard]] std::string typed_address(const Doorstep& doorstep);

// "http://192.168.1.20:4747/#KMPRTX.0011223344556677": in the room at once, however
// many type wrong codes. The part after # never leaves the phone on its way to the page.
[[nodiscard]] std::string invitation_for(const Doorstep& doorstep, const wire::RoomCode& code, const wire::Secret& secret);

// With the key of the room instead: the phone that opens it is a remote.
[[nodiscard]] std::string remote_for(const Doorstep& doorstep, const wire::RoomCode& code, const wire::Key& key);

// "192.168.1.20:4747/#KMPRTX.0011…", to type on another laptop: whoever has it
// may be a big screen. Where it is hosted it begins with https://.
[[nodiscard]] std::string screen_for(const Doorstep& doorstep, const wire::RoomCode& code, const wire::Key& key);

// As few and as large squares as the text allows. None for an empty text, and
// for one that is too long.
[[nodiscard]] base::Squares squares_of(std::string_view text);

// What a screen is told, and a facilitator with this key. What is too long for a message is left out.
[[nodiscard]] wire::Entrance entrance_for(const Doorstep& doorstep, const wire::RoomCode& code, const wire::Secret& secret,
                                          const std::optional<wire::Key>& facilitator);

// The ways into a room, as whoever opened it is told.
void add_ways_in(wire::Ready& room, const Doorstep& doorstep);

// For a terminal, dark or light: two squares a character, with colours of its
// own and the quiet zone.
[[nodiscard]] std::string terminal_text(const base::Squares& squares);

}  // namespace streep::invitation
