// Loaded into a server before the C library: a disk that fails, or a machine that
// dies, at the n-th call of one function outside of the main thread, so of the store's.
#include <dlfcn.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <string_view>

namespace {

int number_in(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? 0 : std::atoi(value);
}

// Whether this call fails, with errno.
bool fails(std::string_view call) {
  static std::atomic<int> calls{0};
  const char* wanted = std::getenv("STREEP_DISK_CALL");
  if (wanted == nullptr || wanted != call || syscall(SYS_gettid) == getpid()) return false;
  if (++calls < number_in("STREEP_DISK_FROM")) return false;
  errno = number_in("STREEP_DISK_ERROR");
  if (errno == 0) kill(getpid(), SIGKILL);
  return true;
}

template <class Function>
Function* original(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name): the names of the C library are for itself
extern "C" int fdatasync(int file) { return fails("fdatasync") ? -1 : original<int(int)>("fdatasync")(file); }

// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name): the names of the C library are for itself
extern "C" ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  if (fails("pwrite64")) return -1;
  return original<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(file, bytes, size, at);
}
