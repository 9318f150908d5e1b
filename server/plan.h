// What a server starts with, from its command line and the files that it names:
// rooms and doors. It opens neither.
#pragma once

#include <vector>

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

[[nodiscard]] EnetDoor::Options enet_options(const Options& options, const std::vector<PlannedRoom>& rooms);
// The same port as the other door: one address to read aloud.
[[nodiscard]] WebDoor::Options web_options(const Options& options, std::uint16_t port);

}  // namespace streep::server
