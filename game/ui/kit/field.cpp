// A field: its keys, its mouse and its picture. What keys do to a text is in typing.h.
#include <imgui.h>

#include <algorithm>
#include <string>

#include "game/base/utf8.h"
#include "game/ui/kit/keyboard.h"
#include "game/ui/kit/paragraph.h"
#include "game/ui/kit/typing.h"
#include "game/ui/kit/widgets.h"

namespace streep::ui {

namespace {

float size_of(const Canvas& canvas, const FieldStyle& style) { return style.size > 0 ? style.size : canvas.scale().body(); }
float label_height(const Canvas& canvas) { return canvas.scale().small() * 1.5F; }
float above_text(const Canvas& canvas) { return canvas.scale().gap(); }

// The text as it lies in `box`: wrapped, or on one line with letters that fit.
struct Laid {
  Paragraph paragraph;
  float size = 0;
  Box box;
};

Laid lay(const Canvas& canvas, Box box, const std::string& text, const FieldStyle& style) {
  float size = size_of(canvas, style);
  const float width = style.lines ? 0 : canvas.type().width(style.face, size, text);
  if (width > box.width) size *= box.width / width;
  Paragraph paragraph(canvas.type(), style.face, size, text, style.lines ? box.width : 0);
  if (!style.lines) box = {box.x, box.y + (box.height - paragraph.height()) / 2, box.width, paragraph.height()};
  return {std::move(paragraph), size, box};
}

void step_line(Typing field, const Paragraph& paragraph, int by, bool select) {
  const auto line = static_cast<int>(paragraph.line_of(field.caret.at)) + by;
  const float x = field.caret.wanted_x >= 0 ? field.caret.wanted_x : paragraph.x_of(field.caret.at);
  if (line < 0)
    move_caret(field, 0, select);
  else if (line >= static_cast<int>(paragraph.lines().size()))
    move_caret(field, field.text.size(), select);
  else
    move_caret(field, paragraph.byte_at(static_cast<std::size_t>(line), x), select);
  field.caret.wanted_x = x;
}

// The keys that move the caret. True where one did.
bool move_by_keys(Typing field, const Paragraph& paragraph, const FieldStyle& style) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool select = io.KeyShift;
  const Stretch& line = paragraph.lines()[paragraph.line_of(field.caret.at)];
  const bool collapses = !select && field.caret.anchor != field.caret.at;  // the first arrow goes to an end of what is selected
  const auto [low, high] = std::pair(std::min(field.caret.anchor, field.caret.at), std::max(field.caret.anchor, field.caret.at));
  const int lines = !style.lines ? 0 : key_pressed(ImGuiKey_UpArrow) ? -1 : key_pressed(ImGuiKey_DownArrow) ? 1 : 0;
  if (lines != 0) {
    step_line(field, paragraph, lines, select);
    return true;
  }
  std::size_t to = field.caret.at;
  if (key_pressed(ImGuiKey_LeftArrow))
    to = io.KeyCtrl ? before_word(field.text, to) : collapses ? low : base::previous_character(field.text, to);
  else if (key_pressed(ImGuiKey_RightArrow))
    to = io.KeyCtrl ? after_word(field.text, to) : collapses ? high : base::next_character(field.text, to);
  else if (key_pressed(ImGuiKey_Home))
    to = io.KeyCtrl ? 0 : line.begin;
  else if (key_pressed(ImGuiKey_End))
    to = io.KeyCtrl ? field.text.size() : line.end;
  else
    return false;
  move_caret(field, to, select);
  return true;
}

Taken taken_by(const FieldStyle& style) { return {style.most, style.upper, style.digits, style.feeds}; }

void use_clipboard(Typing field, const FieldStyle& style) {
  if (key_pressed(ImGuiKey_A)) {
    field.caret.anchor = 0;
    field.caret.at = field.text.size();
  }
  if ((key_pressed(ImGuiKey_C) || key_pressed(ImGuiKey_X)) && field.caret.anchor != field.caret.at)
    ImGui::SetClipboardText(selected(field).c_str());
  if (key_pressed(ImGuiKey_X)) erase_selected(field);
  if (!key_pressed(ImGuiKey_V)) return;
  if (const char* pasted = ImGui::GetClipboardText()) insert(field, pasted, taken_by(style));
}

void edit(Typing field, const Paragraph& paragraph, const FieldStyle& style) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool control = io.KeyCtrl || io.KeySuper;
  const bool up_or_down = key_pressed(ImGuiKey_UpArrow) || key_pressed(ImGuiKey_DownArrow);
  const bool moved = move_by_keys(field, paragraph, style);  // the paragraph is of the text as it was
  if (key_pressed(ImGuiKey_Backspace))
    erase(field, control ? before_word(field.text, field.caret.at) : base::previous_character(field.text, field.caret.at));
  if (key_pressed(ImGuiKey_Delete))
    erase(field, control ? after_word(field.text, field.caret.at) : base::next_character(field.text, field.caret.at));
  if (control)
    use_clipboard(field, style);
  else if (style.feeds && enter_pressed())
    insert(field, "\n", taken_by(style));
  else {
    for (const ImWchar c : io.InputQueueCharacters) {
      if (c != '\n' && c != '\r' && c != '\t') insert(field, base::utf8_of(c), taken_by(style));
    }
  }
  const bool typed = !io.InputQueueCharacters.empty() || key_pressed(ImGuiKey_Backspace) || key_pressed(ImGuiKey_Delete);
  if (typed || (moved && !up_or_down)) field.caret.wanted_x = -1;
}

