// A program started beside this one, with pipes to it. It ends when this
// program ends, in whatever way that happens. Nothing here waits.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace streep::client {

class Child {
 public:
  // `input` is the first it reads; its standard input then stays open as long
  // as this object lives. Nothing where it cannot be started.
  [[nodiscard]] static std::optional<Child> start(const std::string& program, const std::vector<std::string>& arguments, const std::string& input = {});
  Child(Child&& other) noexcept;
  Child& operator=(Child&& other) noexcept;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child();  // asks it to end, and makes it where it does not

  // Whole lines that came since the last time.
  [[nodiscard]] std::vector<std::string> lines();
  [[nodiscard]] bool running();
  [[nodiscard]] bool ended_well() const { return ended_well_; }  // by itself, with 0

 private:
  Child(pid_t process, int input, int output) : process_(process), input_(input), output_(output) {}
  void end();

  pid_t process_ = -1;  // -1: it has ended
  int input_ = -1;
  int output_ = -1;
  bool ended_well_ = false;
  std::string rest_;  // of a line
};

// The program `name` in the folder of this program.
[[nodiscard]] std::string program_beside(const std::string& name);

}  // namespace streep::client
