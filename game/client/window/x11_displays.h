// The displays that an X server shows now, asked anew each time: SDL 2.26 reads
// them when it starts, and does not follow one that is switched off, moved or
// mirrored later.
#pragma once

#include "game/client/app/kept/placement.h"

namespace streep::client {

// Empty where there is no X server, or none that can say.
[[nodiscard]] Displays x11_displays();

// From now on an error of X is passed over: by default it ends the program, and
// one comes when SDL asks after a display that has just gone.
void pass_over_x11_errors();

}  // namespace streep::client
