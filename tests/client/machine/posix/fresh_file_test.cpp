// A new file that takes the place of an old one: game/client/machine/posix/fresh_file.h.
#include "game/client/machine/posix/fresh_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "game/base/path.h"
#include "tests/scratch.h"

using namespace streep;
using client::FreshFile;
using client::Readers;

namespace {

namespace files = std::filesystem;

std::string text_in(const files::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const files::path& path, const std::string& text) { std::ofstream(path) << text; }

bool replace(const files::path& path, const std::string& text, Readers readers = Readers::usual) {
  auto fresh = FreshFile::write(base::text_of(path), text, readers);
  return fresh && fresh->take_place();
}

unsigned mode_of(const files::path& path) {
  struct stat about = {};
  REQUIRE(stat(path.c_str(), &about) == 0);
  return about.st_mode & 0777U;
}

std::size_t files_in(const files::path& folder) { return static_cast<std::size_t>(std::distance(files::directory_iterator(folder), {})); }

}  // namespace

TEST_CASE("a file is not there before it takes its place, and nothing is left of one that does not") {
  const Scratch scratch;
  write(scratch / "deck", "old");
  {
    const auto fresh = FreshFile::write(base::text_of(scratch / "deck"), "new", Readers::usual);
    REQUIRE(fresh);
    CHECK(text_in(scratch / "deck") == "old");
  }
  CHECK(text_in(scratch / "deck") == "old");
  CHECK(files_in(scratch.folder) == 1);
}

TEST_CASE("who could read the old file can read the new one") {
  const Scratch scratch;
  write(scratch / "deck", "old");
  files::permissions(scratch / "deck", files::perms(0640));
  REQUIRE(replace(scratch / "deck", "new", Readers::owner));
  CHECK(mode_of(scratch / "deck") == 0640U);
  REQUIRE(replace(scratch / "secret", "new", Readers::owner));
  CHECK(mode_of(scratch / "secret") == 0600U);
}

TEST_CASE("a file that is reached through a link is written, and the link stays") {
  const Scratch scratch;
  write(scratch / "real", "old");
  files::create_symlink(scratch / "real", scratch / "deck");
  REQUIRE(replace(scratch / "deck", "new"));
  CHECK(files::is_symlink(scratch / "deck"));
  CHECK(text_in(scratch / "real") == "new");
}

TEST_CASE("whatever has the name of the new file already stays as it is") {
  const Scratch scratch;
  write(scratch / "other", "theirs");
  files::create_symlink(scratch / "other", scratch / "deck.new");
  files::create_directories(scratch / "deck.new-2");
  REQUIRE(replace(scratch / "deck", "ours"));
  CHECK(text_in(scratch / "other") == "theirs");
  CHECK(files::is_symlink(scratch / "deck.new"));
  CHECK(text_in(scratch / "deck") == "ours");
}

TEST_CASE("where nothing can be written, nothing is") {
  const Scratch scratch;
  write(scratch / "file", "x");
  CHECK_FALSE(FreshFile::write(base::text_of(scratch / "file" / "deck"), "new", Readers::usual));
  CHECK_FALSE(FreshFile::write("", "new", Readers::usual));
}
