// What will happen, in the order of its time; at one time in the order in which
// it was planned. Its clock stands still between two of those.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <utility>

#include "tests/server/simulator/plan.h"

namespace streep::test {

class Queue {
 public:
  [[nodiscard]] Span now() const { return now_; }

  void after(Span wait, std::function<void()> what) { at(now_ + wait, std::move(what)); }
  void at(Span time, std::function<void()> what) { waiting_.emplace(std::pair(std::max(time, now_), ++planned_), std::move(what)); }

  // The next of them. False where there is none.
  bool step() {
    if (waiting_.empty()) return false;
    auto next = waiting_.extract(waiting_.begin());
    now_ = next.key().first;
    next.mapped()();
    return true;
  }

 private:
  Span now_{};
  std::uint64_t planned_ = 0;
  std::map<std::pair<Span, std::uint64_t>, std::function<void()>> waiting_;
};

}  // namespace streep::test
