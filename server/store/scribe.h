// How rooms hand over what must be kept, and hear what came of it: nobody waits
// for a disk. It knows no rules.
#pragma once

#include <cstdint>
#include <functional>
#include <variant>

#include "server/store/store.h"

namespace streep::server {

struct Forget {
  Digest room{};
};
using Work = std::variant<Keep, Forget, Open>;  // opened: one that was not there before

struct Written {
  Digest room{};
  std::uint64_t number = 0;  // that the room gave its work
  bool committed = false;    // all of it; else nothing
  bool operator==(const Written&) const = default;
};
using Tell = std::function<void(const Written&)>;

class Scribe {
 public:
  virtual ~Scribe() = default;
  // Work is done in the order in which it comes; what came of it is told at once or later, in that order.
  virtual void write(Work work, std::uint64_t number) = 0;
};

// Does it. What fails is a log line here.
[[nodiscard]] Written perform(Store& store, const Work& work, std::uint64_t number);

}  // namespace streep::server
