// What the program asks of the machine it runs on: seams, each with a twin in
// memory for tests. Nothing here blocks, and all that has to be waited for comes
// from tick, in the order in which it happened.
#pragma once

#include <array>
#include <variant>
#include <vector>

#include "game/client/app/clock.h"
#include "game/client/app/dialogs.h"
#include "game/client/app/links.h"
#include "game/client/app/room_server.h"
#include "game/client/app/shelf.h"
#include "game/client/app/totals_source.h"
#include "game/client/app/unsaved.h"

namespace streep::client {

using Happened =
    std::variant<OwnRoom, DecksListed, DeckRead, DeckWritten, PlacesKept, FileSaved, WorkFound, Answered, FolderSeen, TotalsRead>;

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
