// Any bytes as a datagram at the native door, from either side: a knock is
// written again as it was read, what connects comes alone, and from a client
// nothing passes that does not from a server.
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string_view>

#include "game/channel/datagram.h"
#include "game/channel/knock.h"

using namespace streep::channel;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span bytes(data, size);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto knock = read_knock(bytes);
  const auto answer = read_answer(bytes);
  if (knock && (answer || write(*knock) != text)) std::abort();
  if (answer && write(*answer) != text) std::abort();
  const auto of_client = read_datagram(bytes, Side::client);
  if ((knock || answer) && of_client) std::abort();
  if (!of_client) return 0;
  if (!read_datagram(bytes, Side::server)) std::abort();
  if (of_client->connect && (of_client->farewell || of_client->peer != 0xfff)) std::abort();
  return 0;
}
