// Files made to hurt: each is refused, soon and in little memory. A program of
// its own, so that the memory of other tests is not counted.
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <ctime>
#include <string>
#include <string_view>

#include "game/deck/parse.h"

using namespace streep;
using namespace streep::deck;

namespace {

constexpr double kSecondsMost = 0.1;
constexpr long kKibibytesMost = 16 * 1024;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kMeasured = false;  // a sanitizer takes time and memory of its own
#else
constexpr bool kMeasured = true;
#endif

// `count` times `piece`, in which # stands for the number of the piece.
std::string times(std::size_t count, std::string_view piece) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    for (const char byte : piece) text += byte == '#' ? std::to_string(i) : std::string(1, byte);
  }
  return text;
}

struct Hostile {
  std::string_view name;
  std::string (*source)();  // made one at a time, so that little else is in memory
};

const Hostile kFiles[] = {
    {"a file that is too long", [] { return times(base::kDeckFileBytes, "\n\n"); }},
    {"a line that is too long", [] { return std::string(base::kDeckFileBytes, 'x'); }},
    {"open brackets", [] { return "a = [\n" + times(130'000, "[\n"); }},
    {"dotted keys", [] { return "a" + times(2'000, ".a") + " = 1\n"; }},
    {"100,000 dotted keys", [] { return "a" + times(100'000, ".a") + " = 1\n"; }},
    {"as many tables as pass the scan", [] { return times(1'000, "a#.a.b.c.d.e.f.g.h = 1\n"); }},
    {"more tables than pass the scan", [] { return times(9'990, "a#.a.b.c.d.e.f.g.h = 1\n"); }},
    {"as many headers as pass the scan", [] { return times(1'400, "[a#.a.b.c.d.e.f]\n"); }},
    {"as many inline tables as pass the scan", [] { return "a = [\n" + times(1'100, "{a.b.c.d.e.f = 1},\n") + "]"; }},
    {"as many cards as pass the scan", [] { return times(4'990, "[[card]]\n"); }},
    {"unknown keys", [] { return times(9'990, "k# = 99999999999999999\n"); }},
    {"unknown keys that are nearly known", [] { return times(9'990, "agreementt# = 1\n"); }},
    {"long unknown keys", [] { return times(64, "k#" + std::string(4'000, 'x') + " = 1\n"); }},
    {"a duplicate key at the end", [] { return times(9'990, "k# = 1\n") + "k1 = 1\n"; }},
    {"a long list", [] { return "format = 1\nagreements = [\n" + times(9'990, "1,\n") + "]"; }},
    {"a text that never ends", [] { return "a = \"\"\"\n" + times(65, std::string(4'000, 'x') + "\n"); }},
    {"quotes", [] { return "a = \"\"\"" + times(130'000, "\n\""); }},
    {"bad UTF-8", [] { return times(base::kDeckFileBytes / 2, "\xff\n"); }},
    {"control characters", [] { return times(base::kDeckFileBytes / 2, "\x01\n"); }},
    {"characters that turn the direction", [] { return times(base::kDeckFileBytes / 4, "\u202e\n"); }},
    {"tabs", [] { return times(64, std::string(4'000, '\t') + "\n"); }},
};

double seconds_now() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

long peak_kibibytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

}  // namespace

TEST_CASE("a hostile file is refused within 100 milliseconds and 16 mebibytes") {
  const long before = peak_kibibytes();
  for (const Hostile& file : kFiles) {
    const std::string source = file.source();
    const double start = seconds_now();
    const auto parsed = parse_deck(source, Language::nl);
    const std::string said = explain(parsed.diagnostics, "deck.toml", source, Language::nl);
    const double seconds = seconds_now() - start;
    INFO(file.name, ": ", seconds * 1000, " ms, peak so far +", peak_kibibytes() - before, " KiB");
    CHECK_FALSE(parsed.value);
    CHECK(has_error(parsed.diagnostics));
    if (kMeasured) CHECK(seconds < kSecondsMost);
    if (kMeasured) CHECK(peak_kibibytes() - before < kKibibytesMost);
  }
}
