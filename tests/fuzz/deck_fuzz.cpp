// Any bytes as a deck and as routes: nothing may crash, what is refused says
// why, and what is taken comes back the same after it is written.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "game/base/limits.h"
#include "game/deck/lint/check.h"
#include "game/deck/write.h"

namespace {

using namespace streep;
using namespace streep::deck;

void expect(bool truth) {
  if (!truth) std::abort();
}

template <class Thing>
void check(std::string_view source, Parsed<Thing> (*parse)(std::string_view, std::optional<Day>)) {
  const Parsed<Thing> parsed = parse(source, std::nullopt);
  expect(parsed.value.has_value() != has_error(parsed.diagnostics));
  expect(!base::flaw_in(explain(parsed.diagnostics, "fuzz", source, words_of(Language::nl)), std::string_view::npos));
  if (!parsed.value) return;
  const std::string text = write(*parsed.value);
  if (text.size() > base::kDeckFileBytes) return;  // escapes made it longer
  expect(parse(text, std::nullopt).value == parsed.value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string source(data, data + size);
  check<Deck>(source, check_deck);
  check<Routes>(source, check_routes);
  return 0;
}
