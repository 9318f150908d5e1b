#include "game/client/machine/posix/locked_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ctime>
#include <filesystem>
#include <utility>

#include "game/base/path.h"

namespace streep::client {

std::optional<LockedFile> LockedFile::open(const std::string& path) {
  if (path.empty()) return std::nullopt;
  const auto folder = base::path_from(path).parent_path();
  std::error_code fault;
  std::filesystem::create_directories(folder.parent_path(), fault);
  ::mkdir(folder.c_str(), S_IRWXU);
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

std::chrono::seconds LockedFile::age() const {
  struct stat about = {};
  if (fstat(file_, &about) != 0) return std::chrono::seconds::max();
  return std::chrono::seconds(std::time(nullptr) - about.st_mtime);
}

// Over what was there, which stays readable until it is: half of it cannot be read, so it is all or nothing.
void LockedFile::write(std::string_view text) {
  const auto size = static_cast<off_t>(text.size());
  if (pwrite(file_, text.data(), text.size(), 0) != size || ftruncate(file_, size) != 0 || fdatasync(file_) != 0) clear();
}

void LockedFile::clear() {
  if (ftruncate(file_, 0) == 0) fdatasync(file_);
}

}  // namespace streep::client
