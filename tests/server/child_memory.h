// The memory of a child process, as its parent may look at it.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <vector>

namespace streep {

class ChildMemory {
 public:
  // In the child, before it becomes its program: then it stops, and its parent has a moment to look in.
  static void let_parent_look();
  // In the parent. Opened before the program can hide its memory, and then the child goes on.
  explicit ChildMemory(pid_t child);
  ~ChildMemory();
  ChildMemory(const ChildMemory&) = delete;
  ChildMemory& operator=(const ChildMemory&) = delete;

  // How often one of these lies where the child can read and write. Each is longer than two bytes.
  [[nodiscard]] std::size_t count(const std::vector<std::string>& needles) const;

 private:
  int memory_ = -1, ranges_ = -1;
};

}  // namespace streep
