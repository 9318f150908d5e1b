// A room kept by a real server beside this test: game/client/machine/machine.h.
#include "game/client/machine/machine.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "game/base/limits.h"
#include "game/client/machine/own_files.h"
#include "tests/free_port.h"
#include "tests/scratch.h"
#include "tests/until.h"

using namespace streep;
using client::Machine;
using client::OwnRoom;
using client::RoomSetup;
using client::RoomState;

namespace {

const deck::Words& some_words(deck::Language /*any*/) {
  static const deck::Words words =
      *deck::Words::from("room_no_server = \"no {0}\"\nroom_server_ended = \"ended\"\nstart_no_folder = \"not in {0}\"\n");
  return words;
}

client::RoomWish small_room() {
  return {.deck = STREEP_SOURCE_DIR "/tests/decks/small.toml", .cut = deck::Cut::minutes_45, .language = deck::Language::en};
}

// A machine whose clock stands still until it is told, and what was last heard of its room and its totals.
struct Host {
  explicit Host(const RoomSetup& setup) : machine(setup, {}, &some_words) {}

  void look() {
    for (const client::Happened& one : machine.tick(now)) {
      if (const auto* own = std::get_if<OwnRoom>(&one)) room = *own;
      if (const auto* read = std::get_if<client::TotalsRead>(&one)) totals = *read;
    }
  }
  void until(const auto& so) {
    streep::until([&] {
      look();
      return so();
    });
  }
  // False where the room fails instead.
  bool comes_to(RoomState state) {
    until([&] { return room.state == state || room.state == RoomState::failed; });
    return room.state == state;
  }
  void until_totals() {
    until([&] { return totals.has_value(); });
  }

  double now = 0;
  Machine machine;
  client::World world = machine.world();
  OwnRoom room;
  std::optional<client::TotalsRead> totals;
};

std::vector<pid_t> children() {
  std::vector<pid_t> found;
  for (const auto& thread : std::filesystem::directory_iterator("/proc/self/task")) {
    std::ifstream list(thread.path() / "children");
    for (pid_t child = 0; list >> child;) found.push_back(child);
  }
  return found;
}

// A UDP port that somebody else has.
struct TakenPort {
  TakenPort() {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    socklen_t size = sizeof here;
    auto* address = reinterpret_cast<sockaddr*>(&here);
    REQUIRE(bind(socket_, address, size) == 0);
    REQUIRE(getsockname(socket_, address, &size) == 0);
    port = ntohs(here.sin_port);
  }
  ~TakenPort() { close(socket_); }
  TakenPort(const TakenPort&) = delete;
  TakenPort& operator=(const TakenPort&) = delete;

  std::uint16_t port = 0;

 private:
  int socket_ = socket(AF_INET, SOCK_DGRAM, 0);
};

RoomSetup setup_in(const Scratch& scratch) {
  RoomSetup setup;
  setup.port = free_port();
  setup.database = (scratch / "totals.db").string();
  return setup;
}

}  // namespace

TEST_CASE("settings are written beside the frames, and what fails comes with a tick") {
  const Scratch scratch;
  write_file(scratch / "file", "x");
  client::SettingsFile good((scratch / "settings.toml").string()), bad((scratch / "file" / "settings.toml").string());
  Machine machine({}, {}, &some_words);
  client::Kept chosen;
  chosen.settings.sound = true;
  machine.keep(good, chosen);
  machine.keep(bad, chosen);
  machine.wait_for_files();
  int failed = 0;
  for (const client::Happened& one : machine.tick(0)) failed += std::holds_alternative<client::Failed>(one) ? 1 : 0;
  CHECK(failed == 1);
  CHECK(client::SettingsFile((scratch / "settings.toml").string()).kept().settings.sound);
}

TEST_CASE("a room opens with a code, a key and a port, answers on it, and closes with its server") {
  const Scratch scratch;
  Host host(setup_in(scratch));
  host.world.room.open(small_room());
  REQUIRE(host.comes_to(RoomState::open));
  CHECK(host.room.ready.code.str().size() == base::kRoomCodeLength);
  CHECK(host.room.ready.port != 0);
  host.world.room.knock_at("127.0.0.1");
  host.until([&] { return host.room.answers == true; });
  host.world.room.close();
  CHECK(host.comes_to(RoomState::none));
  host.until([] { return children().empty(); });
}

