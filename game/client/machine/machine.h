// The world as it is on a computer: each seam of the program with what this
// machine has for it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "game/client/app/world/world.h"
#include "game/client/machine/aside.h"
#include "game/client/machine/deck_shelf.h"
#include "game/client/machine/desktop_dialogs.h"
#include "game/client/machine/file_thread.h"
#include "game/client/machine/hosted_room.h"
#include "game/client/machine/settings_file.h"
#include "game/client/machine/totals_reader.h"
#include "game/client/machine/unsaved_folder.h"
#include "game/client/web/web_network.h"

namespace streep::client {

// First. False where this system gives no random numbers: then no Machine may be made.
[[nodiscard]] bool start_secrets();

class Machine final : public Events, public Links, public Clock {
 public:
  Machine(const RoomSetup& setup, const Shelves& shelves, Vocabulary vocabulary);

  [[nodiscard]] World world() { return {*this, *this, *this, room_, shelf_aside_, unsaved_aside_, dialogs_, totals_}; }
  [[nodiscard]] std::vector<Happened> tick(double now) override;
  [[nodiscard]] std::unique_ptr<Link> connect(const Address& address) override;
  [[nodiscard]] invitation::WallTime wall_time() override;
  [[nodiscard]] wire::Key new_key() override;
  // Of a file that outlives this; what came of it comes with a tick.
  void keep(SettingsFile& file, const Kept& now);
  // Both wait, and are for the start and the end of the program only.
  void wait_for_files();  // until all that was asked is answered with the next tick
  void close_room();      // until all of it is on the disk

 private:
  WebNetwork network_;
  HostedRoom room_;
  DeckShelf shelf_;
  UnsavedFolder unsaved_;
  FileThread files_;
  ShelfAside shelf_aside_{shelf_, files_};
  UnsavedAside unsaved_aside_{unsaved_, files_};
  DesktopDialogs dialogs_;
  TotalsReader totals_;
};

}  // namespace streep::client
