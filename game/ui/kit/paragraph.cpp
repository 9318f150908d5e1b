#include "game/ui/kit/paragraph.h"

#include <algorithm>

#include "game/base/utf8.h"

namespace streep::ui {

Paragraph::Paragraph(const Type& type, Face face, float size, std::string_view text, float width)
    : type_(type), face_(face), size_(size), text_(text) {
  std::size_t begin = 0, end = 0;  // of the line so far, without blanks at its end
  const auto end_line = [&](std::size_t next) {
    lines_.push_back({begin, end});
    begin = end = next;
  };
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n') {
      end_line(++at);
      continue;
    }
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const std::size_t word_end = std::min(text.find_first_of(" \n", at), text.size());
    if (width > 0 && end > begin && width_of(begin, word_end) > width) end_line(at);
    while (width > 0 && width_of(begin, word_end) > width && base::next_character(text, begin) < word_end) {
      std::size_t cut = base::next_character(text, begin);
      while (width_of(begin, base::next_character(text, cut)) <= width) cut = base::next_character(text, cut);
      end = cut;
      end_line(cut);
    }
    at = end = word_end;
  }
  lines_.push_back({begin, end});
}

std::size_t Paragraph::line_of(std::size_t byte) const {
  std::size_t line = lines_.size() - 1;
  while (line > 0 && lines_[line].begin > byte) --line;
  return line;
}

float Paragraph::x_of(std::size_t byte) const {
  const std::size_t begin = lines_[line_of(byte)].begin;
  return width_of(begin, std::max(begin, byte));
}

std::size_t Paragraph::byte_at(std::size_t line, float x) const {
  const Stretch& here = lines_[std::min(line, lines_.size() - 1)];
  std::size_t byte = here.begin;
  while (byte < here.end) {
    const std::size_t next = base::next_character(text_, byte);
    if ((width_of(here.begin, byte) + width_of(here.begin, next)) / 2 > x) break;
    byte = next;
  }
  return byte;
}

}  // namespace streep::ui
