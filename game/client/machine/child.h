// A program started beside this one, with pipes to it. It ends when this
// program ends in order, and, where it is bound, also in any other way. Nothing
// here waits.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace streep::client {

enum class Bond : std::uint8_t {
  bound,     // ends with this program, also when that crashes
  survives,  // a crash of this program or its terminal; the next start can adopt it
};

enum class Hears : std::uint8_t {
  output,      // its errors go where those of this program go
  everything,  // its errors are lines too
};

class Child {
 public:
  // `input` is the first it reads; its standard input then stays open as long
  // as this object lives. Nothing where it cannot be started.
  [[nodiscard]] static std::optional<Child> start(const std::string& program, const std::vector<std::string>& arguments,
                                                  const std::string& input = {}, Bond bond = Bond::bound, Hears hears = Hears::output);
  // One that survived. Nothing where that process is no program of this name, or not any more.
  [[nodiscard]] static std::optional<Child> adopt(pid_t process, const std::string& name);
  Child(Child&& other) noexcept;
  Child& operator=(Child&& other) noexcept;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child();  // asks it to end, and makes it where it does not

  // Whole lines that came since the last time.
  [[nodiscard]] std::vector<std::string> lines();
  [[nodiscard]] bool running();
  [[nodiscard]] bool ended_well() const { return exit_code_ == 0; }          // by itself, with 0; never of one that was adopted
  [[nodiscard]] std::optional<int> exit_code() const { return exit_code_; }  // none: it runs, or something ended it
  [[nodiscard]] pid_t process() const { return process_; }                   // -1: it has ended

 private:
  Child(pid_t process, int input, int output) : process_(process), input_(input), output_(output) {}
  void end();
  void signal(int number) const;

  pid_t process_ = -1;
  int adopted_ = -1;  // a handle on a process that is not our child; -1: it is
  int input_ = -1;
  int output_ = -1;
  std::optional<int> exit_code_;
  std::string rest_;  // of a line
};

// The program `name` in the folder of this program.
[[nodiscard]] std::string program_beside(const std::string& name);

}  // namespace streep::client
