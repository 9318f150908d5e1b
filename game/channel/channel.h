// The secrecy of one connection between a native client and the server: who
// listens in on the network reads nothing, and what was changed, left out or
// sent again is noticed. It does not know who is at the other end: somebody who
// can stand in between and speak to both is not stopped by it.
//
// Each side's first packet is its greeting, in the clear: a fresh public key.
// Every packet after that is sealed. Keys: X25519 and BLAKE2b (libsodium's
// crypto_kx); packets: ChaCha20-Poly1305 (RFC 8439) with the count of packets
// as the nonce, so packets must arrive whole and in order.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace streep::channel {

enum class Side : std::uint8_t { client, server };

inline constexpr std::size_t kGreetingBytes = 32;
inline constexpr std::size_t kSealBytes = 16;  // what sealing adds to a packet

class Channel {
 public:
  explicit Channel(Side side);  // throws std::runtime_error where the machine gives no randomness
  ~Channel();
  Channel(const Channel&) = delete;
  Channel& operator=(const Channel&) = delete;
  Channel(Channel&&) = delete;
  Channel& operator=(Channel&&) = delete;

  [[nodiscard]] std::string greeting() const;
  // False, and nothing changed, where it is no greeting or one was taken before.
  [[nodiscard]] bool take_greeting(std::string_view packet);
  [[nodiscard]] bool ready() const { return ready_; }

  // Both only when ready. `open` gives nothing where the packet is not the next
  // one that the other side sealed; the connection is then of no use any more.
  [[nodiscard]] std::string seal(std::string_view message);
  [[nodiscard]] std::optional<std::string> open(std::string_view packet);

  // What goes with the end of a connection, outside of the seal: a number that
  // only the two sides know, and each has one of its own. 0 before it is ready.
  [[nodiscard]] std::uint32_t farewell() const { return ready_ ? farewell_of(transmit_) : 0; }
  [[nodiscard]] bool is_farewell(std::uint32_t number) const { return ready_ && number == farewell_of(receive_); }

 private:
  using Key = std::array<unsigned char, 32>;

  [[nodiscard]] static std::uint32_t farewell_of(const Key& key);

  Side side_;
  bool ready_ = false;
  Key public_{}, secret_{}, receive_{}, transmit_{};
  std::uint64_t received_ = 0, transmitted_ = 0;  // packets
};

}  // namespace streep::channel
