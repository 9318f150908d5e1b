#include "game/channel/knock.h"

#include <sodium.h>

#include <string_view>

namespace streep::channel {
namespace {

// To ENet, "S" begins a datagram that is compressed, and nobody compresses.
constexpr std::string_view kQuestion = "Sk\x01", kAnswer = "Sa\x01";
constexpr std::size_t kFlag = 3, kNonce = 4, kNumber = 12, kPeer = 16, kEnd = 18;

template <class Number>
void put(std::string& bytes, std::size_t at, Number number) {
  for (std::size_t i = 0; i < sizeof number; ++i) bytes[at + i] = static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * i));
}

template <class Number>
Number number_at(std::span<const std::uint8_t> bytes, std::size_t at) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i) number |= std::uint64_t{bytes[at + i]} << (8 * i);
  return static_cast<Number>(number);
}

std::string begin(std::string_view kind, std::uint64_t nonce) {
  std::string bytes(kind);
  bytes.resize(kKnockBytes, '\0');
  put(bytes, kNonce, nonce);
  return bytes;
}

// What was read is what would be written: every byte counts.
bool is(std::span<const std::uint8_t> datagram, std::string_view written) {
  return std::string_view(reinterpret_cast<const char*>(datagram.data()), datagram.size()) == written;
}

}  // namespace

std::uint64_t make_nonce() {
  std::uint64_t nonce = 0;
  randombytes_buf(&nonce, sizeof nonce);
  return nonce;
}

std::string write(const Knock& knock) {
  std::string bytes = begin(kQuestion, knock.nonce);
  if (!knock.connection) return bytes;
  put(bytes, kNumber, knock.connection->id);
  put(bytes, kPeer, knock.connection->peer);
  return bytes;
}

std::string write(const Answer& answer) {
  std::string bytes = begin(kAnswer, answer.nonce);
  bytes[kFlag] = answer.known ? '\1' : '\0';
  put(bytes, kNumber, answer.cookie);
  return bytes;
}

std::optional<Knock> read_knock(std::span<const std::uint8_t> datagram) {
  static_assert(kEnd <= kKnockBytes);
  if (datagram.size() != kKnockBytes) return std::nullopt;
  Knock knock{number_at<std::uint64_t>(datagram, kNonce), {}};
  const Connection connection{number_at<std::uint32_t>(datagram, kNumber), number_at<std::uint16_t>(datagram, kPeer)};
  if (connection.id != 0) knock.connection = connection;
  return is(datagram, write(knock)) ? std::optional(knock) : std::nullopt;
}

std::optional<Answer> read_answer(std::span<const std::uint8_t> datagram) {
  if (datagram.size() != kKnockBytes) return std::nullopt;
  const Answer answer{number_at<std::uint64_t>(datagram, kNonce), number_at<std::uint32_t>(datagram, kNumber), datagram[kFlag] == 1};
  return is(datagram, write(answer)) ? std::optional(answer) : std::nullopt;
}

}  // namespace streep::channel
