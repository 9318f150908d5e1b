// What is wrong with a file, where, and what to do, told to its author: first
// as data, and then in words for a terminal, a screen or a program. It knows no
// file system: the name is only shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "game/deck/deck.h"
#include "game/deck/toml/tree.h"
#include "game/deck/words.h"

namespace streep::deck {

enum class Severity : std::uint8_t { error, advice };  // cannot be played; would go wrong in a room

// By their keys in the words of a language; {0}, {1}, … in both stand for the same details.
struct Complaint {
  std::string_view what;
  std::string_view hint;
  Severity severity = Severity::error;
  std::optional<Advice> advice{};  // that the author of a card can silence
  bool of_file = false;            // the hint is for who sees the file
};

// Where in a deck or in routes, by the names of keys.h, which live as long as
// the program. What is left out: the table, the card or the deck as a whole.
struct Path {
  std::optional<std::size_t> card{};  // in the order of the file; of routes: the place
  std::string_view table{}, key{};
  std::optional<std::size_t> item{};  // of a list
  bool operator==(const Path&) const = default;
};

// In the file, where there is one; otherwise in the text of the path.
struct Where {
  Span at;
  Path path;
};
// The place of a path in `tree`, or of what comes nearest to it.
[[nodiscard]] Where where_in(const Value& tree, const Path& path);

// What is said of a place, beside words that are the author's own.
struct Phrase {
  std::string_view key;  // in the words of a language
  bool operator==(const Phrase&) const = default;
};
struct KeyName {
  std::string_view key;
  bool operator==(const KeyName&) const = default;
};
struct Elsewhere {
  std::size_t line = 1;
  std::string file;  // empty: what is checked is no file
  bool operator==(const Elsewhere&) const = default;
};
using Detail = std::variant<std::string, Phrase, KeyName, Elsewhere>;
using Details = std::vector<Detail>;

struct Diagnostic {
  Span at;
  Path path;
  Severity severity = Severity::error;
  const Complaint* complaint = nullptr;  // never null; lives as long as the program
  Details details;
  bool operator==(const Diagnostic&) const = default;
};
using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] bool has_error(const Diagnostics& diagnostics);

// How a key is called; none: as in the file.
using Naming = std::function<std::string(std::string_view key)>;

[[nodiscard]] std::string what_of(const Diagnostic& diagnostic, const Words& words, const Naming& naming = {});
[[nodiscard]] std::string hint_of(const Diagnostic& diagnostic, const Words& words, const Naming& naming = {});

// A diagnostic as somebody reads it beside the file.
struct Explanation {
  std::string sentence;    // file, place and what is wrong
  std::size_t line = 1;    // its number
  std::string text;        // the line, or as much as is shown of it, one column a character
  std::size_t column = 0;  // of the first caret below it
  std::size_t length = 1;  // as many carets
  std::string hint;
  bool operator==(const Explanation&) const = default;
};
[[nodiscard]] std::vector<Explanation> explanations_of(const Diagnostics& diagnostics, std::string_view file_name, std::string_view source,
                                                       const Words& words);

// The same as text:
//   studenten.toml:12:1: fout: «gewicht» is geen sleutel van een kaart
//      12 | gewicht = 2
//         | ^^^^^^^
//      → Bedoel je «weight»?
// Advice that can be silenced ends with its name, as in [long_statement].
[[nodiscard]] std::string explain(const std::vector<Explanation>& explanations);
[[nodiscard]] std::string explain(const Diagnostics& diagnostics, std::string_view file_name, std::string_view source, const Words& words);

}  // namespace streep::deck
