#include "game/client/machine/deck_file.h"

#include <filesystem>
#include <utility>

#include "game/base/limits.h"
#include "game/client/machine/own_files.h"
#include "game/deck/lint/translation.h"

namespace streep::client {

namespace {

namespace files = std::filesystem;

[[nodiscard]] std::string text_in(const std::string& path) {
  return path.empty() ? std::string() : read_whole(path, base::kDeckFileBytes).value_or("");
}

// «mijn-deck.toml.bak», or with a number where that is there already. True where there is nothing to copy.
[[nodiscard]] bool copy(const std::string& path) {
  std::error_code fault;
  if (path.empty() || !files::exists(path, fault)) return true;
  return files::copy_file(path, free_name(files::path(path).parent_path().string(), files::path(path).filename().string() + ".bak", ""),
                          fault);
}

}  // namespace

std::optional<DeckFile> DeckFile::open(const std::string& path) {
  DeckFile file;
  file.path_ = path;
  std::error_code fault;
  const std::string other = deck::other_language_of(path);
  if (path.ends_with(".en.toml") && files::exists(other, fault)) file.path_ = other;
  if (!read_whole(file.path_, base::kDeckFileBytes)) return std::nullopt;
  file.texts_ = file.on_disk();
  return file;
}

DeckFile DeckFile::known(const std::string& path, DeckTexts texts) {
  DeckFile file;
  file.path_ = path;
  file.texts_ = std::move(texts);
  return file;
}

std::string DeckFile::name() const { return files::path(path_).filename().string(); }

std::string DeckFile::translation_path() const { return path_.ends_with(".en.toml") ? std::string() : deck::other_language_of(path_); }

DeckTexts DeckFile::on_disk() const { return {text_in(path_), text_in(translation_path())}; }

std::optional<DeckTexts> DeckFile::changed() const {
  if (path_.empty()) return std::nullopt;
  DeckTexts now = on_disk();
  // A file that is gone is no other deck.
  if (now == texts_ || (now.original.empty() && now.translation.empty())) return std::nullopt;
  return now;
}

bool DeckFile::keep_copy() const { return copy(path_) && copy(translation_path()); }

bool DeckFile::write(const DeckTexts& texts) {
  if (path_.empty()) return false;
  if (!std::exchange(copied_, true) && !keep_copy()) return false;
  const bool beside = !texts.translation.empty() && !translation_path().empty();
  if (beside && !write_safely(translation_path(), texts.translation)) return false;
  if (beside) texts_.translation = texts.translation;
  if (!write_safely(path_, texts.original)) return false;
  texts_ = texts;
  return true;
}

}  // namespace streep::client
