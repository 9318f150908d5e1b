// What other programs may have put into files of ours: it is read as what it says, or not at all.
#include <doctest/doctest.h>

#include <functional>

#include "game/base/random.h"
#include "game/client/app/kept/unsaved_text.h"
#include "game/client/machine/room_text.h"
#include "tests/base/memory_count.h"

using namespace streep;
using client::KeptRoom;
using client::UnsavedWork;

namespace {

constexpr std::size_t kFewBytes = 64 * 1024;  // what a small lying file may make the program ask for

const std::string kRoom =
    text_of(KeptRoom{.server = 4321,
                     .wish = {.deck = "/decks/students.toml", .cut = deck::Cut::minutes_90, .language = deck::Language::en},
                     .ready = {.port = 4747,
                               .code = *wire::RoomCode::from("BCDFGH"),
                               .facilitator_key = {1, 2, 3},
                               .screen_key = {4, 5},
                               .secret = {6},
                               .version = "0.1.0"}});

const std::string kWork =
    text_of(UnsavedWork{.title = "Half af", .path = "/decks/a.toml", .now = {"nu\n3\n", "now"}, .before = {"eerst", ""}});

void check_room(const std::string& text) {
  const auto room = client::room_in(text);
  if (room) REQUIRE(client::room_in(text_of(*room)) == room);
}
void check_work(const std::string& text) {
  const auto work = client::work_in(text);
  if (work) REQUIRE(client::work_in(text_of(*work)) == work);
}

// Every text that is this one but for one byte.
void with_each_byte_changed(const std::string& whole, const std::function<void(const std::string&)>& check) {
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = whole;
      text[at] = static_cast<char>(byte);
      check(text);
    }
  }
}

std::string noise(base::Random& random) {
  std::string bytes(random.below(200), '\0');
  for (char& byte : bytes) byte = static_cast<char>(random.below(4) == 0 ? random.below(256) : '0' + random.below(11));
  return bytes;
}

}  // namespace

TEST_CASE("whatever byte of a kept room is another one, it is no room or the one that it says") {
  REQUIRE(client::room_in(kRoom));
  with_each_byte_changed(kRoom, check_room);
}

TEST_CASE("whatever byte of unsaved work is another one, it is no work or the one that it says") {
  REQUIRE(client::work_in(kWork));
  with_each_byte_changed(kWork, check_work);
}

TEST_CASE("work that is cut short at any byte, or goes on after its end, is none") {
  for (std::size_t length = 0; length < kWork.size(); ++length) CHECK_FALSE(client::work_in(kWork.substr(0, length)));
  CHECK_FALSE(client::work_in(kWork + "\n"));
}

TEST_CASE("a part that says it is longer than the file takes no memory") {
  for (const char* size : {"8", "99999999", "18446744073709551615", "18446744073709551616", "-1", "+1", " 1", ""}) {
    const std::string text = "streep-unsaved 1\n" + std::string(size) + "\nshort";
    const tests::MemoryCount count;
    CHECK_FALSE(client::work_in(text));
    CHECK(count.bytes() < kFewBytes);
  }
}

TEST_CASE("numbers of a room that cannot be make it none") {
  const auto with = [](std::string_view from, std::string_view to) {
    std::string text = kRoom;
    return client::room_in(text.replace(text.find(from), from.size(), to)).has_value();
  };
  CHECK(with("4321", "1"));
  CHECK_FALSE(with("4321", "-1"));
  CHECK_FALSE(with("4321", "99999999999999999999"));
  CHECK_FALSE(with("4747", "0"));
  CHECK_FALSE(with("4747", "70000"));
  CHECK_FALSE(with("BCDFGH", ""));
  CHECK_FALSE(with("\n2\n1\n", "\n3\n1\n"));
  CHECK_FALSE(with("\n2\n1\n", "\n2\n2\n"));
}

TEST_CASE("noise is neither a room nor work") {
  base::Random random(1);
  for (int i = 0; i < 5'000; ++i) {
    const std::string bytes = noise(random);
    CHECK_FALSE(client::room_in(bytes));
    check_work("streep-unsaved 1\n" + bytes);
  }
}
