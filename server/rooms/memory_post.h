// The in-memory twin of a door: keeps what was sent, for tests.
#pragma once

#include <set>
#include <vector>

#include "server/rooms/post.h"

namespace streep::server {

class MemoryPost final : public Post {
 public:
  struct Sent {
    PeerId peer{};
    FrameKind kind{};
    Frame frame;
  };

  void send(PeerId peer, FrameKind kind, Frame frame) override { sent.push_back({peer, kind, std::move(frame)}); }
  void close(PeerId peer) override { closed.insert(peer); }

  std::vector<Sent> sent;  // in order
  std::set<PeerId> closed;
};

}  // namespace streep::server
