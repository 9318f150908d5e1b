#include "tests/server/child_memory.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <sstream>
#include <string_view>

namespace streep {
namespace {

constexpr std::size_t kAtOnce = 1024 * 1024;

class Needles {
 public:
  explicit Needles(const std::vector<std::string>& all) : all_(all) {
    for (const std::string& needle : all) {
      begins_[beginning(needle.data())] = true;
      longest_ = std::max(longest_, needle.size());
    }
  }
  // Those that begin before `end`.
  [[nodiscard]] std::size_t count(std::string_view bytes, std::size_t end) const {
    std::size_t found = 0;
    for (std::size_t at = 0; at < end && at + 1 < bytes.size(); ++at) {
      if (!begins_[beginning(bytes.data() + at)]) continue;
      const std::string_view here = bytes.substr(at);
      found +=
          static_cast<std::size_t>(std::ranges::count_if(all_, [here](const std::string& needle) { return here.starts_with(needle); }));
    }
    return found;
  }
  [[nodiscard]] std::size_t longest() const { return longest_; }

 private:
  static std::size_t beginning(const char* bytes) {
    return static_cast<std::size_t>(static_cast<unsigned char>(bytes[0])) << 8U | static_cast<unsigned char>(bytes[1]);
  }

  const std::vector<std::string>& all_;
  std::array<bool, 65536> begins_{};
  std::size_t longest_ = 0;
};

std::string whole(int file) {
  std::string text;
  std::array<char, 4096> some{};
  lseek(file, 0, SEEK_SET);
  for (ssize_t size = 0; (size = read(file, some.data(), some.size())) > 0;) text.append(some.data(), static_cast<std::size_t>(size));
  return text;
}

}  // namespace

void ChildMemory::let_parent_look() { ptrace(PTRACE_TRACEME, 0, nullptr, nullptr); }

ChildMemory::ChildMemory(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFSTOPPED(status));
  const std::string folder = "/proc/" + std::to_string(child);
  memory_ = open((folder + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
  ranges_ = open((folder + "/maps").c_str(), O_RDONLY | O_CLOEXEC);
  REQUIRE((memory_ >= 0 && ranges_ >= 0));
  ptrace(PTRACE_DETACH, child, nullptr, nullptr);
}

ChildMemory::~ChildMemory() {
  close(memory_);
  close(ranges_);
}

std::size_t ChildMemory::count(const std::vector<std::string>& needles) const {
  const Needles search(needles);
  std::size_t found = 0;
  std::istringstream ranges(whole(ranges_));
  std::string bytes(kAtOnce + search.longest(), '\0');
  for (std::string line; std::getline(ranges, line);) {
    std::istringstream words(line);
    std::uint64_t from = 0, to = 0;
    char dash = 0;
    std::string may;
    words >> std::hex >> from >> dash >> to >> may;
    if (!may.starts_with("rw")) continue;
    for (std::uint64_t at = from; at < to; at += kAtOnce) {
      const ssize_t size = pread(memory_, bytes.data(), std::min<std::uint64_t>(bytes.size(), to - at), static_cast<off_t>(at));
      if (size > 0) found += search.count({bytes.data(), static_cast<std::size_t>(size)}, kAtOnce);
    }
  }
  return found;
}

}  // namespace streep
