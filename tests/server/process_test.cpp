// The real server program, played over the loopback network.
#include "tests/server/process.h"

#include <signal.h>

#include <fstream>
#include <iterator>

#include "game/base/hex.h"
#include "server/store/sql_store.h"
#include "tests/scratch.h"
#include "tests/server/aula.h"

using namespace streep;
using session::Phase;
using session::Refusal;

namespace {

std::string contents(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("twelve people join, answer and see the same figure, and the totals are kept") {
  const Scratch scratch;
  ServerProcess server(scratch.folder);
  Crowd crowd(server.ready(), 12);
  crowd.go_to(Phase::answer);
  crowd.answer();
  crowd.go_to(Phase::reveal);
  CHECK(crowd.screen().scene->figure->cells[0].count == 8);
  for (const Guest& guest : crowd.guests) CHECK(guest.scene->figure == crowd.screen().scene->figure);
  server.signal(SIGTERM);
  crowd.until([&] { return crowd.screen().refused == Refusal::room_closed && crowd.guests.back().refused == Refusal::room_closed; });
  CHECK(server.wait() == 0);
  CHECK(server::SqlStore(scratch / "totals.db").totals().front().people == 12);
}

TEST_CASE("after a kill in the middle, the next server shows the same figure and counts nothing twice") {
  const Scratch scratch;
  ServerProcess killed(scratch.folder);
  Crowd before(killed.ready(), 12);
  before.go_to(Phase::answer);
  before.answer();
  before.go_to(Phase::reveal);
  killed.signal(SIGKILL);
  CHECK(killed.wait() == -1);

  ServerProcess server(scratch.folder, {"--resume"}, killed.line());
  CHECK(server.ready() == killed.ready());
  Crowd after(server.ready(), 12);
  after.go_to(Phase::reveal);
  CHECK(after.screen().scene->figure == before.screen().scene->figure);
  server.close_input();
  CHECK(server.wait() == 0);
  CHECK(server::SqlStore(scratch / "totals.db").totals().front().rooms == 1);
}

TEST_CASE("when the room has closed and everybody has left, the server ends by itself") {
  const Scratch scratch;
  ServerProcess server(scratch.folder);
  {
    Crowd crowd(server.ready(), 2);
    crowd.go_to(Phase::close);
  }
  CHECK(server.wait() == 0);
}

TEST_CASE("a room that was closed before its server was killed stays closed: whoever comes is told so") {
  const Scratch scratch;
  ServerProcess killed(scratch.folder);
  Crowd before(killed.ready(), 12);
  before.go_to(Phase::answer);
  before.answer();
  before.go_to(Phase::close);
  killed.signal(SIGKILL);
  CHECK(killed.wait() == -1);

  ServerProcess server(scratch.folder, {"--resume"}, killed.line());
  CHECK(server.ready().over);
  Crowd after(server.ready(), 0);
  after.guests.emplace_back(server.ready(), wire::Role::player, server::key_of(1));
  after.until([&] { return after.guests.back().refused.has_value(); });
  CHECK(after.guests.back().refused == Refusal::room_closed);
  CHECK(after.screen().scene->phase == Phase::close);
  server.signal(SIGTERM);
  CHECK(server.wait() == 0);
  CHECK(server::SqlStore(scratch / "totals.db").totals().front().rooms == 1);
}

TEST_CASE("a terminal that is closed ends the server in order") {
  const Scratch scratch;
  ServerProcess server(scratch.folder);
  Crowd crowd(server.ready(), 1);
  crowd.until([&] { return crowd.screen().scene.has_value(); });
  server.signal(SIGHUP);
  crowd.until([&] { return crowd.screen().refused == Refusal::room_closed; });
  CHECK(server.wait() == 0);
}

TEST_CASE("a killed server leaves no token, key or code in database or log") {
  const Scratch scratch;
  ServerProcess server(scratch.folder, {"--log-level", "debug"});
  const wire::Ready room = server.ready();
  Crowd crowd(room, 12);
  crowd.go_to(Phase::answer);
  crowd.answer();
  server.signal(SIGKILL);
  CHECK(server.wait() == -1);
  const std::string written = contents(scratch / "totals.db") + contents(scratch / "totals.db-wal") + contents(scratch / "log");
  CHECK(written.find("ready on port") != std::string::npos);  // the search can find what is there
  CHECK(written.find(room.code.str()) == std::string::npos);
  for (const wire::Key& key : {room.facilitator_key, room.screen_key, server::key_of(3)}) {
    CHECK(written.find(base::hex_of(key)) == std::string::npos);
    CHECK(written.find(std::string(key.begin(), key.end())) == std::string::npos);
  }
  CHECK(written.find(base::hex_of(room.secret)) == std::string::npos);
  CHECK(written.find(std::string(room.secret.begin(), room.secret.end())) == std::string::npos);
}

TEST_CASE("a port that is taken is one sentence, on standard output for the parent and in the log") {
  const Scratch scratch;
  const ServerProcess first(scratch.folder);
  const std::string port = std::to_string(first.ready().port);
  ServerProcess second(scratch.folder, {"--port", port, "--language", "en"});
  CHECK(second.error() == "Port " + port + " is taken. Close the other program, or choose another port with --port (0: any that is free).");
  CHECK(second.wait() > 1);
  CHECK(contents(scratch / "log").find(second.error()) != std::string::npos);
}

TEST_CASE("a deck with an error is shown to its author and nothing is started") {
  const Scratch scratch;
  std::ofstream(scratch / "fout.toml") << "titel = 3\n";
  ServerProcess server(scratch.folder, {"--deck", (scratch / "fout.toml").string()});
  CHECK(server.error().find("fout.toml") != std::string::npos);
  CHECK(server.wait() > 1);
  CHECK(contents(scratch / "log").find("fout.toml:1:1") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(scratch / "totals.db"));
}

TEST_CASE("a flag that does not exist is told to the parent too") {
  const Scratch scratch;
  ServerProcess server(scratch.folder, {"--frog"});
  CHECK(server.error().find("--frog") != std::string::npos);
  CHECK(server.wait() > 1);
}

TEST_CASE("a public address that is none, and a proxy that is none, are a sentence before there is a database") {
  const Scratch scratch;
  const auto error = [&](const std::vector<std::string>& flags) {
    ServerProcess server(scratch.folder, flags);
    CHECK(server.wait() > 1);
    return server.error();
  };
  CHECK(error({"--public-url", "https://school.nl/../x"}).find("--public-url") != std::string::npos);
  CHECK(error({"--public-url", "http://school.nl", "--language", "en"}).find("Begin --public-url with https://") != std::string::npos);
  CHECK(error({"--public-url", "https://school.nl", "--trusted-proxy", "proxy"}).find("--trusted-proxy") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(scratch / "totals.db"));
}

TEST_CASE("behind a proxy the ready line says the public address, and native clients come in where UDP is open too") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder, {"--public-url", "https://school.nl/streep", "--public-udp"});
  wire::Ready room = server.ready();
  CHECK(room.address == "https://school.nl/streep");
  CHECK(room.invitation.starts_with("https://school.nl/streep/#" + room.code.str() + "."));
  CHECK(room.screen.starts_with("https://school.nl/streep/#" + room.code.str() + "."));
  Guest guest(room, wire::Role::screen, room.screen_key);
  until([&] {
    guest.listen();
    return guest.scene.has_value();
  });
}

TEST_CASE("nothing to resume is a sentence") {
  const Scratch scratch;
  ServerProcess server(scratch.folder, {"--resume", "--language", "en"}, "hello\n");
  CHECK(server.error().starts_with("There is nothing to resume."));
}
