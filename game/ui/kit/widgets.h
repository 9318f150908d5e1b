// What every screen is made of: text, buttons, fields, cards, tape. Each gets
// its place in pixels on a Canvas, stays inside it, and tells the Draft what it
// drew. Buttons and fields are reached with Tab and the arrows, and pressed with
// Enter or Space.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "game/base/squares.h"
#include "game/ui/kit/canvas.h"

namespace streep::ui {

// Text ------------------------------------------------------------------------

struct TextStyle {
  Face face = Face::text;
  float size = 0;                  // the largest; 0: Scale::body()
  float least = 0;                 // shrinks no further than this unless it must; 0: half of `size`
  std::optional<Colour> colour{};  // none: the ink of the theme
  Align align = Align::left;
  float lift = 0;    // down: 0 top, 0.5 middle, 1 bottom
  bool even = true;  // lines of about one length; running text is better without
};

// Wrapped and, where it must, made smaller so that it stays in the box. Gives
// back where the letters are.
Box text(Canvas& canvas, Box box, std::string_view words, const TextStyle& style);

// How high `words` will be at style.size in a box this wide.
[[nodiscard]] float text_height(const Canvas& canvas, float width, std::string_view words, const TextStyle& style);

// The size up to `most` at which each of the texts fits in a box this large, so
// that things of one kind have letters of one size; below `least` words are broken.
[[nodiscard]] float common_size(const Canvas& canvas, Face face, std::span<const std::string> texts, float width, float height, float least,
                                float most);

// Things to press and to type in ------------------------------------------------

// A key that presses a button from anywhere: a character that no field is
// taking, or one of these.
enum class Key : std::uint8_t { none, character, enter, escape, space, left, right, page_up, page_down };

struct ButtonStyle {
  std::string id{};  // empty: the label
  Key key = Key::none;
  char character = 0;   // lower case; beside another key it works too
  std::string hint{};   // the key as shown in the corner: "N"; empty: none
  bool main = false;    // in the colour of the tape; one on a screen
  bool chosen = false;  // the one of several that is on
  bool enabled = true;
  std::string why{};  // why it is not enabled: then it takes the focus, and the screen can say it
  Align align = Align::centre;
  bool tall = false;  // the key above the label, not beside it
  float size = 0;     // of the label; 0: Scale::body()
};

// A button that is pressed by the letter that the words have for `key`, in the
// language of the screen, so that it is one of its label: home_start_key = "s".
[[nodiscard]] ButtonStyle keyed(const Canvas& canvas, std::string_view key);

// The size up to `most` at which each of the labels fits on a tall button this large.
[[nodiscard]] float tall_label_size(const Canvas& canvas, std::span<const std::string> labels, float width, float height, float most);

// True in the frame in which it is pressed.
bool button(Canvas& canvas, Box box, std::string_view label, const ButtonStyle& style = {});

struct FieldStyle {
  std::size_t most = 64;  // bytes
  bool upper = false;     // letters become capitals
  bool digits = false;    // takes digits only
  Face face = Face::strong;
  float size = 0;      // 0: Scale::body()
  std::string hint{};  // shown while empty
  bool lines = false;  // wraps; otherwise a long text gets smaller letters
  bool feeds = false;  // Enter starts a new line
  float beside = 0;    // kept free at the right of the label
};

// A label with a field below it, in which `typed` is changed: whoever keeps the text owns it, and the draft only knows
// where the caret is. True where Enter was pressed in it and starts no new line.
bool field(Canvas& canvas, Box box, std::string_view id, std::string_view label, std::string& typed, const FieldStyle& style = {});
// How high such a field has to be for all of its text, the label with it.
[[nodiscard]] float field_height(const Canvas& canvas, float width, std::string_view text, const FieldStyle& style);

// Shapes ------------------------------------------------------------------------

void card(Canvas& canvas, Box box);  // a sheet on the floor
void card(Canvas& canvas, Box box, Colour fill, Colour edge);

// The line: a strip of tape between two points, laid by hand. `laid` of it lies, from 0 to 1.
void tape(Canvas& canvas, Point from, Point to, float width, float laid = 1);

// A QR code in the middle of `box`, quiet zone and all: black on white in every
// theme, and each square as many whole pixels as there is room for.
Box squares(Canvas& canvas, Box box, const base::Squares& squares, std::string_view id);
// How wide and high it will be where there is room for `most`.
[[nodiscard]] float squares_width(const base::Squares& squares, float most);

// Time as a ring that empties; calm, and never red. `left` from 0 to 1.
void ring(Canvas& canvas, Box box, float left);

// Around what the keyboard is on.
void focus_ring(Canvas& canvas, Box box);

}  // namespace streep::ui
