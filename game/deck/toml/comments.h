// Keeps what authors wrote for themselves: the comments of a TOML text, put
// into the same deck or routes in another layout. It knows no decks.
#pragma once

#include <string>
#include <string_view>

namespace streep::deck {

// `canonical` with each comment of `source` before the key or header that it
// stood at; where that is gone, before its table, or else at the end.
// Both are texts that the parser takes.
[[nodiscard]] std::string with_comments(std::string_view canonical, std::string_view source);

}  // namespace streep::deck
