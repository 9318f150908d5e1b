// Programs that were asked to end and have not ended yet. Nobody waits for
// them: they are looked after now and then, and made to end where they take too long.
#pragma once

#include <optional>
#include <vector>

#include "game/client/machine/posix/child.h"

namespace streep::client {

class Endings {
 public:
  Endings() = default;
  Endings(const Endings&) = delete;
  Endings& operator=(const Endings&) = delete;
  ~Endings() { wait(); }

  void add(std::optional<Child>& child);  // asks it; afterwards there is none
  void tick(double now);
  void wait();  // for all of them: at the end of the program
  [[nodiscard]] bool empty() const { return endings_.empty(); }

 private:
  struct Ending {
    Child child;
    std::optional<double> until;  // nothing: not looked after yet
  };
  std::vector<Ending> endings_;
};

}  // namespace streep::client
