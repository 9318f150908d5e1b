// Any bytes as the line of a server to its parent: it is none, or one that is written on one line and read again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "game/wire/ready.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto ready = streep::wire::read_ready({reinterpret_cast<const char*>(data), size});
  if (!ready) return 0;
  const std::string line = write_ready(*ready);
  if (line.find('\n') + 1 != line.size() || streep::wire::read_ready(line) != ready) std::abort();
  return 0;
}
