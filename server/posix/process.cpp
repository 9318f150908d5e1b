#include "server/posix/process.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "game/base/posix/core_dumps.h"

namespace streep::server {
namespace {

std::filesystem::path variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

void shield_process() {
  base::forbid_core_dumps();
  umask(S_IRWXG | S_IRWXO);
  std::signal(SIGPIPE, SIG_IGN);
}

bool ignores_hangup() {
  struct sigaction action = {};
  return sigaction(SIGHUP, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

std::size_t allow_many_files() {
  struct rlimit limit = {};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
  limit.rlim_cur = limit.rlim_max;
  static_cast<void>(setrlimit(RLIMIT_NOFILE, &limit));
  static_cast<void>(getrlimit(RLIMIT_NOFILE, &limit));
  return limit.rlim_cur;
}

std::string read_secret() {
  struct termios before = {};
  const bool is_typed = tcgetattr(STDIN_FILENO, &before) == 0;
  struct termios silent = before;
  silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  if (is_typed) tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  std::string line;
  for (char letter = 0; ::read(STDIN_FILENO, &letter, 1) == 1 && letter != '\n';) line += letter;
  if (is_typed) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
  return line;
}

bool is_at_terminal() { return isatty(STDOUT_FILENO) != 0 && isatty(STDERR_FILENO) != 0; }

std::filesystem::path program_folder() {
  std::error_code fault;
  return std::filesystem::read_symlink("/proc/self/exe", fault).parent_path();
}

std::filesystem::path data_folder() {
  const std::filesystem::path data = variable("XDG_DATA_HOME");
  return data.is_absolute() ? data : variable("HOME") / ".local" / "share";
}

}  // namespace streep::server
