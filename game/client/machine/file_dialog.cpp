#include "game/client/machine/file_dialog.h"

#include <sstream>
#include <utility>

namespace streep::client {

namespace {

// The program of this name in one of the folders; empty where there is none.
[[nodiscard]] std::string find_program(const std::string& name, const std::string& folders) {
  std::istringstream list(folders);
  for (std::string folder; std::getline(list, folder, ':');) {
    std::string path = folder + '/' + name;
    if (folder.starts_with('/') && can_be_started(path)) return path;
  }
  return {};
}

[[nodiscard]] std::string patterns(const FileWish& wish) {
  std::string all;
  for (const std::string& ending : wish.endings) all += (all.empty() ? "*" : " *") + ending;
  return all;
}

[[nodiscard]] std::vector<std::string> for_zenity(const FileWish& wish) {
  std::vector<std::string> arguments{"--file-selection", "--title=" + wish.title, "--filename=" + wish.path,
                                     "--file-filter=Streep | " + patterns(wish)};
  if (wish.save) arguments.insert(arguments.end(), {"--save", "--confirm-overwrite"});
  return arguments;
}

[[nodiscard]] std::vector<std::string> for_kdialog(const FileWish& wish) {
  return {"--title", wish.title, wish.save ? "--getsavefilename" : "--getopenfilename", wish.path, patterns(wish)};
}

}  // namespace

std::optional<FileDialog> FileDialog::open(const FileWish& wish, const std::string& folders) {
  for (const auto& [name, arguments] : {std::pair("zenity", for_zenity(wish)), std::pair("kdialog", for_kdialog(wish))}) {
    const std::string program = find_program(name, folders);
    auto child = program.empty() ? std::nullopt : Child::start(program, arguments);
    if (child) return FileDialog(std::move(*child));
  }
  return std::nullopt;
}

std::optional<std::string> FileDialog::answer() {
  if (!child_) return std::string();
  const bool running = child_->running();  // first: what it wrote before its end is read after it
  for (const std::string& line : child_->lines())
    if (!line.empty()) return line;
  return running ? std::nullopt : std::optional(std::string());
}

}  // namespace streep::client
