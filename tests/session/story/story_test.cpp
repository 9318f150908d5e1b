#include "tests/session/story/story.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

using namespace streep::test;

namespace {

std::vector<std::filesystem::path> stories() {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(STREEP_SOURCE_DIR "/tests/stories"))
    if (entry.path().extension() == ".txt") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("every story goes as it is written") {
  REQUIRE(stories().size() >= 6);
  for (const auto& path : stories()) {
    INFO("after a change that was meant: story --write ", path.string());
    const std::string story = text_of(path);
    CHECK(play_story(story) == story);
  }
}

TEST_CASE("a story tells the line that is not understood") {
  CHECK_THROWS_WITH_AS((void)play_story("room\njoin 1-3\ndance 1\n"), "line 3: «dance» is not understood", StoryError);
  CHECK_THROWS_WITH_AS((void)play_story("join 1\n"), "line 1: the first line opens a «room»", StoryError);
  CHECK_THROWS_WITH_AS((void)play_story("room\njoin one\n"), "line 2: «one» is not a number", StoryError);
}
