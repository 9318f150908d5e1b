#include "tests/deck/hostile_decks.h"

#include <cstddef>

#include "game/base/limits.h"

namespace streep::tests {

namespace {

// `count` times `piece`, in which # stands for the number of the piece.
std::string times(std::size_t count, std::string_view piece) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    for (const char byte : piece) text += byte == '#' ? std::to_string(i) : std::string(1, byte);
  }
  return text;
}

// As many cards as a deck has, each with the next one behind it, and the last with the first.
std::string circle_of_cards() {
  std::string text;
  for (std::size_t i = 0; i < base::kCardsMost; ++i) {
    const std::string next = std::to_string((i + 1) % base::kCardsMost);
    text += "[[card]]\nid = \"c" + std::to_string(i) + "\"\nkind = \"line\"\nstatement = \"s" + std::to_string(i) + "\"\nimplies = \"c" +
            next + "\"\n";
  }
  return text;
}

constexpr HostileDeck kDecks[] = {
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
    {"a circle of cards that follow from each other", circle_of_cards},
    {"as many cards as there can be, with one statement",
     [] { return times(base::kCardsMost, "[[card]]\nid = \"c#\"\nstatement = \"x\"\n"); }},
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

}  // namespace

std::span<const HostileDeck> hostile_decks() { return kDecks; }

}  // namespace streep::tests
