#include "server/posix/claims.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <limits>

namespace streep::server {
namespace {

// A byte of the file for each number. A claim is of the open file: two in one program are two.
struct flock range_of(std::uint64_t number, short type) {
  struct flock range = {};
  range.l_type = type;
  range.l_whence = SEEK_SET;
  range.l_start = static_cast<off_t>(number % static_cast<std::uint64_t>(std::numeric_limits<off_t>::max()));
  range.l_len = 1;
  return range;
}

}  // namespace

Claims::Claims(const std::filesystem::path& file) : file_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR)) {}

Claims::~Claims() {
  if (file_ >= 0) ::close(file_);
}

void Claims::claim(std::uint64_t number) const {
  struct flock range = range_of(number, F_WRLCK);
  static_cast<void>(::fcntl(file_, F_OFD_SETLK, &range));
}

void Claims::release(std::uint64_t number) const {
  struct flock range = range_of(number, F_UNLCK);
  static_cast<void>(::fcntl(file_, F_OFD_SETLK, &range));
}

bool Claims::is_claimed_elsewhere(std::uint64_t number) const {
  struct flock range = range_of(number, F_WRLCK);
  return ::fcntl(file_, F_OFD_GETLK, &range) == 0 && range.l_type != F_UNLCK;
}

std::uint64_t file_number(const std::filesystem::path& file) {
  struct stat about = {};
  return ::stat(file.c_str(), &about) == 0 ? static_cast<std::uint64_t>(about.st_ino) : 0;
}

}  // namespace streep::server
