// A hundred rooms of thirty phones on one server, opened, played and closed.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <string>
#include <thread>

#include "tests/scratch.h"
#include "tests/server/opening.h"
#include "tests/server/process.h"
#include "tools/siege/hall.h"
#include "tools/siege/row.h"

namespace streep::siege {
namespace {

using session::Phase;
using std::chrono::seconds;

const std::string kDecks = STREEP_SOURCE_DIR "/scenarios", kPage = STREEP_SOURCE_DIR "/game/phone";
constexpr std::size_t kHalls = 100, kPhonesEach = 30;
constexpr seconds kGone{30};  // until a native connection that broke off is given up

bool until(std::deque<Hall>& halls, const std::function<bool(Hall&)>& so, seconds most) {
  const auto end = Clock::now() + most;
  for (;;) {
    for (Hall& hall : halls) hall.look();
    if (std::ranges::all_of(halls, so)) return true;
    if (Clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

// All facilitators press until all are there.
bool go_to(std::deque<Hall>& halls, Phase phase, session::Button button = session::Button::next) {
  for (int presses = 0; presses < 40; ++presses) {
    std::vector<Phase> before;
    for (Hall& hall : halls) {
      before.push_back(hall.facilitator().scene->phase);
      if (before.back() != phase) hall.facilitator().link->send(session::Press{button});
    }
    std::size_t at = 0;
    const auto has_moved = [&](Hall& hall) {
      const Phase was = before[at++ % before.size()];
      return was == phase || hall.facilitator().scene->phase != was;
    };
    if (!until(halls, has_moved, seconds(20))) return false;
    if (std::ranges::all_of(halls, [&](Hall& hall) { return hall.facilitator().scene->phase == phase; })) return true;
    button = session::Button::next;
  }
  return false;
}

// Opens so many rooms, plays one card in each and closes them all. What did not happen in time; empty: all did.
std::string play(std::uint16_t port, std::size_t rooms, std::vector<Milliseconds>& openings, std::vector<Milliseconds>& answers,
                 const std::function<void()>& at_most) {
  std::deque<Hall> halls;
  const auto all = [&](const std::function<bool(Hall&)>& so) { return until(halls, so, seconds(120)); };
  for (std::size_t i = 0; i < rooms; ++i) {
    const auto began = Clock::now();
    const HttpAnswer answer = open_room(port, "deck=studenten&cut=45&seats=60");
    if (!answer.opened()) return fmt::format("room {}: {}", i + 1, answer.status);
    openings.emplace_back(Clock::now() - began);
    halls.emplace_back(answer.ready(), 0, kPhonesEach);
    for (Hall& hall : halls) hall.look();
  }
  if (!all([](Hall& hall) { return hall.all_in(); })) return "not all are in";
  if (!go_to(halls, Phase::answer)) return "not all are at a statement";
  const auto may_answer = [](const Somebody& one) { return one.player.seat().may_answer; };
  if (!all([&](Hall& hall) { return std::ranges::all_of(hall.players(), may_answer); })) return "not all may answer";
  for (Hall& hall : halls) hall.answer();
  const bool answered = all([](Hall& hall) { return hall.waiting() == 0; });
  for (Hall& hall : halls)
    for (const Milliseconds time : hall.take_latencies()) answers.push_back(time);
  at_most();
  if (!answered) return "not all have answered";
  if (!go_to(halls, Phase::reveal)) return "not all are at the figure";
  return go_to(halls, Phase::close, session::Button::end) ? "" : "not all are closed";
}

}  // namespace

TEST_CASE("a hundred rooms of thirty phones come and go, and leave nothing behind") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder, {"--decks", kDecks, "--page", kPage, "--open-to-all", "--linger", "0", "--rooms", "150"});
  const std::uint16_t port = server.port();
  std::vector<Milliseconds> ignored, openings, answers;
  const auto nothing = [] {};
  REQUIRE(play(port, 2, ignored, ignored, nothing).empty());  // what the first rooms of a server bring with them
  std::this_thread::sleep_for(seconds(3));
  const double before = static_cast<double>(server.memory());
  double most = 0;
  const std::string missing = play(port, kHalls, openings, answers, [&] { most = static_cast<double>(server.memory()); });
  std::this_thread::sleep_for(kGone);
  const double after = static_cast<double>(server.memory());
  constexpr double kMebibyte = 1024 * 1024;
  row(fmt::format("{} rooms of {} phones", kHalls, kPhonesEach),
      fmt::format("{} of {} answered {}", answers.size(), kHalls * kPhonesEach, missing), "all",
      missing.empty() && answers.size() == kHalls * kPhonesEach);
  row("  a room opens, p95", text_of(quantile(openings, 0.95)), "<= 1 s", quantile(openings, 0.95) <= seconds(1));
  row("  3,000 answers at once, p99 of acknowledgements", text_of(quantile(answers, 0.99)), "<= 2 s",
      quantile(answers, 0.99) <= seconds(2));
  row("  memory with all of them", fmt::format("{:.1f} MiB (before {:.1f})", most / kMebibyte, before / kMebibyte), "<= 256 MiB",
      most <= 256 * kMebibyte);
  row("  memory after all have closed", fmt::format("{:.1f} MiB ({:+.1f} %)", after / kMebibyte, (after / before - 1) * 100), "within 5 %",
      after <= before * 1.05);
  const bool again = play(port, kHalls, ignored, ignored, nothing).empty();
  std::this_thread::sleep_for(kGone);
  const double later = static_cast<double>(server.memory());
  row("  and after as many again", fmt::format("{:.1f} MiB ({:+.1f} %)", later / kMebibyte, (later / after - 1) * 100), "within 5 %",
      again && later <= after * 1.05);
}

}  // namespace streep::siege
