// What one person wants of the screens on this machine, in every session. It
// knows no file.
#pragma once

#include <cstdint>

#include "game/base/enumeration.h"
#include "game/deck/deck.h"
#include "game/ui/kit/theme.h"

namespace streep::ui {

// How large letters are. The big screen does not follow it: there a text is as
// large as its place allows.
enum class TextSize : std::uint8_t { small, normal, large, largest };
inline constexpr base::By<TextSize, int> kTextPercents{90, 100, 125, 150};

[[nodiscard]] constexpr int percent_of(TextSize size) { return kTextPercents[size]; }

struct Settings {
  deck::Language language = deck::Language::nl;
  Tone tone = Tone::dark;
  TextSize text_size = TextSize::normal;
  bool reduced_motion = false;
  bool sound = false;  // a short tone when answers open and when a talk is over
  bool operator==(const Settings&) const = default;
};

}  // namespace streep::ui
