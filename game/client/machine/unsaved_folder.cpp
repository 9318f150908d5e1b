#include "game/client/machine/unsaved_folder.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <tuple>
#include <utility>

#include "game/base/limits.h"
#include "game/base/path.h"
#include "game/client/app/kept/unsaved_text.h"
#include "game/client/machine/own_files.h"
#include "game/client/machine/posix/child.h"
#include "game/client/machine/posix/local_time.h"

namespace streep::client {

namespace {

namespace files = std::filesystem;

constexpr const char* kEnding = ".unsaved";
constexpr const char* kLockEnding = ".lock";
constexpr std::size_t kMost = 8 * base::kDeckFileBytes;

// A file beside each work that its program holds as long as it runs.
[[nodiscard]] std::optional<LockedFile> lock_beside(const std::string& path) { return LockedFile::open(path + kLockEnding); }

void remove_file(const std::string& path) {
  std::error_code fault;
  files::remove(base::path_from(path), fault);
}

[[nodiscard]] bool is_there(const std::string& path) {
  std::error_code fault;
  return files::exists(base::path_from(path), fault);
}

}  // namespace

UnsavedFolder::~UnsavedFolder() { let_go(); }

void UnsavedFolder::let_go() {
  if (!lock_) return;
  if (!is_there(path_)) remove_file(path_ + kLockEnding);
  lock_.reset();
  path_.clear();
}

bool UnsavedFolder::take_name() {
  if (lock_) return true;
  std::error_code fault;
  files::create_directories(base::path_from(folder_), fault);
  for (int number = 0; !lock_ && number < 1000; ++number) {
    path_ = folder_ + '/' + std::to_string(own_process()) + '-' + std::to_string(number) + kEnding;
    if (!is_there(path_)) lock_ = lock_beside(path_);
  }
  return lock_.has_value();
}

void UnsavedFolder::keep(const UnsavedWork& work, const std::string& instead_of) {
  if (folder_.empty()) return;
  auto failed = take_name() ? write_safely(path_, text_of(work)) : std::optional(Failed{FileFault::unwritable, folder_});
  if (!failed && !instead_of.empty()) remove(instead_of);
  if (failed && !std::exchange(told_, true)) answers_.emplace_back(*std::move(failed));
}

void UnsavedFolder::clear() {
  if (!path_.empty()) remove_file(path_);
}

void UnsavedFolder::look() {
  using File = std::pair<files::file_time_type, FoundWork>;
  std::vector<File> all;
  std::error_code fault;
  for (const files::path& file : paths_in(folder_)) {
    const std::string path = base::text_of(file);
    if (!path.ends_with(kEnding) || path == path_ || !lock_beside(path)) continue;  // or its program runs
    const auto text = read_whole(path, kMost);
    auto work = text ? work_in(*text) : std::nullopt;
    const auto time = files::last_write_time(file, fault);
    if (!work || fault) continue;
    const std::string name = work->path.empty() ? std::string() : name_of_file(work->path);
    const std::string when = local_text(std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::file_clock::to_sys(time)));
    all.emplace_back(time, FoundWork{.id = path, .work = *std::move(work), .name = name, .when = when});
  }
  std::sort(all.begin(), all.end(),
            [](const File& a, const File& b) { return std::tie(b.first, a.second.id) < std::tie(a.first, b.second.id); });
  WorkFound found;
  for (auto& [time, one] : all) found.all.push_back(std::move(one));
  answers_.emplace_back(std::move(found));
}

void UnsavedFolder::remove(const std::string& id) {
  remove_file(id);
  remove_file(id + kLockEnding);
}

void UnsavedFolder::tick(std::vector<Happened>& happened) {
  for (Happened& answer : std::exchange(answers_, {})) happened.push_back(std::move(answer));
}

}  // namespace streep::client
