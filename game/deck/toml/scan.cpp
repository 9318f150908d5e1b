#include "game/deck/toml/scan.h"

#include <algorithm>
#include <optional>

#include "game/base/limits.h"
#include "game/base/text.h"
#include "game/base/utf8.h"
#include "game/deck/complaints.h"

namespace streep::deck {
namespace {

Span span_of(std::string_view source, std::size_t at) {
  const std::string_view before = source.substr(0, at);
  const std::size_t start = before.rfind('\n') + 1;  // 0 on the first line
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  return {line, base::characters_in(before.substr(start)) + 1, 1};
}

// The first flaw of a line, in which a tab is white space.
std::optional<base::TextFlaw> flaw_in_line(std::string_view line) {
  for (std::size_t from = 0;;) {
    auto flaw = base::flaw_in(line.substr(from), line.size());
    if (!flaw) return std::nullopt;
    flaw->at += from;
    if (line[flaw->at] != '\t') return flaw;
    from = flaw->at + 1;
  }
}

const Complaint& complaint_of(base::TextFault fault) {
  switch (fault) {
    case base::TextFault::bad_utf8: return complaints::kBadUtf8;
    case base::TextFault::direction_override: return complaints::kDirectionCharacter;
    default: return complaints::kControlCharacter;
  }
}

void check_lines(std::string_view source, Report& report) {
  std::size_t number = 1;
  for (std::size_t start = 0; start < source.size() && !report.full(); ++number) {
    const std::size_t end = std::min(source.find('\n', start), source.size());
    std::string_view line = source.substr(start, end - start);
    if (end < source.size() && line.ends_with('\r')) line.remove_suffix(1);
    if (line.size() > base::kDeckLineBytes) {
      report.add(Span{number, 1, 1}, complaints::kLineTooLong, {std::to_string(line.size()), std::to_string(base::kDeckLineBytes)});
    } else if (const auto flaw = flaw_in_line(line)) {
      report.add(Span{number, base::characters_in(line.substr(0, flaw->at)) + 1, 1}, complaint_of(flaw->fault));
    }
    start = end + 1;
  }
}

// Counts open brackets and the dots of the key or number at hand. The TOML
// parser stops at its first error; up to there both see the same strings and
// comments, so nothing deeper than counted here is ever parsed.
class Structure {
 public:
  enum class Verdict { fine, too_deep, too_much };

  Verdict take(char byte) {
    switch (byte) {
      case '[':
      case '{':
        header_ = header_ || (fresh_line_ && open_ == 0);
        ++open_;
        part_ends();
        break;
      case ']':
      case '}':
        open_ -= open_ > 0 ? 1U : 0U;
        dots_ = 0;
        break;
      case ',':
      case '=': part_ends(); break;
      case '.':
        ++items_;  // a table of its own
        ++dots_;
        break;
      case '\n': line_ends(); break;
      default: break;
    }
    if (byte != ' ' && byte != '\t' && byte != '\n') fresh_line_ = false;
    if (open_ + dots_ > base::kDeckDepth) return Verdict::too_deep;
    return items_ > base::kDeckItems ? Verdict::too_much : Verdict::fine;
  }

  void take_string() { fresh_line_ = false; }

 private:
  void part_ends() {
    ++items_;
    dots_ = 0;
  }
  // A header that was not closed is the parser's to refuse, with better words.
  void line_ends() {
    if (header_) open_ = 0;
    header_ = false;
    fresh_line_ = true;
    dots_ = 0;
  }

  std::size_t open_ = 0, dots_ = 0, items_ = 0;
  bool fresh_line_ = true;
  bool header_ = false;  // in a line such as [plan] or [[card]]
};

struct String {
  std::size_t bytes;
  bool closed;
};

// The TOML string, of any of the four sorts, at the start of `text`; one that
// is not closed goes on to the end of the line or of the text.
String string_at(std::string_view text) {
  const char quote = text.front();
  const std::string_view fence = quote == '"' ? R"(""")" : "'''";
  const bool many_lines = text.starts_with(fence);
  for (std::size_t at = many_lines ? 3 : 1; at < text.size(); ++at) {
    if (!many_lines && text[at] == '\n') return {at, false};
    if (quote == '"' && text[at] == '\\') {
      ++at;  // whatever is escaped closes nothing
    } else if (!many_lines && text[at] == quote) {
      return {at + 1, true};
    } else if (many_lines && text.substr(at).starts_with(fence)) {
      at += 3;  // up to two more quotes belong to the text before the fence
      for (int more = 0; more < 2 && at < text.size() && text[at] == quote; ++more) ++at;
      return {at, true};
    }
  }
  return {text.size(), false};
}

// Calls `mark` with every byte outside strings and comments, and `string` with
// every string, each with its place; until one of them returns false.
template <class Mark, class OnString>
void walk(std::string_view source, Mark mark, OnString string) {
  for (std::size_t at = 0; at < source.size();) {
    const char byte = source[at];
    if (byte == '#') {
      at = std::min(source.find('\n', at), source.size());
    } else if (byte == '"' || byte == '\'') {
      const String found = string_at(source.substr(at));
      if (!string(at, found)) return;
      at += found.bytes;
    } else {
      if (!mark(at, byte)) return;
      ++at;
    }
  }
}

void check_structure(std::string_view source, Report& report) {
  Structure structure;
  const auto mark = [&](std::size_t at, char byte) {
    const auto verdict = structure.take(byte);
    if (verdict == Structure::Verdict::too_deep) report.add(span_of(source, at), complaints::kTooDeep, {std::to_string(base::kDeckDepth)});
    if (verdict == Structure::Verdict::too_much) report.add(span_of(source, at), complaints::kTooMuch, {std::to_string(base::kDeckItems)});
    return verdict == Structure::Verdict::fine;
  };
  walk(source, mark, [&](std::size_t, String) {
    structure.take_string();
    return true;
  });
}

}  // namespace

bool scan(std::string_view source, Report& report) {
  if (source.size() > base::kDeckFileBytes) {
    report.add(Span(), complaints::kFileTooLong, {std::to_string(base::kDeckFileBytes)});
    return false;
  }
  check_lines(source, report);
  if (!report.failed()) check_structure(source, report);
  return !report.failed();
}

std::optional<Span> open_string_in(std::string_view source) {
  std::optional<Span> open;
  walk(
      source, [](std::size_t, char) { return true; },
      [&](std::size_t at, String string) {
        if (!string.closed) open = span_of(source, at);
        return string.closed;
      });
  return open;
}

}  // namespace streep::deck
