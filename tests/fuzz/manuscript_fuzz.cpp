// Any bytes as a deck that an author opens and, after a zero byte, its
// translation: as much as can be read is read, and what is saved of that is read
// again as the same.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "game/base/limits.h"
#include "game/editor/keeping.h"
#include "game/editor/reading.h"

using namespace streep;
using editor::Wording;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view original = bytes.substr(0, bytes.find('\0'));
  const std::string_view translation = bytes.substr(std::min(size, original.size() + 1));
  auto manuscript = editor::manuscript_of(original, translation);
  if (!manuscript) return 0;
  editor::keep_comments(original, Wording::original, *manuscript);
  const std::string text = file_of(*manuscript, Wording::original);
  static_cast<void>(file_of(*manuscript, Wording::translation));
  if (text.size() > base::kDeckFileBytes) return 0;  // escapes made it longer
  const auto again = editor::manuscript_of(text);
  if (!again || again->cards.size() != manuscript->cards.size()) std::abort();
  return 0;
}
