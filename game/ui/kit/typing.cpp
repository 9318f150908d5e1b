#include "game/ui/kit/typing.h"

#include <algorithm>
#include <utility>

#include "game/base/ranges.h"
#include "game/base/text.h"
#include "game/base/utf8.h"

namespace streep::ui {

namespace {

bool blank(char c) { return c == ' ' || c == '\n'; }

}  // namespace

std::size_t after_word(std::string_view text, std::size_t at) {
  while (at < text.size() && blank(text[at])) ++at;
  while (at < text.size() && !blank(text[at])) ++at;
  return at;
}

std::size_t before_word(std::string_view text, std::size_t at) {
  while (at > 0 && blank(text[at - 1])) --at;
  while (at > 0 && !blank(text[at - 1])) --at;
  return at;
}

void move_caret(Typing field, std::size_t to, bool select) {
  field.caret.at = std::min(to, field.text.size());
  if (!select) field.caret.anchor = field.caret.at;
}

std::string selected(Typing field) {
  const auto [from, to] = std::minmax(field.caret.anchor, field.caret.at);
  return field.text.substr(from, to - from);
}

void erase_selected(Typing field) {
  const auto [from, to] = std::pair(std::min(field.caret.anchor, field.caret.at), std::max(field.caret.anchor, field.caret.at));
  field.text.erase(from, to - from);
  move_caret(field, from, false);
}

void erase(Typing field, std::size_t to) {
  if (field.caret.anchor == field.caret.at) field.caret.at = to;
  erase_selected(field);
}

void insert(Typing field, std::string text, const Taken& taken) {
  std::erase(text, '\r');
  while (!taken.feeds && text.ends_with('\n')) text.pop_back();  // a line that was copied whole
  if (!taken.feeds) std::replace(text.begin(), text.end(), '\n', ' ');
  std::replace(text.begin(), text.end(), '\t', ' ');
  std::erase_if(text, [&](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == 0x7f || (taken.digits && (c < '0' || c > '9')); });
  if (taken.upper) base::transform(text, text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  if (base::flaw_in(text, text.size()) || text.empty()) return;
  erase_selected(field);
  text.resize(base::whole_characters(text, taken.most - std::min(taken.most, field.text.size())).size());
  field.text.insert(field.caret.at, text);
  move_caret(field, field.caret.at + text.size(), false);
}

}  // namespace streep::ui
