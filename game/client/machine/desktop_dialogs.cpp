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

}  // namespace

void DesktopDialogs::ask(const Ask& question) {
  question_ = question;
  const bool to_save = question.purpose == Purpose::pack;
  if (dialog_) endings_.add(dialog_->child());
  dialog_ = FileDialog::open(
      {.title = question.title, .endings = question.endings, .path = folder_for_saving() + '/' + question.name, .save = to_save}, folders_);
  if (dialog_) return;
  if (!to_save) return look_in(folder_for_saving(), question.endings);
  const files::path name = base::path_from(question.name);
  answer(question, free_name(folder_for_saving(), base::text_of(name.stem()), base::text_of(name.extension())));
}

void DesktopDialogs::answer(const Ask& question, const std::string& path) {
  Answered answer{.purpose = question.purpose, .path = path, .name = name_of_file(path)};
  if (path.empty()) {
    answers_.emplace_back(answer);
    return;
  }
  if (question.purpose == Purpose::import) {
    answer.bytes = read_whole(path, base::kPackBytes);
  } else {
    if (!fits(path, question.endings)) answer.path += question.endings.front();
    if (write_safely(answer.path, question.bytes, Readers::usual)) answer.bytes = question.bytes;
  }
  answers_.emplace_back(std::move(answer));
}

void DesktopDialogs::choose(const std::string& folder, const std::string& name) {
  const files::path path = base::path_from(folder) / base::path_from(name);
  if (!name.ends_with('/')) return answer(question_, base::text_of(path));
  look_in(base::text_of(name == "../" ? base::path_from(folder).parent_path() : path.parent_path()), question_.endings);
}

void DesktopDialogs::look_in(const std::string& folder, const std::vector<std::string>& endings) {
  std::vector<std::string> folders, names;
  std::error_code fault;
  for (const auto& entry : files::directory_iterator(base::path_from(folder), files::directory_options::skip_permission_denied, fault)) {
    const std::string name = base::text_of(entry.path().filename());
    if (name.starts_with('.')) continue;
    if (entry.is_directory(fault))
      folders.push_back(name + '/');
    else if (fits(name, endings))
      names.push_back(name);
  }
  std::sort(folders.begin(), folders.end());
  std::sort(names.begin(), names.end());
  folders.insert(folders.end(), names.begin(), names.end());
  answers_.emplace_back(FolderSeen{folder, std::move(folders)});
}

void DesktopDialogs::tick(double now, std::vector<Happened>& happened) {
  endings_.tick(now);
  if (const auto path = dialog_ ? dialog_->answer() : std::nullopt) {
    dialog_.reset();
    answer(question_, *path);
  }
  for (Happened& one : std::exchange(answers_, {})) happened.push_back(std::move(one));
}

}  // namespace streep::client
