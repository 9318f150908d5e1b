// Keys, hashes and codes, from libsodium. It keeps nothing but the key of a
// KeyedHash, which ends with the process.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "game/base/random.h"
#include "game/wire/messages.h"

namespace streep::server {

using Digest = std::array<std::uint8_t, 32>;

// Throws std::runtime_error where the machine gives no randomness. First of all.
void start_secrets();

[[nodiscard]] wire::Key make_key();
[[nodiscard]] wire::Secret make_secret();
[[nodiscard]] session::Epoch make_epoch();
[[nodiscard]] base::Seed make_seed();

// Letters that are hard to mistake and that spell no words: no vowels.
[[nodiscard]] std::string random_letters(std::size_t count);
[[nodiscard]] wire::RoomCode make_room_code();

// Takes as long for any two.
[[nodiscard]] bool same(const wire::Key& a, const wire::Key& b);
[[nodiscard]] bool same(const wire::Secret& a, const wire::Secret& b);
[[nodiscard]] bool same(const Digest& a, const Digest& b);

// BLAKE2b: the same on every machine.
[[nodiscard]] Digest digest_of(std::string_view bytes);
[[nodiscard]] Digest digest_of(const wire::Key& key);

// A hash that means nothing outside this process: of seat tokens and addresses.
class KeyedHash {
 public:
  KeyedHash();
  ~KeyedHash();
  KeyedHash(const KeyedHash&) = delete;
  KeyedHash& operator=(const KeyedHash&) = delete;

  [[nodiscard]] Digest operator()(std::string_view bytes) const;
  [[nodiscard]] Digest operator()(const wire::Key& key) const;

 private:
  Digest key_{};
};

}  // namespace streep::server
