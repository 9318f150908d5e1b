// The shelf and the unsaved work of this machine, asked on the thread of its
// files: what is asked of these returns at once. Only that thread touches what
// they stand before.
#pragma once

#include <string>
#include <vector>

#include "game/client/machine/deck_shelf.h"
#include "game/client/machine/file_thread.h"
#include "game/client/machine/unsaved_folder.h"

namespace streep::client {

class ShelfAside final : public Shelf {
 public:
  // Both outlive it.
  ShelfAside(DeckShelf& shelf, FileThread& thread) : shelf_(shelf), thread_(thread) {}

  void list() override;
  void read(const std::string& path) override;
  void write(const DeckWrite& wish) override;
  void keep_places(const std::vector<Places>& places) override;
  void save(const std::string& stem, const std::string& ending, const std::string& bytes) override;

 private:
  DeckShelf& shelf_;
  FileThread& thread_;
};

class UnsavedAside final : public Unsaved {
 public:
  // Both outlive it.
  UnsavedAside(UnsavedFolder& folder, FileThread& thread) : folder_(folder), thread_(thread) {}

  void keep(const UnsavedWork& work, const std::string& instead_of) override;
  void clear() override;
  void let_go() override;
  void look() override;
  void remove(const std::string& id) override;

 private:
  UnsavedFolder& folder_;
  FileThread& thread_;
};

}  // namespace streep::client