// Where the mouse is, as a byte.
std::size_t byte_under_mouse(const Laid& laid) {
  const ImGuiIO& io = ImGui::GetIO();
  const float line = std::max(0.0F, (io.MousePos.y - laid.box.y) / laid.paragraph.leading());
  return laid.paragraph.byte_at(static_cast<std::size_t>(line), io.MousePos.x - laid.box.x);
}

void follow_mouse(Canvas& canvas, Typing field, const Laid& laid, std::string_view id, Box frame) {
  const ImGuiIO& io = ImGui::GetIO();
  if (!canvas.under_mouse(frame) && canvas.draft().pressed != id) return;
  if (io.MouseDoubleClicked[0]) {
    move_caret(field, before_word(field.text, field.caret.at), false);
    return move_caret(field, after_word(field.text, field.caret.at), true);
  }
  if (io.MouseClicked[0])
    move_caret(field, byte_under_mouse(laid), io.KeyShift);
  else if (io.MouseDown[0] && canvas.draft().pressed == id && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0))
    move_caret(field, byte_under_mouse(laid), true);
  field.caret.wanted_x = -1;
}

void draw_selection(Canvas& canvas, const Laid& laid, Typing field) {
  const auto [from, to] = std::pair(std::min(field.caret.anchor, field.caret.at), std::max(field.caret.anchor, field.caret.at));
  const Paragraph& paragraph = laid.paragraph;
  for (std::size_t i = 0; from < to && i < paragraph.lines().size(); ++i) {
    const Stretch& line = paragraph.lines()[i];
    if (line.end < from || line.begin > to) continue;
    const float y = laid.box.y + static_cast<float>(i) * paragraph.leading();
    const float left = laid.box.x + paragraph.x_of(std::max(from, line.begin));
    const float right = laid.box.x + (to > line.end ? paragraph.x_of(line.end) + laid.size * 0.25F : paragraph.x_of(to));
    canvas.list().AddRectFilled({left, y}, {std::min(right, laid.box.right()), y + paragraph.leading()},
                                canvas.theme().tape.faded(0.3F).packed());
  }
}

void draw_caret(Canvas& canvas, const Laid& laid, Typing field) {
  const float x = std::min(laid.box.right(), laid.box.x + laid.paragraph.x_of(field.caret.at) + 1);
  const float middle = laid.box.y + (static_cast<float>(laid.paragraph.line_of(field.caret.at)) + 0.5F) * laid.paragraph.leading();
  const float half = laid.size * 0.6F;
  canvas.list().AddRectFilled({x, middle - half}, {x + std::max(2.0F, canvas.scale().hair()), middle + half},
                              canvas.theme().accent.packed());
}

