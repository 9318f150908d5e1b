// Decks and places in the folders of this machine. Never loses what was in a
// file: new ones first, which then take the place of the old ones; and it
// notices when another program wrote there.
#pragma once

#include <string>
#include <vector>

#include "game/client/app/world/world.h"
#include "game/client/machine/shelves.h"

namespace streep::client {

class DeckShelf final : public Shelf {
 public:
  explicit DeckShelf(Shelves shelves) : shelves_(std::move(shelves)) {}

  void list() override;
  void read(const std::string& path) override;
  void write(const DeckWrite& wish) override;
  void keep_places(const std::vector<Places>& places) override;
  void save(const std::string& stem, const std::string& ending, const std::string& bytes) override;
  void tick(std::vector<Happened>& happened);

 private:
  [[nodiscard]] DeckWritten written(const DeckWrite& wish) const;

  Shelves shelves_;
  std::vector<Happened> answers_;
};

}  // namespace streep::client
