#include "game/client/machine/desktop_dialogs.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "game/base/limits.h"
#include "game/base/path.h"
#include "game/client/machine/own_files.h"

namespace streep::client {

namespace {

namespace files = std::filesystem;

[[nodiscard]] bool fits(const std::string& name, const std::vector<std::string>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&name](const std::string& ending) { return name.ends_with(ending); });
}

[[nodiscard]] Answered answer_with(const std::string& path, const Ask& question) {
  Answered answer{.purpose = question.purpose, .file = Failed{FileFault::unreadable, name_of_file(path)}};
  if (question.purpose == Purpose::import) {
    if (auto bytes = read_whole(path, base::kPackBytes)) answer.file = ChosenFile{path, name_of_file(path), *std::move(bytes)};
    return answer;
  }
  const std::string whole = fits(path, question.endings) ? path : path + question.endings.front();
  if (auto failed = write_safely(whole, question.bytes, Readers::usual))
    answer.file = *std::move(failed);
  else
    answer.file = ChosenFile{whole, name_of_file(whole), question.bytes};
  return answer;
}

[[nodiscard]] FolderSeen seen_in(const std::string& folder, const std::vector<std::string>& endings) {
  std::vector<std::string> folders, names;
  std::error_code fault;
  for (const files::path& path : paths_in(folder)) {
    const std::string name = base::text_of(path.filename());
    if (name.starts_with('.')) continue;
    if (files::is_directory(path, fault))
      folders.push_back(name + '/');
    else if (fits(name, endings))
      names.push_back(name);
  }
  std::sort(folders.begin(), folders.end());
  std::sort(names.begin(), names.end());
  folders.insert(folders.end(), names.begin(), names.end());
  return {folder, std::move(folders)};
}

}  // namespace

void DesktopDialogs::ask(const Ask& question) {
  question_ = question;
  const bool to_save = question.purpose == Purpose::pack;
  if (dialog_) endings_.add(dialog_->child());
  dialog_ = FileDialog::open(
      {.title = question.title, .endings = question.endings, .path = folder_for_saving() + '/' + question.name, .save = to_save}, folders_);
  if (dialog_) return;
  if (!to_save) return look_in(folder_for_saving());
  const files::path name = base::path_from(question.name);
  answer(free_name(folder_for_saving(), base::text_of(name.stem()), base::text_of(name.extension())));
}

void DesktopDialogs::answer(const std::string& path) {
  if (path.empty()) return;
  thread_.ask([path, question = question_](std::vector<Happened>& happened) { happened.emplace_back(answer_with(path, question)); });
}

void DesktopDialogs::choose(const std::string& folder, const std::string& name) {
  const files::path path = base::path_from(folder) / base::path_from(name);
  if (!name.ends_with('/')) return answer(base::text_of(path));
  look_in(base::text_of(name == "../" ? base::path_from(folder).parent_path() : path.parent_path()));
}

void DesktopDialogs::look_in(const std::string& folder) {
  thread_.ask([folder, endings = question_.endings](std::vector<Happened>& happened) { happened.emplace_back(seen_in(folder, endings)); });
}

void DesktopDialogs::tick(double now) {
  endings_.tick(now);
  const auto path = dialog_ ? dialog_->answer() : std::nullopt;
  if (!path) return;
  dialog_.reset();
  answer(*path);
}

}  // namespace streep::client
