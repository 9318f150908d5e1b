// Files that are no store, or not ours, or damaged, full, newer or of an earlier schema: each says what it is.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>

#include "server/ground/world_error.h"
#include "server/store/sql_store.h"
#include "tests/scratch.h"
#include "tests/server/store/entries.h"

using namespace streep;
using namespace streep::server;
using session::Occasion;

namespace {

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

}  // namespace

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
  CHECK(store.open({room(1), 3}).publications == std::vector<PublicationRow>{{deck::Id::from("kaart").value(), Occasion::first, "bytes"}});
  CHECK(store.released() == store.totals());
  store.keep({room(1), "here", entry("twee")});
  CHECK(store.totals().size() == 3);
}

TEST_CASE("a newer schema is left alone") {
  const Scratch scratch;
  make_store(scratch / "totals.db");
  const std::filesystem::path file = scratch / "totals.db";
  std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
  stream.seekp(63).put(4);  // the last byte of user_version in the header
  stream.close();
  const std::string before = contents(file);
  CHECK(fault_of_opening(file) == WorldFault::database_newer);
  CHECK(fault_of_opening(file, SqlStore::Opening::for_reading) == WorldFault::database_newer);
  CHECK(contents(file) == before);
}

TEST_CASE("a full database throws at a commit and keeps what it had") {
  const Scratch scratch;
  SqlStore store(scratch / "totals.db", SqlStore::Opening::for_rooms, 11);
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
