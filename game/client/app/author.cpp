#include "game/client/app/author.h"

#include <algorithm>
#include <filesystem>
#include <type_traits>
#include <utility>
#include <variant>

#include "game/base/limits.h"
#include "game/client/app/exchange.h"
#include "game/client/machine/own_files.h"
#include "game/deck/first_deck.h"
#include "game/editor/keeping.h"
#include "game/editor/reading.h"

namespace streep::client {

namespace {

namespace files = std::filesystem;
using editor::Field;
using editor::Side;

const std::vector<std::string> kEndings{".toml", ".csv", ".streep"};
constexpr double kKeepAfter = 1.0;    // seconds without a change, until the work is kept
constexpr double kCheckAfter = 0.25;  // … until what was typed is checked
constexpr double kPauseAfter = 2.0;   // … until what is typed next is a step of its own

// A file name that people recognise: «Mijn eerste deck» is mijn-eerste-deck.
[[nodiscard]] std::string file_stem(const std::string& title) {
  std::string stem;
  for (const char c : title) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper)
      stem += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      stem += c;
    else if (!stem.empty() && stem.back() != '-')
      stem += '-';
    if (stem.size() >= base::kIdBytes) break;
  }
  while (!stem.empty() && stem.back() == '-') stem.pop_back();
  return stem.empty() ? "deck" : stem;
}

[[nodiscard]] bool stands_in(const std::string& path, const std::string& folder) {
  std::error_code fault;
  return !folder.empty() && files::equivalent(files::path(path).parent_path(), folder, fault);
}

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
  for (const Side side : editor::kSides) {
    const auto title = deck.texts.find({Field::title, 0, side});
    if (title != deck.texts.end()) title->second += deck.language(side) == deck::Language::nl ? " (eigen)" : " (own)";
  }
}

}  // namespace

Author::~Author() {
  if (open_ && !is_saved()) keep();
}

AuthorWants Author::take(const ui::AuthorAct& act, const Asking& who) {
  const double now = who.now;
  return std::visit(
      [&](const auto& wish) -> AuthorWants {
        using Wish = std::decay_t<decltype(wish)>;
        if constexpr (std::is_same_v<Wish, ui::NewDeck>)
          return start(wish, who);
        else if constexpr (std::is_same_v<Wish, ui::OpenDeck>)
          return wish.deck < who.decks.size() ? open(who.decks[wish.deck].path, who) : AuthorWants{};
        else if constexpr (std::is_same_v<Wish, ui::Recover>)
          return recover(wish.which, who);
        else if constexpr (std::is_same_v<Wish, ui::Discard>)
          discard(wish.which);
        else if constexpr (std::is_same_v<Wish, ui::Import>)
          return ask(who);
        else if constexpr (std::is_same_v<Wish, ui::ChooseFile>)
          return choose(wish.name, who);
        else if (!open_)
          return {.page = ui::Page::decks};
        else if constexpr (std::is_same_v<Wish, ui::Write>)
          edit(wish.edit, now);
        else if constexpr (std::is_same_v<Wish, ui::Undo>) {
          if (open_->document.undo()) changed(now, false);
        } else if constexpr (std::is_same_v<Wish, ui::Redo>) {
          if (open_->document.redo()) changed(now, false);
        } else if constexpr (std::is_same_v<Wish, ui::SaveDeck>)
          return save(who, false);
        else if constexpr (std::is_same_v<Wish, ui::KeepMine>)
          return keep_mine(who);
        else if constexpr (std::is_same_v<Wish, ui::TakeTheirs>)
          return take_theirs(who);
        else if constexpr (std::is_same_v<Wish, ui::Try>)
          return try_out(wish, who);
        else if constexpr (std::is_same_v<Wish, ui::Pack>)
          return pack_up(who);
        else if constexpr (std::is_same_v<Wish, ui::Leave>) {
          leave();
          return {.page = ui::Page::decks};
        }
        return {};
      },
      act);
}

// --- a deck on the desk

void Author::put_on_desk(editor::Manuscript deck, DeckFile file, bool of_game, double now) {
  leave();
  editor::Manuscript saved = deck;
  open_.emplace(
      Open{editor::Document(std::move(deck)), std::move(file), std::move(saved), of_game, {}, std::nullopt, 0, false, now, false});
}

AuthorWants Author::start(const ui::NewDeck& wish, const Asking& who) {
  put_on_desk(*editor::manuscript_of(deck::first_deck(wish.language)), {}, false, who.now);
  return {.page = ui::Page::editor};
}

