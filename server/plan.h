// What a server starts with, from its command line and the files that it names:
// rooms and doors. It opens neither.
#pragma once

#include <vector>

#include "game/invitation/invitation.h"
#include "game/wire/ready.h"
#include "server/doors/enet_door.h"
#include "server/doors/web_door.h"
#include "server/options.h"
#include "server/rooms/room.h"

namespace streep::server {

struct PlannedRoom {
  RoomSetup setup;
  wire::Ready ready;  // as its parent is told; the port is not known yet
};

// A room for each deck. Throws WorldError where a file, or the line of a server before, cannot be used.
[[nodiscard]] std::vector<PlannedRoom> rooms_of(const Options& options);

// What stands before it, and where people find it then.
struct Front {
  std::optional<invitation::Doorstep> doorstep;  // none: where it is itself
  TrustedProxies proxies;
};
// Throws WorldError where an address cannot be one.
[[nodiscard]] Front front_of(const Options& options);

// Whether native clients come in over UDP.
[[nodiscard]] bool opens_udp(const Options& options);
[[nodiscard]] EnetDoor::Options enet_options(const Options& options, const std::vector<PlannedRoom>& rooms);
// The same port as the other door: one address to read aloud.
[[nodiscard]] WebDoor::Options web_options(const Options& options, const Front& front, std::uint16_t port);

}  // namespace streep::server
