#include "game/client/machine/unsaved.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <filesystem>
#include <tuple>
#include <utility>

#include "game/base/limits.h"
#include "game/client/machine/own_files.h"

namespace streep::client {

namespace {

namespace files = std::filesystem;

constexpr std::string_view kKind = "streep-unsaved 1\n";
constexpr const char* kEnding = ".unsaved";
constexpr const char* kLockEnding = ".lock";
constexpr std::size_t kMost = 8 * base::kDeckFileBytes;

// Each text after its length: whatever is in it.
[[nodiscard]] std::string text_of(const UnsavedWork& work) {
  std::string text(kKind);
  for (const std::string* const part :
       {&work.title, &work.path, &work.now.original, &work.now.translation, &work.before.original, &work.before.translation})
    text += std::to_string(part->size()) + '\n' + *part;
  return text;
}

[[nodiscard]] std::optional<std::string> part_of(std::string_view& text) {
  std::size_t size = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), size);
  const auto digits = static_cast<std::size_t>(read.ptr - text.data());
  if (read.ec != std::errc() || digits >= text.size() || text[digits] != '\n' || size > text.size() - digits - 1) return std::nullopt;
  std::string part(text.substr(digits + 1, size));
  text.remove_prefix(digits + 1 + size);
  return part;
}

[[nodiscard]] std::optional<UnsavedWork> work_in(std::string_view text) {
  if (!text.starts_with(kKind)) return std::nullopt;
  text.remove_prefix(kKind.size());
  UnsavedWork work;
  for (std::string* const part :
       {&work.title, &work.path, &work.now.original, &work.now.translation, &work.before.original, &work.before.translation}) {
    auto read = part_of(text);
    if (!read) return std::nullopt;
    *part = std::move(*read);
  }
  return work;
}

[[nodiscard]] std::string said(std::time_t time) {
  std::tm parts{};
  std::array<char, 32> text{};
  if (localtime_r(&time, &parts) == nullptr || std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &parts) == 0) return {};
  return text.data();
}

// A file beside each work that its program holds as long as it runs.
[[nodiscard]] int lock(const std::string& path) {
  const int file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  if (file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0) return file;
  if (file >= 0) close(file);
  return -1;
}

}  // namespace

UnsavedFolder::~UnsavedFolder() { let_go(); }

void UnsavedFolder::let_go() {
  if (lock_ < 0) return;
  std::error_code fault;
  if (!files::exists(path_, fault)) files::remove(path_ + kLockEnding, fault);
  close(std::exchange(lock_, -1));
  path_.clear();
}

bool UnsavedFolder::take_name() {
  if (lock_ >= 0) return true;
  if (folder_.empty()) return false;
  std::error_code fault;
  files::create_directories(folder_, fault);
  for (int number = 0; lock_ < 0 && number < 1000; ++number) {
    path_ = folder_ + '/' + std::to_string(getpid()) + '-' + std::to_string(number) + kEnding;
    if (!files::exists(path_, fault)) lock_ = lock(path_ + kLockEnding);
  }
  return lock_ >= 0;
}

bool UnsavedFolder::keep(const UnsavedWork& work) { return take_name() && write_safely(path_, text_of(work)); }

void UnsavedFolder::clear() {
  std::error_code fault;
  if (!path_.empty()) files::remove(path_, fault);
}

std::vector<UnsavedFolder::Found> UnsavedFolder::found() const {
  std::vector<std::pair<std::time_t, Found>> all;
  std::error_code fault;
  for (const auto& entry : files::directory_iterator(folder_, fault)) {
    const std::string path = entry.path().string();
    if (!path.ends_with(kEnding) || path == path_) continue;
    const int held = lock(path + kLockEnding);
    if (held < 0) continue;  // its program runs
    close(held);
    const auto text = read_whole(path, kMost);
    auto work = text ? work_in(*text) : std::nullopt;
    struct stat about = {};
    if (work && stat(path.c_str(), &about) == 0) all.push_back({about.st_mtime, {path, std::move(*work), said(about.st_mtime)}});
  }
  std::ranges::sort(all, [](const auto& a, const auto& b) { return std::tie(b.first, a.second.path) < std::tie(a.first, b.second.path); });
  std::vector<Found> found;
  for (auto& [time, one] : all) found.push_back(std::move(one));
  return found;
}

void UnsavedFolder::remove(const Found& found) const {
  std::error_code fault;
  files::remove(found.path, fault);
  files::remove(found.path + kLockEnding, fault);
}

}  // namespace streep::client
