// What keeps a link from a room, in words: game/client/link/trouble.h.
#include "game/client/link/trouble.h"

#include <doctest/doctest.h>

#include <set>

using namespace streep;
using client::LinkTrouble;

TEST_CASE("each trouble has a sentence of its own in each language, and none has none") {
  for (const deck::Language language : deck::kLanguages) {
    std::set<std::string> told;
    for (int at = 0; at < static_cast<int>(LinkTrouble::no_native_port); ++at)
      told.insert(client::sentence(static_cast<LinkTrouble>(at), "streep.example.nl", deck::words_of(language)));
    CHECK(told.size() == static_cast<std::size_t>(LinkTrouble::no_native_port));
    CHECK(told.contains(""));
  }
  CHECK(client::sentence(LinkTrouble::no_native_port, "", deck::words_of(deck::kLanguages[0])).empty());
}
