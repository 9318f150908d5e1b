// What a native client asks before it connects, and whenever it hears nothing:
// is a server there, and does it know this connection? The answer is as long as
// the question and brings a cookie, without which nobody is connected. It knows
// no sockets, and neither side keeps anything of the other for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace streep::channel {

inline constexpr std::size_t kKnockBytes = 24;  // of a question, and of an answer

// As ENet numbers it.
struct Connection {
  std::uint32_t id = 0;
  std::uint16_t peer = 0;  // at the server
  bool operator==(const Connection&) const = default;
};

struct Knock {
  std::uint64_t nonce = 0;
  std::optional<Connection> connection;  // that is asked after; its id is not 0
  bool operator==(const Knock&) const = default;
};

struct Answer {
  std::uint64_t nonce = 0;  // of the question: who did not see that cannot answer it
  std::uint32_t cookie = 0;
  bool known = false;  // the connection; a hint, since anybody on the way can say so
  bool operator==(const Answer&) const = default;
};

[[nodiscard]] std::uint64_t make_nonce();
[[nodiscard]] std::string write(const Knock& knock);
[[nodiscard]] std::string write(const Answer& answer);
// Nothing where it is none, down to its last byte.
[[nodiscard]] std::optional<Knock> read_knock(std::span<const std::uint8_t> datagram);
[[nodiscard]] std::optional<Answer> read_answer(std::span<const std::uint8_t> datagram);

}  // namespace streep::channel
