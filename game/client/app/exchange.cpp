#include "game/client/app/exchange.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <variant>

#include "game/base/limits.h"
#include "game/client/machine/own_files.h"
#include "game/deck/table/card_table.h"
#include "game/editor/reading.h"
#include "game/pack/pack.h"

namespace streep::client {

namespace {

namespace files = std::filesystem;

[[nodiscard]] std::string said(const pack::Problem& problem) { return problem.what + ". " + problem.hint; }

}  // namespace

bool is_table(const std::string& path) { return path.ends_with(".csv") || path.ends_with(".CSV"); }
bool is_pack(const std::string& path) { return path.ends_with(".streep"); }

Imported read_table(const std::string& path, deck::Language language, const deck::Words& words) {
  const std::string name = files::path(path).filename().string();
  const auto bytes = read_whole(path, base::kDeckFileBytes);
  if (!bytes) return {{}, {}, {}, words("editor_cannot_read", {name})};
  const auto found = deck::cards_from_csv(*bytes, language);
  Imported imported{editor::sheets_of(found.cards), {}, {}, {}};
  if (found.diagnostics.empty()) return imported;
  const deck::Diagnostic& first = found.diagnostics.front();
  imported.problem = words("editor_rows_left_out", {name, std::to_string(first.line), first.what, first.hint});
  return imported;
}

Imported read_pack(const std::string& path, deck::Language language, const deck::Words& words) {
  const std::string name = files::path(path).filename().string();
  const auto bytes = read_whole(path, base::kPackBytes);
  if (!bytes) return {{}, {}, {}, words("editor_cannot_read", {name})};
  const auto unpacked = pack::unpack(*bytes, language);
  if (const auto* const problem = std::get_if<pack::Problem>(&unpacked)) return {{}, {}, {}, said(*problem)};
  const auto& bundle = std::get<pack::Bundle>(unpacked);
  Imported imported{{}, editor::manuscript_of(bundle.deck.text, bundle.translation ? bundle.translation->text : std::string()), {}, {}};
  if (!imported.deck) imported.problem = words("editor_cannot_read", {name});
  for (const pack::File& file : bundle.routes) imported.places.push_back({file.name, file.text});
  return imported;
}

std::vector<Places> places_on(const Shelves& shelves) {
  std::vector<std::string> paths;
  if (!shelves.routes.empty()) paths.push_back(shelves.routes);
  const std::string folder = shelves.scenarios + "/routes";
  for (const std::string& name : names_in(folder, {".toml"}))
    if (!name.ends_with('/')) paths.push_back(folder + '/' + name);
  std::vector<Places> places;
  for (const std::string& path : paths) {
    const std::string name = files::path(path).filename().string();
    const auto text = read_whole(path, base::kDeckFileBytes);
    if (text && std::ranges::find(places, name, &Places::name) == places.end()) places.push_back({name, *text});
  }
  return places;
}

std::string keep_places(const std::vector<Places>& places, const Shelves& shelves) {
  if (shelves.own.empty()) return {};
  const std::vector<Places> here = places_on(shelves);
  const std::string folder = shelves.own + "/routes";
  bool kept = false;
  for (const Places& one : places) {
    const auto known = [&](const Places& other) { return other.text == one.text; };
    if (std::ranges::any_of(here, known)) continue;
    const bool there = read_whole(folder + '/' + one.name, base::kDeckFileBytes) == one.text;
    kept = there || write_safely(free_name(folder, files::path(one.name).stem().string(), ".toml"), one.text) || kept;
  }
  return kept ? folder : std::string();
}

PackedDeck packed(const std::string& stem, const DeckTexts& texts, std::vector<Places> places, deck::Language language) {
  pack::Bundle bundle{{stem + ".toml", texts.original}};
  if (!texts.translation.empty()) bundle.translation = pack::File{stem + ".en.toml", texts.translation};
  for (Places& one : places) bundle.routes.push_back({std::move(one.name), std::move(one.text)});
  auto made = pack::pack(std::move(bundle), language);
  if (const auto* const problem = std::get_if<pack::Problem>(&made)) return {{}, said(*problem)};
  return {std::get<std::string>(std::move(made)), {}};
}

std::vector<std::string> names_in(const std::string& folder, const std::vector<std::string>& endings) {
  std::vector<std::string> folders, names;
  std::error_code fault;
  for (const auto& entry : files::directory_iterator(folder, files::directory_options::skip_permission_denied, fault)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.')) continue;
    const bool fits = std::ranges::any_of(endings, [&](const std::string& ending) { return name.ends_with(ending); });
    if (entry.is_directory(fault))
      folders.push_back(name + '/');
    else if (fits)
      names.push_back(name);
  }
  std::ranges::sort(folders);
  std::ranges::sort(names);
  folders.insert(folders.end(), names.begin(), names.end());
  return folders;
}

}  // namespace streep::client
