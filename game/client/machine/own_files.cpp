#include "game/client/machine/own_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace streep::client {

namespace {

namespace files = std::filesystem;

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = write(file, text.data(), text.size());
    if (count <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
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

std::string home_folder() {
  const char* home = std::getenv("HOME");
  return home != nullptr && *home == '/' ? std::string(home) : std::string();
}

std::string config_folder() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  if (config != nullptr && *config == '/') return config;
  const std::string home = home_folder();
  return home.empty() ? std::string() : home + "/.config";
}

// XDG_DOWNLOAD_DIR="$HOME/Downloads", a line each.
std::string folder_in(std::istream& lines, const std::string& name) {
  const std::string start = name + "=\"";
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(start) || !line.ends_with('"') || line.size() <= start.size()) continue;
    std::string folder = line.substr(start.size(), line.size() - start.size() - 1);
    if (folder.starts_with("$HOME/")) folder.replace(0, 5, home_folder());
    return folder;
  }
  return {};
}

}  // namespace

bool write_safely(const std::string& path, std::string_view text) {
  if (path.empty()) return false;
  std::error_code fault;
  const files::path folder = files::path(path).parent_path();
  files::create_directories(folder, fault);
  const std::string fresh = path + ".new";
  files::remove(fresh, fault);
  const int file = open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  if (file < 0) return false;
  const bool whole = write_all(file, text);
  if (close(file) == 0 && whole && std::rename(fresh.c_str(), path.c_str()) == 0) {
    keep_folder(folder);
    return true;
  }
  files::remove(fresh, fault);
  return false;
}

std::optional<std::string> read_whole(const std::string& path, std::size_t most) {
  std::error_code fault;
  if (!files::is_regular_file(path, fault)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  std::string text(most + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.eof() || file.gcount() > static_cast<std::streamsize>(most)) return std::nullopt;
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

std::string usual_settings_file() {
  const std::string folder = config_folder();
  return folder.empty() ? folder : folder + "/streep/settings.toml";
}

std::string folder_for_saving() {
  std::error_code fault;
  for (const char* name : {"XDG_DOWNLOAD_DIR", "XDG_DOCUMENTS_DIR"}) {
    std::ifstream lines(config_folder() + "/user-dirs.dirs");
    if (const std::string folder = folder_in(lines, name); files::is_directory(folder, fault)) return folder;
  }
  for (const char* name : {"/Downloads", "/Documents"})
    if (const std::string folder = home_folder() + name; files::is_directory(folder, fault)) return folder;
  return home_folder();
}

std::string free_name(const std::string& folder, const std::string& stem, const std::string& ending) {
  std::error_code fault;
  std::string path = folder + "/" + stem + ending;
  for (int number = 2; files::exists(path, fault); ++number) path = folder + "/" + stem + "-" + std::to_string(number) + ending;
  return path;
}

}  // namespace streep::client
