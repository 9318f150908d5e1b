// Any bytes as work that was not saved: it is none, or the one that is written and read again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "game/client/app/kept/unsaved_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto work = streep::client::work_in({reinterpret_cast<const char*>(data), size});
  if (work && streep::client::work_in(text_of(*work)) != work) std::abort();
  return 0;
}
