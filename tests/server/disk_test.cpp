// The real server on a disk that fails, or dying at a write of its store.
#include <signal.h>

#include <cerrno>
#include <cstdlib>
#include <map>
#include <string>

#include "server/store/sql_store.h"
#include "tests/scratch.h"
#include "tests/server/process.h"

using namespace streep;
using session::Button;
using session::Phase;

namespace {

constexpr int kDies = 0;

// What the servers that are started meanwhile have for a disk.
struct Disk {
  Disk(const char* call, int from, int error) {
    setenv("LD_PRELOAD", STREEP_FAILING_DISK, 1);
    setenv("STREEP_DISK_CALL", call, 1);
    setenv("STREEP_DISK_FROM", std::to_string(from).c_str(), 1);
    setenv("STREEP_DISK_ERROR", std::to_string(error).c_str(), 1);
  }
  ~Disk() { unsetenv("LD_PRELOAD"); }
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
};

using Figures = std::map<int, session::Figure>;  // by card

// Everybody answers, and the facilitator goes on: to the close, or until the server is no more. Figures that are
// shown are kept, each of which is the same whenever it is shown.
struct Evening {
  Evening(const ServerProcess& its_server, Crowd& its_crowd, Figures& its_figures)
      : server(its_server), crowd(its_crowd), figures(its_figures) {}

  void play() {
    while (!server.has_ended() && look().phase != Phase::close) {
      if (look().phase == Phase::answer && look().occasion == session::Occasion::first) answer();
      const session::Scene before = look();
      crowd.facilitator().press(before.desk->may(Button::without_figure) ? Button::without_figure : Button::next);
      crowd.until([&] { return server.has_ended() || has_changed(before, *crowd.facilitator().scene); });
    }
  }
  session::Scene look() {
    const session::Scene scene = *crowd.facilitator().scene;
    if (scene.figure) CHECK(figures.emplace(scene.card_number, *scene.figure).first->second == *scene.figure);
    return scene;
  }
  void answer() {
    for (std::size_t i = 2; i < crowd.guests.size(); ++i) {
      crowd.until([&] { return server.has_ended() || crowd.guests[i].player.seat().may_answer; });
      crowd.guests[i].answer(i < 10 ? deck::kCross : deck::kStay);
      crowd.until([&] { return server.has_ended() || crowd.guests[i].player.arrived(); });
    }
  }
  static bool has_changed(const session::Scene& before, const session::Scene& now) {
    return before.phase != now.phase || before.card_number != now.card_number || before.desk->can != now.desk->can;
  }

  const ServerProcess& server;
  Crowd& crowd;
  Figures& figures;
};

}  // namespace

TEST_CASE("whichever write of the store kills it, the next server goes on where the room was, and counts once what was seen") {
  for (const int sync : {1, 4, 7, 14}) {
    CAPTURE(sync);
    const Scratch scratch;
    Figures figures;
    std::string line;
    Phase seen = Phase::lobby;
    {
      const Disk disk("fdatasync", sync, kDies);
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
