#include "game/client/machine/posix/fresh_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <utility>

#include "game/base/path.h"

namespace streep::client {

namespace {

namespace files = std::filesystem;

constexpr int kNamesMost = 100;
constexpr mode_t kPermissions = 07777;

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(file, bytes.data(), bytes.size());
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return fsync(file) == 0;
}

// The name of the file is on the disk too only when its folder is.
void keep_folder(const files::path& folder) {
  const int file = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;
  fsync(file);
  close(file);
}

// A name that nobody has: whatever is called so is somebody else's.
int open_beside(const files::path& place, mode_t mode, files::path& fresh) {
  int file = -1;
  for (int number = 1; file < 0 && number <= kNamesMost; ++number) {
    fresh = place;
    fresh += number == 1 ? std::string(".new") : ".new-" + std::to_string(number);
    file = open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
    if (file < 0 && errno != EEXIST) return file;
  }
  return file;
}

}  // namespace

std::optional<FreshFile> FreshFile::write(const std::string& path, std::string_view bytes, Readers readers) {
  if (path.empty()) return std::nullopt;
  std::error_code fault;
  files::path place = base::path_from(path);
  if (files::is_symlink(place, fault)) place = files::weakly_canonical(place, fault);
  if (fault && place.empty()) return std::nullopt;
  files::create_directories(place.parent_path(), fault);
  struct stat before = {};
  const bool known = stat(place.c_str(), &before) == 0;
  files::path name;
  const int file = open_beside(place, readers == Readers::owner ? S_IRUSR | S_IWUSR : 0666, name);
  if (file < 0) return std::nullopt;
  FreshFile fresh(std::move(name), std::move(place));
  if (known) fchmod(file, before.st_mode & kPermissions);
  const bool whole = write_all(file, bytes);
  if (close(file) != 0 || !whole) return std::nullopt;
  return fresh;
}

FreshFile::FreshFile(FreshFile&& other) noexcept : fresh_(std::exchange(other.fresh_, {})), place_(std::exchange(other.place_, {})) {}

FreshFile::~FreshFile() {
  std::error_code fault;
  if (!fresh_.empty()) files::remove(fresh_, fault);
}

bool FreshFile::take_place() {
  std::error_code fault;
  files::rename(fresh_, place_, fault);
  if (fault) return false;
  fresh_.clear();
  keep_folder(place_.parent_path());
  return true;
}

std::optional<std::string> new_scratch_folder(const std::string& place) {
  std::string folder = place + "/streep-XXXXXX";
  if (mkdtemp(folder.data()) == nullptr) return std::nullopt;
  return folder;
}

}  // namespace streep::client
