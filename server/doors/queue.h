// Connections that may be closed to make room for others, the oldest first. It
// knows no connection: only how each of them is closed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace streep::server {

class Queue {
 public:
  // Of one connection, as long as this exists.
  class Place {
   public:
    Place(Queue& queue, std::function<void()> close) : queue_(queue), number_(++queue.last_) {
      queue_.closing_.emplace(number_, std::move(close));
    }
    ~Place() { queue_.closing_.erase(number_); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

   private:
    Queue& queue_;
    std::uint64_t number_;
  };

  // False where there is none.
  bool drop_oldest() {
    if (closing_.empty()) return false;
    const auto oldest = closing_.extract(closing_.begin());
    oldest.mapped()();
    return true;
  }
  [[nodiscard]] std::size_t size() const { return closing_.size(); }

 private:
  std::map<std::uint64_t, std::function<void()>> closing_;
  std::uint64_t last_ = 0;
};

}  // namespace streep::server
