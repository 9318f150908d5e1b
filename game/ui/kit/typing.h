// What keys do to a text that is being typed: the caret, what is selected, what
// comes in and goes out. It knows no keyboard and draws nothing.
#pragma once

#include <string>
#include <string_view>

#include "game/ui/kit/draft.h"

namespace streep::ui {

// Where the next word of `text` ends, and where the one before starts; words are between blanks.
[[nodiscard]] std::size_t after_word(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t before_word(std::string_view text, std::size_t at);

// A text, whoever keeps it, and where somebody types in it.
struct Typing {
  std::string& text;
  Caret& caret;
};

// Puts the caret there; what is between it and where it was is selected where `select` says so.
void move_caret(Typing field, std::size_t to, bool select);
[[nodiscard]] std::string selected(Typing field);
void erase_selected(Typing field);
// Takes out what is between the caret and `to`, or what is selected.
void erase(Typing field, std::size_t to);

// What a field takes of what is typed or pasted.
struct Taken {
  std::size_t most = 64;  // bytes, of the whole text
  bool upper = false;     // letters become capitals
  bool digits = false;    // digits only
  bool feeds = false;     // line feeds too; otherwise they are blanks
};
// Instead of what is selected; as much of `text` as the field takes.
void insert(Typing field, std::string text, const Taken& taken);

}  // namespace streep::ui
