#include "game/ui/kit/fields.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "game/ui/kit/keyboard.h"

namespace streep::ui {

namespace {

constexpr float kScrollStep = 6;  // units for one notch of the wheel
constexpr float kFade = 4;        // units

void fade(Canvas& canvas, Box box, Colour colour, float above, float below) {
  const auto top = colour.faded(above).packed(), bottom = colour.faded(below).packed();
  canvas.list().AddRectFilledMultiColor({box.x, box.y}, {box.right(), box.bottom()}, top, top, bottom, bottom);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return lines;
}

// "  12 | gewicht = 2" or "     | ^^^": a line of the file.
bool of_the_file(std::string_view line) {
  const std::size_t bar = line.find('|');
  return bar != std::string_view::npos && line.substr(0, bar).find_first_not_of(" 0123456789") == std::string_view::npos;
}

// "→ Bedoel je «weight»?": the last line of a diagnostic.
bool is_hint(std::string_view line) { return line.find("→") != std::string_view::npos; }

std::vector<std::string_view> characters_of(std::string_view line) {
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at + 1;
    while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xc0U) == 0x80U) ++end;
    characters.push_back(line.substr(at, end - at));
    at = end;
  }
  return characters;
}

// How many characters to leave out on the left so that the caret below is seen.
std::size_t hidden_before(std::string_view caret_line, std::size_t columns) {
  const std::size_t caret = caret_line.find('^');
  if (caret == std::string_view::npos || caret < columns * 3 / 4) return 0;
  return caret - columns / 2;
}

// Every character in a column of one width, though the letters are not.
void draw_columns(Canvas& canvas, Box place, float size, std::string_view line, std::size_t hidden) {
  const float cell = 0.62F * size;
  const std::vector<std::string_view> characters = characters_of(line);
  float x = place.x;
  for (std::size_t i = std::min(hidden, characters.size()); i < characters.size() && x + cell <= place.right(); ++i, x += cell) {
    const float width = canvas.type().width(Face::text, size, characters[i]);
    const Colour colour = characters[i] == "^" ? canvas.theme().warn : canvas.theme().quiet;
    canvas.type().draw(canvas.list(), Face::text, size, x + (cell - width) / 2, place.y, colour, characters[i]);
  }
}

}  // namespace

bool choice_button(Canvas& canvas, Box box, std::string_view title, std::string_view about, ButtonStyle style) {
  const Scale& scale = canvas.scale();
  if (style.id.empty()) style.id = title;
  const bool pressed = button(canvas, box, "", style);
  canvas.draft().drawn.back().label = title;
  const Colour ink = style.main ? canvas.theme().on_tape : style.enabled ? canvas.theme().ink : canvas.theme().quiet;
  const Colour quiet = style.main ? canvas.theme().on_tape : canvas.theme().quiet;
  Box inside = inset(box, scale.space(), scale.gap());
  if (!style.hint.empty()) inside.width -= canvas.type().width(Face::strong, scale.key(), style.hint) + scale.space();
  const float size = style.size > 0 ? style.size : scale.lead();
  const float above = about.empty() ? inside.height : inside.height * 0.54F;
  text(canvas, take_top(inside, above), title, {.face = Face::strong, .size = size, .colour = ink, .lift = about.empty() ? 0.5F : 1.0F});
  if (!about.empty()) text(canvas, inside, about, {.size = std::min(scale.body(), size * 0.85F), .colour = quiet});
  return pressed;
}

float Scroll::content_width(const Canvas& canvas, float place_width) { return std::max(1.0F, place_width - 1.5F * canvas.scale().unit); }

