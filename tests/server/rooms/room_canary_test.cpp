// Marked secrets go through hundreds of rooms, some of which end in the middle
// of a round. Then every byte that was written is searched for them.
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "game/base/hex.h"
#include "server/store/sql_store.h"
#include "tests/scratch.h"
#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using session::Phase;
using wire::Role;

namespace {

constexpr int kServers = 8, kRooms = 25;  // of each: the file of a server is written anew after each room
constexpr std::uint16_t kPeople = 12;
constexpr std::uint32_t kMarkedSequence = 0x43414e41;  // "CANA"

wire::Key marked_key(int room, int person) {
  wire::Key key{'C', 'A', 'N', 'A', 'R', 'Y'};
  key[6] = static_cast<std::uint8_t>(room);
  key[7] = static_cast<std::uint8_t>(person);
  return key;
}

// What the log says while this lives.
struct LogBook {
  LogBook() : before(spdlog::default_logger()) {
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_st>(pages)));
  }
  ~LogBook() { spdlog::set_default_logger(before); }
  std::ostringstream pages;
  std::shared_ptr<spdlog::logger> before;
};

// One room: every third one ends in the middle of a round, every other one closes.
void play(const std::shared_ptr<Store>& store, int number) {
  Aula aula(store, 50, marked_key(number, 255));
  std::vector<PeerId> players;
  for (int person = 0; person < kPeople; ++person)
    players.push_back(aula.enter(Role::player, marked_key(number, person), "CANARY-ADDRESS"));
  aula.go_to(Phase::answer);
  for (const PeerId player : players)
    aula.say(player, session::Ballot{session::Epoch{7}, aula.seen(player)->round, kMarkedSequence, deck::kCross, deck::kPass});
  REQUIRE(aula.last<session::Seat>(players[0])->sequence == kMarkedSequence);
  if (number % 3 == 0) return;
  aula.go_to(number % 3 == 1 ? Phase::reveal : Phase::close);
}

std::string everything_written(const std::filesystem::path& folder, const LogBook& log) {
  std::string bytes = log.pages.str();
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    std::ifstream stream(file.path(), std::ios::binary);
    bytes.append(std::istreambuf_iterator<char>(stream), {});
  }
  return bytes;
}

// As raw bytes, as hexadecimal in either case, and as a number.
bool holds_canary(std::string bytes) {
  std::ranges::transform(bytes, bytes.begin(),
                         [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; });
  const auto holds = [&](const char* mark) { return bytes.find(mark) != std::string::npos; };
  return holds("canary") || holds("63616e617279") || holds("cana") || holds("anac") || holds("43616e41") || holds("43414e41") ||
         holds(std::to_string(kMarkedSequence).c_str()) || holds("bcdfgh") || holds("414e4143");
}

}  // namespace

TEST_CASE("no token, key, address, code or ballot of hundreds of rooms is written anywhere") {
  const Scratch scratch;
  const LogBook log;
  for (int server = 0; server < kServers; ++server) {
    const auto store = std::make_shared<SqlStore>(scratch / ("totals" + std::to_string(server) + ".db").c_str());
    for (int room = 0; room < kRooms; ++room) play(store, server * kRooms + room);
    REQUIRE_FALSE(store->totals().empty());
  }
  const std::string written = everything_written(scratch.folder, log);
  REQUIRE(written.size() > 16'000);
  CHECK_FALSE(holds_canary(written));
}

TEST_CASE("a canary that is planted is found, in the database and in the log") {
  const Scratch scratch;
  LogBook log;
  SqlStore store(scratch / "totals.db");
  CHECK_FALSE(holds_canary(everything_written(scratch.folder, log)));
  spdlog::info("a token: {}", base::hex_of(marked_key(1, 1)));
  CHECK(holds_canary(everything_written(scratch.folder, log)));
  log.pages.str("");
  store.keep({Digest{1}, "CANARY", std::nullopt});
  CHECK(holds_canary(everything_written(scratch.folder, log)));
}
