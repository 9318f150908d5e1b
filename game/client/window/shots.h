// A picture of what a window has drawn, as a PNG, and how long who takes many of them waits.
#pragma once

#include <chrono>
#include <string>

namespace streep::client {

class Window;

// The newest frame, drawn and not yet shown. False where the file cannot be written.
[[nodiscard]] bool shoot(Window& window, const std::string& path);

inline constexpr double kPatience = 600;  // seconds: then something is wrong, however much else this machine does
inline constexpr double kSettled = 15;    // after so many seconds nothing moves any more
inline constexpr std::chrono::milliseconds kStep{4};

}  // namespace streep::client
