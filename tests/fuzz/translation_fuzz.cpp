// Any bytes as a deck and, after a zero byte, its translation: what is told is
// fit to show, no text is counted that is not there, and comments go along into
// the one layout without a change to the deck.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "game/base/limits.h"
#include "game/deck/lint/translation.h"
#include "game/deck/parse.h"
#include "game/deck/toml/comments.h"
#include "game/deck/write.h"

using namespace streep;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view original = bytes.substr(0, bytes.find('\0'));
  const std::string_view translation = bytes.substr(std::min(size, original.size() + 1));
  const auto found = deck::check_translation({"fuzz", original}, translation);
  const std::string told = deck::explain(found, "fuzz", translation, deck::words_of(deck::Language::nl));
  if (base::flaw_in(told, std::string_view::npos)) std::abort();
  const auto status = deck::translation_status({"fuzz", original}, translation);
  if (status.same > status.texts) std::abort();
  const auto parsed = deck::parse_deck(original);
  if (!parsed.value) return 0;
  const std::string text = deck::with_comments(deck::write(*parsed.value), original);
  if (text.size() > base::kDeckFileBytes) return 0;  // escapes made it longer
  if (deck::parse_deck(text).value != parsed.value) std::abort();
  return 0;
}
