#include "game/deck/toml/syntax.h"

#include <algorithm>
#include <array>
#include <string>

#include "game/base/utf8.h"
#include "game/deck/complaints.h"
#include "game/deck/toml/scan.h"

namespace streep::deck {
namespace {

// What the caret is put under.
enum class Aim { stop, key, value, string };

struct Cause {
  std::string_view in_description;
  const Complaint& complaint;
  Aim aim = Aim::stop;
};

// From what the library says to what helps an author; the first that fits.
const std::array kCauses{
    Cause{"cannot redefine", complaints::kTwice, Aim::key},
    Cause{"cannot insert", complaints::kTwice, Aim::key},
    Cause{"expected '='", complaints::kNoEquals},
    Cause{"expected keys, tables", complaints::kNotAKey},
    Cause{"parsing key:", complaints::kNotAKey},
    Cause{"string: unescaped control", complaints::kOpenString, Aim::string},
    Cause{"string: control", complaints::kOpenString, Aim::string},
    Cause{"string: encountered end-of-file", complaints::kOpenString, Aim::string},
    Cause{"unknown escape", complaints::kBadEscape},
    Cause{"parsing unicode scalar", complaints::kBadEscape},
    Cause{"parsing array", complaints::kOpenList},
    Cause{"parsing inline table", complaints::kOpenInlineTable},
    Cause{"parsing table header", complaints::kBadHeader},
    Cause{"expected a comment or whitespace", complaints::kAfterValue},
    Cause{"expected value", complaints::kNotAValue, Aim::value},
    Cause{"parsing value", complaints::kNotAValue, Aim::value},
    Cause{"parsing boolean", complaints::kNotAValue, Aim::value},
    Cause{"parsing date", complaints::kNotADate, Aim::value},
    Cause{"parsing time", complaints::kNotADate, Aim::value},
    Cause{"integer", complaints::kNotANumber, Aim::value},
    Cause{"float", complaints::kNotANumber, Aim::value},
};

std::string_view line_of(std::string_view source, std::size_t number) {
  for (; number > 1; --number) source.remove_prefix(std::min(source.find('\n'), source.size() - 1) + 1);
  return source.substr(0, source.find('\n'));
}

// The byte of `line` at which character `column` starts.
std::size_t byte_of(std::string_view line, std::size_t column) {
  std::size_t at = 0;
  while (at < line.size() && base::characters_in(line.substr(0, at + 1)) < column) ++at;
  return at;
}

Span piece(std::size_t line_number, std::string_view line, std::size_t start, std::size_t end) {
  return {line_number, base::characters_in(line.substr(0, start)) + 1,
          std::max<std::size_t>(base::characters_in(line.substr(start, end - start)), 1)};
}

// From the first character of the line up to the value.
Span key_at(Span at, std::string_view line) {
  const std::string_view before = line.substr(0, line.find('='));
  const std::size_t start = before.find_first_not_of(" \t");
  return start == before.npos ? at : piece(at.line, line, start, before.find_last_not_of(" \t") + 1);
}

// What stands between the marks and the white space around it.
Span value_at(Span at, std::string_view line) {
  constexpr std::string_view kBetweenValues = " \t=,[]{}#";
  const std::size_t stop = byte_of(line, at.column);
  const std::size_t start = line.substr(0, stop).find_last_of(kBetweenValues) + 1;
  const std::size_t end = std::min(line.find_first_of(kBetweenValues, start), line.size());
  return start < end ? piece(at.line, line, start, end) : at;
}

Span aimed(Aim aim, Span at, std::string_view source) {
  const std::string_view line = line_of(source, at.line);
  if (aim == Aim::key) return key_at(at, line);
  if (aim == Aim::value) return value_at(at, line);
  if (aim == Aim::string) return open_string_in(source).value_or(at);
  return at;
}

// Text without quotation marks, whatever number the library hoped for.
bool starts_with_letter(Span at, std::string_view source) {
  const std::string_view line = line_of(source, at.line);
  const std::size_t byte = byte_of(line, at.column);
  return byte < line.size() && std::string_view("0123456789+-.").find(line[byte]) == std::string_view::npos;
}

// The key, without the brackets of a header.
std::string name_at(Span at, std::string_view source) {
  std::string_view name = line_of(source, at.line);
  name.remove_prefix(byte_of(name, at.column));
  name = name.substr(0, byte_of(name, at.length + 1));
  name.remove_prefix(std::min(name.find_first_not_of('['), name.size()));
  return std::string(name.substr(0, name.find(']')));
}

}  // namespace

void explain_fault(std::string_view description, Span at, std::string_view source, Report& report) {
  const auto cause = std::find_if(kCauses.begin(), kCauses.end(),
                                  [&](const Cause& known) { return description.find(known.in_description) != description.npos; });
  if (cause == kCauses.end()) return report.add(at, complaints::kNotToml, {std::string(description)});
  const Span aim = aimed(cause->aim, at, source);
  const bool word = cause->aim == Aim::value && starts_with_letter(aim, source);
  report.add(aim, word ? complaints::kNotAValue : cause->complaint, {name_at(aim, source)});
}

}  // namespace streep::deck
