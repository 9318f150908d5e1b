// One .streep file: a deck, its translation and the places to go to, for
// handing to a colleague. It knows no files: bytes in, bytes out. Inside it is
// a zip archive that any zip program opens; game/deck/FORMAT.md describes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "game/deck/words.h"

namespace streep::pack {

struct File {
  std::string name;  // "studenten.toml": no folder
  std::string text;  // as its author wrote it, comments and all
  bool operator==(const File&) const = default;
};

struct Bundle {
  File deck;
  std::optional<File> translation{};  // NAME.en.toml with NAME.toml, and in step with it
  std::vector<File> routes{};         // of any cities, in any language
  bool operator==(const Bundle&) const = default;
};

// Why something cannot be packed or unpacked, told to a person.
struct Problem {
  std::string what;
  std::string hint;
  std::string details{};  // what is wrong with one of the files, as deck::explain says it; often empty
  bool operator==(const Problem&) const = default;
};

// The bytes of a .streep file; the same files give the same bytes, whatever the
// order of the routes. What pack takes, unpack gives back, routes by name.
// `words` are those of the person who reads the problem.
[[nodiscard]] std::variant<std::string, Problem> pack(Bundle bundle, const deck::Words& words);

// Any bytes: whatever is not a whole and unchanged .streep file is a problem.
[[nodiscard]] std::variant<Bundle, Problem> unpack(std::string_view bytes, const deck::Words& words);

}  // namespace streep::pack
