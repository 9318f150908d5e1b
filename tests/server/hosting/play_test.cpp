// Decks for rooms: server/hosting/play.h, shelf.h and hosted_room.h.
#include "server/hosting/play.h"

#include "game/base/hex.h"
#include "game/pack/pack.h"
#include "server/hosting/hosted_room.h"
#include "server/hosting/shelf.h"
#include "tests/scratch.h"
#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;

namespace {

const deck::Words& dutch() { return deck::words_of(deck::Language::nl); }
const std::filesystem::path kScenarios = STREEP_SOURCE_DIR "/scenarios";

std::string text_in(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

pack::Bundle students() {
  return {.deck = {"studenten.toml", text_in(kScenarios / "studenten.toml")},
          .translation = pack::File{"studenten.en.toml", text_in(kScenarios / "studenten.en.toml")},
          .routes = {{"den-haag.en.toml", text_in(kScenarios / "routes/den-haag.en.toml")},
                     {"den-haag.toml", text_in(kScenarios / "routes/den-haag.toml")}}};
}

std::string packed(const pack::Bundle& bundle) { return std::get<std::string>(pack::pack(bundle, dutch())); }

}  // namespace

TEST_CASE("of a package the deck is played in the language that was asked for, with where to go in that language") {
  const std::string bytes = packed(students());
  for (const deck::Language language : deck::kLanguages) {
    const auto play = play_of_pack(bytes, language, dutch());
    REQUIRE(std::holds_alternative<Play>(play));
    CHECK(std::get<Play>(play).deck->language == language);
    CHECK(std::get<Play>(play).routes->language == language);
  }
  CHECK(std::get<Play>(play_of_pack(bytes, {}, dutch())).deck->language == deck::Language::nl);
}

TEST_CASE("a package without the language that was asked for is refused in one sentence") {
  pack::Bundle bundle = students();
  bundle.translation.reset();
  const auto play = play_of_pack(packed(bundle), deck::Language::en, deck::words_of(deck::Language::en));
  CHECK(std::get<Fault>(play).sentence == "This package has no deck in this language. Choose the other language.");
}

TEST_CASE("what is no whole package is refused, and what is wrong with a deck is said") {
  const std::string bytes = packed(students());
  for (const std::string& bad : {std::string(), std::string("PK"), std::string(5'000'000, 'x'), bytes.substr(0, bytes.size() / 2)}) {
    const auto play = play_of_pack(bad, {}, dutch());
    REQUIRE(std::holds_alternative<Fault>(play));
    CHECK_FALSE(std::get<Fault>(play).sentence.empty());
  }
}

TEST_CASE("a shelf offers what can be played, with its translations, and nothing outside of its folder") {
  const Scratch scratch;
  std::filesystem::copy(kScenarios / "studenten.toml", scratch / "studenten.toml");
  std::filesystem::copy(kScenarios / "studenten.en.toml", scratch / "studenten.en.toml");
  std::filesystem::copy(kScenarios / "werkgevers.en.toml", scratch / "werkgevers.en.toml");
  std::ofstream(scratch / "kapot.toml") << "title = 1";
  std::ofstream(scratch / "Some Name.toml") << text_in(kScenarios / "studenten.toml");
  const Shelf shelf(scratch.folder, kScenarios / "routes/den-haag.toml");
  CHECK(shelf.decks().size() == 1);
  CHECK(shelf.find("studenten", {})->deck->language == deck::Language::nl);
  CHECK(shelf.find("studenten", deck::Language::en)->routes->language == deck::Language::en);
  CHECK(shelf.find("studenten", deck::Language::nl)->routes->language == deck::Language::nl);
  CHECK(shelf.find("werkgevers", {}) == nullptr);
  CHECK(shelf.find("kapot", {}) == nullptr);
  CHECK(Shelf("", {}).decks().empty());
}

TEST_CASE("a room is written for the store and read back, without a key") {
  const HostedRoom room{.host = "school",
                        .code = *wire::RoomCode::from("KMPRTX"),
                        .screen = digest_of(key_of(2)),
                        .secret = {1, 2},
                        .seats = 120,
                        .minutes = 90,
                        .cut = deck::Cut::minutes_60,
                        .deck = text_in(kSmallDeck),
                        .routes = {}};
  CHECK(read_hosted_room(write(room)) == room);
  CHECK(write(room).find(base::hex_of(key_of(2))) == std::string::npos);
  for (const char* bad : {"", "{}", "[]", "{\"version\":2}", "null", "{\"version\":1,\"host\":1}"}) CHECK_FALSE(read_hosted_room(bad));
}

TEST_CASE("rooms of before are found with what they published, and what cannot be read is forgotten") {
  MemoryStore store;
  HostedRoom room{.host = "school",
                  .code = *wire::RoomCode::from("KMPRTX"),
                  .screen = {},
                  .secret = {},
                  .seats = 12,
                  .minutes = 90,
                  .cut = deck::Cut::minutes_45,
                  .deck = text_in(kSmallDeck),
                  .routes = {}};
  const Digest whole = digest_of("whole"), broken = digest_of("broken"), rubbish = digest_of("rubbish");
  store.open({.room = whole, .publications = 3, .setup = write(room)});
  store.keep({.room = whole, .bookmark = "somewhere", .entry = {}});
  room.deck = "no deck";
  store.open({.room = broken, .publications = 3, .setup = write(room)});
  store.open({.room = rubbish, .publications = 3, .setup = "rubbish"});
  const auto found = find_rooms(store, "2026-1");
  REQUIRE(found.size() == 1);
  CHECK(found.front().facilitator == whole);
  CHECK(found.front().host == "school");
  CHECK(found.front().rules.seats == 12);
  CHECK(found.front().kept.bookmark == "somewhere");
  CHECK(found.front().lifetime == std::chrono::minutes(90));
  CHECK_FALSE(store.find(broken));
  CHECK_FALSE(store.find(rubbish));
}
