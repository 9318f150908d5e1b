// Any bytes as a greeting and as a sealed packet: a greeting is taken once or
// not at all, and nothing is opened that the other side did not seal.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "game/channel/channel.h"

using namespace streep::channel;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const Side side : {Side::client, Side::server}) {
    Channel stranger(side);
    if (stranger.take_greeting(bytes) != stranger.ready()) std::abort();
    if (stranger.ready() && (stranger.take_greeting(bytes) || stranger.open(bytes))) std::abort();
  }
  Channel client(Side::client), server(Side::server);
  if (!server.take_greeting(client.greeting()) || !client.take_greeting(server.greeting())) std::abort();
  if (server.open(bytes) || client.open(bytes)) std::abort();
  if (server.open(client.seal(bytes)) != bytes) std::abort();
  return 0;
}