Scroll::Scroll(Canvas& canvas, Box place, std::string_view id, float content_height, std::optional<Colour> ground)
    : canvas_(canvas),
      id_(id),
      place_(place),
      box_(place),
      ground_(ground.value_or(canvas.theme().floor)),
      before_(canvas.draft().drawn.size()) {
  box_.width = content_width(canvas, place.width);
  const float most = std::max(0.0F, content_height - place.height);
  float& at = canvas.draft().scrolled[std::string(id)];
  const ImGuiIO& io = ImGui::GetIO();
  const float unit = canvas.scale().unit;
  float move = place.holds(Point{io.MousePos.x, io.MousePos.y}) ? -io.MouseWheel * kScrollStep * unit : 0.0F;
  const bool here = canvas.draft().focus_scroll.empty() || canvas.draft().focus_scroll == id;
  if (here && key_pressed(ImGuiKey_PageDown)) move += place.height * 0.8F;
  if (here && key_pressed(ImGuiKey_PageUp)) move -= place.height * 0.8F;
  at = std::round(std::clamp(at + move, 0.0F, most));  // letters are sharp on whole pixels
  more_above_ = at > 0;
  more_below_ = at + 1 < most;
  if (most > 0) {
    const float bar = std::max(4 * unit, place.height * place.height / content_height);
    const float top = place.y + (place.height - bar) * at / most;
    const float left = place.right() - 0.6F * unit;
    canvas.list().AddRectFilled({left, place.y}, {place.right(), place.bottom()}, canvas.theme().marking.packed(), unit);
    canvas.list().AddRectFilled({left, top}, {place.right(), top + bar}, canvas.theme().edge.packed(), unit);
  }
  canvas.list().PushClipRect({place.x, place.y}, {place.right(), place.bottom()}, true);
  outside_ = canvas.look_through(place);
  box_.y -= at;
  box_.height = std::max(place.height, content_height);
}

Scroll::~Scroll() {
  canvas_.list().PopClipRect();
  canvas_.look_through(outside_);
  if (more_above_) fade(canvas_, {place_.x, place_.y, box_.width, kFade * canvas_.scale().unit}, ground_, 1, 0);
  if (more_below_)
    fade(canvas_, {place_.x, place_.bottom() - kFade * canvas_.scale().unit, box_.width, kFade * canvas_.scale().unit}, ground_, 0, 1);
  Draft& draft = canvas_.draft();
  for (std::size_t i = before_; i < draft.drawn.size(); ++i) {
    const Drawn& thing = draft.drawn[i];
    if (thing.id.empty() || thing.id != draft.focus) continue;
    draft.focus_scroll = id_;
    if (!draft.by_keyboard || draft.seen_focus == draft.focus) return;
    const float margin = canvas_.scale().wide();
    if (thing.box.y < place_.y)
      draft.scrolled[id_] -= place_.y - thing.box.y + margin;
    else if (thing.box.bottom() > place_.bottom())
      draft.scrolled[id_] += std::min(thing.box.bottom() - place_.bottom() + margin, thing.box.y - place_.y);
    draft.seen_focus = draft.focus;
  }
}

void diagnostics(Canvas& canvas, Box box, std::string_view explained) {
  const Scale& scale = canvas.scale();
  const float size = scale.small();
  const float code_line = size * Type::leading(Face::text);
  const float width = Scroll::content_width(canvas, box.width);
  const std::vector<std::string_view> lines = lines_of(explained);
  float height = 0;
  for (const std::string_view line : lines)
    height +=
        of_the_file(line) || line.empty() ? code_line : text_height(canvas, width, line, {.size = size}) + (is_hint(line) ? code_line : 0);
  const Scroll scroll(canvas, box, "diagnostics", height);
  Box rest = scroll.box();
  const auto columns = static_cast<std::size_t>(width / (0.62F * size));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    if (!of_the_file(line) && !line.empty()) {
      const bool hint = is_hint(line);
      text(canvas, take_top(rest, text_height(canvas, width, line, {.size = size})), line,
           {.face = Face::text, .size = size, .colour = hint ? canvas.theme().accent : canvas.theme().ink, .even = false});
      if (hint) take_top(rest, code_line);
      continue;
    }
    const std::string_view carets = line.find('^') != std::string_view::npos || i + 1 == lines.size() ? line : lines[i + 1];
    draw_columns(canvas, take_top(rest, code_line), size, line, hidden_before(carets, columns));
  }
}

}  // namespace streep::ui
