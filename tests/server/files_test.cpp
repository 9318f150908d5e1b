// The files that a server starts from: server/files.h.
#include "server/files.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "game/base/limits.h"
#include "server/ground/world_error.h"
#include "tests/scratch.h"

using namespace streep;
using deck::Language;
using server::WorldError;
using server::WorldFault;

namespace {

const std::filesystem::path kSources = STREEP_SOURCE_DIR;

// What is wrong with a file, as a deck or as routes.
template <class Read>
WorldError fault_of(Read read, const std::filesystem::path& file) {
  try {
    static_cast<void>(read(file, Language::en));
  } catch (const WorldError& error) {
    return error;
  }
  FAIL("it was read");
  throw;
}

}  // namespace

TEST_CASE("a deck and its places are read") {
  CHECK(server::read_deck(kSources / "tests/decks/small.toml", Language::en)->cards.size() == 2);
  CHECK_FALSE(server::read_routes(kSources / "scenarios/routes/den-haag.toml", Language::nl)->places.empty());
}

TEST_CASE("what is no file that can be read is said by its name") {
  const Scratch scratch;
  for (const auto& path : {scratch / "none.toml", scratch.folder}) {
    CHECK(fault_of(server::read_deck, path).fault() == WorldFault::deck_unreadable);
    CHECK(fault_of(server::read_routes, path).fault() == WorldFault::routes_unreadable);
    CHECK(fault_of(server::read_deck, path).explain(deck::words_of(Language::en)).find(path.string()) != std::string::npos);
  }
}

TEST_CASE("a file with errors is another fault than one that is not there") {
  const Scratch scratch;
  std::ofstream(scratch / "wrong.toml") << "id = 3\n";
  CHECK(fault_of(server::read_deck, scratch / "wrong.toml").fault() == WorldFault::deck_has_errors);
  CHECK(fault_of(server::read_routes, scratch / "wrong.toml").fault() == WorldFault::routes_have_errors);
}

TEST_CASE("of a file that is too long no more is read than it takes to say so") {
  const Scratch scratch;
  std::ofstream(scratch / "long.toml").close();
  std::filesystem::resize_file(scratch / "long.toml", std::uintmax_t{1} << 40U);  // a hole: it takes no room on the disk
  CHECK(fault_of(server::read_deck, scratch / "long.toml").fault() == WorldFault::deck_has_errors);
}

TEST_CASE("a program that was built here finds the page in its sources") {
  CHECK(std::filesystem::exists(server::default_page() / "index.html"));
}

TEST_CASE("totals are kept in a folder of their own, and by half-year") {
  CHECK(server::default_database().parent_path().filename() == "streep");
  const std::string half_year = server::current_half_year();
  CHECK(half_year.size() == 6);
  CHECK((half_year.ends_with("-1") || half_year.ends_with("-2")));
}
