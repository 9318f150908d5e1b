// Files that are chosen in the dialog of the desktop, or in a list of our own
// where it has none. Nothing here waits for a person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/client/app/world/world.h"
#include "game/client/machine/endings.h"
#include "game/client/machine/file_dialog.h"

namespace streep::client {

class DesktopDialogs final : public Dialogs {
 public:
  // `folders` are where the programs of the desktop are, as in PATH.
  explicit DesktopDialogs(std::string folders) : folders_(std::move(folders)) {}

  void ask(const Ask& question) override;  // one at a time: the one before is closed
  void choose(const std::string& folder, const std::string& name) override;
  void tick(double now, std::vector<Happened>& happened);

 private:
  void answer(const Ask& question, const std::string& path);
  void look_in(const std::string& folder, const std::vector<std::string>& endings);

  std::string folders_;
  Ask question_;
  std::optional<FileDialog> dialog_;
  Endings endings_;
  std::vector<Happened> answers_;
};

}  // namespace streep::client
