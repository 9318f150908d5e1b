// The binary encoding: the version, then the fields in order, little-endian, in
// fixed widths. Message is FromPeer, ToPeer, or what is kept: Publication and Bookmark,
// which have versions of their own. PROTOCOL.md has the widths. Included by the sources of this floor only.
#pragma once

#include <string>
#include <string_view>

#include "game/wire/codec.h"

namespace streep::wire {

template <class Message>
[[nodiscard]] std::string write_binary(const Message& message);

template <class Message>
[[nodiscard]] Decoded<Message> read_binary(std::string_view bytes);

}  // namespace streep::wire
