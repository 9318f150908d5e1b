#include "server/ground/secrets.h"

#include <sodium.h>

#include "server/ground/world_error.h"

namespace streep::server {
namespace {

constexpr std::string_view kAlphabet = "BCDFGHJKLMNPQRSTVWXZ";

template <class Thing>
Thing random_bytes() {
  Thing thing{};
  randombytes_buf(&thing, sizeof thing);
  return thing;
}

std::string_view view_of(const wire::Key& key) { return {reinterpret_cast<const char*>(key.data()), key.size()}; }

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

void start_secrets() {
  if (sodium_init() < 0) throw WorldError(WorldFault::no_randomness, "libsodium");
}

wire::Key make_key() { return random_bytes<wire::Key>(); }
wire::Secret make_secret() { return random_bytes<wire::Secret>(); }
session::Epoch make_epoch() { return session::Epoch{random_bytes<std::uint32_t>()}; }
base::Seed make_seed() { return random_bytes<base::Seed>(); }

std::string random_letters(std::size_t count) {
  std::string letters;
  for (std::size_t i = 0; i < count; ++i) letters += kAlphabet[randombytes_uniform(kAlphabet.size())];
  return letters;
}

wire::RoomCode make_room_code() { return wire::RoomCode::from(random_letters(base::kRoomCodeLength)).value(); }

bool same(const Digest& a, const Digest& b) { return sodium_memcmp(a.data(), b.data(), a.size()) == 0; }
bool same(const wire::Key& a, const wire::Key& b) { return sodium_memcmp(a.data(), b.data(), a.size()) == 0; }
bool same(const wire::Secret& a, const wire::Secret& b) { return sodium_memcmp(a.data(), b.data(), a.size()) == 0; }

Digest digest_of(std::string_view bytes) {
  Digest digest{};
  crypto_generichash(digest.data(), digest.size(), bytes_of(bytes), bytes.size(), nullptr, 0);
  return digest;
}

Digest digest_of(const wire::Key& key) { return digest_of(view_of(key)); }

KeyedHash::KeyedHash() { randombytes_buf(key_.data(), key_.size()); }
KeyedHash::~KeyedHash() { sodium_memzero(key_.data(), key_.size()); }

Digest KeyedHash::operator()(std::string_view bytes) const {
  Digest digest{};
  crypto_generichash(digest.data(), digest.size(), bytes_of(bytes), bytes.size(), key_.data(), key_.size());
  return digest;
}

Digest KeyedHash::operator()(const wire::Key& key) const { return (*this)(view_of(key)); }

}  // namespace streep::server
