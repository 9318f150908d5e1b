#include "tools/deck/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "game/base/path.h"

namespace streep::tools {
namespace {

namespace paths = std::filesystem;

constexpr int kCopiesMost = 99;

// A name that is free, for a copy of `name`.
std::string name_for_copy(const std::string& name) {
  for (int number = 1; number < kCopiesMost; ++number) {
    std::string copy = name + ".bak" + (number == 1 ? "" : std::to_string(number));
    if (!paths::exists(copy)) return copy;
  }
  return {};
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(file) == 0;
}

// A new file that nobody else has, readable as files usually are.
bool write_new(const std::string& name, std::string_view text) {
  constexpr int kMode = 0644;
  const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode);
  if (file < 0) return false;
  const bool written = write_all(file, text);
  return ::close(file) == 0 && written;
}

}  // namespace

std::optional<std::string> read_file(const std::string& name, std::size_t most) {
  std::ifstream file(name, std::ios::binary);
  std::string text(most + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.is_open() || file.bad() || paths::is_directory(name)) return std::nullopt;
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

std::optional<std::string> write_file(const std::string& name, std::string_view text) {
  std::error_code fault;
  std::string copy;
  if (paths::exists(name, fault)) {
    copy = name_for_copy(name);
    if (copy.empty() || !paths::copy_file(name, copy, fault)) return std::nullopt;
  }
  const std::string beside = name + ".new-" + std::to_string(::getpid());
  if (write_new(beside, text))
    paths::rename(beside, name, fault);
  else
    fault = std::make_error_code(std::errc::io_error);
  if (!fault) return copy;
  std::error_code ignored;  // the first fault is the one that counts
  paths::remove(beside, ignored);
  if (!copy.empty()) paths::remove(copy, ignored);
  return std::nullopt;
}

std::vector<std::string> decks_in(const std::vector<std::string>& given) {
  std::vector<std::string> files;
  for (const std::string& path : given) {
    std::error_code fault;
    if (!paths::is_directory(path, fault)) {
      files.push_back(path);
      continue;
    }
    const std::size_t first = files.size();
    for (const auto& entry : paths::recursive_directory_iterator(path, fault)) {
      if (entry.path().extension() == ".toml") files.push_back(base::text_of(entry.path()));
    }
    if (files.size() == first) files.push_back(path);  // which cannot be read, and is told so
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(first), files.end());
  }
  return files;
}

}  // namespace streep::tools
