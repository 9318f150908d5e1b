// The room that is kept for the next start: game/client/machine/room_file.h.
#include "game/client/machine/room_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <chrono>
#include <cstdlib>
#include <fstream>

#include "game/client/machine/own_files.h"
#include "tests/scratch.h"

using namespace streep;
using client::KeptRoom;
using client::RoomFile;

namespace {

KeptRoom some_room() {
  const client::RoomWish wish{.deck = "/decks/students.toml", .cut = deck::Cut::minutes_90, .language = deck::Language::en};
  return {.server = 4321,
          .wish = wish,
          .ready = {.port = 4747,
                    .code = *wire::RoomCode::from("BCDFGH"),
                    .facilitator_key = {1, 2, 3},
                    .screen_key = {4, 5},
                    .secret = {6},
                    .version = "0.1.0",
                    .database = "/data/totals.db"}};
}

}  // namespace

TEST_CASE("a room that was kept is read by the next program") {
  const Scratch scratch;
  RoomFile::open((scratch / "room").string())->keep(some_room());
  CHECK(RoomFile::open((scratch / "room").string())->read() == some_room());
}

TEST_CASE("nothing is read before a room is kept and after it was cleared") {
  const Scratch scratch;
  auto file = RoomFile::open((scratch / "room").string());
  REQUIRE(file);
  CHECK_FALSE(file->read());
  file->keep(some_room());
  file->clear();
  CHECK_FALSE(file->read());
}

TEST_CASE("a file that is damaged anywhere is no room") {
  const Scratch scratch;
  RoomFile::open((scratch / "room").string())->keep(some_room());
  std::ifstream stream(scratch / "room");
  const std::string whole(std::istreambuf_iterator<char>(stream), {});
  for (std::size_t length = 0; length + 1 < whole.size(); ++length) {
    std::ofstream(scratch / "room", std::ios::trunc) << whole.substr(0, length);
    const auto room = RoomFile::open((scratch / "room").string())->read();
    CHECK((!room || length + 2 == whole.size()));
  }
}

TEST_CASE("only one program at a time has the file, and only its owner can read it") {
  const Scratch scratch;
  const std::string path = (scratch / "room").string();
  const auto first = RoomFile::open(path);
  REQUIRE(first);
  CHECK_FALSE(RoomFile::open(path));
  struct stat about = {};
  REQUIRE(stat(path.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777U) == 0600U);
}

TEST_CASE("the folder of the file is made where there is none, for its owner only") {
  const Scratch scratch;
  const auto path = scratch / "state" / "streep" / "room";
  REQUIRE(RoomFile::open(path.string()));
  struct stat about = {};
  REQUIRE(stat(path.parent_path().c_str(), &about) == 0);
  CHECK((about.st_mode & 0777U) == 0700U);
}

TEST_CASE("a room that was kept half a day ago is gone, also from the file") {
  const Scratch scratch;
  const auto path = scratch / "room";
  RoomFile::open(path.string())->keep(some_room());
  const auto now = std::filesystem::last_write_time(path);
  std::filesystem::last_write_time(path, now - std::chrono::hours(11));
  CHECK(RoomFile::open(path.string())->read());
  std::filesystem::last_write_time(path, now - std::chrono::hours(13));
  CHECK_FALSE(RoomFile::open(path.string())->read());
  CHECK(std::filesystem::file_size(path) == 0);
}

TEST_CASE("the room of a laptop lies in its state folder, which survives that it goes down") {
  const char* const home = std::getenv("HOME");
  const std::string before = home == nullptr ? "" : home;
  setenv("HOME", "/home/mina", 1);
  unsetenv("XDG_STATE_HOME");
  CHECK(client::usual_room_file() == "/home/mina/.local/state/streep/room");
  setenv("XDG_STATE_HOME", "/state", 1);
  CHECK(client::usual_room_file() == "/state/streep/room");
  unsetenv("XDG_STATE_HOME");
  setenv("HOME", before.c_str(), 1);
}

TEST_CASE("where there is no place for the file nothing is kept") {
  CHECK_FALSE(RoomFile::open(""));
  CHECK_FALSE(RoomFile::open("/proc/nowhere/room"));
}
