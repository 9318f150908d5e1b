// Any bytes as the room that was kept for the next start: it is none, or the one that is written and read again.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "game/client/machine/room_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto room = streep::client::room_in(std::string(data, data + size));
  if (room && streep::client::room_in(text_of(*room)) != room) std::abort();
  return 0;
}
