#include <imgui.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "game/ui/kit/keyboard.h"
#include "game/ui/kit/widgets.h"

namespace streep::ui {

namespace {

bool goes_down(ImGuiKey which) { return key_pressed(which, false); }

// A key that is held types on and on, and a shortcut must not. What a key types
// may come a frame after the key went down.
bool held() {
  constexpr float kTap = 0.2F;  // seconds; no keyboard repeats sooner
  const float tap = std::max(kTap, ImGui::GetIO().DeltaTime);
  const std::vector<float> since = keys_held();
  return std::any_of(std::begin(since), std::end(since), [&](float seconds) { return seconds > tap; }) &&
         std::none_of(std::begin(since), std::end(since), [&](float seconds) { return seconds <= tap; });
}

bool typed(char character) {
  const ImGuiIO& io = ImGui::GetIO();
  const auto same = [&](ImWchar c) {
    return c == static_cast<ImWchar>(character) || (c >= 'A' && c <= 'Z' && c + 32 == static_cast<ImWchar>(character));
  };
  return !io.KeyCtrl && !io.KeyAlt && !held() && std::any_of(io.InputQueueCharacters.begin(), io.InputQueueCharacters.end(), same);
}

// Its key, from anywhere. While the keyboard is on another button or in a
// field, the keys that would press that one are not for us.
bool pressed_by_key(const Canvas& canvas, const ButtonStyle& style) {
  const bool free = !canvas.keyboard_taken();
  if (style.character != 0 && !canvas.typing() && typed(style.character)) return true;
  switch (style.key) {
    case Key::none:
    case Key::character: return false;
    case Key::enter: return free && enter_pressed(false);
    case Key::space: return free && goes_down(ImGuiKey_Space);
    case Key::escape: return goes_down(ImGuiKey_Escape);
    case Key::left: return free && goes_down(ImGuiKey_LeftArrow);
    case Key::right: return free && goes_down(ImGuiKey_RightArrow);
    case Key::page_up: return goes_down(ImGuiKey_PageUp);
    case Key::page_down: return goes_down(ImGuiKey_PageDown);
  }
  return false;
}

struct Paint {
  Colour fill, edge, label, hint;
};

Paint paint_of(const Canvas& canvas, const ButtonStyle& style, bool over, bool down) {
  const Theme& theme = canvas.theme();
  if (!style.enabled) return {theme.floor, theme.marking, mixed(theme.floor, theme.quiet, 0.85F), theme.quiet};
  Paint paint =
      style.main ? Paint{theme.tape, theme.tape, theme.on_tape, theme.on_tape} : Paint{theme.card, theme.edge, theme.ink, theme.quiet};
  if (style.chosen) paint.fill = mixed(theme.card, theme.tape, 0.12F);
  if (over || down) {
    paint.fill = mixed(paint.fill, theme.ink, down ? 0.16F : 0.08F);
    paint.hint = paint.label;  // quiet on a lighter fill would be hard to read
  }
  return paint;
}

// The key, in a small box at the right.
void draw_hint(Canvas& canvas, Box box, const std::string& hint, Colour colour) {
  const float size = canvas.scale().key();
  const Box ink = text(canvas, box, hint, {.face = Face::strong, .size = size, .colour = colour, .align = Align::centre, .lift = 0.5F});
  const Box frame = inset(ink, -size * 0.35F, -size * 0.02F);
  canvas.list().AddRect({frame.x, frame.y}, {frame.right(), frame.bottom()}, colour.faded(0.6F).packed(), size * 0.25F);
}

// Softly: what somebody chose need not be read from the next chair.
void draw_chosen(Canvas& canvas, Box box, float corner) {
  const float thick = std::max(2.0F, 0.4F * canvas.scale().unit);
  const Box ring = inset(box, thick / 2);
  canvas.list().AddRect({ring.x, ring.y}, {ring.right(), ring.bottom()}, canvas.theme().tape.packed(), corner, 0, thick);
}

// What is left for the label of a tall button, below the strip with its key.
Box below_key(const Canvas& canvas, Box box) {
  const Scale& scale = canvas.scale();
  box = inset(box, scale.space() * 0.7F, scale.gap() * 0.7F);
  take_top(box, scale.key() * Type::leading(Face::strong));
  return box;
}

void draw_hint_above(Canvas& canvas, Box box, const std::string& hint, Colour colour) {
  const Scale& scale = canvas.scale();
  box = inset(box, scale.gap() * 1.2F, scale.gap());
  const float width = canvas.type().width(Face::strong, scale.key(), hint) + 2;
  const Box strip = take_top(box, scale.key() * Type::leading(Face::strong));
  draw_hint(canvas, {strip.right() - width - scale.key() * 0.35F, strip.y, width, strip.height}, hint, colour);
}

}  // namespace

float tall_label_size(const Canvas& canvas, std::span<const std::string> labels, float width, float height, float most) {
  const Box room = below_key(canvas, {0, 0, width, height});
  return common_size(canvas, Face::strong, labels, room.width, room.height, most / 2, most);
}

bool button(Canvas& canvas, Box box, std::string_view label, const ButtonStyle& style) {
  const std::string id = style.id.empty() ? std::string(label) : style.id;
  const bool pressed = style.enabled && (canvas.pressed(id, box) || pressed_by_key(canvas, style));
  const bool over = style.enabled && canvas.under_mouse(box);
  const Paint paint = paint_of(canvas, style, over, canvas.draft().pressed == id);
  const float corner = std::min(canvas.scale().corner(), box.height / 2);
  card(canvas, box, paint.fill, paint.edge);
  if (style.chosen) draw_chosen(canvas, box, corner);

  const float size = style.size > 0 ? style.size : canvas.scale().body();
  Box inner = style.tall ? below_key(canvas, box) : inset(box, corner, box.height * 0.08F);
  if (style.tall) {
    draw_hint_above(canvas, box, style.hint, paint.hint);
  } else if (!style.hint.empty()) {
    const float hint_width = canvas.type().width(Face::strong, canvas.scale().key(), style.hint) + canvas.scale().space();
    draw_hint(canvas, take_right(inner, hint_width, canvas.scale().gap() / 2), style.hint, paint.hint);
    // In the middle of the button, unless it would touch the key there.
    const float room = inner.width - hint_width - canvas.scale().space();
    if (style.align == Align::centre && room > canvas.type().width(Face::strong, size, label)) take_left(inner, hint_width);
  }
  text(canvas, inner, label,
       {.face = Face::strong, .size = size, .colour = paint.label, .align = style.align, .lift = style.tall ? 1.0F : 0.5F});
  if (canvas.focused(id) && canvas.draft().by_keyboard) focus_ring(canvas, box);
  canvas.record({.kind = DrawnKind::button,
                 .id = id,
                 .label = std::string(label),
                 .box = box,
                 .ink = box,
                 .size = size,
                 .enabled = style.enabled,
                 .chosen = style.chosen,
                 .explains = !style.why.empty()});
  return pressed;
}

ButtonStyle keyed(const Canvas& canvas, std::string_view key) {
  const std::string letter = canvas.word(key);
  const char small = letter.front();
  const bool plain = letter.size() == 1 && small >= 'a' && small <= 'z';
  return {.key = Key::character, .character = small, .hint = plain ? std::string(1, static_cast<char>(small - 'a' + 'A')) : letter};
}

}  // namespace streep::ui
