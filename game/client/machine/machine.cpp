#include "game/client/machine/machine.h"

#include <sodium.h>

#include <chrono>
#include <cstdlib>

#include "game/client/link/enet_link.h"
#include "game/client/link/searching_link.h"
#include "game/client/machine/posix/local_time.h"
#include "game/client/web/lookup.h"
#include "game/client/web/named_link.h"
#include "game/client/web/web_link.h"

namespace streep::client {

namespace {

[[nodiscard]] std::string programs_of_desktop() {
  const char* const folders = std::getenv("PATH");
  return folders == nullptr ? std::string() : folders;
}

}  // namespace

bool start_secrets() { return sodium_init() >= 0; }

Machine::Machine(const RoomSetup& setup, const Shelves& shelves, Vocabulary vocabulary)
    : room_(setup, vocabulary),
      shelf_(shelves),
      unsaved_(shelves.unsaved),
      dialogs_(programs_of_desktop(), files_),
      totals_(setup.database, vocabulary) {}

std::vector<Happened> Machine::tick(double now) {
  std::vector<Happened> happened;
  network_.work();
  room_.tick(now, happened);
  files_.tick(happened);
  dialogs_.tick(now);
  totals_.tick(now, happened);
  return happened;
}

std::unique_ptr<Link> Machine::connect(const Address& address) {
  const auto make = [this](const Way& way) -> std::unique_ptr<Link> {
    switch (way.road) {
      case Road::udp: return std::make_unique<EnetLink>(way.server, randombytes_random(), find_host);
      case Road::named_udp: return std::make_unique<NamedLink>(network_, way.server, randombytes_random(), find_host);
      default: return std::make_unique<WebLink>(network_, way, randombytes_random());
    }
  };
  return std::make_unique<SearchingLink>(ways_to(address), make, randombytes_random());
}

invitation::WallTime Machine::wall_time() { return local_time(std::chrono::system_clock::now()); }

wire::Key Machine::new_key() {
  wire::Key key{};
  randombytes_buf(key.data(), key.size());
  return key;
}

void Machine::keep(SettingsFile& file, const Kept& now) {
  files_.ask([&file, now](std::vector<Happened>& happened) {
    if (const auto failed = file.keep(now)) happened.emplace_back(*failed);
  });
}

void Machine::wait_for_files() { files_.wait(); }

void Machine::close_room() {
  room_.close();
  room_.wait_for_end();
}

}  // namespace streep::client
