#include "game/results/fingerprint.h"

#include <sodium.h>

#include <array>

#include "game/deck/write.h"

namespace streep::results {

std::string fingerprint(const deck::Deck& deck) {
  const std::string written = deck::write(deck);
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(written.data()), written.size(), nullptr, 0);
  std::array<char, 2 * crypto_generichash_BYTES + 1> digits{};  // and the zero that sodium puts behind them
  return sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
}

}  // namespace streep::results
