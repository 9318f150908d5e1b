#include "game/channel/channel.h"

#include <sodium.h>

#include <stdexcept>

namespace streep::channel {
namespace {

static_assert(kGreetingBytes == crypto_kx_PUBLICKEYBYTES);
static_assert(kSealBytes == crypto_aead_chacha20poly1305_ietf_ABYTES);
static_assert(crypto_kx_SECRETKEYBYTES == 32 && crypto_kx_SESSIONKEYBYTES == 32 && crypto_aead_chacha20poly1305_ietf_KEYBYTES == 32);

using Nonce = std::array<unsigned char, crypto_aead_chacha20poly1305_ietf_NPUBBYTES>;

Nonce nonce_of(std::uint64_t count) {
  Nonce nonce{};
  for (std::size_t i = 0; i < sizeof count; ++i) nonce[i] = static_cast<unsigned char>(count >> (8 * i));
  return nonce;
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

Channel::Channel(Side side) : side_(side) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium finds no source of randomness on this machine");
  crypto_kx_keypair(public_.data(), secret_.data());
}

Channel::~Channel() {
  sodium_memzero(secret_.data(), secret_.size());
  sodium_memzero(receive_.data(), receive_.size());
  sodium_memzero(transmit_.data(), transmit_.size());
}

std::string Channel::greeting() const { return {public_.begin(), public_.end()}; }

bool Channel::take_greeting(std::string_view packet) {
  if (ready_ || packet.size() != kGreetingBytes) return false;
  const auto agree = side_ == Side::client ? crypto_kx_client_session_keys : crypto_kx_server_session_keys;
  if (agree(receive_.data(), transmit_.data(), public_.data(), secret_.data(), bytes_of(packet)) != 0) return false;
  sodium_memzero(secret_.data(), secret_.size());
  ready_ = true;
  return true;
}

std::string Channel::seal(std::string_view message) {
  std::string packet(message.size() + kSealBytes, '\0');
  crypto_aead_chacha20poly1305_ietf_encrypt(bytes_of(packet), nullptr, bytes_of(message), message.size(), nullptr, 0, nullptr,
                                            nonce_of(transmitted_).data(), transmit_.data());
  ++transmitted_;
  return packet;
}

std::uint32_t Channel::farewell_of(const Key& key) {
  constexpr std::string_view kWord = "farewell";
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), bytes_of(kWord), kWord.size(), key.data(), key.size());
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) number = number << 8U | hash[i];
  return number;
}

// In the place of what is returned: a short text that moves leaves its letters behind.
std::optional<std::string> Channel::open(std::string_view packet) {
  std::optional<std::string> message;
  if (packet.size() < kSealBytes) return message;
  message.emplace(packet.size() - kSealBytes, '\0');
  if (crypto_aead_chacha20poly1305_ietf_decrypt(bytes_of(*message), nullptr, nullptr, bytes_of(packet), packet.size(), nullptr, 0,
                                                nonce_of(received_).data(), receive_.data()) != 0) {
    message.reset();
  } else {
    ++received_;
  }
  return message;
}

}  // namespace streep::channel