void draw_content(Canvas& canvas, Box box, Typing field, const FieldStyle& style, bool focused) {
  const Laid laid = lay(canvas, box, field.text, style);
  if (field.text.empty() && !focused)
    text(canvas, box, style.hint,
         {.face = Face::text,
          .size = size_of(canvas, style),
          .colour = canvas.theme().quiet,
          .lift = style.lines ? 0.0F : 0.5F,
          .even = false});
  if (focused) draw_selection(canvas, laid, field);
  float widest = 0;
  for (std::size_t i = 0; i < laid.paragraph.lines().size(); ++i) {
    const auto& [begin, end] = laid.paragraph.lines()[i];
    const std::string_view line = std::string_view(field.text).substr(begin, end - begin);
    canvas.type().draw(canvas.list(), style.face, laid.size, laid.box.x, laid.box.y + static_cast<float>(i) * laid.paragraph.leading(),
                       canvas.theme().ink, line);
    widest = std::max(widest, canvas.type().width(style.face, laid.size, line));
  }
  if (!field.text.empty())
    canvas.record({.kind = DrawnKind::text,
                   .label = field.text,
                   .box = box,
                   .ink = {laid.box.x, laid.box.y, widest, laid.paragraph.height()},
                   .size = laid.size});
  if (focused) draw_caret(canvas, laid, field);
}

Box inside(const Canvas& canvas, Box frame, const FieldStyle& style) {
  if (style.lines) return inset(frame, canvas.scale().gap() * 1.2F, above_text(canvas));
  return inset(frame, std::min(canvas.scale().space(), frame.width * 0.1F), frame.height * 0.08F);
}

}  // namespace

float field_height(const Canvas& canvas, float width, std::string_view text, const FieldStyle& style) {
  const float gap = canvas.scale().gap();
  const float size = size_of(canvas, style);
  const Paragraph paragraph(canvas.type(), style.face, size, text, style.lines ? std::max(1.0F, width - 2.4F * gap) : 0);
  return label_height(canvas) + gap * 0.5F + paragraph.height() + 2 * above_text(canvas);
}

bool field(Canvas& canvas, Box box, std::string_view id, std::string_view label, std::string& typed, const FieldStyle& style) {
  Caret& caret = canvas.draft().carets.try_emplace(std::string(id)).first->second;
  caret.at = std::min(caret.at, typed.size());
  caret.anchor = std::min(caret.anchor, typed.size());
  const Typing content{typed, caret};
  Box frame = box;
  const Box above = take_top(frame, label_height(canvas), canvas.scale().gap() * 0.5F);
  const bool was_focused = canvas.focused(id);
  (void)canvas.pressed(id, frame);
  const bool focused = canvas.focused(id);
  const Box place = inside(canvas, frame, style);
  if (focused) follow_mouse(canvas, content, lay(canvas, place, typed, style), id, frame);
  if (focused && !was_focused && canvas.draft().by_keyboard) move_caret(content, typed.size(), false);
  if (focused) edit(content, lay(canvas, place, typed, style).paragraph, style);

  text(canvas, {above.x, above.y, std::max(1.0F, above.width - style.beside), above.height}, label,
       {.face = Face::strong, .size = canvas.scale().small(), .colour = canvas.theme().quiet, .lift = 0.5F});
  card(canvas, frame, canvas.theme().card, focused ? canvas.theme().accent : canvas.theme().edge);
  draw_content(canvas, place, content, style, focused);
  if (focused && canvas.draft().by_keyboard) focus_ring(canvas, frame);
  canvas.record(
      {.kind = DrawnKind::field, .id = std::string(id), .label = std::string(label), .box = frame, .ink = frame, .lines = style.lines});
  return focused && !style.feeds && enter_pressed();
}

}  // namespace streep::ui
