// Both stores do the same; and what only a file can do: go on after a crash, keep
// space, be looked into byte by byte.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include "game/base/hex.h"
#include "game/base/random.h"
#include "server/ground/world_error.h"
#include "server/store/memory_store.h"
#include "server/store/sql_store.h"
#include "server/store/store_thread.h"
#include "tests/scratch.h"
#include "tests/server/store/entries.h"

using namespace streep;
using namespace streep::server;
using session::Occasion;

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
  CHECK(store->open({room(1), 3}) == Kept{});
  CHECK(store->find(room(1)) == Kept{});
  store->keep({room(1), std::string("\x01\0there", 7), entry()});
  store->keep({room(1), std::string("\x01\0here", 6), std::nullopt});
  CHECK(store->open({room(1), 3}).bookmark == std::string("\x01\0here", 6));
  CHECK(store->open({room(1), 3}).publications.size() == 1);
  store->forget(room(1));
  CHECK_FALSE(store->find(room(1)));
}

TEST_CASE("other starts drop nothing of a room that runs, and what they find of one that crashed goes two later") {
  const Scratch scratch;
  auto running = std::make_unique<SqlStore>(scratch / "totals.db");
  running->open({room(1), 3});
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
  store.open({room(1), 6});
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
    store.open({room(1), 30});
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
  CHECK_THROWS_AS(store.open({room(1), 30}), WorldError);
  CHECK_FALSE(store.find(room(1)));
}

TEST_CASE("a database that is removed or replaced while a room runs takes nothing any more") {
  const Scratch scratch;
  SqlStore store(scratch / "totals.db");
  store.open({room(1), 3});
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
  SqlStore(scratch / "totals.db").open({room(2), 2});
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
