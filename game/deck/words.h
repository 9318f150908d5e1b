// What Streep says in one language, by key, from assets/words/<language>. It
// does not know who says it. Placeholders are {0}, {1}, ….
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "game/deck/deck.h"

namespace streep::deck {

class Words {
 public:
  // A flat table of key = "text"; nothing where the text is not one.
  [[nodiscard]] static std::optional<Words> from(std::string_view toml);

  // Takes a flat table to what is there. False, and nothing taken, where the
  // text is not one or says again what was said already.
  [[nodiscard]] bool add(std::string_view toml);

  // The text of `key`, with the placeholders filled in; "«key»" where there is
  // none, so that a gap is seen and never ends the program.
  [[nodiscard]] std::string operator()(std::string_view key, std::initializer_list<std::string> values = {}) const;
  [[nodiscard]] std::string operator()(std::string_view key, std::span<const std::string> values) const;
  [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

// Of assets/words as it was when this was compiled.
[[nodiscard]] const Words& words_of(Language language);

// Of a family of keys with one for each language: "language_nl" of "language_".
[[nodiscard]] std::string key_of(std::string_view family, Language language);

// `text` with {0}, {1}, … replaced by `values`, once; a placeholder without a
// value stays as it is.
[[nodiscard]] std::string fill(std::string_view text, std::span<const std::string> values);

}  // namespace streep::deck