AuthorWants Author::open(const std::string& path, const Asking& who) {
  auto file = DeckFile::open(path);
  auto deck = file ? read(file->texts()) : std::nullopt;
  if (!deck) return {.notice = who.words("editor_cannot_read", {files::path(path).filename().string()})};
  const bool of_game = stands_in(path, shelves_.scenarios);
  if (of_game) make_own(*deck, who.words);
  put_on_desk(std::move(*deck), of_game ? DeckFile() : std::move(*file), of_game, who.now);
  return {.page = ui::Page::editor};
}

AuthorWants Author::recover(std::size_t which, const Asking& who) {
  if (which >= found_.size()) return {};
  const UnsavedFolder::Found found = found_[which];
  auto deck = read(found.work.now);
  if (!deck) return {.notice = who.words("editor_cannot_recover", {found.path})};
  put_on_desk(std::move(*deck), DeckFile::known(found.work.path, found.work.before), false, who.now);
  if (const auto before = read(found.work.before))
    open_->saved = *before;
  else
    open_->saved = {};
  if (keep()) unsaved_.remove(found);
  look_for_unsaved();
  return {.page = ui::Page::editor};
}

void Author::discard(std::size_t which) {
  if (which < found_.size()) unsaved_.remove(found_[which]);
  look_for_unsaved();
}

void Author::leave() {
  if (open_ && !is_saved())
    keep();
  else
    unsaved_.clear();
  unsaved_.let_go();
  open_.reset();
  look_for_unsaved();
}

void Author::look_for_unsaved() {
  found_ = unsaved_.found();
  shown_unsaved_.clear();
  for (const auto& one : found_) shown_unsaved_.push_back({one.work.title, one.when});
}

// --- changes

void Author::edit(const editor::Edit& edit, double now) {
  const bool typing = std::holds_alternative<editor::SetText>(edit);
  if (now - open_->edited_at > kPauseAfter) open_->document.pause();
  if (open_->document.apply(edit)) changed(now, typing);
}

void Author::changed(double now, bool typing) {
  open_->edited_at = now;
  open_->typing = typing;
}

bool Author::update(deck::Language language, deck::Day today, double now) {
  if (!open_) return false;
  Open& desk = *open_;
  const double quiet = now - desk.edited_at;
  const std::uint64_t revision = desk.document.revision();
  if (desk.kept != revision && quiet >= kKeepAfter) keep();
  if (desk.checked == revision || (desk.typing && quiet < kCheckAfter)) return false;
  desk.remarks = editor::remarks_on(desk.document.now(), language, today);
  desk.checked = revision;
  return true;
}

bool Author::keep() {
  open_->kept = open_->document.revision();
  if (is_saved()) {
    unsaved_.clear();
    return true;
  }
  return unsaved_.keep({open_->document.now().text({0, Field::title}), open_->file.path(), texts(), open_->file.texts()});
}

bool Author::is_saved() const { return open_->document.now() == open_->saved; }

DeckTexts Author::texts() const {
  const editor::Manuscript& deck = open_->document.now();
  return {editor::file_of(deck, Side::original), deck.choices.translated ? editor::file_of(deck, Side::translation) : std::string()};
}

// --- the file

AuthorWants Author::save(const Asking& who, bool whatever_is_there) {
  Open& desk = *open_;
  if (!whatever_is_there && desk.file.changed()) {
    desk.changed_elsewhere = true;
    return {};
  }
  const bool fresh = desk.file.path().empty();
  if (fresh && shelves_.own.empty()) return {.notice = who.words("editor_no_folder")};
  if (fresh) desk.file.move_to(free_name(shelves_.own, file_stem(desk.document.now().text({0, Field::title})), ".toml"));
  if (!desk.file.write(texts())) {
    const std::string path = desk.file.path();
    if (fresh) desk.file.move_to({});
    return {.notice = who.words("editor_not_saved", {path})};
  }
  desk.saved = desk.document.now();
  desk.of_game = desk.changed_elsewhere = false;
  desk.document.pause();
  keep();
  return {.decks_changed = true};
}

AuthorWants Author::keep_mine(const Asking& who) {
  if (!open_->file.keep_copy()) return {.notice = who.words("editor_not_saved", {open_->file.path()})};
  return save(who, true);
}

