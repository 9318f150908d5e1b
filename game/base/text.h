// A piece of text that is always fit to show: valid UTF-8 of at most N bytes,
// without control characters (a line feed is allowed) and without the
// characters that turn the direction of writing. It knows no language.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace streep::base {

enum class TextFault { too_long, bad_utf8, control_character, direction_override };

struct TextFlaw {
  TextFault fault;
  std::size_t at;  // the byte where it starts
  bool operator==(const TextFlaw&) const = default;
};

// The first flaw in `text`, or nothing where it is fit to show in `most` bytes.
[[nodiscard]] std::optional<TextFlaw> flaw_in(std::string_view text, std::size_t most);

template <std::size_t N>
class Text {
 public:
  static constexpr std::size_t kMost = N;

  Text() = default;

  [[nodiscard]] static std::optional<Text> from(std::string_view text) {
    if (flaw_in(text, N)) return std::nullopt;
    return Text(std::string(text));
  }

  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] const char* c_str() const { return text_.c_str(); }
  [[nodiscard]] std::string_view view() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  bool operator==(const Text&) const = default;

 private:
  explicit Text(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace streep::base
