#include "game/ui/kit/fields.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "game/deck/shown.h"
#include "game/ui/kit/keyboard.h"

namespace streep::ui {

namespace {

constexpr float kScrollStep = 6;  // units for one notch of the wheel
constexpr float kFade = 4;        // units
constexpr std::size_t kNumberColumns = 5;

void fade(Canvas& canvas, Box box, Colour colour, float above, float below) {
  const auto top = colour.faded(above).packed(), bottom = colour.faded(below).packed();
  canvas.list().AddRectFilledMultiColor({box.x, box.y}, {box.right(), box.bottom()}, top, top, bottom, bottom);
}

// How many characters to leave out on the left so that the caret is seen.
std::size_t hidden_before(std::size_t caret, std::size_t columns) { return caret < columns * 3 / 4 ? 0 : caret - columns / 2; }

// Every character in a column of one width, though the letters are not.
void draw_columns(Canvas& canvas, Box place, float size, std::string_view line, std::size_t hidden) {
  const float cell = 0.62F * size;
  const std::vector<std::string_view> characters = deck::characters_of(line);
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

void diagnostics(Canvas& canvas, Box box, std::span<const deck::Explanation> explanations) {
  const Scale& scale = canvas.scale();
  const float size = scale.small();
  const float code_line = size * Type::leading(Face::text);
  const float width = Scroll::content_width(canvas, box.width);
  const auto height_of = [&](const std::string& words) { return text_height(canvas, width, words, {.size = size}); };
  float height = 0;
  for (const deck::Explanation& one : explanations) height += height_of(one.sentence) + height_of(one.hint) + 3 * code_line;
  const Scroll scroll(canvas, box, "diagnostics", height);
  Box rest = scroll.box();
  const auto draw_words = [&](const std::string& words, Colour colour) {
    text(canvas, take_top(rest, height_of(words)), words, {.face = Face::text, .size = size, .colour = colour, .even = false});
  };
  const auto columns = static_cast<std::size_t>(width / (0.62F * size));
  for (const deck::Explanation& one : explanations) {
    draw_words(one.sentence, canvas.theme().ink);
    const std::string number = std::to_string(one.line);
    const std::size_t margin = std::max(kNumberColumns, number.size());
    const std::string carets = std::string(margin, ' ') + " | " + std::string(one.column, ' ') + std::string(one.length, '^');
    const std::size_t hidden = hidden_before(carets.size() - one.length, columns);
    draw_columns(canvas, take_top(rest, code_line), size, std::string(margin - number.size(), ' ') + number + " | " + one.text, hidden);
    draw_columns(canvas, take_top(rest, code_line), size, carets, hidden);
    draw_words("→ " + one.hint, canvas.theme().accent);
    take_top(rest, code_line);
  }
}

}  // namespace streep::ui
