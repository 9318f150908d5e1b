// What still has to go to one peer. Of each kind of frame it holds the newest
// only, so it cannot grow: a slow phone misses scenes, never the last one.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "game/base/limits.h"
#include "server/rooms/post.h"

namespace streep::server {

class Outbox {
  static_assert(kFrameKinds <= base::kWaitingFramesMost && kFrameKinds * base::kSceneMessageBytes <= base::kWaitingBytesMost);

 public:
  void put(FrameKind kind, Frame frame) {
    std::erase_if(frames_, [kind](const auto& waiting) { return waiting.first == kind; });
    frames_.emplace_back(kind, std::move(frame));
  }
  // All that waits, in the order in which it was put.
  [[nodiscard]] std::vector<std::pair<FrameKind, Frame>> take() { return std::exchange(frames_, {}); }
  // The one that was put first. Only where there is one.
  [[nodiscard]] Frame take_first() {
    Frame frame = std::move(frames_.front().second);
    frames_.erase(frames_.begin());
    return frame;
  }
  [[nodiscard]] bool empty() const { return frames_.empty(); }

 private:
  std::vector<std::pair<FrameKind, Frame>> frames_;
};

}  // namespace streep::server
