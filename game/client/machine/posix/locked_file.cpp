#include "game/client/machine/posix/locked_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace streep::client {

std::optional<LockedFile> LockedFile::open(const std::string& path) {
  if (path.empty()) return std::nullopt;
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  if (file < 0) return std::nullopt;
  LockedFile opened(file);
  if (flock(file, LOCK_EX | LOCK_NB) != 0) return std::nullopt;
  return opened;
}

LockedFile::LockedFile(LockedFile&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

LockedFile& LockedFile::operator=(LockedFile&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}

LockedFile::~LockedFile() {
  if (file_ >= 0) close(file_);
}

std::string LockedFile::read(std::size_t most) const {
  std::string text(most, '\0');
  const ssize_t count = pread(file_, text.data(), text.size(), 0);
  text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  return text;
}

void LockedFile::write(std::string_view text) {
  clear();
  // Half of it cannot be read, so it is all or nothing.
  if (pwrite(file_, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) clear();
}

void LockedFile::clear() {
  const int cut = ftruncate(file_, 0);  // on a file system in memory it cannot fail
  static_cast<void>(cut);
}

}  // namespace streep::client
