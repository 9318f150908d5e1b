// How a room reaches its peers: a door implements it for the connections it
// owns. It knows no rules and reads no frame.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>
#include <variant>

#include "game/wire/messages.h"

namespace streep::server {

// One connection; a number is never used twice. It says nothing about who it is.
enum class PeerId : std::uint64_t {};

// An encoded message, shared by all who get it.
using Frame = std::shared_ptr<const std::string>;

// What a frame says: the place of its message among all. Each is whole in
// itself, so of every kind only the newest matters.
enum class FrameKind : std::size_t {};
inline constexpr std::size_t kFrameKinds = std::variant_size_v<wire::ToPeer>;

template <class Message, class... Messages>
[[nodiscard]] consteval FrameKind place_among(std::type_identity<std::variant<Messages...>> /*all*/) {
  std::size_t place = 0;
  static_cast<void>(((std::is_same_v<Message, Messages> || (++place, false)) || ...));
  return FrameKind{place};
}
template <class Message>
inline constexpr FrameKind kKindOf = place_among<Message>(std::type_identity<wire::ToPeer>{});

class Post {
 public:
  virtual ~Post() = default;
  // Never fails and never waits: a peer that is slow or gone misses frames.
  virtual void send(PeerId peer, FrameKind kind, Frame frame) = 0;
  // Once what was sent has arrived; never at once.
  virtual void close(PeerId peer) = 0;
};

}  // namespace streep::server
