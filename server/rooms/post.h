// How a room reaches its peers: a door implements it for the connections it
// owns. It knows no rules and reads no frame.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace streep::server {

// One connection; a number is never used twice. It says nothing about who it is.
enum class PeerId : std::uint64_t {};

// An encoded message, shared by all who get it.
using Frame = std::shared_ptr<const std::string>;

// What a frame says. Each is whole in itself, so of every kind only the newest matters.
enum class FrameKind : std::uint8_t { welcome, scene, seat, progress, refused, reach };
inline constexpr std::size_t kFrameKinds = 6;

class Post {
 public:
  virtual ~Post() = default;
  // Never fails and never waits: a peer that is slow or gone misses frames.
  virtual void send(PeerId peer, FrameKind kind, Frame frame) = 0;
  // Once what was sent has arrived; never at once.
  virtual void close(PeerId peer) = 0;
};

}  // namespace streep::server
