// The world as it is: links over the network, and a room kept by a server that
// runs beside this program. Where that server crashes another one carries on;
// where this program crashes a real session goes on without it, and the next
// start finds it again.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "game/base/random.h"
#include "game/client/app/world.h"
#include "game/client/machine/child.h"
#include "game/client/machine/knock.h"
#include "game/client/machine/room_file.h"
#include "game/client/machine/totals_reader.h"

namespace streep::client {

struct MachineSetup {
  std::optional<std::uint16_t> port;  // of a room; a rehearsal takes any that is free
  std::string database;               // of a real session; empty: the usual one
  std::string rehearsal_database;     // empty: one that is thrown away
  double crowd_speed = 1;             // of simulated players
  base::Seed seed = 1;
  std::string room_file;  // room_file.h; empty: a room ends with this program, however that ends
};

class Machine final : public World {
 public:
  // `words` outlives the machine.
  Machine(MachineSetup setup, const Vocabulary& words);
  ~Machine() override;
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  [[nodiscard]] std::unique_ptr<Link> connect(const Address& address) override;
  void open_room(const RoomWish& wish) override;
  bool carry_on() override;
  [[nodiscard]] OwnRoom own_room() override;
  void knock_at(const std::string& host) override;
  void close_room() override;
  void read_totals(const std::vector<std::string>& decks, deck::Language language) override;
  [[nodiscard]] OwnTotals own_totals() override;
  void forget_totals() override;
  [[nodiscard]] Saved save(const std::string& stem, const std::string& ending, const std::string& text) override;
  [[nodiscard]] invitation::WallTime wall_time() override;
  bool ask_for_file(const FileWish& wish) override;
  [[nodiscard]] std::optional<std::string> asked_file() override;
  [[nodiscard]] wire::Key new_key() override;

 private:
  [[nodiscard]] bool kept() const { return room_file_ && wish_.rehearsal == 0; }
  void start_server(const std::vector<std::string>& more, const std::string& input);
  void start_crowd();
  void listen();
  void revive();
  void look_around();
  void fail(const std::string& problem);
  [[nodiscard]] const deck::Words& words() const { return words_[static_cast<std::size_t>(wish_.language)]; }

  MachineSetup setup_;
  const Vocabulary& words_;
  RoomWish wish_;
  OwnRoom room_;
  std::optional<RoomFile> room_file_;
  std::string scratch_;  // the folder that is thrown away; empty: none
  std::optional<Child> server_;
  std::optional<Child> crowd_;
  std::optional<TotalsReader> totals_;
  std::optional<FileDialog> dialog_;
  int revivals_ = 0;
  std::string knocked_at_;  // empty: nowhere
  std::optional<Knock> knock_;
  std::chrono::steady_clock::time_point look_at_;  // the next time
};

}  // namespace streep::client
