#include "game/results/fingerprint.h"

#include <sodium.h>

#include <array>

#include "game/base/hex.h"
#include "game/deck/write.h"

namespace streep::results {

std::string fingerprint(const deck::Deck& deck) {
  const std::string written = deck::write(deck);
  std::array<std::uint8_t, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(written.data()), written.size(), nullptr, 0);
  return base::hex_of(hash);
}

}  // namespace streep::results
