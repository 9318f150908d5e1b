// story FILE…          plays whole sessions written as text and prints what everybody sees
// story --write FILE…  writes it into the files instead
#include "tests/session/story/story.h"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

// False, and a sentence told, where the file cannot be read or played.
bool play(const std::string& path, bool write) {
  std::ifstream file(path);
  if (!file) {
    std::cerr << path << ": cannot be read\n";
    return false;
  }
  try {
    const std::string played = streep::test::play_story(std::string{std::istreambuf_iterator<char>(file), {}});
    if (!write)
      std::cout << played;
    else if (!(std::ofstream(path) << played)) {
      std::cerr << path << ": cannot be written\n";
      return false;
    }
  } catch (const streep::test::StoryError& error) {
    std::cerr << path << ": " << error.what() << '\n';
    return false;
  }
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  CLI::App app("Plays whole sessions written as text.");
  std::vector<std::string> files;
  bool write = false;
  app.add_option("files", files, "Stories, as in tests/stories")->required();
  app.add_flag("--write", write, "Write what everybody sees into the files");
  CLI11_PARSE(app, count, arguments);
  bool all_played = true;
  for (const std::string& file : files) all_played = play(file, write) && all_played;
  return all_played ? 0 : 1;
}
