// A room kept by a real server beside this test: game/client/machine.h.
#include "game/client/machine/machine.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/scratch.h"

using namespace streep;
using client::Machine;
using client::MachineSetup;
using client::OwnRoom;
using client::RoomState;

namespace {

const client::Vocabulary& some_words() {
  static const deck::Words words = *deck::Words::from("room_no_server = \"no {0}\"\nroom_server_ended = \"ended\"\n");
  static const client::Vocabulary vocabulary{words, words};
  return vocabulary;
}

client::RoomWish small_room() {
  return {std::string(STREEP_SOURCE_DIR "/tests/decks/small.toml"), "", deck::Cut::minutes_45, deck::Language::en, 0};
}

// The room as soon as it is as wanted, or as it is after a while.
OwnRoom wait_until(Machine& machine, const auto& wanted) {
  OwnRoom room = machine.own_room();
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!wanted(room) && std::chrono::steady_clock::now() < until) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    room = machine.own_room();
  }
  return room;
}

OwnRoom wait_for(Machine& machine, RoomState state) {
  return wait_until(machine, [state](const OwnRoom& room) { return room.state == state; });
}

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

MachineSetup setup_in(const Scratch& scratch) {
  MachineSetup setup;
  setup.port = 0;
  setup.database = (scratch / "totals.db").string();
  return setup;
}

}  // namespace

TEST_CASE("a room opens with a code, a key and a port, answers on it, and closes with its server") {
  const Scratch scratch;
  Machine machine(setup_in(scratch), some_words());
  machine.open_room(small_room());
  const OwnRoom room = wait_for(machine, RoomState::open);
  REQUIRE(room.state == RoomState::open);
  CHECK(room.ready.code.str().size() == base::kRoomCodeLength);
  CHECK(room.ready.port != 0);
  machine.knock_at("127.0.0.1");
  CHECK(wait_until(machine, [](const OwnRoom& now) { return now.answers.has_value(); }).answers == true);
  machine.close_room();
  CHECK(machine.own_room().state == RoomState::none);
  CHECK(children().empty());
}

TEST_CASE("a server that crashes is followed by one with the same room") {
  const Scratch scratch;
  Machine machine(setup_in(scratch), some_words());
  machine.open_room(small_room());
  const OwnRoom before = wait_for(machine, RoomState::open);
  REQUIRE(children().size() == 1);
  kill(children().front(), SIGKILL);
  CHECK(wait_for(machine, RoomState::reviving).state == RoomState::reviving);
  const OwnRoom after = wait_for(machine, RoomState::open);
  REQUIRE(after.state == RoomState::open);
  CHECK(after.ready.code == before.ready.code);
  CHECK(after.ready.facilitator_key == before.ready.facilitator_key);
  CHECK(after.ready.port == before.ready.port);
}

TEST_CASE("a room outlives the program that opened it, and the next start carries on with it") {
  const Scratch scratch;
  MachineSetup setup = setup_in(scratch);
  setup.room_file = (scratch / "room").string();
  const pid_t first = fork();
  if (first == 0) {
    Machine machine(setup, some_words());
    machine.open_room(small_room());
    _exit(wait_for(machine, RoomState::open).state == RoomState::open ? 0 : 1);  // no end in order: a crash
  }
  int status = 1;
  REQUIRE(waitpid(first, &status, 0) == first);
  REQUIRE(status == 0);
  const auto kept = client::RoomFile::open(setup.room_file)->read();
  REQUIRE(kept);

  Machine machine(setup, some_words());
  REQUIRE(machine.carry_on());
  CHECK(machine.own_room().state == RoomState::open);
  CHECK(machine.own_room().ready == kept->ready);
  kill(kept->server, SIGKILL);
  REQUIRE(wait_for(machine, RoomState::reviving).state == RoomState::reviving);
  CHECK(wait_for(machine, RoomState::open).ready.code == kept->ready.code);
  machine.close_room();
  CHECK_FALSE(client::RoomFile::open(setup.room_file)->read());
}

TEST_CASE("a room that was closed in order is not carried on with") {
  const Scratch scratch;
  MachineSetup setup = setup_in(scratch);
  setup.room_file = (scratch / "room").string();
  {
    Machine machine(setup, some_words());
    machine.open_room(small_room());
    REQUIRE(wait_for(machine, RoomState::open).state == RoomState::open);
  }
  Machine machine(setup, some_words());
  CHECK_FALSE(machine.carry_on());
}

TEST_CASE("a port that is taken is said in a sentence") {
  const Scratch scratch;
  const TakenPort taken;
  MachineSetup setup = setup_in(scratch);
  setup.port = taken.port;
  Machine machine(setup, some_words());
  machine.open_room(small_room());
  const OwnRoom room = wait_for(machine, RoomState::failed);
  CHECK(room.state == RoomState::failed);
  CHECK(room.problem.find(std::to_string(taken.port)) != std::string::npos);
  CHECK(children().empty());
}

TEST_CASE("a deck that is not there is said in a sentence") {
  const Scratch scratch;
  Machine machine(setup_in(scratch), some_words());
  client::RoomWish wish = small_room();
  wish.deck = "/nowhere/deck.toml";
  machine.open_room(wish);
  CHECK(wait_for(machine, RoomState::failed).problem.find("/nowhere/deck.toml") != std::string::npos);
}

TEST_CASE("a room that is given up at once, or while its server starts, leaves no program behind") {
  const Scratch scratch;
  Machine machine(setup_in(scratch), some_words());
  for (const int looks : {0, 1, 20}) {
    machine.open_room(small_room());
    for (int i = 0; i < looks; ++i) (void)machine.own_room();
    machine.close_room();
    CHECK(children().empty());
  }
}

TEST_CASE("where there was no session yet there are no totals, and nothing is wrong") {
  const Scratch scratch;
  Machine machine(setup_in(scratch), some_words());
  machine.read_totals({small_room().deck}, deck::Language::en);
  while (machine.own_totals().state == ui::Totals::State::reading) std::this_thread::yield();
  CHECK(machine.own_totals().state == ui::Totals::State::read);
  CHECK(machine.own_totals().cards.empty());
}

TEST_CASE("totals that cannot be read are said in a sentence of the server") {
  const Scratch scratch;
  std::ofstream(scratch / "totals.db") << "Dear reader, this is no database at all, and it is long enough to be looked at as one.";
  Machine machine(setup_in(scratch), some_words());
  machine.read_totals({}, deck::Language::en);
  while (machine.own_totals().state == ui::Totals::State::reading) std::this_thread::yield();
  CHECK(machine.own_totals().state == ui::Totals::State::failed);
  CHECK(machine.own_totals().problem.find("totals.db") != std::string::npos);
}

TEST_CASE("totals that nobody waits for leave no program behind") {
  const Scratch scratch;
  Machine machine(setup_in(scratch), some_words());
  machine.read_totals({}, deck::Language::en);
  machine.forget_totals();
  CHECK(children().empty());
}

TEST_CASE("the totals of a rehearsal are thrown away") {
  const Scratch scratch;
  Machine machine(setup_in(scratch), some_words());
  client::RoomWish wish = small_room();
  wish.rehearsal = 3;
  machine.open_room(wish);
  const OwnRoom room = wait_for(machine, RoomState::open);
  REQUIRE(room.state == RoomState::open);
  CHECK(room.ready.database != (scratch / "totals.db").string());
  CHECK(std::filesystem::exists(room.ready.database));
  machine.close_room();
  CHECK_FALSE(std::filesystem::exists(room.ready.database));
  CHECK_FALSE(std::filesystem::exists(scratch / "totals.db"));
}
