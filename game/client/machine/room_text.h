// The room that this machine hosts, as text and back: a line each for the
// process, the ready line, the deck, the routes, the cut and the language.
// It knows no files.
#pragma once

#include <optional>
#include <string>

#include "game/client/app/world/room_server.h"
#include "game/client/machine/posix/child.h"

namespace streep::client {

struct KeptRoom {
  Process server = -1;
  RoomWish wish;
  wire::Ready ready;
  bool operator==(const KeptRoom&) const = default;
};

[[nodiscard]] std::string text_of(const KeptRoom& room);

// Nothing where the text is damaged anywhere.
[[nodiscard]] std::optional<KeptRoom> room_in(const std::string& text);

}  // namespace streep::client
