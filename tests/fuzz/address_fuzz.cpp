// Any text as the address of a server that somebody types: it is none, or one that is typed again.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "game/client/link/address.h"

using streep::client::address_from;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto address = address_from({reinterpret_cast<const char*>(data), size});
  if (address && address_from(text_of(*address)) != address) std::abort();
  return 0;
}
