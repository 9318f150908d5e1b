// Tells stories of the simulator: many, one line for each that breaks a
// promise; or one. The exit code says whether all promises were kept.
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <cstdlib>

#include "tests/server/simulator/simulator.h"

using streep::test::Plan;
using streep::test::Report;
using streep::test::Span;

namespace {

constexpr std::uint64_t kMix = 0x100000001b3;  // the order of the stories counts too

int tell_many(streep::base::Seed stories) {
  std::uint64_t figures = 0, said = 0;  // of all stories together
  int broken = 0;
  for (streep::base::Seed seed = 1; seed <= stories; ++seed) {
    const Plan plan = streep::test::plan_of(seed);
    const Report report = streep::test::simulate(plan);
    figures += static_cast<std::uint64_t>(report.figures);
    said = said * kMix + report.trace;
    if (report.complaints.empty()) continue;
    ++broken;
    fmt::print("{}\n  tools/simulate {}\n", report.complaints.front(), streep::test::options_of(streep::test::shrink(plan)));
  }
  fmt::print("{} stories, {} figures compared, {} stories with a difference, all that was said: {:016x}\n", stories, figures, broken, said);
  return broken == 0 && figures > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int tell(const Plan& plan) {
  const Report report = streep::test::simulate(plan);
  for (const std::string& complaint : report.complaints) fmt::print("{}\n", complaint);
  fmt::print("{} figures compared, all that was said: {:016x}\n", report.figures, report.trace);
  return report.complaints.empty() ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int count, char** arguments) {
  spdlog::set_level(spdlog::level::off);
  CLI::App app("Whole stories over a bad network: tools/simulate --help");
  streep::base::Seed stories = 2'000, seed = 0;
  auto* const many = app.add_option("--seeds", stories, "so many stories");
  auto* const one = app.add_option("--seed", seed, "one story")->excludes(many);
  // What the seed says, where nothing else was said.
  int people = 0, cards = 0, crashes = 0, full_disks = 0;
  std::int64_t delay = 0;
  double loss = 0, cuts = 0, repeats = 0, haste = 0;
  const auto option = [&](const char* name, auto& value, auto least, auto most) {
    return app.add_option(name, value)->needs(one)->check(CLI::Range(least, most));
  };
  auto* const has_people = option("--people", people, 1, 200);
  auto* const has_cards = option("--cards", cards, 1, 4);
  auto* const has_loss = option("--loss", loss, 0.0, 0.9);
  auto* const has_delay = option("--delay", delay, 0, 10'000);
  auto* const has_cuts = option("--cuts", cuts, 0.0, 60.0);
  auto* const has_repeats = option("--repeats", repeats, 0.0, 1.0);
  auto* const has_crashes = option("--crashes", crashes, 0, 100);
  auto* const has_full_disks = option("--full-disks", full_disks, 0, 100);
  auto* const has_haste = option("--haste", haste, 0.0, 1.0);
  CLI11_PARSE(app, count, arguments);
  if (one->empty()) return tell_many(stories);

  Plan plan = streep::test::plan_of(seed);
  const auto take = [](const CLI::Option* given, auto& into, const auto& value) {
    if (!given->empty()) into = value;
  };
  take(has_people, plan.people, people);
  take(has_cards, plan.cards, cards);
  take(has_loss, plan.loss, loss);
  take(has_delay, plan.delay, Span(delay));
  take(has_cuts, plan.cuts, cuts);
  take(has_repeats, plan.repeats, repeats);
  take(has_crashes, plan.crashes, crashes);
  take(has_full_disks, plan.full_disks, full_disks);
  take(has_haste, plan.haste, haste);
  return tell(plan);
}
