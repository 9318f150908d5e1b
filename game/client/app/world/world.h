// What the program asks of the machine it runs on: seams, each with a twin in
// memory for tests. Nothing here blocks, and all that has to be waited for comes
// from tick, in the order in which it happened.
#pragma once

#include <array>
#include <variant>
#include <vector>

#include "game/client/app/world/clock.h"
#include "game/client/app/world/dialogs.h"
#include "game/client/app/world/links.h"
#include "game/client/app/world/room_server.h"
#include "game/client/app/world/shelf.h"
#include "game/client/app/world/totals_source.h"
#include "game/client/app/world/unsaved.h"

namespace streep::client {

// Failed alone: of what nobody waits for.
using Happened =
    std::variant<OwnRoom, DecksListed, DeckRead, DeckWritten, PlacesKept, FileSaved, WorkFound, Answered, FolderSeen, TotalsRead, Failed>;

class Events {
 public:
  virtual ~Events() = default;
  // Acts as far as it is time to: call it every frame.
  [[nodiscard]] virtual std::vector<Happened> tick(double now) = 0;
};

struct World {
  Events& events;
  Links& links;
  Clock& clock;
  RoomServer& room;
  Shelf& shelf;
  Unsaved& unsaved;
  Dialogs& dialogs;
  TotalsSource& totals;
};

}  // namespace streep::client
