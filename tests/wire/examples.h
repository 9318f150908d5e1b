// One example of every message, with the bytes that it must be: as hexadecimal
// digits and as JSON. When one of these changes, the version must change.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "game/wire/messages.h"

namespace streep::tests {

template <class Message>
struct Example {
  std::string name;
  Message message;
  std::string hex;   // spaces do not count
  std::string json;  // without the spaces that pad it
};

[[nodiscard]] std::vector<Example<wire::FromPeer>> examples_from_peer();
[[nodiscard]] std::vector<Example<wire::ToPeer>> examples_to_peer();

[[nodiscard]] session::Scene full_scene();  // every field has something in it

[[nodiscard]] std::string bytes_of(std::string_view hex);

inline constexpr std::size_t kFewBytes = 64 * 1024;  // what a small lying packet may make the program ask for

// For texts in the program that are known to fit.
template <class Text>
[[nodiscard]] Text text(std::string_view words) {
  return Text::from(words).value();
}
template <class List, class... Items>
[[nodiscard]] List list_of(Items... items) {
  return List::from({items...}).value();
}

}  // namespace streep::tests