TEST_CASE("closing a room waits for nobody, and the next one opens when the server before has ended, on its port") {
  const Scratch scratch;
  const RoomSetup setup = setup_in(scratch);
  Host host(setup);
  host.world.room.open(small_room());
  REQUIRE(host.comes_to(RoomState::open));
  REQUIRE(children().size() == 1);
  const pid_t before = children().front();
  kill(before, SIGSTOP);  // it hears that it has to end when it goes on
  host.world.room.close();
  host.world.room.open(small_room());
  host.look();
  CHECK(children() == std::vector{before});
  CHECK(host.room.state == RoomState::starting);
  kill(before, SIGCONT);
  REQUIRE(host.comes_to(RoomState::open));
  CHECK(host.room.ready.port == *setup.port);
}

TEST_CASE("a server that crashes is followed by one with the same room") {
  const Scratch scratch;
  Host host(setup_in(scratch));
  host.world.room.open(small_room());
  REQUIRE(host.comes_to(RoomState::open));
  const OwnRoom before = host.room;
  REQUIRE(children().size() == 1);
  kill(children().front(), SIGKILL);
  CHECK(host.comes_to(RoomState::reviving));
  REQUIRE(host.comes_to(RoomState::open));
  CHECK(host.room.ready.code == before.ready.code);
  CHECK(host.room.ready.facilitator_key == before.ready.facilitator_key);
  CHECK(host.room.ready.screen_key == before.ready.screen_key);
  CHECK(host.room.ready.secret == before.ready.secret);
  CHECK(host.room.ready.port == before.ready.port);
}

TEST_CASE("a room outlives the program that opened it, and the next start carries on with it") {
  const Scratch scratch;
  RoomSetup setup = setup_in(scratch);
  setup.room_file = (scratch / "room").string();
  const pid_t first = fork();
  if (first == 0) {
    Host host(setup);
    host.world.room.open(small_room());
    _exit(host.comes_to(RoomState::open) ? 0 : 1);  // no end in order: a crash
  }
  int status = 1;
  REQUIRE(waitpid(first, &status, 0) == first);
  REQUIRE(status == 0);
  const auto survivor = client::RoomFile::open(setup.room_file)->read();
  REQUIRE(survivor);

  Host host(setup);
  host.world.room.carry_on();
  REQUIRE(host.comes_to(RoomState::open));
  CHECK(host.room.ready == survivor->ready);
  kill(static_cast<pid_t>(survivor->server), SIGKILL);
  REQUIRE(host.comes_to(RoomState::reviving));
  REQUIRE(host.comes_to(RoomState::open));
  CHECK(host.room.ready.code == survivor->ready.code);
  host.machine.close_room();
  CHECK_FALSE(client::RoomFile::open(setup.room_file)->read());
}

TEST_CASE("a room is revived as often as its server dies, three times a minute") {
  const Scratch scratch;
  Host host(setup_in(scratch));
  host.world.room.open(small_room());
  REQUIRE(host.comes_to(RoomState::open));
  const wire::Ready before = host.room.ready;
  for (int minute = 0; minute < 2; ++minute, host.now += 60) {
    for (int time = 0; time < 3; ++time) {
      kill(children().front(), SIGKILL);
      REQUIRE(host.comes_to(RoomState::reviving));
      REQUIRE(host.comes_to(RoomState::open));
    }
    kill(children().front(), SIGKILL);
    REQUIRE(host.comes_to(RoomState::reviving));
    host.look();
    CHECK(children().empty());
    host.now += 60;
    REQUIRE(host.comes_to(RoomState::open));
  }
  CHECK(host.room.ready == before);
}

// As systemd does, something has reaped them before the next start.
TEST_CASE("where program and server are both gone, the next start goes on with the same room") {
  const Scratch scratch;
  RoomSetup setup = setup_in(scratch);
  setup.room_file = (scratch / "room").string();
  wire::Ready before;
  {
    Host host(setup);
    host.world.room.open(small_room());
    REQUIRE(host.comes_to(RoomState::open));
    before = host.room.ready;
    std::filesystem::copy_file(setup.room_file, scratch / "kept");
    kill(children().front(), SIGKILL);
  }
  std::filesystem::rename(scratch / "kept", setup.room_file);
  Host host(setup);
  host.world.room.carry_on();
  REQUIRE(host.comes_to(RoomState::open));
  CHECK(host.room.ready == before);
}

TEST_CASE("a room that was closed while its program was gone is not carried on with") {
  const Scratch scratch;
  RoomSetup setup = setup_in(scratch);
  setup.room_file = (scratch / "room").string();
  {
    Host host(setup);
    host.world.room.open(small_room());
    REQUIRE(host.comes_to(RoomState::open));
    std::filesystem::copy_file(setup.room_file, scratch / "kept");
  }
  std::filesystem::rename(scratch / "kept", setup.room_file);
  Host host(setup);
  host.world.room.carry_on();
  REQUIRE(host.comes_to(RoomState::reviving));
  host.until([&] { return host.room.state != RoomState::reviving; });
  CHECK(host.room.state == RoomState::none);
}

