#include "game/deck/table/csv.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "game/base/utf8.h"
#include "game/deck/toml/tree.h"

namespace streep::deck {
namespace {

// What bytes 0x80 to 0x9f are in Windows-1252; 0 where they are nothing.
constexpr std::array<std::uint16_t, 32> kWindows{0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
                                                 0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
                                                 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

std::string from_windows(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      text += c;
    } else {
      const unsigned point = byte >= 0xa0 ? byte : kWindows[byte - 0x80U];
      text += base::utf8_of(point == 0 ? 0xfffd : point);
    }
  }
  return text;
}

// The one of three that the first line has most of, outside quotation marks.
char separator_of(std::string_view text) {
  std::array<std::size_t, 3> count{};
  constexpr std::string_view kSeparators = ";,\t";
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if ((c == '\n' || c == '\r') && !quoted) break;
    const std::size_t which = kSeparators.find(c);
    if (which != kSeparators.npos && !quoted) ++count[which];
  }
  return kSeparators[static_cast<std::size_t>(std::max_element(count.begin(), count.end()) - count.begin())];
}

class Reader {
 public:
  Reader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  std::vector<Row> rows() {
    std::vector<Row> rows;
    while (at_ < text_.size()) {
      Row row = this->row();
      const bool blank = std::all_of(row.begin(), row.end(), [](const Cell& cell) { return cell.text.empty(); });
      if (!blank) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  Row row() {
    Row row;
    while (true) {
      row.push_back(cell());
      if (at_ >= text_.size()) return row;
      const char end = text_[at_];
      step();
      if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') step();
      if (end != separator_) return row;
    }
  }
  Cell cell() {
    Cell cell{{}, line_, column_};
    if (at_ < text_.size() && text_[at_] == '"') in_quotes(cell);
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') take(cell);
    return cell;
  }
  // Two quotation marks inside are one; line ends are line feeds.
  void in_quotes(Cell& cell) {
    cell.closed = false;
    step();
    while (at_ < text_.size()) {
      const std::string_view rest = text_.substr(at_);
      if (rest.starts_with("\"\"")) {
        step();
      } else if (rest.front() == '"') {
        cell.closed = true;
        return step();
      } else if (rest.starts_with("\r\n")) {
        step();
      }
      take(cell);
    }
  }
  void take(Cell& cell) {
    cell.text += text_[at_];
    step();
  }
  void step() {
    const char c = text_[at_++];
    if (c == '\n') {
      ++line_;
      column_ = 1;
    } else if (at_ >= text_.size() || !base::continues_character(text_[at_])) {
      ++column_;
    }
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0, line_ = 1, column_ = 1;
};

std::string in_quotes(std::string_view text) {
  if (text.find_first_of(";,\t\"\r\n") == text.npos) return std::string(text);
  std::string cell = "\"";
  for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + '"';
}

}  // namespace

Table read_csv(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  Table table{base::is_utf8(bytes) ? std::string(bytes) : from_windows(bytes), {}};
  std::string_view text = table.source;
  // Excel says the separator in a first line of its own; it stays line 1.
  const bool said = text.starts_with("sep=") && text.size() > 4;
  table.rows = Reader(text, said ? text[4] : separator_of(text)).rows();
  if (said && !table.rows.empty()) table.rows.erase(table.rows.begin());
  return table;
}

std::string write_csv(std::span<const std::vector<std::string>> rows) {
  std::string text(kByteOrderMark);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : ";") + in_quotes(row[i]);
    text += "\r\n";
  }
  return text;
}

}  // namespace streep::deck
