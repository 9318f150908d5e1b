// What comes from files and goes to them: the other half of writing.h.
#include <optional>
#include <utility>
#include <variant>

#include "game/base/limits.h"
#include "game/client/app/exchange.h"
#include "game/client/app/manuscripts.h"
#include "game/client/app/writing.h"
#include "game/editor/reading.h"

namespace streep::client {

namespace {

using editor::Field;
using editor::Wording;

[[nodiscard]] std::optional<editor::Manuscript> read(const DeckTexts& texts) {
  return editor::manuscript_of(texts.original, texts.translation);
}

// Somebody's own version of a deck of the game: its totals must not be taken
// for those of the original.
void make_own(editor::Manuscript& deck, const deck::Words& words) {
  std::string id = deck.text({0, Field::id}) + words("editor_own_id");
  if (id.size() > base::kIdBytes) id.resize(base::kIdBytes);
  deck.texts[{Field::id}] = id;
  deck.choices.version = {};
  for (const Wording wording : editor::kWordings) {
    const auto title = deck.texts.find({Field::title, 0, wording});
    if (title != deck.texts.end()) title->second = deck::words_of(deck.language(wording))("editor_own_title", {title->second});
  }
}

}  // namespace

Effects Writing::take(const DeckRead& file, double now) {
  if (const auto* const failed = std::get_if<Failed>(&file.texts)) return {say(*failed, preferences_.words())};
  const auto& texts = std::get<DeckTexts>(file.texts);
  auto deck = read(texts);
  if (!deck) return {say({FileFault::unreadable, file.name}, preferences_.words())};
  if (!file.of_game) return put_down(std::move(*deck), {file.path, file.name, texts}, false, now);
  make_own(*deck, preferences_.words());
  return put_down(std::move(*deck), {}, true, now);
}

// --- work that was not saved

Effects Writing::take(const WorkFound& found, double /*now*/) {
  const bool at_start = !found_;
  found_ = found.all;
  shown_found_.clear();
  for (const FoundWork& one : found.all) shown_found_.push_back({one.work.title, one.when});
  if (at_start && !found.all.empty()) return {Say{preferences_.words()("editor_left_over")}};
  return {Draw{}};
}

Effects Writing::recover(std::size_t which, double now) {
  if (!found_ || which >= found_->size()) return {};
  const FoundWork found = found_->at(which);
  auto deck = read(found.work.now);
  if (!deck) return {Say{preferences_.words()("editor_cannot_recover", {found.id})}};
  Effects effects = put_down(std::move(*deck), {found.work.path, found.name, found.work.before}, false, now);
  open_->saved = read(found.work.before).value_or(editor::Manuscript());
  append(effects, keep(found.id));
  effects.emplace_back(LookForWork{});
  return effects;
}

// --- the file

// One at a time: what is changed while it is written is written after it.
Effects Writing::save(bool whatever_is_there) {
  if (open_->saving) {
    open_->saving->again = true;
    return {};
  }
  const editor::Manuscript& deck = open_->document.now();
  open_->saving = Saving{.deck = deck};
  return {DeckWrite{.path = open_->file.path,
                    .stem = file_stem(title_of(deck)),
                    .texts = texts(),
                    .before = open_->file.texts,
                    .whatever_is_there = whatever_is_there,
                    .keep_copy = whatever_is_there || !std::exchange(open_->copied, true),
                    .sitting = open_->sitting}};
}

Effects Writing::take(const DeckWritten& written, double /*now*/) {
  const auto* const done = std::get_if<DeckTexts>(&written.outcome);
  Effects effects;
  if (done != nullptr) effects = {ListDecks{}, Say{}};
  if (const auto* const failed = std::get_if<Failed>(&written.outcome)) effects = {say(*failed, preferences_.words())};
  if (!open_ || open_->sitting != written.sitting || !open_->saving) return effects;
  const Saving saving = *std::exchange(open_->saving, std::nullopt);
  open_->theirs.reset();
  if (const auto* const changed = std::get_if<ChangedElsewhere>(&written.outcome)) open_->theirs = changed->there;
  if (done == nullptr) {
    effects.emplace_back(Draw{});
    return effects;
  }
  open_->file = {written.path, written.name, *done};
  open_->saved = saving.deck;
  open_->of_game = false;
  open_->document.pause();
  append(effects, keep());
  if (saving.again) append(effects, save(false));
  return effects;
}

Effects Writing::take_theirs(double now) {
  const auto theirs = std::exchange(open_->theirs, std::nullopt);
  if (!theirs) return {};
  const auto deck = read(*theirs);
  if (!deck) return {say({FileFault::unreadable, open_->file.name}, preferences_.words())};
  open_->file.texts = *theirs;
  open_->saved = *deck;
  edit(editor::Replace{*deck}, now);
  return {};
}

// --- in and out

Effects Writing::take(const FolderSeen& folder, double /*now*/) {
  files_ = {true, folder.folder, folder.names};
  return {Draw{}};
}

Effects Writing::take(const Answered& answer, double now) {
  const deck::Words& words = preferences_.words();
  if (const auto* const failed = std::get_if<Failed>(&answer.file)) return {say(*failed, words)};
  const auto& file = std::get<ChosenFile>(answer.file);
  if (answer.purpose == Purpose::pack) return {Say{words("editor_packed", {file.path})}};
  if (!is_table(file.name) && !is_pack(file.name)) return {ReadDeck{file.path}};
  Imported imported = is_table(file.name) ? read_table(file.name, file.bytes, words) : read_pack(file.name, file.bytes, words);
  Effects effects;
  if (imported.deck) {
    effects = put_down(std::move(*imported.deck), {}, false, now);
    const std::vector<Places> places = new_places(imported.places, library_.places());
    if (!places.empty()) effects.emplace_back(KeepPlaces{places});
    return effects;
  }
  const bool any = !imported.cards.empty();
  if (any) effects = import_cards(std::move(imported.cards), now);
  if (!any && imported.problem.empty()) imported.problem = words("editor_cannot_read", {file.name});
  if (!imported.problem.empty()) effects.emplace_back(Say{imported.problem});
  return effects;
}

Effects Writing::import_cards(std::vector<editor::Sheet> cards, double now) {
  Effects effects;
  if (!open_) {
    editor::Manuscript around = new_deck(preferences_.language());
    around.cards.clear();
    around.plan = {};
    effects = put_down(std::move(around), {}, false, now);
  } else {
    effects.emplace_back(Turn{ui::Page::editor});
  }
  edit(editor::AddCards{std::move(cards)}, now);
  return effects;
}

Effects Writing::take(const PlacesKept& kept, double /*now*/) {
  if (const auto* const failed = std::get_if<Failed>(&kept.folder)) return {say(*failed, preferences_.words())};
  return {Say{preferences_.words()("editor_places_kept", {std::get<std::string>(kept.folder)})}};
}

Effects Writing::pack_up() const {
  const std::string stem = file_stem(title_of(open_->document.now()));
  auto made = packed(stem, texts(), library_.places(), preferences_.words());
  if (const auto* const problem = std::get_if<pack::Problem>(&made)) return {Say{sentence(*problem)}};
  return {Ask{.purpose = Purpose::pack,
              .title = preferences_.words()("editor_ask_pack"),
              .endings = {".streep"},
              .name = stem + ".streep",
              .bytes = std::get<std::string>(std::move(made))}};
}

}  // namespace streep::client
