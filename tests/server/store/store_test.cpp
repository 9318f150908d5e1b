// Both stores do the same; and what only a file can do: be unreadable, be full,
// be of another program, be looked into byte by byte.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>

#include "game/base/hex.h"
#include "game/base/random.h"
#include "server/ground/world_error.h"
#include "server/store/memory_store.h"
#include "server/store/sql_store.h"
#include "server/store/store_thread.h"
#include "tests/scratch.h"

using namespace streep;
using namespace streep::server;
using session::Count;
using session::Occasion;

namespace {

const std::string kDeck(64, 'a');  // a fingerprint

Digest room(std::uint8_t number) { return {number}; }

Entry entry(const char* card = "kaart", Occasion occasion = Occasion::first, std::uint16_t people = 20) {
  const Count crossed{.occasion = occasion, .choice = deck::kCross, .people = people, .low = 12, .high = 12},
      stayed{.occasion = occasion, .choice = deck::kStay, .people = people, .low = 0, .high = 8};
  return {kDeck, "2026-1", deck::Id::from(card).value(), occasion, std::string("\0bytes\xff", 7), {crossed, stayed}};
}

std::vector<PublicationRow> published(Store& store, const Digest& which) { return store.find(which).value_or(Kept{}).publications; }

std::string contents(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::optional<WorldFault> fault_of_opening(const std::filesystem::path& file, SqlStore::Opening opening = SqlStore::Opening::for_rooms) {
  try {
    SqlStore store(file, opening);
    return std::nullopt;
  } catch (const WorldError& error) {
    return error.fault();
  }
}

// Rights mean nothing to root, so for a moment this is nobody.
struct AsNobody {
  AsNobody() : id(geteuid()) { REQUIRE((id != 0 || seteuid(65534) == 0)); }
  ~AsNobody() { static_cast<void>(seteuid(id)); }
  uid_t id;
};

void make_store(const std::filesystem::path& path) { const SqlStore store(path); }

}  // namespace

TEST_CASE_TEMPLATE("a store", Kind, MemoryStore, SqlStore) {
  const Scratch scratch;
  const auto store = [&]() -> std::unique_ptr<Store> {
    if constexpr (std::is_same_v<Kind, SqlStore>)
      return std::make_unique<SqlStore>(scratch / "totals.db");
    else
      return std::make_unique<MemoryStore>();
  }();

  SUBCASE("gives back what an open room published, by card and occasion") {
    Entry again = entry("kaart", Occasion::again);
    again.publication = "other";
    store->keep({room(1), "", again});
    store->keep({room(1), "", entry()});
    const deck::Id card = deck::Id::from("kaart").value();
    CHECK(published(*store, room(1)) ==
          std::vector<PublicationRow>{{card, Occasion::first, std::string("\0bytes\xff", 7)}, {card, Occasion::again, "other"}});
    CHECK(published(*store, room(2)).empty());
  }
  SUBCASE("adds up rooms, people, bounds and the largest room, choice by choice") {
    store->keep({room(1), "", entry("kaart", Occasion::first, 20)});
    store->keep({room(2), "", entry("kaart", Occasion::first, 30)});
    const results::Total crossed{kDeck, "kaart", Occasion::first, deck::kCross, "2026-1", 2, 50, 30, 24, 24};
    REQUIRE(store->totals().size() == 2);
    CHECK(store->totals()[0] == crossed);
    CHECK(store->totals()[1].high == 16);
  }
  SUBCASE("keeps cards, occasions, decks and half-years apart") {
    store->keep({room(1), "", entry("een")});
    store->keep({room(1), "", entry("een", Occasion::again)});
    store->keep({room(1), "", entry("twee")});
    Entry later = entry("een");
    later.half_year = "2026-2";
    store->keep({room(2), "", later});
    later.deck = std::string(64, 'c');
    store->keep({room(3), "", later});
    CHECK(store->totals().size() == 10);
  }
  SUBCASE("refuses a second publication of the same, and counts nothing of it") {
    store->keep({room(1), "", entry()});
    const auto totals = store->totals();
    CHECK_THROWS(store->keep({room(1), "", entry()}));
    CHECK(store->totals() == totals);
  }
  SUBCASE("forgets what a closed room published and keeps the counters") {
    store->keep({room(1), "", entry()});
    store->keep({room(2), "", entry()});
    store->forget(room(1));
    CHECK(published(*store, room(1)).empty());
    CHECK(published(*store, room(2)).size() == 1);
    CHECK(store->totals()[0].rooms == 2);
  }
  SUBCASE("releases rooms together, so that no two exports differ by one") {
    std::vector<results::Total> before = store->released(), every = store->totals();
    int releases = 0, single = 0;
    base::Random random(5);
    for (std::uint8_t number = 1; number <= 60; ++number) {
      store->keep({room(number), "", entry("kaart", Occasion::first, static_cast<std::uint16_t>(12 + random.below(40)))});
      if (number % 7 == 0) store->keep({room(number), "", entry("kaart", Occasion::again)});
      const std::vector<results::Total> now = store->released(), all = store->totals();
      REQUIRE(now.size() == all.size());
      for (std::size_t i = 0; i < before.size(); ++i) {
        single += all[i].rooms - every[i].rooms == 1 ? 1 : 0;
        if (now[i] == before[i]) continue;
        ++releases;
        CHECK(now[i] == all[i]);
        CHECK(now[i].rooms - before[i].rooms >= results::kExportRooms);
        CHECK(now[i].people - before[i].people >= results::kExportPeople);
        CHECK(now[i].rooms == now[i - i % 2].rooms);  // both choices of the card
      }
      before = now;
      every = all;
    }
    CHECK(releases > 10);
    CHECK(single > releases);  // the totals themselves do differ by one
  }
  SUBCASE("releases nothing of two rooms, and says that there is something") {
    store->keep({room(1), "", entry("kaart", Occasion::first, 40)});
    store->keep({room(2), "", entry("kaart", Occasion::first, 40)});
    REQUIRE(store->released().size() == 2);
    CHECK(store->released()[0] == results::Total{.deck = kDeck, .card = "kaart", .choice = deck::kCross, .half_year = "2026-1"});
  }
  SUBCASE("keeps a publication of which nothing may be counted") {
    Entry uncounted = entry();
    uncounted.counts.clear();
    store->keep({room(1), "", uncounted});
    CHECK(published(*store, room(1)).size() == 1);
    CHECK(store->totals().empty());
  }
}

TEST_CASE("a file keeps totals and open rooms from one start to the next") {
  const Scratch scratch;
  SqlStore(scratch / "totals.db").keep({room(1), "", entry()});
  SqlStore store(scratch / "totals.db");
  CHECK(store.totals().size() == 2);
  CHECK(published(store, room(1)).size() == 1);
}

TEST_CASE_TEMPLATE("a room is found where it was last kept until it is forgotten", Kind, MemoryStore, SqlStore) {
  const Scratch scratch;
  const auto store = [&]() -> std::unique_ptr<Store> {
    if constexpr (std::is_same_v<Kind, SqlStore>)
      return std::make_unique<SqlStore>(scratch / "totals.db");
    else
      return std::make_unique<MemoryStore>();
  }();
  CHECK_FALSE(store->find(room(1)));
  CHECK(store->open(room(1), 3) == Kept{});
  CHECK(store->find(room(1)) == Kept{});
  store->keep({room(1), std::string("\x01\0there", 7), entry()});
  store->keep({room(1), std::string("\x01\0here", 6), std::nullopt});
  CHECK(store->open(room(1), 3).bookmark == std::string("\x01\0here", 6));
  CHECK(store->open(room(1), 3).publications.size() == 1);
  store->forget(room(1));
  CHECK_FALSE(store->find(room(1)));
}

TEST_CASE("other starts drop nothing of a room that runs, and what they find of one that crashed goes two later") {
  const Scratch scratch;
  auto running = std::make_unique<SqlStore>(scratch / "totals.db");
  running->open(room(1), 3);
  running->keep({room(1), "here", entry()});
  for (int start = 0; start < 3; ++start) make_store(scratch / "totals.db");
  CHECK(published(*running, room(1)).size() == 1);
  running.reset();
  make_store(scratch / "totals.db");
  SqlStore store(scratch / "totals.db");
  CHECK_FALSE(store.find(room(1)));
  CHECK(store.totals()[0].rooms == 1);
}

TEST_CASE("a room that is open can publish all that it may, however full the database is") {
  const Scratch scratch;
  SqlStore store(scratch / "totals.db", SqlStore::Opening::for_rooms, 200);
  store.open(room(1), 6);
  Entry large = entry("groot");
  large.publication = std::string(8'000, 'x');
  const auto fill = [&] {
    for (std::uint8_t number = 2; number < 250; ++number) {
      large.half_year = "2026-" + std::to_string(number % 10);
      large.deck = std::string(62, 'b') + base::hex_of(std::string(1, static_cast<char>(number)));
      store.keep({room(number), "", large});
    }
  };
  CHECK_THROWS_AS(fill(), WorldError);
  for (int card = 0; card < 6; ++card) store.keep({room(1), std::string(200, 'b'), entry(("kaart-" + std::to_string(card)).c_str())});
  CHECK(published(store, room(1)).size() == 6);
}

TEST_CASE("a room that closes gives back its space") {
  const Scratch scratch;
  {
    SqlStore store(scratch / "totals.db");
    store.open(room(1), 30);
    store.keep({room(1), "here", entry()});
  }
  SqlStore store(scratch / "totals.db");
  const auto before = std::filesystem::file_size(scratch / "totals.db");
  store.forget(room(1));
  CHECK_FALSE(store.find(room(1)));
  CHECK(std::filesystem::file_size(scratch / "totals.db") < before / 4);
}

TEST_CASE("a room for which there is no space does not open") {
  const Scratch scratch;
  SqlStore store(scratch / "totals.db", SqlStore::Opening::for_rooms, 20);
  CHECK_THROWS_AS(store.open(room(1), 30), WorldError);
  CHECK_FALSE(store.find(room(1)));
}

TEST_CASE("a database that is removed or replaced while a room runs takes nothing any more") {
  const Scratch scratch;
  SqlStore store(scratch / "totals.db");
  store.open(room(1), 3);
  std::filesystem::rename(scratch / "totals.db", scratch / "away.db");
  CHECK_THROWS_AS(store.keep({room(1), "here", entry()}), WorldError);
  make_store(scratch / "totals.db");
  CHECK_THROWS_AS(store.keep({room(1), "here", entry()}), WorldError);
}

TEST_CASE("totals that are no totals are a damaged file and not an exception without words") {
  const Scratch scratch;
  SqlStore store(scratch / "totals.db");
  Entry strange = entry();
  strange.half_year = "\xff\xfe";
  store.keep({room(1), "", strange});
  try {
    static_cast<void>(store.totals());
    FAIL("it was taken for totals");
  } catch (const WorldError& error) {
    CHECK(error.fault() == WorldFault::not_a_database);
  }
}

TEST_CASE("what is handed to the thread of the store is done in its order, told, and all done at its end") {
  MemoryStore store;
  std::vector<Written> told;
  {
    StoreThread thread(store, [&](const Written& what) { told.push_back(what); });
    thread.write(Keep{room(1), "one", entry()}, 1);
    thread.write(Keep{room(1), "two", entry()}, 2);  // published before
    thread.write(Keep{room(1), "three", std::nullopt}, 3);
  }
  CHECK(told == std::vector<Written>{{room(1), 1, true}, {room(1), 2, false}, {room(1), 3, true}});
  CHECK(store.find(room(1))->bookmark == "three");
}

TEST_CASE("what a crash left behind goes two starts later, unless the room was opened again") {
  const Scratch scratch;
  {
    SqlStore store(scratch / "totals.db");
    store.keep({room(1), "", entry("een")});
    store.keep({room(2), "", entry("een")});
  }
  SqlStore(scratch / "totals.db").open(room(2), 2);
  SqlStore store(scratch / "totals.db");
  CHECK(published(store, room(1)).empty());
  CHECK(published(store, room(2)).size() == 1);
  CHECK(store.totals()[0].rooms == 2);
}

TEST_CASE("after a room has closed its publication is in no byte of the files") {
  const Scratch scratch;
  SqlStore store(scratch / "totals.db");
  Entry marked = entry();
  marked.publication = "canary";
  store.keep({room(1), "", marked});
  const std::string hex = "63616e617279";
  const auto everything = [&] { return contents(scratch / "totals.db") + contents(scratch / "totals.db-wal"); };
  CHECK(everything().find(hex) != std::string::npos);
  store.forget(room(1));
  CHECK(everything().find(hex) == std::string::npos);
  CHECK(everything().find(base::hex_of(room(1))) == std::string::npos);
}

TEST_CASE("the order of rooms and cards leaves no trace in the bytes of the file") {
  const Scratch scratch;
  const auto write = [&](const char* name, base::Seed seed) {
    std::vector<std::pair<std::uint8_t, std::string>> order;
    for (std::uint8_t number = 0; number < 12; ++number)
      for (int card = 0; card < 12; ++card) order.emplace_back(number, "kaart-" + std::to_string(card));
    base::Random(seed).shuffle(order);
    SqlStore store(scratch / name);
    for (const auto& [number, card] : order)
      store.keep({room(number), "", entry(card.c_str(), Occasion::first, static_cast<std::uint16_t>(20 + number))});
    for (std::uint8_t number = 0; number < 12; ++number) store.forget(room(number));
  };
  write("one.db", 1);
  write("other.db", 2);
  CHECK(contents(scratch / "one.db") == contents(scratch / "other.db"));
}

TEST_CASE("a database that cannot be used says why") {
  const Scratch scratch;
  std::ofstream(scratch / "letter.txt") << "Dear reader, this is no database at all, and it is long enough to be looked at as one.";
  CHECK(fault_of_opening(scratch / "letter.txt") == WorldFault::not_a_database);
  CHECK(fault_of_opening(scratch / "letter.txt" / "totals.db") == WorldFault::database_unreadable);
  CHECK(fault_of_opening(scratch / "none.db", SqlStore::Opening::for_reading) == WorldFault::database_missing);
  CHECK_FALSE(std::filesystem::exists(scratch / "none.db"));
  CHECK(WorldError(WorldFault::database_missing, "").exit_code() == base::kExitNoTotals);
  CHECK(contents(scratch / "letter.txt").starts_with("Dear reader"));
}

TEST_CASE("the database of another program is named and left as it is, also by who only wants to read") {
  const Scratch scratch;
  const std::filesystem::path file = scratch / "recipes.db";
  make_store(file);
  std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
  stream.seekp(68).write("Cook", 4);  // application_id in the header
  stream.close();
  const std::string before = contents(file);
  for (const auto opening : {SqlStore::Opening::for_rooms, SqlStore::Opening::for_reading}) {
    try {
      const SqlStore store(file, opening);
      FAIL("it was taken for a store");
    } catch (const WorldError& error) {
      CHECK(error.fault() == WorldFault::not_a_database);
      CHECK(error.explain(deck::words_of(deck::Language::en)).find("recipes.db") != std::string::npos);
    }
  }
  CHECK(contents(file) == before);
}

TEST_CASE("an empty file holds no totals to read, and becomes a store where rooms are opened") {
  const Scratch scratch;
  std::ofstream(scratch / "totals.db").close();
  CHECK(fault_of_opening(scratch / "totals.db", SqlStore::Opening::for_reading) == WorldFault::database_missing);
  CHECK(fault_of_opening(scratch / "totals.db") == std::nullopt);
}

TEST_CASE("what fails later names the database too") {
  const Scratch scratch;
  SqlStore store(scratch / "totals.db");
  store.keep({room(1), "", entry()});
  try {
    store.keep({room(1), "", entry()});
    FAIL("it was committed twice");
  } catch (const WorldError& error) {
    CHECK(error.explain(deck::words_of(deck::Language::nl)).find("totals.db") != std::string::npos);
  }
}

TEST_CASE("a database that may only be read says so") {
  const Scratch scratch;
  make_store(scratch / "totals.db");
  std::filesystem::permissions(scratch / "totals.db", std::filesystem::perms{0444});
  std::filesystem::permissions(scratch.folder, std::filesystem::perms{0755});
  const AsNobody nobody;
  CHECK(fault_of_opening(scratch / "totals.db") == WorldFault::database_read_only);
}

TEST_CASE("a file of schema 1 goes on with its totals, and with the room that crashed in it") {
  const Scratch scratch;
  std::filesystem::copy_file(STREEP_SOURCE_DIR "/tests/server/store/schema_1.db", scratch / "totals.db");
  {
    SqlStore reader(scratch / "totals.db", SqlStore::Opening::for_reading);
    CHECK(reader.totals().size() == 1);
    CHECK(reader.released() == reader.totals());
  }
  SqlStore store(scratch / "totals.db");
  CHECK(store.open(room(1), 3).publications == std::vector<PublicationRow>{{deck::Id::from("kaart").value(), Occasion::first, "bytes"}});
  CHECK(store.released() == store.totals());
  store.keep({room(1), "here", entry("twee")});
  CHECK(store.totals().size() == 3);
}

TEST_CASE("a newer schema is left alone") {
  const Scratch scratch;
  make_store(scratch / "totals.db");
  const std::filesystem::path file = scratch / "totals.db";
  std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
  stream.seekp(63).put(3);  // the last byte of user_version in the header
  stream.close();
  const std::string before = contents(file);
  CHECK(fault_of_opening(file) == WorldFault::database_newer);
  CHECK(fault_of_opening(file, SqlStore::Opening::for_reading) == WorldFault::database_newer);
  CHECK(contents(file) == before);
}

TEST_CASE("a full database throws at a commit and keeps what it had") {
  const Scratch scratch;
  SqlStore store(scratch / "totals.db", SqlStore::Opening::for_rooms, 8);
  store.keep({room(1), "", entry()});
  Entry large = entry("groot");
  large.publication = std::string(40'000, 'x');
  CHECK_THROWS_AS(store.keep({room(1), "", large}), WorldError);
  CHECK(published(store, room(1)).size() == 1);
  CHECK(store.totals().size() == 2);
  store.keep({room(1), "", entry("klein")});
  CHECK(store.totals().size() == 4);
}

TEST_CASE("what the database throws repeats nothing of what was to be stored") {
  const Scratch scratch;
  SqlStore store(scratch / "totals.db");
  Entry marked = entry("canary");
  store.keep({room(1), "", marked});
  try {
    store.keep({room(1), "", marked});
    FAIL("it was committed twice");
  } catch (const std::exception& error) {
    CHECK(std::string(error.what()).find("canary") == std::string::npos);
  }
}

TEST_CASE("every broken world has a sentence in both languages") {
  for (int fault = 0; fault <= static_cast<int>(WorldFault::no_randomness); ++fault) {
    const WorldError error(static_cast<WorldFault>(fault), "THIS");
    const std::string nl = error.explain(deck::words_of(deck::Language::nl)), en = error.explain(deck::words_of(deck::Language::en));
    CHECK(nl != en);
    CHECK(nl.find("THIS") != std::string::npos);
    CHECK(en.find("THIS") != std::string::npos);
    CHECK(error.exit_code() >= 2);
  }
}
