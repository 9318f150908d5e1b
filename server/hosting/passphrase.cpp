#include "server/hosting/passphrase.h"

#include <sodium.h>

#include "game/base/text.h"

namespace streep::server {
namespace {

constexpr std::size_t kGroups = 4, kGroupLetters = 5;

static_assert(base::kSaltBytes == crypto_pwhash_SALTBYTES);

// Characters, of text that is UTF-8.
std::size_t length_of(std::string_view text) {
  std::size_t length = 0;
  for (const char byte : text) length += (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U ? 0U : 1U;
  return length;
}

}  // namespace

bool is_fit_passphrase(std::string_view text) {
  return base::Text<base::kPassphraseBytes>::from(text) && text.find('\n') == text.npos && length_of(text) >= base::kPassphraseLeast;
}

std::string make_passphrase() {
  std::string text;
  for (std::size_t group = 0; group < kGroups; ++group) {
    if (group > 0) text += '-';
    text += random_letters(kGroupLetters);
  }
  for (char& letter : text) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return text;
}

std::optional<Digest> hash_of(std::string_view passphrase, const Salt& salt) {
  Digest hash{};
  const int result = crypto_pwhash(hash.data(), hash.size(), passphrase.data(), passphrase.size(), salt.data(),
                                   crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
  return result == 0 ? std::optional(hash) : std::nullopt;
}

const Host* host_of(const Digest& hash, const std::vector<Host>& hosts) {
  const Host* found = nullptr;
  for (const Host& host : hosts) {
    if (same(host.passphrase, hash)) found = &host;
  }
  return found;
}

}  // namespace streep::server
