// A picture of what a window has drawn, as a PNG.
#pragma once

#include <string>

namespace streep::client {

class Window;

// The newest frame, drawn and not yet shown. False where the file cannot be written.
[[nodiscard]] bool shoot(Window& window, const std::string& path);

}  // namespace streep::client
