// Work that is not saved yet, in a folder of this machine. Each program has a
// file of its own there, and only finds those of programs that have ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "game/client/app/world/world.h"
#include "game/client/machine/posix/locked_file.h"

namespace streep::client {

class UnsavedFolder final : public Unsaved {
 public:
  // An empty folder: nothing is kept.
  explicit UnsavedFolder(std::string folder) : folder_(std::move(folder)) {}
  UnsavedFolder(const UnsavedFolder&) = delete;
  UnsavedFolder& operator=(const UnsavedFolder&) = delete;
  ~UnsavedFolder() override;

  void keep(const UnsavedWork& work, const std::string& instead_of) override;
  void clear() override;
  void let_go() override;
  void look() override;
  void remove(const std::string& id) override;  // the path of its file
  void tick(std::vector<Happened>& happened);

 private:
  bool take_name();

  std::string folder_;
  std::string path_;                // of our file; empty: none yet
  std::optional<LockedFile> lock_;  // held as long as this program runs
  bool told_ = false;               // that nothing can be kept
  std::vector<Happened> answers_;
};

}  // namespace streep::client
