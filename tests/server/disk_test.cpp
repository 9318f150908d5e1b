// The real server on a disk that fails, or dying at a write of its store.
#include <signal.h>

#include <cerrno>
#include <string>

#include "server/store/sql_store.h"
#include "tests/scratch.h"
#include "tests/server/evening.h"

using namespace streep;
using session::Phase;

TEST_CASE("whichever write of the store kills it, the next server goes on where the room was, and counts once what was seen") {
  for (const int sync : {1, 4, 7, 14}) {
    CAPTURE(sync);
    const Scratch scratch;
    Figures figures;
    std::string line;
    Phase seen = Phase::lobby;
    {
      const Disk disk("fdatasync", sync, Disk::kDies);
      ServerProcess server(scratch.folder);
      line = server.line();
      Crowd crowd(server.ready(), 12);
      Evening(server, crowd, figures).play();
      seen = crowd.facilitator().scene->phase;
      CHECK(server.has_ended());
    }
    ServerProcess server(scratch.folder, {"--resume"}, line);
    if (server.ready().over) {
      CHECK(seen == Phase::follow_up);
    } else {
      Crowd crowd(server.ready(), 12);
      CHECK(crowd.facilitator().scene->phase >= (seen == Phase::closed ? Phase::answer : Phase::lobby));
      Evening(server, crowd, figures).play();
      CHECK(crowd.facilitator().scene->phase == Phase::close);
    }
    server.signal(SIGTERM);
    CHECK(server.wait() == 0);
    for (const results::Total& total : server::SqlStore(scratch / "totals.db").totals()) CHECK(total.rooms == 1);
  }
}

TEST_CASE("on a disk that takes nothing any more the session is played to its end, and no figure is shown") {
  const Scratch scratch;
  const Disk disk("pwrite64", 1, ENOSPC);
  ServerProcess server(scratch.folder);
  Crowd crowd(server.ready(), 12);
  Figures figures;
  Evening(server, crowd, figures).play();
  CHECK(crowd.facilitator().scene->phase == Phase::close);
  CHECK(figures.empty());
  server.signal(SIGTERM);
  CHECK(server.wait() == 0);
  CHECK(server::SqlStore(scratch / "totals.db").totals().empty());
}
