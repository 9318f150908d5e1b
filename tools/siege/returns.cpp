// How soon everybody is back: after the network was cut, and after the server was
// killed and another carries on.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <csignal>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "tests/scratch.h"
#include "tests/server/process.h"
#include "tools/siege/hall.h"
#include "tools/siege/row.h"

namespace streep::siege {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kNatives = 30;
constexpr std::chrono::milliseconds kBetweenPresses{200};  // so that there is something to hear

// The facilitator presses until it is so.
void talk(Hall& hall, const std::function<bool()>& so) {
  auto next = Clock::now();
  hall.until(
      [&] {
        if (Clock::now() >= next) hall.facilitator().link->send(session::Press{session::Button::pause});
        if (Clock::now() >= next) next += kBetweenPresses;
        return so();
      },
      60s);
}

void print(const std::string& what, Clock::time_point since, std::span<const Somebody> whom, Clock::duration promised) {
  std::vector<Milliseconds> times;
  for (const Somebody& one : whom) times.push_back(one.heard_at ? Milliseconds(*one.heard_at - since) : Milliseconds(60'000));
  const Milliseconds most = quantile(times, 0.95);
  row(what, "p95 " + text_of(most) + ", last " + text_of(quantile(times, 1)), "p95 <= " + text_of(promised), most <= promised);
}

}  // namespace

TEST_CASE("a dropped peer comes back") {
  struct Weather {
    double loss;
    std::chrono::milliseconds delay, cut;
    Clock::duration promised;
  };
  for (const auto& [loss, delay, cut, promised] : {Weather{0.05, 50ms, 3s, 1s}, Weather{0.05, 100ms, 1s, 1s}, Weather{0.05, 100ms, 3s, 1s},
                                                   Weather{0.05, 100ms, 10s, 1s}, Weather{0.2, 100ms, 10s, 2s}, Weather{0, 1ms, 10s, 1s}}) {
    const Scratch scratch;
    const ServerProcess server(scratch.folder);
    Network network;
    Hall hall(server.ready(), kNatives, 0, &network);
    REQUIRE(hall.until([&] { return hall.all_in(); }, 30s));
    network.loss = loss;
    network.delay = delay;
    hall.pass(3s);
    network.cut = true;
    hall.pass(cut);
    network.cut = false;
    const auto back = Clock::now();
    hall.forget();
    talk(hall, [&] { return hall.all_have_heard(); });
    print(fmt::format("{} native, {:.0f} % lost, {} ms, cut of {} s", kNatives, loss * 100, delay.count(), cut / 1s), back, hall.players(),
          promised);
  }
}

TEST_CASE("everybody is back after a kill") {
  constexpr std::size_t kMany = 200, kPhones = 1'000;
  const Scratch scratch;
  ServerProcess killed(scratch.folder, {"--seats", "1500"});
  Hall hall(killed.ready(), kMany, kPhones);
  REQUIRE(hall.until([&] { return hall.all_in(); }, 60s));
  hall.pass(2s);
  killed.signal(SIGKILL);
  static_cast<void>(killed.wait());
  const ServerProcess server(scratch.folder, {"--resume", "--seats", "1500"}, killed.line());
  const auto back = Clock::now();
  hall.look();  // what the first one said
  hall.forget();
  hall.until([&] { return hall.all_in(); }, 60s);
  print(fmt::format("{} native, server killed", kMany), back, hall.players().first(kMany), 2s);
  print(fmt::format("  and {} phones", kPhones), back, hall.players().subspan(kMany), 2s);
}

}  // namespace streep::siege
