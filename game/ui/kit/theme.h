// Colours by their role, and the scale of spaces and letters. It knows no
// screens. The one accent is the tape: the line across the floor.
#pragma once

#include <array>
#include <cstdint>

#include "game/base/names.h"

namespace streep::ui {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;

  [[nodiscard]] std::uint32_t packed() const;    // as Dear ImGui's ImU32
  [[nodiscard]] Colour faded(float part) const;  // alpha times `part`, from 0 to 1
  bool operator==(const Colour&) const = default;
};

[[nodiscard]] Colour mixed(Colour a, Colour b, float part_of_b);
// The ratio of WCAG 2.1, from 1 to 21. Alpha does not count.
[[nodiscard]] float contrast(Colour a, Colour b);

enum class Tone : std::uint8_t { dark, light };
[[nodiscard]] constexpr base::Names<Tone> names_of(Tone) { return {"dark", "light"}; }

struct Theme {
  Colour floor;                   // behind everything
  Colour marking;                 // old lines on the floor, hardly there
  Colour ink;                     // statements and headings, on floor and card
  Colour quiet;                   // other text, on floor and card
  Colour card;                    // a sheet that lies on the floor
  Colour edge;                    // around a card or a field
  Colour tape;                    // the line; the main button
  Colour on_tape;                 // text on tape
  Colour accent;                  // text in the colour of the tape, on floor and card
  Colour focus;                   // the ring around what the keyboard is on
  Colour warn;                    // text that wants attention; never red
  std::array<Colour, 6> symbols;  // colours of the pairs (Okabe and Ito), by Symbol::colour
  std::array<Colour, 7> figures;  // colours of the crowd: clothes, not groups
  Colour cloud;                   // of people who are too few, or too many, to be counted
};

[[nodiscard]] const Theme& theme_of(Tone tone);
// Black or white, whichever is easier to read on a symbol of this colour.
[[nodiscard]] Colour number_on(const Theme& theme, Colour symbol);

// Sizes in pixels for a window. `unit` is one hundredth of its height, less in
// a narrow window. Letters are measured by their em.
struct Scale {
  float unit = 10.8F;
  float letters = 1;  // how much larger a person wants those on a laptop

  [[nodiscard]] static Scale of(float window_width, float window_height);

  // Letters on a laptop: home, host, join, player, console.
  [[nodiscard]] float small() const { return 2.2F * unit * letters; }
  [[nodiscard]] float body() const { return 2.7F * unit * letters; }
  [[nodiscard]] float lead() const { return 3.4F * unit * letters; }
  // Keys on buttons: they need no more room where letters are larger.
  [[nodiscard]] float key() const { return 2.2F * unit; }
  // Letters on the big screen start here.
  [[nodiscard]] float caption() const { return 3.0F * unit; }
  [[nodiscard]] float speech() const { return 4.5F * unit; }
  [[nodiscard]] float title() const { return 6.0F * unit; }
  [[nodiscard]] float count() const { return 9.0F * unit; }  // how many people
  [[nodiscard]] float statement_least() const { return 4.5F * unit; }
  [[nodiscard]] float statement_most() const { return 12.0F * unit; }
  [[nodiscard]] float huge() const { return 20.0F * unit; }

  [[nodiscard]] float hair() const { return 0.2F * unit; }
  [[nodiscard]] float gap() const { return 1.0F * unit; }
  [[nodiscard]] float space() const { return 2.0F * unit; }
  [[nodiscard]] float wide() const { return 4.0F * unit; }
  [[nodiscard]] float margin() const { return 7.0F * unit; }  // between the big screen's edge and anything
  [[nodiscard]] float tape() const { return 2.4F * unit; }    // how wide the line is
  [[nodiscard]] float corner() const { return 1.2F * unit; }
};

}  // namespace streep::ui
