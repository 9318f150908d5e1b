// The world as it is on a computer: each seam of the program with what this
// machine has for it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "game/client/app/world/world.h"
#include "game/client/machine/deck_shelf.h"
#include "game/client/machine/desktop_dialogs.h"
#include "game/client/machine/hosted_room.h"
#include "game/client/machine/totals_reader.h"
#include "game/client/machine/unsaved_folder.h"

namespace streep::client {

class Machine final : public Events, public Links, public Clock {
 public:
  // `words` outlives the machine.
  Machine(const RoomSetup& setup, const Shelves& shelves, const Vocabulary& words);

  [[nodiscard]] World world() { return {*this, *this, *this, room_, shelf_, unsaved_, dialogs_, totals_}; }
  [[nodiscard]] std::vector<Happened> tick(double now) override;
  [[nodiscard]] std::unique_ptr<Link> connect(const Address& address) override;
  [[nodiscard]] invitation::WallTime wall_time() override;
  [[nodiscard]] wire::Key new_key() override;
  void close_room();  // and waits until all is on the disk

 private:
  HostedRoom room_;
  DeckShelf shelf_;
  UnsavedFolder unsaved_;
  DesktopDialogs dialogs_;
  TotalsReader totals_;
};

}  // namespace streep::client
