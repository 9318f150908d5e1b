#include "game/base/letters.h"

#include <algorithm>
#include <iterator>

#include "game/base/utf8.h"

namespace streep::base {
namespace {

// Characters that are read as one, or as nothing.
struct Range {
  char32_t first, last;
  std::string_view letters;
};

constexpr Range kRanges[] = {{0xc0, 0xc5, "a"},
                             {0xc6, 0xc6, "ae"},
                             {0xc7, 0xc7, "c"},
                             {0xc8, 0xcb, "e"},
                             {0xcc, 0xcf, "i"},
                             {0xd0, 0xd0, "d"},
                             {0xd1, 0xd1, "n"},
                             {0xd2, 0xd6, "o"},
                             {0xd8, 0xd8, "o"},
                             {0xd9, 0xdc, "u"},
                             {0xdd, 0xdd, "y"},
                             {0xde, 0xde, "th"},
                             {0xdf, 0xdf, "ss"},
                             {0xe0, 0xe5, "a"},
                             {0xe6, 0xe6, "ae"},
                             {0xe7, 0xe7, "c"},
                             {0xe8, 0xeb, "e"},
                             {0xec, 0xef, "i"},
                             {0xf0, 0xf0, "d"},
                             {0xf1, 0xf1, "n"},
                             {0xf2, 0xf6, "o"},
                             {0xf8, 0xf8, "o"},
                             {0xf9, 0xfc, "u"},
                             {0xfd, 0xfd, "y"},
                             {0xfe, 0xfe, "th"},
                             {0xff, 0xff, "y"},
                             {0x100, 0x105, "a"},
                             {0x106, 0x10d, "c"},
                             {0x10e, 0x111, "d"},
                             {0x112, 0x11b, "e"},
                             {0x11c, 0x123, "g"},
                             {0x124, 0x127, "h"},
                             {0x128, 0x131, "i"},
                             {0x132, 0x133, "ij"},
                             {0x134, 0x135, "j"},
                             {0x136, 0x138, "k"},
                             {0x139, 0x142, "l"},
                             {0x143, 0x14b, "n"},
                             {0x14c, 0x151, "o"},
                             {0x152, 0x153, "oe"},
                             {0x154, 0x159, "r"},
                             {0x15a, 0x161, "s"},
                             {0x162, 0x167, "t"},
                             {0x168, 0x173, "u"},
                             {0x174, 0x175, "w"},
                             {0x176, 0x178, "y"},
                             {0x179, 0x17e, "z"},
                             {0x17f, 0x17f, "s"},
                             {0x1cd, 0x1ce, "a"},
                             {0x1cf, 0x1d0, "i"},
                             {0x1d1, 0x1d2, "o"},
                             {0x1d3, 0x1dc, "u"},
                             {0x218, 0x219, "s"},
                             {0x21a, 0x21b, "t"},
                             {0x1e9e, 0x1e9e, "ss"},
                             {0x1ea0, 0x1eb7, "a"},
                             {0x1eb8, 0x1ec7, "e"},
                             {0x1ec8, 0x1ecb, "i"},
                             {0x1ecc, 0x1ee3, "o"},
                             {0x1ee4, 0x1ef1, "u"},
                             {0x1ef2, 0x1ef9, "y"},
                             {0xfb01, 0xfb01, "fi"},
                             {0xfb02, 0xfb02, "fl"},
                             // white space, punctuation and marks
                             {0x00, 0x20, ""},
                             {0x7f, 0xa1, ""},
                             {0xa8, 0xa8, ""},
                             {0xab, 0xab, ""},
                             {0xad, 0xad, ""},
                             {0xaf, 0xaf, ""},
                             {0xb4, 0xb4, ""},
                             {0xb7, 0xb8, ""},
                             {0xbb, 0xbb, ""},
                             {0xbf, 0xbf, ""},
                             {0x2b9, 0x2df, ""},
                             {0x300, 0x36f, ""},
                             {0x2000, 0x2029, ""},
                             {0x202f, 0x206f, ""},
                             {0x2212, 0x2212, ""},
                             {0x25a0, 0x25ff, ""},
                             {0x3000, 0x3003, ""},
                             {0xfe00, 0xfe0f, ""},
                             {0xfe20, 0xfe2f, ""},
                             {0xfeff, 0xfeff, ""}};
constexpr std::string_view kUnreadAscii = "!\"'()*,-./:;?[\\]^_`{|}~";

// Empty: it is not read.
std::string letters_of_character(char32_t point) {
  if (point >= U'A' && point <= U'Z') return {static_cast<char>(point - U'A' + U'a')};
  if (point < 0x80 && kUnreadAscii.find(static_cast<char>(point)) != kUnreadAscii.npos) return {};
  const auto holds = [point](const Range& range) { return point >= range.first && point <= range.last; };
  const auto* const range = std::find_if(std::begin(kRanges), std::end(kRanges), holds);
  return range == std::end(kRanges) ? utf8_of(point) : std::string(range->letters);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string letters_of(std::string_view text) {
  std::string all;
  bool gap = false;  // since the last of them
  for (std::size_t at = 0; at < text.size(); at = next_character(text, at)) {
    const auto character = character_at(text, at);
    const std::string letters = character ? letters_of_character(character->point) : std::string();
    if (letters.empty()) {
      gap = true;
      continue;
    }
    if (gap && !all.empty() && is_digit(all.back()) && is_digit(letters.front())) all += ' ';
    all += letters;
    gap = false;
  }
  return all.empty() ? std::string(text) : all;
}

}  // namespace streep::base
