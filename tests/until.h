// Waiting in a test: until something is so, and never for a time. A test that
// waits for what does not come is ended by ctest (DART_TESTING_TIMEOUT in CMakeLists.txt).
#pragma once

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

namespace streep {

// Until something came in for this program through a pipe or a socket: a line, an answer, the end of a child. Links
// count time themselves (to try again, to repeat what was lost), so they are looked after now and then in any case.
inline void wait_for_news() {
  constexpr int kLookAfterLinks = 5;  // milliseconds
  std::vector<pollfd> ways_in;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
    const int number = std::stoi(entry.path().filename().string());
    struct stat about = {};
    const bool brings_news = number > STDERR_FILENO && fstat(number, &about) == 0 && (S_ISSOCK(about.st_mode) || S_ISFIFO(about.st_mode));
    if (brings_news) ways_in.push_back({number, POLLIN, 0});
  }
  poll(ways_in.data(), ways_in.size(), kLookAfterLinks);
}

template <class Condition>
void until(Condition so) {
  while (!so()) wait_for_news();
}

}  // namespace streep
