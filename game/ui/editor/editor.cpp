// Write a deck: its cards below each other, the one being written, and how it
// will look. The client keeps the deck and its file.
#include <imgui.h>

#include <string>

#include "game/ui/editor/parts.h"
#include "game/ui/kit/keyboard.h"
#include "game/ui/kit/widgets.h"
#include "game/ui/page.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

// The card that is open: the one chosen, or the first where that is gone.
editor::Number open_card(const editor::Manuscript& deck, EditorDraft& draft) {
  if (deck.find(draft.open) == nullptr) draft.open = deck.cards.empty() ? 0 : deck.cards.front()->number;
  return draft.open;
}

std::string state_of(const Canvas& canvas, const Writing& writing) {
  if (writing.changed_elsewhere) return canvas.word("editor_state_changed");
  if (writing.saved) return canvas.word("editor_state_saved", {writing.file});
  return canvas.word(writing.of_game ? "editor_state_copy" : "editor_state_unsaved");
}

void draw_name(EditorFrame& frame, Box box) {
  Canvas& canvas = frame.canvas;
  const std::string& title = frame.deck.text({0, editor::Field::title});
  text(canvas, take_top(box, box.height * 0.6F), title.empty() ? canvas.word("editor_no_title") : title,
       {.face = Face::display, .size = canvas.scale().lead(), .least = canvas.scale().small() * 0.7F, .lift = 0.5F});
  text(canvas, box, state_of(canvas, frame.writing), {.size = canvas.scale().small() * 0.9F, .colour = canvas.theme().quiet, .lift = 0.5F});
}

void draw_acts(EditorFrame& frame, Box box) {
  Canvas& canvas = frame.canvas;
  const Shortcut& shortcut = frame.model.shortcut;
  const float gap = canvas.scale().gap() * 0.6F;
  const auto act = [&](int i, const char* label, bool enabled, AuthorAct wish, const char* hint, bool by_key) {
    if (small_button(frame, column(box, i, 3, gap), canvas.word(label), {.hint = hint, .enabled = enabled}) || (enabled && by_key))
      frame.want(std::move(wish));
  };
  act(0, "editor_undo", frame.writing.can_undo, Undo{}, "Ctrl Z", shortcut.letter == 'z' && !shortcut.shift);
  act(1, "editor_redo", frame.writing.can_redo, Redo{}, "Ctrl Y", shortcut.letter == 'y' || (shortcut.letter == 'z' && shortcut.shift));
  act(2, "editor_save", true, SaveDeck{}, "Ctrl S", shortcut.letter == 's');
}

void draw_top(EditorFrame& frame, Box box) {
  Canvas& canvas = frame.canvas;
  const Scale& scale = canvas.scale();
  const float gap = scale.gap() * 0.6F;
  const ButtonStyle back{.key = canvas.typing() ? Key::none : Key::escape, .hint = canvas.word("key_escape"), .align = Align::left};
  if (small_button(frame, take_left(box, 15 * scale.unit, scale.space()), canvas.word("back"), back)) frame.want(Leave{});
  draw_acts(frame, take_right(box, box.width * 0.45F, scale.space()));
  Box tabs = take_right(box, box.width * 0.44F, scale.space());
  const auto open = [&](EditorTab tab, const char* label, const char* key) {
    ButtonStyle style = keyed(canvas, key);
    style.chosen = frame.draft.tab == tab;
    if (small_button(frame, column(tabs, static_cast<int>(tab), 2, gap), canvas.word(label), style)) frame.draft.tab = tab;
  };
  open(EditorTab::cards, "editor_tab_cards", "editor_tab_cards_key");
  open(EditorTab::deck, "editor_tab_deck", "editor_tab_deck_key");
  draw_name(frame, box);
}

// Another program wrote the file: which of the two counts?
void draw_choice(EditorFrame& frame, Box& rest) {
  Canvas& canvas = frame.canvas;
  const Scale& scale = canvas.scale();
  Box strip = take_top(rest, 12 * scale.unit * scale.letters, scale.gap());
  card(canvas, strip, canvas.theme().card, canvas.theme().warn);
  strip = inset(strip, scale.space(), scale.gap());
  Box buttons = take_right(strip, strip.width * 0.5F, scale.space());
  text(canvas, strip, canvas.word("editor_changed", {frame.writing.file}),
       {.size = scale.small(), .colour = canvas.theme().warn, .lift = 0.5F});
  if (choice_button(canvas, column(buttons, 0, 2, scale.gap()), canvas.word("editor_keep_mine"), canvas.word("editor_keep_mine_about"),
                    {.main = true, .size = scale.small()}))
    frame.want(KeepMine{});
  if (choice_button(canvas, column(buttons, 1, 2, scale.gap()), canvas.word("editor_take_theirs"), canvas.word("editor_take_theirs_about"),
                    {.size = scale.small()}))
    frame.want(TakeTheirs{});
}

void draw_trial(EditorFrame& frame, Box box) {
  Canvas& canvas = frame.canvas;
  const float gap = canvas.scale().gap() * 0.6F;
  const auto wrong = [&](editor::Number card) { return tally_of(frame.writing, card).errors > 0; };
  const bool whole = editor::playable(*frame.writing.remarks);
  if (small_button(frame, column(box, 0, 2, gap), canvas.word("editor_try_card"), {.enabled = frame.card != 0 && !wrong(frame.card)}))
    frame.want(Try{frame.card, frame.draft.cut});
  if (small_button(frame, column(box, 1, 2, gap), canvas.word("editor_try_deck"), {.enabled = whole})) frame.want(Try{0, frame.draft.cut});
}

// Escape leaves a field before it leaves the page.
void leave_field(Canvas& canvas) {
  if (canvas.typing() && key_pressed(ImGuiKey_Escape, false)) canvas.draft().focus.clear();
}

}  // namespace

Intents EditorFrame::wishes() const {
  Intents all = typed;
  all.insert(all.end(), rest.begin(), rest.end());
  return all;
}

Intents draw_editor(const Model& model, Drafts& drafts) {
  Canvas canvas = canvas_for(model, drafts.widgets);
  const Scale& scale = canvas.scale();
  if (model.writing.deck == nullptr) return {Go{Page::decks}};
  EditorFrame frame{.canvas = canvas,
                    .model = model,
                    .writing = model.writing,
                    .deck = *model.writing.deck,
                    .draft = drafts.editor,
                    .card = open_card(*model.writing.deck, drafts.editor)};
  if (model.files != nullptr && model.files->shown) {
    draw_files(canvas, *model.files, frame.rest);
    return frame.wishes();
  }
  leave_field(canvas);
  Box rest = inset(canvas.box(), scale.space(), scale.space());
  draw_top(frame, take_top(rest, 6.5F * scale.unit * scale.letters, scale.space()));
  notice(canvas, rest, model.notice, frame.rest);
  if (model.writing.changed_elsewhere) draw_choice(frame, rest);

  Box left = take_left(rest, rest.width * 0.24F, scale.space());
  const Box trial = take_bottom(left, scale.small() * 2.1F, scale.gap());
  const Box course = take_bottom(left, 22 * scale.unit * scale.letters, scale.space());
  const Box right = take_right(rest, rest.width * (frame.deck.choices.translated ? 0.27F : 0.36F), scale.space());
  draw_cards(frame, left);  // in the order in which Tab goes
  if (frame.draft.tab == EditorTab::deck)
    draw_deck_form(frame, rest);
  else
    draw_card_form(frame, rest);
  draw_course(frame, course);
  draw_trial(frame, trial);
  draw_previews(frame, right);
  return frame.wishes();
}

}  // namespace streep::ui
