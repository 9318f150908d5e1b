// Any bytes as what was kept between two starts: it is none, or what is written is read again as the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "game/client/app/kept/kept.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto kept = streep::client::kept_in({reinterpret_cast<const char*>(data), size});
  if (kept && streep::client::kept_in(text_of(*kept)) != kept) std::abort();
  return 0;
}
