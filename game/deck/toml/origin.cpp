#include "game/deck/toml/origin.h"

#include <algorithm>
#include <optional>

#include "game/base/utf8.h"

namespace streep::deck {
namespace {

std::size_t characters_between(std::string_view source, std::size_t from, std::size_t to) {
  return base::characters_in(source.substr(from, to - from));
}

std::optional<std::size_t> offset_of(Span at, std::string_view source) {
  std::size_t offset = source.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  for (std::size_t line = 1; line < at.line; ++line) {
    offset = source.find('\n', offset);
    if (offset == source.npos) return std::nullopt;
    ++offset;
  }
  for (std::size_t column = 1; column < at.column; ++column) offset = base::next_character(source, offset);
  return offset < source.size() ? std::optional(offset) : std::nullopt;
}

// How a string is opened, and so what a backslash means in it.
struct Opened {
  std::size_t bytes = 1;
  bool escapes = true;
};

std::optional<Opened> opened(std::string_view rest) {
  if (rest.starts_with("\"\"\"\r\n")) return Opened{5, true};
  if (rest.starts_with("\"\"\"\n")) return Opened{4, true};
  if (rest.starts_with("\"\"\"")) return Opened{3, true};
  if (rest.starts_with("'''\r\n")) return Opened{5, false};
  if (rest.starts_with("'''\n")) return Opened{4, false};
  if (rest.starts_with("'''")) return Opened{3, false};
  if (rest.starts_with('"')) return Opened{1, true};
  if (rest.starts_with('\'')) return Opened{1, false};
  return std::nullopt;
}

// Bytes of the escape at the start of `rest` that stand for no text: a
// backslash at the end of a line, and white space after it.
std::size_t line_joint(std::string_view rest) {
  const std::size_t next = std::min(rest.find_first_not_of(" \t\r\n", 1), rest.size());
  return rest.substr(0, next).find('\n') == rest.npos ? 0 : next;
}

// Walks through a string and its text at once.
class Walk {
 public:
  Walk(std::string_view text, std::string_view source, std::size_t offset, bool escapes)
      : text_(text), source_(source), offset_(offset), escapes_(escapes) {}

  // The offset in the source of byte `place` of the text.
  std::optional<std::size_t> to(std::size_t place) {
    while (true) {
      skip_joints();
      if (done_ >= place) return offset_;
      if (!step()) return std::nullopt;
    }
  }

 private:
  void skip_joints() {
    while (escapes_ && rest().starts_with('\\') && line_joint(rest()) > 0) offset_ += line_joint(rest());
    if (rest().starts_with("\r\n") && text_.substr(done_).starts_with('\n')) ++offset_;
  }
  bool step() {
    if (offset_ >= source_.size() || done_ >= text_.size()) return false;
    if (escapes_ && source_[offset_] == '\\') {
      const char sort = rest().size() > 1 ? rest()[1] : ' ';
      offset_ += sort == 'u' ? 6 : sort == 'U' ? 10 : 2;
      done_ = base::next_character(text_, done_);
      return offset_ < source_.size();
    }
    return source_[offset_++] == text_[done_++];
  }
  [[nodiscard]] std::string_view rest() const { return source_.substr(offset_); }

  std::string_view text_, source_;
  std::size_t offset_;
  std::size_t done_ = 0;
  bool escapes_;
};

}  // namespace

Span origin_of(std::string_view text, std::size_t begin, std::size_t end, Span at, std::string_view source) {
  if (source.empty()) {
    const std::string_view before = text.substr(0, begin);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start = lines == 0 ? 0 : before.rfind('\n') + 1;
    return {1 + static_cast<std::size_t>(lines), 1 + characters_between(text, line_start, begin), characters_between(text, begin, end)};
  }
  const auto start = offset_of(at, source);
  if (!start) return at;
  const auto quotes = opened(source.substr(*start));
  if (!quotes) return at;
  Walk walk(text, source, *start + quotes->bytes, quotes->escapes);
  const auto from = walk.to(begin);
  const auto to = walk.to(end);
  if (!from || !to) return at;

  const auto lines =
      std::count(source.begin() + static_cast<std::ptrdiff_t>(*start), source.begin() + static_cast<std::ptrdiff_t>(*from), '\n');
  const std::size_t line_start = lines == 0 ? *start : source.rfind('\n', *from - 1) + 1;
  const std::size_t line_end = std::min({source.find_first_of("\r\n", *from), *to, source.size()});
  const std::size_t column = (lines == 0 ? at.column : 1) + characters_between(source, line_start, *from);
  return {at.line + static_cast<std::size_t>(lines), column, std::max<std::size_t>(1, characters_between(source, *from, line_end))};
}

}  // namespace streep::deck
