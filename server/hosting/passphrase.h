// The passphrase of a host, and what is kept of it: Argon2id (libsodium's
// crypto_pwhash, crypto_pwhash_ALG_ARGON2ID13) with 64 MiB and two passes
// (crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_OPSLIMIT_INTERACTIVE), 32 bytes,
// under the one salt of the book: one computation says whose a passphrase is. It
// knows no hosts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/store/host_book.h"

namespace streep::server {

// Long enough not to be guessed, and not longer than anybody types: text in UTF-8 without control characters.
[[nodiscard]] bool is_fit_passphrase(std::string_view text);

// A good one, easy to type: four groups of five letters.
[[nodiscard]] std::string make_passphrase();

// It takes a tenth of a second. Nothing where the machine has no memory for it now.
[[nodiscard]] std::optional<Digest> hash_of(std::string_view passphrase, const Salt& salt);

// Whose this hash is: null where it is nobody's. It takes as long for any of them.
[[nodiscard]] const Host* host_of(const Digest& hash, const std::vector<Host>& hosts);

}  // namespace streep::server
