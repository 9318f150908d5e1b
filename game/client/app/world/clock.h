// The two things that no program can work out: what time it is, and a secret.
#pragma once

#include "game/invitation/appointment.h"
#include "game/wire/messages.h"

namespace streep::client {

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual invitation::WallTime wall_time() = 0;
  [[nodiscard]] virtual wire::Key new_key() = 0;  // 128 random bits
};

}  // namespace streep::client
