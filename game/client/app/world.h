// What the program asks of the machine it runs on: links, a room of its own,
// secrets. Nothing here blocks. machine.h is the real one; tests have their own.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "game/client/link/address.h"
#include "game/client/link/link.h"
#include "game/client/machine/file_dialog.h"
#include "game/deck/deck.h"
#include "game/deck/words.h"
#include "game/invitation/appointment.h"
#include "game/invitation/own_addresses.h"
#include "game/ui/totals.h"
#include "game/wire/ready.h"

namespace streep::client {

using Vocabulary = std::array<deck::Words, 2>;  // by deck::Language

// A room to open on this machine.
struct RoomWish {
  std::string deck;    // the path of its file
  std::string routes;  // of the file of places; empty: none
  deck::Cut cut{};
  deck::Language language{};    // of what the server says about problems
  std::uint16_t rehearsal = 0;  // simulated players; 0: a real session
  bool operator==(const RoomWish&) const = default;
};

enum class RoomState : std::uint8_t {
  none,
  starting,
  open,
  reviving,  // its server ended; another one carries on where it was
  failed,
};

struct OwnRoom {
  RoomState state = RoomState::none;
  wire::Ready ready;                              // from open on
  std::vector<invitation::OwnAddress> addresses;  // of this machine, best first; none: it is on no network
  std::optional<bool> answers;                    // at the address knocked at; none: not known yet
  std::string problem;                            // where it failed: a sentence that says what to do
};

// The totals on this machine, as far as they may be shown.
struct OwnTotals {
  ui::Totals::State state = ui::Totals::State::unread;
  std::vector<ui::TotalCard> cards;
  std::string table;    // the same for a spreadsheet
  std::string problem;  // where it failed: a sentence that says what to do
};

// A file that was saved for a person, or the folder in which it could not be.
struct Saved {
  bool done = false;
  std::string path;
};

class World {
 public:
  virtual ~World() = default;
  [[nodiscard]] virtual std::unique_ptr<Link> connect(const Address& address) = 0;
  virtual void open_room(const RoomWish& wish) = 0;
  virtual bool carry_on() = 0;                         // with the room that survived a crash of this program; false where there is none
  [[nodiscard]] virtual OwnRoom own_room() = 0;        // looks how its server is doing; call it every frame
  virtual void knock_at(const std::string& host) = 0;  // look, now and then, whether its room answers there
  virtual void close_room() = 0;
  virtual void read_totals(const std::vector<std::string>& decks, deck::Language language) = 0;  // paths
  [[nodiscard]] virtual OwnTotals own_totals() = 0;                                              // looks how far they are
  virtual void forget_totals() = 0;                                                              // nobody looks any more
  [[nodiscard]] virtual Saved save(const std::string& stem, const std::string& ending, const std::string& text) = 0;  // as a new file
  [[nodiscard]] virtual invitation::WallTime wall_time() = 0;
  virtual bool ask_for_file(const FileWish& wish) = 0;                // false where the desktop has no dialog
  [[nodiscard]] virtual std::optional<std::string> asked_file() = 0;  // once; empty where none was chosen
  [[nodiscard]] virtual wire::Key new_key() = 0;                      // 128 random bits
};

}  // namespace streep::client
