// A program started beside this one, with pipes to it. It ends when this
// program ends in order, and, where it is bound, also in any other way. Nothing
// here waits, unless it is said.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace streep::client {

using Process = std::int64_t;  // its number; -1: none

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
  [[nodiscard]] static std::optional<Child> adopt(Process process, const std::string& name);
  Child(Child&& other) noexcept;
  Child& operator=(Child&& other) noexcept;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child();  // makes it end, whether it was asked to or not

  // It should end; running() says when it has.
  void ask_to_end();
  // Waits until it has ended by itself. False where that takes longer.
  [[nodiscard]] bool wait(std::chrono::milliseconds longest);

  // Whole lines that came since the last time.
  [[nodiscard]] std::vector<std::string> lines();
  [[nodiscard]] bool running();
  [[nodiscard]] bool ended_well() const { return exit_code_ == 0; }          // by itself, with 0; never of one that was adopted
  [[nodiscard]] std::optional<int> exit_code() const { return exit_code_; }  // none: it runs, or something ended it
  [[nodiscard]] Process process() const { return process_; }                 // -1: it has ended

 private:
  Child(Process process, int input, int output) : process_(process), input_(input), output_(output) {}
  void end();
  void signal(int number) const;

  Process process_ = -1;
  int adopted_ = -1;  // a handle on a process that is not our child; -1: it is
  int input_ = -1;
  int output_ = -1;
  std::optional<int> exit_code_;
  std::string rest_;  // of a line
};

// Of this program.
[[nodiscard]] Process own_process();

[[nodiscard]] bool can_be_started(const std::string& program);

// The program `name` in the folder of this program.
[[nodiscard]] std::string program_beside(const std::string& name);
inline constexpr const char* kServer = "streep-server";  // which is there

}  // namespace streep::client
