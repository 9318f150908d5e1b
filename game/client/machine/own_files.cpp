#include "game/client/machine/own_files.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "game/base/path.h"

namespace streep::client {

namespace {

namespace files = std::filesystem;

std::string home_folder() {
  const char* home = std::getenv("HOME");
  return home != nullptr && *home == '/' ? std::string(home) : std::string();
}

// As XDG Base Directory says: where the variable does, or else in the home folder.
std::string own_folder(const char* variable, const char* in_home) {
  const char* folder = std::getenv(variable);
  if (folder != nullptr && *folder == '/') return folder;
  const std::string home = home_folder();
  return home.empty() ? std::string() : home + in_home;
}

std::string config_folder() { return own_folder("XDG_CONFIG_HOME", "/.config"); }

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

std::optional<Failed> write_safely(const std::string& path, std::string_view bytes, Readers readers) {
  auto fresh = FreshFile::write(path, bytes, readers);
  if (fresh && fresh->take_place()) return std::nullopt;
  return Failed{FileFault::unwritable, path};
}

std::optional<std::string> read_whole(const std::string& path, std::size_t most) {
  std::error_code fault;
  const files::path place = base::path_from(path);
  if (!files::is_regular_file(place, fault)) return std::nullopt;
  std::ifstream file(place, std::ios::binary);
  std::string text(most + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.eof() || file.gcount() > static_cast<std::streamsize>(most)) return std::nullopt;
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

std::string name_of_file(const std::string& path) { return base::text_of(base::path_from(path).filename()); }

std::string usual_settings_file() {
  const std::string folder = config_folder();
  return folder.empty() ? folder : folder + "/streep/settings.toml";
}

std::string usual_room_file() {
  const std::string folder = own_folder("XDG_STATE_HOME", "/.local/state");
  return folder.empty() ? folder : folder + "/streep/room";
}

std::string folder_for_saving() {
  std::error_code fault;
  for (const char* name : {"XDG_DOWNLOAD_DIR", "XDG_DOCUMENTS_DIR"}) {
    std::ifstream lines(base::path_from(config_folder() + "/user-dirs.dirs"));
    if (std::string folder = folder_in(lines, name); files::is_directory(base::path_from(folder), fault)) return folder;
  }
  for (const char* name : {"/Downloads", "/Documents"})
    if (std::string folder = home_folder() + name; files::is_directory(base::path_from(folder), fault)) return folder;
  return home_folder();
}

std::string folder_for_scratch() {
  const char* const named = std::getenv("TMPDIR");
  return named != nullptr && *named == '/' ? named : "/tmp";
}

std::vector<files::path> paths_in(const std::string& folder) {
  std::vector<files::path> paths;
  std::error_code fault;
  files::directory_iterator entry(base::path_from(folder), files::directory_options::skip_permission_denied, fault);
  for (; !fault && entry != files::directory_iterator(); entry.increment(fault)) paths.push_back(entry->path());
  return paths;
}

std::string free_name(const std::string& folder, const std::string& stem, const std::string& ending) {
  std::error_code fault;
  std::string path = folder + "/" + stem + ending;
  for (int number = 2; files::exists(base::path_from(path), fault); ++number)
    path = folder + "/" + stem + "-" + std::to_string(number) + ending;
  return path;
}

}  // namespace streep::client
