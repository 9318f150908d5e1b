#include "game/client/machine/posix/child.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
extern "C" {  // which the header of glibc 2.36 does not say itself
#include <sys/pidfd.h>
}

#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <utility>

#include "game/base/path.h"

namespace streep::client {

namespace {

constexpr std::size_t kReadBytes = 4096;
constexpr std::size_t kLineBytes = 64 * 1024;  // more without an end of line is thrown away
constexpr int kGone = 1'000;                   // milliseconds, at most, until a process that was killed has gone
constexpr int kCannotStart = 127;
constexpr std::size_t kNameBytes = 15;  // of a program, as the kernel keeps it

struct Pipe {
  std::array<int, 2> ends{-1, -1};
  [[nodiscard]] bool open() { return pipe2(ends.data(), O_CLOEXEC) == 0; }
  void close_both() const {
    close(ends[0]);
    close(ends[1]);
  }
};

// Between fork and exec: only what is safe in a copy of a program with threads.
[[noreturn]] void become(const char* program, char* const* arguments, int input, int output, pid_t parent, Bond bond, Hears hears,
                         const sigset_t& signals) {
  std::signal(SIGTERM, SIG_DFL);  // not what this program does with it
  sigprocmask(SIG_SETMASK, &signals, nullptr);
  if (bond == Bond::bound)
    prctl(PR_SET_PDEATHSIG, SIGTERM);
  else
    setsid();                                    // a terminal that is closed is not its end
  if (getppid() != parent) _exit(kCannotStart);  // the parent ended in between
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  if (hears == Hears::everything) dup2(output, STDERR_FILENO);
  execv(program, arguments);
  _exit(kCannotStart);
}

}  // namespace

std::optional<Child> Child::start(const std::string& program, const std::vector<std::string>& arguments, const std::string& input,
                                  Bond bond, Hears hears) {
  if (!can_be_started(program)) return std::nullopt;
  Pipe to, from;
  if (!to.open()) return std::nullopt;
  if (!from.open()) {
    to.close_both();
    return std::nullopt;
  }
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);

  const pid_t parent = getpid();
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &before);  // until the copy is a program of its own
  const pid_t process = fork();
  if (process == 0) become(program.c_str(), pointers.data(), to.ends[0], from.ends[1], parent, bond, hears, before);
  sigprocmask(SIG_SETMASK, &before, nullptr);
  close(to.ends[0]);
  close(from.ends[1]);
  if (process < 0) {
    close(to.ends[1]);
    close(from.ends[0]);
    return std::nullopt;
  }
  fcntl(from.ends[0], F_SETFL, O_NONBLOCK);
  Child child(process, to.ends[1], from.ends[0]);
  std::signal(SIGPIPE, SIG_IGN);  // a child that has ended is seen by running()
  if (!input.empty() && write(child.input_, input.data(), input.size()) != static_cast<ssize_t>(input.size())) return std::nullopt;
  return child;
}

std::optional<Child> Child::adopt(Process process, const std::string& name) {
  if (process <= 0) return std::nullopt;
  // First the handle: from then on the number can be of no other process.
  const int handle = pidfd_open(static_cast<pid_t>(process), 0);
  if (handle < 0) return std::nullopt;
  Child child(process, -1, -1);
  child.adopted_ = handle;
  // Its path cannot be read, since a server does not let itself be looked into.
  std::ifstream file("/proc/" + std::to_string(process) + "/comm");
  std::string runs;
  if (std::getline(file, runs) && runs == name.substr(0, kNameBytes)) return child;
  child.process_ = -1;  // somebody else's
  return std::nullopt;
}

Child::Child(Child&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      adopted_(std::exchange(other.adopted_, -1)),
      input_(std::exchange(other.input_, -1)),
      output_(std::exchange(other.output_, -1)),
      exit_code_(other.exit_code_),
      rest_(std::move(other.rest_)) {}

Child& Child::operator=(Child&& other) noexcept {
  if (this == &other) return *this;
  end();
  process_ = std::exchange(other.process_, -1);
  adopted_ = std::exchange(other.adopted_, -1);
  input_ = std::exchange(other.input_, -1);
  output_ = std::exchange(other.output_, -1);
  exit_code_ = other.exit_code_;
  rest_ = std::move(other.rest_);
  return *this;
}

Child::~Child() { end(); }

std::vector<std::string> Child::lines() {
  std::array<char, kReadBytes> bytes{};
  ssize_t count = 0;
  while (output_ >= 0 && (count = read(output_, bytes.data(), bytes.size())) > 0)
    rest_.append(bytes.data(), static_cast<std::size_t>(count));
  std::vector<std::string> whole;
  for (std::size_t end = rest_.find('\n'); end != std::string::npos; end = rest_.find('\n')) {
    whole.push_back(rest_.substr(0, end));
    rest_.erase(0, end + 1);
  }
  if (rest_.size() > kLineBytes) rest_.clear();
  return whole;
}

bool Child::running() {
  if (process_ > 0 && adopted_ >= 0) {
    pollfd handle{adopted_, POLLIN, 0};
    if (poll(&handle, 1, 0) > 0) process_ = -1;
    return process_ > 0;
  }
  int status = 0;
  if (process_ <= 0 || waitpid(static_cast<pid_t>(process_), &status, WNOHANG) == 0) return process_ > 0;
  process_ = -1;
  if (WIFEXITED(status)) exit_code_ = WEXITSTATUS(status);
  return false;
}

void Child::signal(int number) const {
  if (adopted_ >= 0)
    pidfd_send_signal(adopted_, number, nullptr, 0);
  else
    kill(static_cast<pid_t>(process_), number);
}

void Child::ask_to_end() {
  if (input_ >= 0) close(std::exchange(input_, -1));
  if (running()) signal(SIGTERM);
}

bool Child::wait(std::chrono::milliseconds longest) {
  if (!running()) return true;
  const int handle = adopted_ >= 0 ? adopted_ : pidfd_open(static_cast<pid_t>(process_), 0);
  pollfd end{handle, POLLIN, 0};
  poll(&end, 1, static_cast<int>(longest.count()));
  if (handle >= 0 && handle != adopted_) close(handle);
  return !running();
}

void Child::end() {
  if (input_ >= 0) close(std::exchange(input_, -1));
  if (running()) {
    signal(SIGKILL);
    pollfd handle{adopted_, POLLIN, 0};
    if (adopted_ < 0)
      waitpid(static_cast<pid_t>(process_), nullptr, 0);
    else
      poll(&handle, 1, kGone);
    process_ = -1;
  }
  if (output_ >= 0) close(std::exchange(output_, -1));
  if (adopted_ >= 0) close(std::exchange(adopted_, -1));
}

Process own_process() { return getpid(); }

bool can_be_started(const std::string& program) { return access(program.c_str(), X_OK) == 0; }

std::string program_beside(const std::string& name) {
  std::error_code fault;
  const auto here = std::filesystem::read_symlink("/proc/self/exe", fault);
  return base::text_of(here.parent_path() / base::path_from(name));
}

}  // namespace streep::client