TEST_CASE("a room that was closed in order is not carried on with") {
  const Scratch scratch;
  RoomSetup setup = setup_in(scratch);
  setup.room_file = (scratch / "room").string();
  {
    Host host(setup);
    host.world.room.open(small_room());
    REQUIRE(host.comes_to(RoomState::open));
  }
  Host host(setup);
  host.world.room.carry_on();
  host.look();
  CHECK(host.room.state == RoomState::none);
}

TEST_CASE("a port that is taken is said in a sentence") {
  const Scratch scratch;
  const TakenPort taken;
  RoomSetup setup = setup_in(scratch);
  setup.port = taken.port;
  Host host(setup);
  host.world.room.open(small_room());
  REQUIRE(host.comes_to(RoomState::failed));
  CHECK(host.room.problem.find(std::to_string(taken.port)) != std::string::npos);
  host.until([] { return children().empty(); });
}

TEST_CASE("a deck that is not there is said in a sentence") {
  const Scratch scratch;
  Host host(setup_in(scratch));
  client::RoomWish wish = small_room();
  wish.deck = "/nowhere/deck.toml";
  host.world.room.open(wish);
  REQUIRE(host.comes_to(RoomState::failed));
  CHECK(host.room.problem.find("/nowhere/deck.toml") != std::string::npos);
}

TEST_CASE("a deck that is only tried is played from a file that is made for it, or that is said") {
  const Scratch scratch;
  RoomSetup setup = setup_in(scratch);
  client::RoomWish wish = small_room();
  wish.rehearsal = 3;
  wish.text = client::read_whole(wish.deck, 100'000).value();
  wish.deck.clear();
  Host nowhere(setup);
  nowhere.world.room.open(wish);
  CHECK(nowhere.comes_to(RoomState::failed));
  setup.trial_file = (scratch / "unsaved/try.toml").string();
  Host host(setup);
  host.world.room.open(wish);
  CHECK(host.comes_to(RoomState::open));
}

TEST_CASE("a room that is given up at once, or while its server starts, leaves no program behind") {
  const Scratch scratch;
  Host host(setup_in(scratch));
  for (const int looks : {0, 1, 20}) {
    host.world.room.open(small_room());
    for (int i = 0; i < looks; ++i) host.look();
    host.world.room.close();
    host.until([] { return children().empty(); });
  }
}

TEST_CASE("where there was no session yet there are no totals, and nothing is wrong") {
  const Scratch scratch;
  Host host(setup_in(scratch));
  host.world.totals.read(deck::Language::en);
  host.until_totals();
  CHECK(host.totals == client::TotalsRead{});
}

TEST_CASE("totals that cannot be read are said in a sentence of the server") {
  const Scratch scratch;
  std::ofstream(scratch / "totals.db") << "Dear reader, this is no database at all, and it is long enough to be looked at as one.";
  Host host(setup_in(scratch));
  host.world.totals.read(deck::Language::en);
  host.until_totals();
  CHECK(std::get<client::TotalsProblem>(host.totals->totals).sentence.find("totals.db") != std::string::npos);
}

TEST_CASE("totals that nobody waits for leave no program behind") {
  const Scratch scratch;
  Host host(setup_in(scratch));
  host.world.totals.read(deck::Language::en);
  host.world.totals.forget();
  host.until([] { return children().empty(); });
  CHECK_FALSE(host.totals);
}

TEST_CASE("a rehearsal that has no place for its totals does not open, and leaves those of real sessions alone") {
  const Scratch scratch;
  Host host(setup_in(scratch));
  client::RoomWish wish = small_room();
  wish.rehearsal = 3;
  setenv("TMPDIR", "/nowhere", 1);
  host.world.room.open(wish);
  host.look();
  unsetenv("TMPDIR");
  CHECK(host.room.state == RoomState::failed);
  CHECK(host.room.problem == "not in /nowhere");
  CHECK(children().empty());
}

TEST_CASE("the totals of a rehearsal are thrown away") {
  const Scratch scratch;
  Host host(setup_in(scratch));
  client::RoomWish wish = small_room();
  wish.rehearsal = 3;
  host.world.room.open(wish);
  REQUIRE(host.comes_to(RoomState::open));
  const std::string database = host.room.ready.database;
  CHECK(database != (scratch / "totals.db").string());
  CHECK(std::filesystem::exists(database));
  host.machine.close_room();
  CHECK_FALSE(std::filesystem::exists(database));
  CHECK_FALSE(std::filesystem::exists(scratch / "totals.db"));
}
