// Lays siege to a real server on this machine, and prints what became of it: a
// line each, with what is promised. It measures time, so ctest does not know it:
// tools/besiege runs it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <memory>

#include "tests/scratch.h"
#include "tests/server/byte_phone.h"
#include "tests/server/process.h"
#include "tools/siege/attackers.h"
#include "tools/siege/hall.h"
#include "tools/siege/row.h"

namespace streep::siege {
namespace {

using session::Phase;
using std::chrono::seconds;

constexpr seconds kLength{60};  // of each flood

// How long somebody new takes to be in.
Milliseconds join(Hall& hall, wire::Role role, bool as_phone, std::uint16_t number) {
  Somebody& one = hall.bring(role, as_phone, number);
  hall.until([&] { return one.welcomes > 0; }, seconds(30));
  return one.welcomes > 0 ? Milliseconds(one.welcome_at - one.came_at) : Milliseconds(30'000);
}

}  // namespace

// While it lasts everybody answers once a second, and people come in.
TEST_CASE("a flood does not throw out the class, or keep out its console") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder, {"--page", STREEP_SOURCE_DIR "/game/phone"});
  const wire::Ready room = server.ready();
  Hall hall(room, 30, 30);
  if (!hall.until([&] { return hall.all_in(); }, seconds(30)) || !hall.go_to(Phase::answer))
    return row("30 + 30 players", "not in", "", false);
  const auto answer_for = [&](seconds time) {
    for (auto end = Clock::now() + time; Clock::now() < end;) {
      hall.answer();
      hall.pass(seconds(1));
    }
    return hall.take_latencies();
  };
  const auto before = answer_for(seconds(10));
  const std::size_t memory = server.memory();
  std::vector<Milliseconds> during, natives, phones, staff;
  std::uint64_t sent = 0;
  {
    Attack connects(connect_flood, room.port), opens(half_open, room.port), headers(slow_headers, room.port);
    std::uint16_t number = 1'000;
    for (const auto end = Clock::now() + kLength; Clock::now() < end;) {
      for (const Milliseconds time : answer_for(seconds(5))) during.push_back(time);
      natives.push_back(join(hall, wire::Role::player, false, ++number));
      phones.push_back(join(hall, wire::Role::player, true, ++number));
      // A console and a big screen of which the connection broke off come with what they had.
      staff.push_back(join(hall, wire::Role::facilitator, false, 0));
      staff.push_back(join(hall, wire::Role::screen, false, 0));
      while (hall.people().size() > 64) hall.people().pop_back();  // who is no longer needed goes: seats and slots are for the next
    }
    sent = connects.sent() + opens.sent() + headers.sent();
  }
  row("CONNECTs, half-open and slow headers: drops", fmt::format("{} of 62, {} messages sent", hall.drops(), sent), "0", hall.drops() == 0);
  const Milliseconds p99 = quantile(during, 0.99);
  row("  p99 of acknowledgements", fmt::format("{} (before {})", text_of(p99), text_of(quantile(before, 0.99))), "<= 250 ms",
      p99 <= Milliseconds(250));
  const auto worst = [](const std::vector<Milliseconds>& times) { return quantile(times, 1); };
  row("  a new native join, the slowest", text_of(worst(natives)), "<= 5 s", worst(natives) <= seconds(5));
  row("  a new phone join, the slowest", text_of(worst(phones)), "<= 5 s", worst(phones) <= seconds(5));
  row("  console or big screen comes in, the slowest", text_of(worst(staff)), "<= 5 s", worst(staff) <= seconds(5));
  const double grown = static_cast<double>(server.memory() - std::min(memory, server.memory())) / (1024 * 1024);
  row("  memory", fmt::format("+{:.1f} MiB", grown), "<= 16 MiB", grown <= 16);
}

TEST_CASE("no message crashes or bloats the server") {
  for (const bool with_tls : {false, true}) {
    const Scratch scratch;
    std::vector<std::string> flags{"--page", STREEP_SOURCE_DIR "/game/phone"};
    if (with_tls) {
      write_certificate(scratch / "chain.pem", scratch / "key.pem");
      flags.insert(flags.end(), {"--certificate", scratch / "chain.pem", "--key", scratch / "key.pem"});
    }
    ServerProcess server(scratch.folder, flags);
    const wire::Ready room = server.ready();
    const std::size_t before = server.memory();
    std::size_t most = before;
    {
      Attack datagrams(random_datagrams, room.port), requests(random_requests, room.port), silent(silent_sockets, room.port);
      for (const auto end = Clock::now() + kLength; Clock::now() < end; std::this_thread::sleep_for(seconds(1)))
        most = std::max(most, server.memory());
    }
    const double grown = static_cast<double>(most - before) / (1024 * 1024);
    row(with_tls ? "hostile input, with a certificate: memory at most" : "hostile input: memory at most", fmt::format("+{:.1f} MiB", grown),
        "<= 16 MiB", grown <= 16);
    server.signal(SIGTERM);
    const int code = server.wait();
    row("  the server ends in order afterwards", fmt::format("exit code {}", code), "0", code == 0);
  }
}

}  // namespace streep::siege
