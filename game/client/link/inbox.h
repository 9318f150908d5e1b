// What has come from a server and was not looked at yet. Each message is whole
// in itself, so of every kind only the newest is kept and it cannot grow.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "game/wire/messages.h"

namespace streep::client {

class Inbox {
 public:
  void put(wire::ToPeer message) {
    std::erase_if(messages_, [&message](const wire::ToPeer& older) { return older.index() == message.index(); });
    messages_.push_back(std::move(message));
  }
  // In the order in which they came.
  [[nodiscard]] std::vector<wire::ToPeer> take() { return std::exchange(messages_, {}); }

 private:
  std::vector<wire::ToPeer> messages_;
};

}  // namespace streep::client
