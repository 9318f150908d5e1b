// bench   how long things take that must not take long, and how much longer where there is twice as much of them
//         tools/bench builds and runs it
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "game/base/limits.h"
#include "game/base/random.h"
#include "game/deck/parse.h"
#include "game/session/scene.h"
#include "game/session/state/pairs.h"
#include "game/wire/codec.h"
#include "tests/deck/hostile_decks.h"

using namespace streep;

namespace {

constexpr double kDeckMost = 100;  // milliseconds for the worst file; for pairs and scenes there is no promise

double time_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double middle_of(std::vector<double> numbers) {
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  return *middle;
}

void tell(double time, const std::string& rest, const std::string& what) { fmt::print("{:10.3f} ms {:>12}  {}\n", time, rest, what); }

// Of so much, and of twice as much; one after the other, so that both meet the same machine.
void measure(int runs, std::size_t much, const std::string& what, const std::function<void(std::size_t)>& work) {
  std::vector<double> times, ratios;
  for (int run = 0; run < runs; ++run) {
    const double once = time_of([&] { work(much); });
    times.push_back(time_of([&] { work(2 * much); }));
    ratios.push_back(times.back() / once);
  }
  tell(middle_of(times), fmt::format("x {:.1f}", middle_of(ratios)), fmt::format(fmt::runtime(what), 2 * much));
}

void measure_decks(int runs) {
  for (const tests::HostileDeck& file : tests::hostile_decks()) {
    const std::string source = file.source();
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
      times.push_back(time_of([&] {
        const auto parsed = deck::parse_deck(source);
        static_cast<void>(deck::explain(parsed.diagnostics, "deck.toml", source, deck::words_of(deck::Language::nl)));
      }));
    }
    const double time = middle_of(times);
    tell(time, time > kDeckMost ? "too long" : "", "a hostile deck: " + std::string(file.name));
  }
}

void draw_talks(std::size_t people) {
  base::Random random(3);
  session::Pairs pairs;
  std::vector<session::SeatId> seats;
  for (std::size_t seat = 0; seat < people; ++seat) seats.push_back(session::SeatId{static_cast<std::uint16_t>(seat)});
  for (int talk = 0; talk < 20; ++talk) static_cast<void>(pairs.draw(seats, random));
}

session::Scene scene_of(std::size_t agreements) {
  session::Scene scene;
  const deck::Line line = deck::Line::from(std::string(base::kLineBytes, 'a')).value();
  while (scene.agreements.size() < agreements) static_cast<void>(scene.agreements.add(line));
  return scene;
}

void encode_scenes(std::size_t agreements, wire::Encoding encoding) {
  const wire::ToPeer scene = scene_of(agreements);
  for (int time = 0; time < 1000; ++time) static_cast<void>(wire::encode(scene, encoding));
}

}  // namespace

int main(int count, char** arguments) {
  CLI::App app("Measures how long things take that must not take long: tools/bench --help");
  int runs = 11;
  app.add_option("--runs", runs, "of each thing; the middle one counts")->check(CLI::Range(1, 1000))->capture_default_str();
  CLI11_PARSE(app, count, arguments);
  measure_decks(runs);
  measure(runs, 500, "twenty talks of {} people are paired", draw_talks);
  measure(runs, base::kAgreementsMost / 2, "a scene with {} agreements is encoded a thousand times, binary",
          [](std::size_t agreements) { encode_scenes(agreements, wire::Encoding::binary); });
  measure(runs, base::kAgreementsMost / 2, "a scene with {} agreements is encoded a thousand times, JSON",
          [](std::size_t agreements) { encode_scenes(agreements, wire::Encoding::json); });
  return 0;
}
