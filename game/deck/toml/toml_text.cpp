#include "game/deck/toml/toml_text.h"

namespace streep::deck {

std::string toml_text(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string toml = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      toml += {'\\', c};
    else if (c == '\n')
      toml += "\\n";
    else if (byte < 0x20 || byte == 0x7f)
      toml += {'\\', 'u', '0', '0', kHex[byte >> 4U], kHex[byte & 15U]};
    else
      toml += c;
  }
  return toml + '"';
}

}  // namespace streep::deck
