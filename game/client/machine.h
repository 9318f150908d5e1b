// The world as it is: links over the network, and a room kept by a server that
// runs beside this program. Where that server crashes another one carries on.
#pragma once

#include <optional>
#include <string>

#include "game/base/random.h"
#include "game/client/child.h"
#include "game/client/world.h"
#include "game/deck/words.h"

namespace streep::client {

struct MachineSetup {
  std::optional<std::uint16_t> port;  // of a room; a rehearsal takes any that is free
  std::string database;               // of a real session; empty: the usual one
  std::string rehearsal_database;     // empty: one that is thrown away
  double crowd_speed = 1;             // of simulated players
  base::Seed seed = 1;
};

class Machine final : public World {
 public:
  // `words` outlives the machine.
  Machine(MachineSetup setup, const deck::Words& words);
  ~Machine() override;
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  [[nodiscard]] std::unique_ptr<Link> connect(const Address& address) override;
  void open_room(const RoomWish& wish) override;
  [[nodiscard]] OwnRoom own_room() override;
  void close_room() override;
  [[nodiscard]] wire::Key new_key() override;

 private:
  void start_server(const std::vector<std::string>& more, const std::string& input);
  void start_crowd();
  void listen();
  void revive();
  void fail(const std::string& problem);

  MachineSetup setup_;
  const deck::Words& words_;
  RoomWish wish_;
  OwnRoom room_;
  std::string scratch_;  // the folder that is thrown away; empty: none
  std::optional<Child> server_;
  std::optional<Child> crowd_;
  int revivals_ = 0;
};

}  // namespace streep::client
