#include "game/client/machine/deck_shelf.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <utility>

#include "game/base/limits.h"
#include "game/base/path.h"
#include "game/client/machine/own_files.h"
#include "game/deck/lint/translation.h"

namespace streep::client {

namespace {

namespace files = std::filesystem;
using base::path_from;
using base::text_of;

// One byte more than may be in it, so that the parser sees that it is too long.
[[nodiscard]] ShelfFile file_at(const files::path& path, bool named) {
  std::string text(base::kDeckFileBytes + 1, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  return {text_of(path), text_of(path.filename()), std::move(text), named};
}

// The same from whichever folder the program starts.
[[nodiscard]] files::path whole(const files::path& path) {
  std::error_code fault;
  return files::absolute(path, fault).lexically_normal();
}

[[nodiscard]] std::vector<files::path> tomls_in(const std::string& folder) {
  std::vector<files::path> paths = paths_in(folder);
  std::erase_if(paths, [](const files::path& path) { return path.extension() != ".toml"; });
  std::sort(paths.begin(), paths.end());
  return paths;
}

// Empty: it has none.
[[nodiscard]] std::string translation_of(const std::string& path) {
  return path.ends_with(".en.toml") ? std::string() : deck::other_language_of(path);
}

[[nodiscard]] std::string text_in(const std::string& path) {
  return path.empty() ? std::string() : read_whole(path, base::kDeckFileBytes).value_or("");
}

[[nodiscard]] DeckTexts texts_at(const std::string& path) { return {text_in(path), text_in(translation_of(path))}; }

// «mijn-deck.toml.bak», or with a number where that is there already. True where there is nothing to copy.
[[nodiscard]] bool copy(const std::string& path) {
  std::error_code fault;
  const files::path from = path_from(path);
  if (path.empty() || !files::exists(from, fault)) return true;
  return files::copy_file(from, path_from(free_name(text_of(from.parent_path()), text_of(from.filename()) + ".bak", "")), fault);
}

// What is there comes back where not both can be written.
[[nodiscard]] bool write_both(const std::string& path, const DeckTexts& texts, const DeckTexts& before) {
  auto original = FreshFile::write(path, texts.original, Readers::usual);
  const std::string beside = texts.translation.empty() ? std::string() : translation_of(path);
  if (!original || beside.empty()) return original && original->take_place();
  auto translation = FreshFile::write(beside, texts.translation, Readers::usual);
  if (!translation || !translation->take_place()) return false;
  if (original->take_place()) return true;
  std::error_code fault;
  if (before.translation.empty())
    files::remove(path_from(beside), fault);
  else
    static_cast<void>(write_safely(beside, before.translation, Readers::usual));
  return false;
}

}  // namespace

void DeckShelf::list() {
  DecksListed listed;
  const files::path named = path_from(shelves_.deck);
  if (!named.empty()) listed.decks.push_back(file_at(whole(named), true));
  for (const std::string& folder : {shelves_.own, shelves_.scenarios})
    for (const files::path& path : tomls_in(folder)) {
      std::error_code fault;
      if (named.empty() || !files::equivalent(path, named, fault)) listed.decks.push_back(file_at(whole(path), false));
    }
  if (!shelves_.routes.empty()) listed.places.push_back(file_at(path_from(shelves_.routes), true));
  for (const files::path& path : tomls_in(shelves_.scenarios + "/routes")) listed.places.push_back(file_at(path, false));
  answers_.emplace_back(std::move(listed));
}

void DeckShelf::read(const std::string& path) {
  std::error_code fault;
  const std::string other = deck::other_language_of(path);
  const std::string original = path.ends_with(".en.toml") && files::exists(path_from(other), fault) ? other : path;
  const std::string name = name_of_file(original);
  DeckRead file{.path = original, .name = name, .texts = Failed{FileFault::unreadable, name}};
  if (read_whole(original, base::kDeckFileBytes)) file.texts = texts_at(original);
  file.of_game = !shelves_.scenarios.empty() && files::equivalent(path_from(path).parent_path(), path_from(shelves_.scenarios), fault);
  answers_.emplace_back(std::move(file));
}

void DeckShelf::write(const DeckWrite& wish) { answers_.emplace_back(written(wish)); }

DeckWritten DeckShelf::written(const DeckWrite& wish) const {
  DeckWritten answer{.path = wish.path, .name = {}, .outcome = Failed{FileFault::no_place, wish.stem + ".toml"}, .sitting = wish.sitting};
  if (wish.path.empty() && shelves_.own.empty()) return answer;
  if (wish.path.empty()) answer.path = free_name(shelves_.own, wish.stem, ".toml");
  answer.name = name_of_file(answer.path);
  answer.outcome = Failed{FileFault::unwritable, answer.path};
  const DeckTexts there = texts_at(answer.path);
  const bool gone = there.original.empty() && there.translation.empty();  // that is no other deck
  if (!gone && there != wish.before && !wish.whatever_is_there) {
    answer.outcome = ChangedElsewhere{there};
    return answer;
  }
  if (wish.keep_copy && !(copy(answer.path) && copy(translation_of(answer.path)))) return answer;
  if (!write_both(answer.path, wish.texts, there)) return answer;
  answer.outcome = texts_at(answer.path);
  return answer;
}

void DeckShelf::keep_places(const std::vector<Places>& places) {
  const std::string folder = shelves_.own + "/routes";
  std::optional<Failed> failed;
  for (const Places& one : places) {
    if (shelves_.own.empty()) failed = Failed{FileFault::no_place, one.name};
    if (failed) break;
    if (read_whole(folder + '/' + one.name, base::kDeckFileBytes) == one.text) continue;
    failed = write_safely(free_name(folder, text_of(path_from(one.name).stem()), ".toml"), one.text, Readers::usual);
  }
  PlacesKept answer{folder};
  if (failed) answer.folder = *std::move(failed);
  answers_.emplace_back(std::move(answer));
}

void DeckShelf::save(const std::string& stem, const std::string& ending, const std::string& bytes) {
  const std::string folder = folder_for_saving();
  FileSaved answer{Failed{FileFault::no_place, stem + ending}};
  if (!folder.empty()) {
    const std::string path = free_name(folder, stem, ending);
    if (write_safely(path, bytes, Readers::usual))
      answer.path = Failed{FileFault::unwritable, folder};
    else
      answer.path = path;
  }
  answers_.emplace_back(std::move(answer));
}

void DeckShelf::tick(std::vector<Happened>& happened) {
  for (Happened& answer : std::exchange(answers_, {})) happened.push_back(std::move(answer));
}

}  // namespace streep::client
