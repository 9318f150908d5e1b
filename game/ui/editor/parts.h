// The editor, page by page: what its parts share. A part draws a piece of the
// deck being written and says what the author wants of it; it changes nothing.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "game/ui/drafts.h"
#include "game/ui/intent.h"
#include "game/ui/kit/fields.h"
#include "game/ui/model.h"
#include "game/ui/writing.h"

namespace streep::ui {

// One frame of the editor.
struct EditorFrame {
  Canvas& canvas;
  const Model& model;
  const Writing& writing;
  const editor::Manuscript& deck;
  EditorDraft& draft;
  editor::Number card = 0;  // the one that is open; 0: the deck has none
  Intents typed{}, rest{};  // what was wanted in this frame

  void want(AuthorAct act) { rest.push_back(Author{std::move(act)}); }
  void write(editor::Edit edit) { want(Write{std::move(edit)}); }
  void open(editor::Number number) { draft.open = number; }
  // What was typed comes first: it was typed where things were before anything was moved or taken out.
  [[nodiscard]] Intents wishes() const;
};

// Both go on below each other: a part takes what it needs off the top of `rest`.

inline constexpr float kEndless = 1e6F;  // the height of a form: it goes on below the window

struct TypedStyle {
  bool large = false;  // the one that matters most
  bool feeds = false;
  bool removable = false;  // from its list
  std::size_t item = 0;
};
// A text that is typed, in each language that the deck has, with what the
// checker says of it.
struct Typed {
  editor::Field field;
  std::string label;
  TypedStyle style{};
};
[[nodiscard]] std::string id_of_text(const editor::FieldPlace& place);  // of its field
void typed(EditorFrame& frame, Box& rest, editor::Number card, const Typed& what);
// What the checker says of one place.
void remarks(EditorFrame& frame, Box& rest, const editor::FieldPlace& place);
// How many errors and advices a card has, or the deck itself.
struct Tally {
  std::size_t errors = 0, advices = 0;
};
[[nodiscard]] Tally tally_of(const Writing& writing, editor::Number card);

// Buttons in rows, one of them or several chosen. Gives back which was pressed.
struct Options {
  std::string id;
  std::string label;  // above; empty: none
  std::vector<std::string> names;
  std::vector<bool> chosen;
  std::size_t columns = 4;
};
[[nodiscard]] std::optional<std::size_t> options(EditorFrame& frame, Box& rest, const Options& what);
// A title above what follows.
void part_title(EditorFrame& frame, Box& rest, const std::string& words);
// A small button that goes no further than its label.
[[nodiscard]] bool small_button(EditorFrame& frame, Box box, const std::string& label, ButtonStyle style = {});

// Instead of a page, while a file is asked for.
void draw_files(Canvas& canvas, const FileList& files, Intents& wishes);

inline constexpr std::string_view kCardForm = "editor card form";  // its Scroll

void draw_cards(EditorFrame& frame, Box box);  // the list, with what can be done to a card
void draw_card_form(EditorFrame& frame, Box box);
void draw_deck_form(EditorFrame& frame, Box box);
void draw_course(EditorFrame& frame, Box box);    // from light to heavy, and the time it takes
void draw_previews(EditorFrame& frame, Box box);  // of the open card: the big screen and a phone

}  // namespace streep::ui
