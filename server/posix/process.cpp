#include "server/posix/process.h"

#include <sys/stat.h>
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
  struct sigaction action {};
  return sigaction(SIGHUP, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
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
