// Any text as a table of totals: it is read or it is not, and what is read is written and read again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "game/results/table.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto results = streep::results::read_table({reinterpret_cast<const char*>(data), size});
  if (results && streep::results::read_table(streep::results::write_table(*results)) != results) std::abort();
  return 0;
}
