// A whole session as text: lines of who does what, each followed by indented
// lines of what everybody then sees. stories/README.md has the language.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace streep::test {

// A line that is not understood.
struct StoryError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// The story with the indented lines as they are now; what was there is not read.
[[nodiscard]] std::string play_story(std::string_view story);

}  // namespace streep::test
