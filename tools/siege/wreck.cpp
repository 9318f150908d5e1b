// Kills a real server at every write of its store and at random moments, lets its
// disk fail in every way, and prints what became of the session: a line for each
// kind. tools/wreck runs it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <thread>

#include "game/base/random.h"
#include "server/store/sql_store.h"
#include "tests/scratch.h"
#include "tests/server/evening.h"
#include "tools/siege/row.h"

namespace streep::siege {
namespace {

using session::Phase;

constexpr std::uint16_t kPlayers = 12;
constexpr int kRandomKills = 300;
constexpr std::array<const char*, 2> kCalls{"fdatasync", "pwrite64"};
constexpr Milliseconds kTold{1'000};

// Measures how long people wait for what a button does, or to hear that it cannot be.
class TimedEvening final : public Evening {
 public:
  using Evening::Evening;
  [[nodiscard]] Milliseconds slowest() const { return slowest_; }

 private:
  void press(session::Button button, const session::Scene& before) override {
    const auto start = Clock::now();
    Evening::press(button, before);
    slowest_ = std::max(slowest_, Milliseconds(Clock::now() - start));
  }
  Milliseconds slowest_{};
};

std::vector<results::Total> totals_in(const std::filesystem::path& folder) { return server::SqlStore(folder / "totals.db").totals(); }

// How it is where nothing fails.
struct Model {
  std::vector<Place> places;
  std::vector<results::Total> totals;
  Milliseconds length{};
};
const Model& model() {
  static const Model model = [] {
    const Scratch scratch;
    ServerProcess server(scratch.folder);
    Crowd crowd(server.ready(), kPlayers);
    Figures figures;
    Evening evening(server, crowd, figures);
    const auto start = Clock::now();
    evening.play();
    const Milliseconds length = Clock::now() - start;
    server.signal(SIGTERM);
    REQUIRE(server.wait() == 0);
    return Model{evening.places(), totals_in(scratch.folder), length};
  }();
  return model;
}

// Where it was seen, or one step on: written, and not shown any more. What nobody had seen a figure of is asked again.
bool is_kept(const Place& seen, const Place& now) {
  const auto& places = model().places;
  const auto at = std::ranges::find(places, seen);
  const auto next = at == places.end() ? at : at + 1;
  const auto asked_again = [](Place place) {
    if (std::get<Phase>(place) == Phase::closed) std::get<Phase>(place) = Phase::answer;
    return place;
  };
  return now == asked_again(seen) || (next != places.end() && now == asked_again(*next));
}

// Nothing where all is as it would have been. `line` is what the server that died had told.
std::optional<std::string> go_on(const Scratch& scratch, const std::string& line, const Place& seen, Figures& figures) {
  ServerProcess server(scratch.folder, {"--resume"}, line);
  if (server.ready().over) {
    if (std::get<Phase>(seen) < Phase::follow_up) return "a room that was open is over";
  } else {
    Crowd crowd(server.ready(), kPlayers);
    const Place place = place_of(*crowd.facilitator().scene);
    if (!is_kept(seen, place))
      return fmt::format("seen in phase {}, and goes on in {}", static_cast<int>(std::get<Phase>(seen)),
                         static_cast<int>(std::get<Phase>(place)));
    Evening(server, crowd, figures).play();
    if (crowd.facilitator().scene->phase != Phase::close) return "it did not come to its close";
  }
  server.signal(SIGTERM);
  if (server.wait() != 0) return "the next server did not end in order";
  return totals_in(scratch.folder) == model().totals ? std::nullopt : std::optional<std::string>("the totals are others");
}

struct Tally {
  int done = 0, wrong = 0;
  void count(const std::string& when, const std::optional<std::string>& fault) {
    ++done;
    if (!fault) return;
    ++wrong;
    fmt::print("  {}: {}\n", when, *fault);
  }
};

// False where it did not die: there is no such call in a session.
bool kill_at(const char* call, int number, Tally& tally) {
  const Scratch scratch;
  Figures figures;
  std::string line;
  Place seen;
  {
    const Disk disk(call, number, Disk::kDies);
    const ServerProcess server(scratch.folder);
    line = server.line();
    Crowd crowd(server.ready(), kPlayers);
    Evening(server, crowd, figures).play();
    if (!server.has_ended()) return false;
    seen = place_of(*crowd.facilitator().scene);
  }
  tally.count(fmt::format("{} {}", call, number), go_on(scratch, line, seen, figures));
  return true;
}

void kill_after(Milliseconds time, Tally& tally) {
  const Scratch scratch;
  Figures figures;
  std::string line;
  Place seen;
  {
    const ServerProcess server(scratch.folder);
    line = server.line();
    Crowd crowd(server.ready(), kPlayers);
    const std::jthread killer([&] {
      std::this_thread::sleep_for(time);
      server.signal(SIGKILL);
    });
    Evening(server, crowd, figures).play();
    seen = place_of(*crowd.facilitator().scene);
  }
  tally.count(text_of(time), go_on(scratch, line, seen, figures));
}

std::optional<std::string> play_on(const std::filesystem::path& folder, const std::optional<Disk>& failing, Milliseconds& slowest) {
  ServerProcess server(folder);
  Crowd crowd(server.ready(), kPlayers);
  Figures figures;
  TimedEvening evening(server, crowd, figures);
  if (!failing) {
    std::ofstream filler(folder / "filler", std::ios::binary);
    while (filler << std::string(4096, 'x') << std::flush) {
    }
  }
  evening.play();
  slowest = std::max(slowest, evening.slowest());
  if (server.has_ended()) return "the server died";
  if (crowd.facilitator().scene->phase != Phase::close) return "it did not come to its close";
  server.signal(SIGTERM);
  if (server.wait() != 0) return "the server did not end in order";
  if (!failing) std::filesystem::remove(folder / "filler");
  const auto totals = totals_in(folder);
  if (!failing && totals != model().totals) return "a figure had no place on the full disk";
  const bool once = std::ranges::all_of(totals, [](const results::Total& total) { return total.rooms == 1; });
  return once ? std::nullopt : std::optional<std::string>("something was counted twice");
}

// In a session.
int calls_of(const char* call) {
  Tally ignored;
  int most = 1;
  while (kill_at(call, most, ignored)) most *= 2;
  int least = most / 2;
  while (most - least > 1) {
    const int middle = (least + most) / 2;
    (kill_at(call, middle, ignored) ? least : most) = middle;
  }
  return least;
}

}  // namespace

TEST_SUITE("wreck") {
  TEST_CASE("killed at every write of its store") {
    for (const char* const call : kCalls) {
      Tally tally;
      while (kill_at(call, tally.done + 1, tally)) {
      }
      row(fmt::format("killed at each {}", call), fmt::format("{} kills, {} differences", tally.done, tally.wrong), "0",
          tally.done > 0 && tally.wrong == 0);
    }
  }

  TEST_CASE("killed at random") {
    base::Random random(1);
    Tally tally;
    for (int i = 0; i < kRandomKills; ++i) kill_after(model().length * random.fraction(), tally);
    row("killed at random moments", fmt::format("{} kills, {} differences", tally.done, tally.wrong), "0", tally.wrong == 0);
  }

  TEST_CASE("on a disk that fails from some call on") {
    constexpr std::array<std::pair<const char*, int>, 3> kErrors{{{"ENOSPC", ENOSPC}, {"EIO", EIO}, {"EROFS", EROFS}}};
    constexpr int kMoments = 25;  // of each, spread over the session
    for (const char* const call : kCalls) {
      const int calls = calls_of(call);
      for (const auto& [name, error] : kErrors) {
        Tally tally;
        Milliseconds slowest{};
        for (int i = 0; i < std::min(calls, kMoments); ++i) {
          const int from = 1 + i * calls / std::min(calls, kMoments);
          const Scratch scratch;
          const std::optional<Disk> disk(std::in_place, call, from, error);
          tally.count(fmt::format("{} {} {}", name, call, from), play_on(scratch.folder, disk, slowest));
        }
        row(fmt::format("{} of each {} from some on", name, call),
            fmt::format("{} sessions, {} wrong, told in {}", tally.done, tally.wrong, text_of(slowest)), "0, <= 1 s",
            tally.wrong == 0 && slowest <= kTold);
      }
    }
  }

  // tools/wreck mounts one, in a namespace of its own.
  TEST_CASE("on a disk that is full once the room is open") {
    const char* const folder = std::getenv("STREEP_SMALL_DISK");
    if (folder == nullptr) return row("a disk that is full", "no disk of its own can be had here", "0, <= 1 s", true);
    Tally tally;
    Milliseconds slowest{};
    tally.count("full", play_on(folder, std::nullopt, slowest));
    row("a disk that is full once the room is open", fmt::format("all figures stored: {}, told in {}", tally.wrong == 0, text_of(slowest)),
        "true, <= 1 s", tally.wrong == 0 && slowest <= kTold);
  }
}

}  // namespace streep::siege
