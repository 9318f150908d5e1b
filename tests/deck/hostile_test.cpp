// Files made to hurt: each is refused, without much asked of the machine. How long it takes says tools/bench.
#include <doctest/doctest.h>

#include "game/base/limits.h"
#include "game/deck/parse.h"
#include "tests/base/memory_count.h"
#include "tests/deck/hostile_decks.h"

using namespace streep;
using namespace streep::deck;

namespace {

constexpr std::size_t kBytesMost = 8 * 1024 * 1024;       // at once
constexpr std::size_t kTimesMost = 5 * base::kDeckItems;  // that memory is asked for

}  // namespace

TEST_CASE("a hostile file is refused in eight mebibytes, asked for a few times for each thing in a file") {
  for (const tests::HostileDeck& file : tests::hostile_decks()) {
    const std::string source = file.source();
    const tests::MemoryCount count;
    const auto parsed = parse_deck(source);
    const std::string said = explain(parsed.diagnostics, "deck.toml", source, words_of(Language::nl));
    const tests::Memory memory = count.memory();
    INFO(file.name, ": ", memory.times, " times, ", memory.at_once / 1024, " KiB at once");
    CHECK_FALSE(parsed.value);
    CHECK(has_error(parsed.diagnostics));
    CHECK(memory.at_once < kBytesMost);
    CHECK(memory.times < kTimesMost);
  }
}
