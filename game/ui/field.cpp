#include <imgui.h>

#include <algorithm>
#include <string>

#include "game/base/text.h"
#include "game/ui/widgets.h"

namespace streep::ui {

namespace {

bool key(ImGuiKey which) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(which)); }

bool goes_on(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; }

std::size_t before(const std::string& text, std::size_t at) {
  if (at == 0) return 0;
  do --at;
  while (at > 0 && goes_on(text[at]));
  return at;
}

std::size_t after(const std::string& text, std::size_t at) {
  if (at >= text.size()) return text.size();
  do ++at;
  while (at < text.size() && goes_on(text[at]));
  return at;
}

std::string utf8(ImWchar c) {
  const auto byte = [](unsigned value) { return static_cast<char>(value); };
  const unsigned code = c;
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xc0U | code >> 6U), byte(0x80U | (code & 0x3fU))};
  return {byte(0xe0U | code >> 12U), byte(0x80U | (code >> 6U & 0x3fU)), byte(0x80U | (code & 0x3fU))};
}

// Types as much of `text` as the field takes.
void insert(Field& field, std::string text, const FieldStyle& style) {
  std::erase_if(text, [&](char c) { return (c >= 0 && c < ' ') || c == 0x7f || (style.digits && (c < '0' || c > '9')); });
  if (style.upper)
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  if (field.text.size() + text.size() > style.most) {
    std::size_t room = style.most - std::min(style.most, field.text.size());
    while (room > 0 && goes_on(text[room])) --room;
    text.resize(room);
  }
  if (base::flaw_in(text, style.most)) return;
  field.text.insert(field.caret, text);
  field.caret += text.size();
}

void edit(Field& field, const FieldStyle& style) {
  const ImGuiIO& io = ImGui::GetIO();
  if (key(ImGuiKey_LeftArrow)) field.caret = before(field.text, field.caret);
  if (key(ImGuiKey_RightArrow)) field.caret = after(field.text, field.caret);
  if (key(ImGuiKey_Home)) field.caret = 0;
  if (key(ImGuiKey_End)) field.caret = field.text.size();
  if (key(ImGuiKey_Backspace)) {
    const std::size_t from = before(field.text, field.caret);
    field.text.erase(from, field.caret - from);
    field.caret = from;
  }
  if (key(ImGuiKey_Delete)) field.text.erase(field.caret, after(field.text, field.caret) - field.caret);
  if ((io.KeyCtrl || io.KeySuper) && key(ImGuiKey_V)) {
    if (const char* pasted = ImGui::GetClipboardText()) insert(field, pasted, style);
    return;
  }
  if (io.KeyCtrl || io.KeySuper) return;
  for (const ImWchar c : io.InputQueueCharacters) insert(field, utf8(c), style);
}

// The text, and the caret where the keyboard is here. A text that is too long
// for the box gets smaller letters.
void draw_content(Canvas& canvas, Box box, const Field& field, const FieldStyle& style, bool focused) {
  const float size = style.size > 0 ? style.size : canvas.scale().body();
  const Type& type = canvas.type();
  const float width = type.width(style.face, size, field.text);
  const float shown = width > box.width ? size * box.width / width : size;
  if (field.text.empty() && !focused)
    text(canvas, box, style.hint, {.face = Face::text, .size = size, .colour = canvas.theme().quiet, .lift = 0.5F});
  if (!field.text.empty()) {
    const float height = shown * Type::leading(style.face);
    type.draw(canvas.list(), style.face, shown, box.x, box.y + (box.height - height) / 2, canvas.theme().ink, field.text);
    const Box ink{box.x, box.y + (box.height - height) / 2, type.width(style.face, shown, field.text), height};
    canvas.record({.kind = DrawnKind::text, .label = field.text, .box = box, .ink = ink, .size = shown});
  }
  if (!focused) return;
  const float x = std::min(box.right(), box.x + type.width(style.face, shown, std::string_view(field.text).substr(0, field.caret)) + 1);
  const float half = shown * 0.6F;
  canvas.list().AddRectFilled({x, box.centre().y - half}, {x + std::max(2.0F, canvas.scale().hair()), box.centre().y + half}, canvas.theme().accent.packed());
}

}  // namespace

bool field(Canvas& canvas, Box box, std::string_view id, std::string_view label, const FieldStyle& style) {
  Field& content = canvas.draft().fields.try_emplace(std::string(id)).first->second;
  content.caret = std::min(content.caret, content.text.size());
  Box frame = box;
  const Box above = take_top(frame, canvas.scale().small() * 1.5F, canvas.scale().gap() * 0.5F);
  const bool was_focused = canvas.focused(id);
  if (canvas.pressed(id, frame) && !was_focused) content.caret = content.text.size();
  const bool focused = canvas.focused(id);
  if (focused) edit(content, style);

  text(canvas, above, label, {.face = Face::strong, .size = canvas.scale().small(), .colour = canvas.theme().quiet, .lift = 0.5F});
  card(canvas, frame, canvas.theme().card, focused ? canvas.theme().accent : canvas.theme().edge);
  draw_content(canvas, inset(frame, canvas.scale().space(), frame.height * 0.08F), content, style, focused);
  if (focused && canvas.draft().by_keyboard) focus_ring(canvas, frame);
  canvas.record({.kind = DrawnKind::field, .id = std::string(id), .label = std::string(label), .box = frame, .ink = frame});
  return focused && (key(ImGuiKey_Enter) || key(ImGuiKey_KeyPadEnter));
}

}  // namespace streep::ui
