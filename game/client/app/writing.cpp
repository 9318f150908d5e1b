#include "game/client/app/writing.h"

#include <chrono>
#include <type_traits>
#include <utility>
#include <variant>

#include "game/client/app/manuscripts.h"
#include "game/editor/keeping.h"

namespace streep::client {

namespace {

using editor::Wording;

const std::vector<std::string> kEndings{".toml", ".csv", ".streep"};
constexpr double kKeepAfter = 1.0;    // seconds without a change, until the work is kept
constexpr double kCheckAfter = 0.25;  // … until what was typed is checked
constexpr double kPauseAfter = 2.0;   // … until what is typed next is a step of its own

[[nodiscard]] deck::Day day_of(invitation::WallTime time) {
  return deck::Day::from(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time))).value_or(deck::Day());
}

}  // namespace

Effects Writing::take(const ui::AuthorAct& act, double now) {
  return std::visit(
      [&](const auto& wish) -> Effects {
        using Wish = std::decay_t<decltype(wish)>;
        if constexpr (std::is_same_v<Wish, ui::NewDeck>) {
          return start(wish, now);
        } else if constexpr (std::is_same_v<Wish, ui::OpenDeck>) {
          const ui::DeckEntry* const deck = library_.find(wish.deck);
          return deck == nullptr ? Effects{} : Effects{ReadDeck{deck->path}};
        } else if constexpr (std::is_same_v<Wish, ui::Recover>) {
          return recover(wish.which, now);
        } else if constexpr (std::is_same_v<Wish, ui::Discard>) {
          if (!found_ || wish.which >= found_->size()) return {};
          return {RemoveWork{found_->at(wish.which).id}, LookForWork{}};
        } else if constexpr (std::is_same_v<Wish, ui::Import>) {
          return {Ask{.purpose = Purpose::import, .title = preferences_.words()("editor_ask_open"), .endings = kEndings}};
        } else if constexpr (std::is_same_v<Wish, ui::ChooseFile>) {
          files_.shown = false;
          return wish.name.empty() ? Effects{} : Effects{ChooseFrom{files_.folder, wish.name}};
        } else {
          return open_ ? act_on_open(act, now) : Effects{Turn{ui::Page::decks}};
        }
      },
      act);
}

Effects Writing::act_on_open(const ui::AuthorAct& act, double now) {
  return std::visit(
      [&](const auto& wish) -> Effects {
        using Wish = std::decay_t<decltype(wish)>;
        if constexpr (std::is_same_v<Wish, ui::Write>) edit(wish.edit, now);
        if constexpr (std::is_same_v<Wish, ui::Undo>)
          if (open_->document.undo()) changed(now, false);
        if constexpr (std::is_same_v<Wish, ui::Redo>)
          if (open_->document.redo()) changed(now, false);
        if constexpr (std::is_same_v<Wish, ui::SaveDeck>) return save(false);
        if constexpr (std::is_same_v<Wish, ui::KeepMine>) return save(true);
        if constexpr (std::is_same_v<Wish, ui::TakeTheirs>) return take_theirs(now);
        if constexpr (std::is_same_v<Wish, ui::Try>) return try_out(wish);
        if constexpr (std::is_same_v<Wish, ui::Pack>) return pack_up();
        if constexpr (std::is_same_v<Wish, ui::Leave>) {
          Effects effects = leave();
          effects.emplace_back(Turn{ui::Page::decks});
          return effects;
        }
        return {};
      },
      act);
}

// --- a deck is put down, and taken away

Effects Writing::put_down(editor::Manuscript deck, File file, bool of_game, double now) {
  Effects effects = leave();
  editor::Manuscript saved = deck;
  open_.emplace(Open{.document = editor::Document(std::move(deck)),
                     .file = std::move(file),
                     .saved = std::move(saved),
                     .of_game = of_game,
                     .sitting = ++sittings_,
                     .kept = 0,
                     .edited_at = now});
  effects.emplace_back(Turn{ui::Page::editor});
  return effects;
}

Effects Writing::start(const ui::NewDeck& wish, double now) { return put_down(new_deck(wish.language), {}, false, now); }

Effects Writing::leave() {
  if (!open_) return {LookForWork{}};
  Effects effects{is_saved() ? Effect(ClearWork{}) : Effect(KeepWork{work()}), LetGoOfWork{}, LookForWork{}};
  open_.reset();
  return effects;
}

Effects Writing::quit() const { return open_ && !is_saved() ? Effects{KeepWork{work()}} : Effects{}; }

// --- work that is not saved

Effects Writing::keep(const std::string& instead_of) {
  open_->kept = open_->document.revision();
  if (!is_saved()) return {KeepWork{work(), instead_of}};
  if (instead_of.empty()) return {ClearWork{}};
  return {ClearWork{}, RemoveWork{instead_of}};
}

UnsavedWork Writing::work() const {
  return {.title = title_of(open_->document.now()), .path = open_->file.path, .now = texts(), .before = open_->file.texts};
}

// --- changes

void Writing::edit(const editor::Edit& edit, double now) {
  const bool typing = std::holds_alternative<editor::SetText>(edit);
  if (now - open_->edited_at > kPauseAfter) open_->document.pause();
  if (open_->document.apply(edit)) changed(now, typing);
}

void Writing::changed(double now, bool typing) {
  open_->edited_at = now;
  open_->typing = typing;
}

Effects Writing::update(invitation::WallTime time, double now) {
  if (!open_) return {};
  Effects effects;
  const double quiet = now - open_->edited_at;
  const std::uint64_t revision = open_->document.revision();
  if (open_->kept != revision && quiet >= kKeepAfter) effects = keep();
  if (open_->checked == revision || (open_->typing && quiet < kCheckAfter)) return effects;
  open_->remarks = editor::remarks_on(open_->document.now(), day_of(time));
  open_->checked = revision;
  effects.emplace_back(Draw{});
  return effects;
}

DeckTexts Writing::texts() const {
  const editor::Manuscript& deck = open_->document.now();
  return {editor::file_of(deck, Wording::original), deck.choices.translated ? editor::file_of(deck, Wording::translation) : std::string()};
}

// --- trying

Effects Writing::try_out(const ui::Try& wish) {
  editor::Manuscript deck = open_->document.now();
  const deck::Language language = deck.choices.language;
  if (const editor::Sheet* const sheet = deck.find(wish.card)) {
    // In a deck that is right: what is wrong elsewhere is not tried.
    editor::Manuscript around = new_deck(language);
    around.cards = {std::make_shared<const editor::Sheet>(*sheet)};
    for (auto& plan : around.plan) plan = {sheet->number};
    deck = std::move(around);
  }
  Effects effects = keep();
  effects.emplace_back(Rehearse{editor::file_of(deck, Wording::original), language, wish.cut});
  return effects;
}

// --- what there is to show

void Writing::fill(ui::Model& model) const {
  model.unsaved = shown_found_;
  model.files = &files_;
  if (!open_) return;
  const Open& open = *open_;
  model.writing = {.deck = &open.document.now(),
                   .remarks = &open.remarks,
                   .can_undo = open.document.can_undo(),
                   .can_redo = open.document.can_redo(),
                   .saved = is_saved() && !open.file.path.empty(),
                   .of_game = open.of_game,
                   .changed_elsewhere = open.theirs.has_value(),
                   .file = open.file.name};
}

}  // namespace streep::client
