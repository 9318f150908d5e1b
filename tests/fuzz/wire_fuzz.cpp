// Feeds bytes to all decoders. What is decoded must be written and read back
// as the same message, and from binary as the same bytes.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "game/wire/codec.h"

using namespace streep::wire;

namespace {

template <class Message, class Decode>
void check(std::string_view bytes, Encoding encoding, Decode decode) {
  const auto decoded = decode(bytes, encoding);
  const auto* message = std::get_if<Message>(&decoded);
  if (message == nullptr) return;
  const std::string written = encode(*message, encoding);
  if (decode(written, encoding) != decoded) std::abort();
  if (encoding == Encoding::binary && written != bytes) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const Encoding encoding : {Encoding::binary, Encoding::json}) {
    check<FromPeer>(bytes, encoding, decode_from_peer);
    check<ToPeer>(bytes, encoding, decode_to_peer);
  }
  if (const auto publication = decode_publication(bytes); publication && encode(*publication) != bytes) std::abort();
  if (const auto bookmark = decode_bookmark(bytes); bookmark && encode(*bookmark) != bytes) std::abort();
  return 0;
}
