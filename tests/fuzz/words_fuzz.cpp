// Any bytes as a file of words, and its texts with anything filled in: they are
// taken once, and a key is never lost.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "game/deck/words.h"

using namespace streep::deck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  auto words = Words::from(bytes);
  if (!words) return 0;
  const std::array<std::string, 2> values{"{1}", std::string(bytes)};
  for (const auto& [key, text] : words->all()) {
    if ((*words)(key, {}) != text) std::abort();
    static_cast<void>((*words)(key, values));
  }
  const std::size_t before = words->all().size();
  if (before > 0 && words->add(bytes)) std::abort();
  if (words->all().size() != before) std::abort();
  return 0;
}
