// The book of hosts: server/store/host_book.h.
#include "server/store/host_book.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "server/ground/world_error.h"
#include "server/store/sql_store.h"
#include "tests/scratch.h"

using namespace streep;
using namespace streep::server;

namespace {

Host host(const std::string& name, std::uint8_t letter) {
  Host one{.name = name, .quota = {.rooms = 3, .seats = 40, .minutes = 90, .bytes = 5'000, .openings = 7}};
  one.passphrase.fill(letter);
  return one;
}

}  // namespace

TEST_CASE("a book of hosts gives back what was put into it, by name") {
  const Scratch scratch;
  const HostBook book(scratch / "folder/totals.db");
  book.put(host("school", 1));
  book.put(host("city", 2));
  CHECK(book.read().hosts == std::vector<Host>{host("city", 2), host("school", 1)});
  book.put(host("city", 9));
  CHECK(book.read().hosts.front() == host("city", 9));
  CHECK(book.remove("city"));
  CHECK_FALSE(book.remove("city"));
  CHECK(book.read().hosts == std::vector<Host>{host("school", 1)});
}

TEST_CASE("a book has one salt and one seal for ever, of its own") {
  const Scratch scratch;
  const HostBook book(scratch / "totals.db"), other(scratch / "other.db");
  const HostBook::Contents first = book.read(), again = HostBook(scratch / "totals.db").read();
  CHECK(first.salt == again.salt);
  CHECK(first.seal == again.seal);
  CHECK(first.salt != other.read().salt);
  CHECK(first.seal != other.read().seal);
}

TEST_CASE("a book is read and written while a server has the totals open, and counts as no start of one") {
  const Scratch scratch;
  const auto file = scratch / "totals.db";
  SqlStore store(file);
  const Digest room = host("", 5).passphrase;
  store.open({.room = room, .publications = 1, .setup = "here"});
  for (int i = 0; i < 3; ++i) HostBook(file).put(host("school", 1));
  CHECK(store.find(room));
  CHECK(HostBook(file).read().hosts.size() == 1);
}

TEST_CASE("no database is no book: it is said which file") {
  const Scratch scratch;
  std::ofstream(scratch / "totals.db") << "something else";
  CHECK_THROWS_AS(HostBook(scratch / "totals.db"), WorldError);
}

TEST_CASE("rooms with a setup are found again, until they are forgotten, and by no other server while theirs runs") {
  const Scratch scratch;
  const auto file = scratch / "totals.db";
  const Digest hosted = host("", 5).passphrase, plain = host("", 6).passphrase;
  {
    SqlStore elsewhere(file), store(file);
    store.open({.room = hosted, .publications = 1, .setup = "{\"a\": \"é\"}"});
    store.open({.room = plain, .publications = 1});
    CHECK(elsewhere.hosted().empty());
  }
  SqlStore next(file);
  REQUIRE(next.hosted().size() == 1);
  CHECK(next.hosted().front().room == hosted);
  CHECK(next.hosted().front().setup == "{\"a\": \"é\"}");
  next.forget(hosted);
  CHECK(next.hosted().empty());
}

TEST_CASE("of many rooms every one leaves nothing behind, whenever the file is written anew") {
  const Scratch scratch;
  const auto file = scratch / "totals.db";
  SqlStore store(file);
  for (std::uint8_t number = 0; number < 20; ++number)
    store.open({.room = host("", number).passphrase, .publications = 1, .setup = "hostedroom" + std::to_string(number)});
  for (std::uint8_t number = 0; number < 20; ++number) {
    store.forget(host("", number).passphrase);
    std::string bytes;
    for (const char* suffix : {"", "-wal"}) {
      std::ifstream stream(file.string() + suffix, std::ios::binary);
      bytes.append(std::istreambuf_iterator<char>(stream), {});
    }
    if (number == 19) CHECK(bytes.find("hostedroom") == std::string::npos);
  }
  CHECK(std::filesystem::file_size(file) < 200'000);
}
