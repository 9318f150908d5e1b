// Files that are chosen in the dialog of the desktop, or in a list of our own
// where it has none. Nothing here waits for a person; what is read and written
// is answered by the thread of the files.
#pragma once

#include <optional>
#include <string>

#include "game/client/app/world/world.h"
#include "game/client/machine/endings.h"
#include "game/client/machine/file_dialog.h"
#include "game/client/machine/file_thread.h"

namespace streep::client {

class DesktopDialogs final : public Dialogs {
 public:
  // `folders` are where the programs of the desktop are, as in PATH. `thread` outlives it.
  DesktopDialogs(std::string folders, FileThread& thread) : folders_(std::move(folders)), thread_(thread) {}

  void ask(const Ask& question) override;  // one at a time: the one before is closed
  void choose(const std::string& folder, const std::string& name) override;
  void tick(double now);

 private:
  void answer(const std::string& path);  // empty: none was chosen
  void look_in(const std::string& folder);

  std::string folders_;
  FileThread& thread_;
  Ask question_;
  std::optional<FileDialog> dialog_;
  Endings endings_;
};

}  // namespace streep::client
