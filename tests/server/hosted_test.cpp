// Rooms that hosts open on the real server program.
#include <signal.h>

#include <cstdlib>

#include "game/pack/archive.h"
#include "server/hosting/passphrase.h"
#include "server/store/sql_store.h"
#include "tests/scratch.h"
#include "tests/server/opening.h"
#include "tests/server/process.h"
#include "tests/until.h"

using namespace streep;
using session::Phase;

namespace {

const std::string kOwnDecks = STREEP_SOURCE_DIR "/tests/decks";

std::vector<std::string> flags_for(std::vector<std::string> more) {
  std::vector<std::string> flags{"--decks", kOwnDecks, "--linger", "0"};
  flags.insert(flags.end(), more.begin(), more.end());
  return flags;
}

std::string shell(const std::string& command) { return "'" + command + "'"; }

}  // namespace

TEST_CASE("a host of the book opens a room, people play in it, and a restart in between loses nothing") {
  const Scratch scratch;
  const std::string add = shell(STREEP_SERVER) + " host add school --database " + shell(scratch / "totals.db");
  REQUIRE(std::system(("printf 'een goede wachtzin\\n' | " + add + " 2> /dev/null").c_str()) == 0);
  const std::string bearer = "Authorization: Bearer ZWVuIGdvZWRlIHdhY2h0emlu\r\n";
  std::optional<ServerProcess> server(std::in_place, scratch.folder, flags_for({}));
  const std::uint16_t port = server->port();
  CHECK(open_room(port, "deck=small&seats=30").status == 401);
  const HttpAnswer answer = open_room(port, "deck=small&seats=30", "", bearer);
  REQUIRE(answer.opened());
  const wire::Ready room = answer.ready();
  std::optional<Crowd> crowd(std::in_place, room, std::uint16_t{12});
  crowd->go_to(Phase::answer);
  crowd->answer();
  crowd->go_to(Phase::reveal);
  const auto figure = crowd->screen().scene->figure;
  for (const int how : {SIGKILL, SIGTERM}) {
    server->signal(how);
    CHECK(server->wait() == (how == SIGKILL ? -1 : 0));
    server.emplace(scratch.folder, flags_for({"--port", std::to_string(port)}));
    crowd.emplace(room, std::uint16_t{12});
    crowd->go_to(Phase::reveal);
    CHECK(crowd->screen().scene->figure == figure);
  }
  CHECK(open_room(port, "deck=small", "", bearer).opened());
}

TEST_CASE("a room that its facilitator closed is forgotten whole, and the server waits for the next host") {
  const Scratch scratch;
  ServerProcess server(scratch.folder, flags_for({"--open-to-all"}));
  const HttpAnswer answer = open_room(server.port(), "deck=small");
  REQUIRE(answer.opened());
  Crowd crowd(answer.ready(), 3);
  crowd.facilitator().press(session::Button::end);
  crowd.until([&] { return crowd.facilitator().scene->phase == Phase::support; });
  crowd.go_to(Phase::close);
  crowd.until([&] { return crowd.guests.back().refused == session::Refusal::room_closed; });
  Guest late(answer.ready(), wire::Role::facilitator, answer.ready().facilitator_key);
  until([&] {
    late.listen();
    return late.refused.has_value();
  });
  CHECK(late.refused == session::Refusal::unknown_code);
  CHECK(open_room(server.port(), "deck=small").opened());
  server.signal(SIGTERM);
  CHECK(server.wait() == 0);
  CHECK(server::SqlStore(scratch / "totals.db").hosted().size() == 1);
}

TEST_CASE("hostile decks are refused in a sentence, cost little and end nothing") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder, flags_for({"--open-to-all"}));
  const std::uint16_t port = server.port();
  CHECK(open_room(port, "", std::string(100'000, 'x')).status == 422);
  const std::size_t before = server.memory();
  const HttpAnswer large = open_room(port, "language=en", std::string(5'000'000, 'x'));
  CHECK(large.status == 413);
  CHECK(large.body.find("This deck is too large") != std::string::npos);
  CHECK(server.memory() < before + 1'000'000);
  std::string zeros;
  zeros.resize(10'000'000);
  for (const pack::Entries& entries : {pack::Entries{{"../../../tmp/slip.toml", "x"}}, pack::Entries{{"/etc/slip.toml", "x"}},
                                       pack::Entries{{"a\\..\\slip.toml", "x"}}, pack::Entries{{"zeros.toml", zeros}}}) {
    const HttpAnswer answer = open_room(port, "", pack::write_archive(entries));
    CHECK(answer.status == 422);
    CHECK(answer.body.find("\"sentence\":\"") != std::string::npos);
  }
  const std::string truthful = pack::write_archive({{"a.toml", "x"}});
  std::string with_nul = truthful;
  for (std::size_t at = 0; (at = with_nul.find("a.toml", at)) != std::string::npos; ++at) with_nul[at + 1] = '\0';
  CHECK(open_room(port, "", with_nul).status == 422);
  CHECK(open_room(port, "deck=small").opened());
}

TEST_CASE("a hundred openings in one go are all answered, and no more rooms are open than there may be") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder, flags_for({"--open-to-all", "--rooms", "5"}));
  int opened = 0;
  for (int i = 0; i < 100; ++i) {
    const HttpAnswer answer = open_room(server.port(), "deck=small");
    CHECK((answer.opened() || answer.status == 429 || answer.status == 503));
    opened += answer.opened() ? 1 : 0;
  }
  CHECK(opened == 5);
}

TEST_CASE("a server with rooms of its own opens none for others") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder);
  CHECK(open_room(server.ready().port, "deck=small").status == 403);
}
