// What is wrong with a file, where, and what to do, told to its author. It
// knows no file system: the name is only shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/deck/deck.h"

namespace streep::deck {

enum class Severity : std::uint8_t { error, advice };  // cannot be played; would go wrong in a room

struct Diagnostic {
  Severity severity = Severity::error;
  std::size_t line = 1;            // from 1
  std::size_t column = 1;          // in characters, from 1
  std::size_t length = 1;          // characters under the caret
  std::string what;                // what is wrong
  std::string hint;                // what to do
  std::optional<Advice> advice{};  // where the author of a card can silence it
  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

// In the order of the file:
//   studenten.toml:12:1: fout: «gewicht» is geen sleutel van een kaart
//      12 | gewicht = 2
//         | ^^^^^^^
//      → Bedoel je «weight»?
// Advice that can be silenced ends with its name, as in [long_statement].
[[nodiscard]] std::string explain(const Diagnostics& diagnostics, std::string_view file_name, std::string_view source, Language language);

[[nodiscard]] bool has_error(const Diagnostics& diagnostics);

}  // namespace streep::deck
