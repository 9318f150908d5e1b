// The words of the screens in one language, from assets/words/<language>.toml.
// It knows no screens. Placeholders are {0}, {1}, ….
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace streep::deck {

class Words {
 public:
  // A flat table of key = "text"; nothing where the text is not one.
  [[nodiscard]] static std::optional<Words> from(std::string_view toml);

  // The text of `key`, with the placeholders filled in; "«key»" where there is
  // none, so that a gap is seen and never ends the program.
  [[nodiscard]] std::string operator()(std::string_view key, std::initializer_list<std::string> values = {}) const;
  [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

// `text` with {0}, {1}, … replaced by `values`, once; a placeholder without a
// value stays as it is.
[[nodiscard]] std::string fill(std::string_view text, std::span<const std::string> values);

}  // namespace streep::deck
