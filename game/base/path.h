// Paths as text. Text is UTF-8 everywhere in this program; what a system makes
// of it is known here and nowhere else.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace streep::base {

[[nodiscard]] inline std::filesystem::path path_from(std::string_view utf8) { return {std::u8string(utf8.begin(), utf8.end())}; }

[[nodiscard]] inline std::string text_of(const std::filesystem::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

}  // namespace streep::base