AuthorWants Author::take_theirs(const Asking& who) {
  open_->changed_elsewhere = false;
  const auto theirs = open_->file.changed();
  if (!theirs) return {};
  const auto deck = read(*theirs);
  if (!deck) return {.notice = who.words("editor_cannot_read", {open_->file.name()})};
  open_->file.accept(*theirs);
  open_->saved = *deck;
  edit(editor::Replace{*deck}, who.now);
  return {};
}

// --- in and out

AuthorWants Author::ask(const Asking& who) {
  pack_.clear();
  return {.ask = FileWish{who.words("editor_ask_open"), kEndings, folder_for_saving() + '/', false}};
}

void Author::browse(const std::string& folder) { files_ = {true, folder, names_in(folder, kEndings)}; }

// A folder is looked into; «../» is the one around it.
AuthorWants Author::choose(const std::string& name, const Asking& who) {
  const files::path path = files::path(files_.folder) / name;
  files_.shown = false;
  if (name.empty()) return {};
  if (!name.ends_with('/')) return import(path.string(), who);
  browse(name == "../" ? files::path(files_.folder).parent_path().string() : path.parent_path().string());
  return {};
}

AuthorWants Author::import(const std::string& path, const Asking& who) {
  if (!is_table(path) && !is_pack(path)) return open(path, who);
  Imported imported = is_table(path) ? read_table(path, who.language, who.words) : read_pack(path, who.language, who.words);
  if (imported.deck) {
    put_on_desk(std::move(*imported.deck), {}, false, who.now);
    const std::string places = keep_places(imported.places, shelves_);
    return {.page = ui::Page::editor, .notice = places.empty() ? std::string() : who.words("editor_places_kept", {places})};
  }
  if (imported.cards.empty())
    return {.notice =
                imported.problem.empty() ? who.words("editor_cannot_read", {files::path(path).filename().string()}) : imported.problem};
  if (!open_) {
    editor::Manuscript around = *editor::manuscript_of(deck::first_deck(who.language));
    around.cards.clear();
    around.plan = {};
    put_on_desk(std::move(around), {}, false, who.now);
  }
  edit(editor::AddCards{std::move(imported.cards)}, who.now);
  return {.page = ui::Page::editor, .notice = imported.problem};
}

AuthorWants Author::pack_up(const Asking& who) {
  const std::string stem = file_stem(open_->document.now().text({0, Field::title}));
  PackedDeck made = packed(stem, texts(), places_on(shelves_), who.language);
  if (made.bytes.empty()) return {.notice = made.problem};
  pack_ = std::move(made.bytes);
  return {.ask = FileWish{who.words("editor_ask_pack"), {".streep"}, folder_for_saving() + '/' + stem + ".streep", true}};
}

AuthorWants Author::take_file(const std::string& path, const Asking& who) {
  const std::string bytes = std::exchange(pack_, {});
  if (path.empty()) return {};
  if (bytes.empty()) return import(path, who);
  const std::string whole = is_pack(path) ? path : path + ".streep";
  return {.notice = who.words(write_safely(whole, bytes) ? "editor_packed" : "editor_not_saved", {whole})};
}

// --- trying

AuthorWants Author::try_out(const ui::Try& wish, const Asking& who) {
  editor::Manuscript deck = open_->document.now();
  const deck::Language language = deck.choices.language;
  if (const editor::Sheet* const sheet = deck.find(wish.card)) {
    // In a deck that is right: what is wrong elsewhere is not tried.
    editor::Manuscript around = *editor::manuscript_of(deck::first_deck(language));
    around.cards = {std::make_shared<const editor::Sheet>(*sheet)};
    for (auto& plan : around.plan) plan = {sheet->number};
    deck = std::move(around);
  }
  const std::string path = unsaved_.folder() + "/try.toml";
  if (unsaved_.folder().empty() || !write_safely(path, editor::file_of(deck, Side::original)))
    return {.notice = who.words("editor_not_tried", {path})};
  keep();
  return {.trial = Trial{path, language, wish.cut}};
}

// --- what there is to show

void Author::fill(ui::Model& model) const {
  model.unsaved = shown_unsaved_;
  model.files = files_;
  if (!open_) return;
  const Open& desk = *open_;
  model.writing = {&desk.document.now(),
                   &desk.remarks,
                   desk.document.can_undo(),
                   desk.document.can_redo(),
                   is_saved() && !desk.file.path().empty(),
                   desk.of_game,
                   desk.changed_elsewhere,
                   desk.file.name()};
}

}  // namespace streep::client
