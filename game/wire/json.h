// The JSON encoding: an object with "v", "type" and the fields by name. Message
// is FromPeer or ToPeer. Included by the sources of this floor only.
#pragma once

#include <string>
#include <string_view>

#include "game/wire/codec.h"

namespace streep::wire {

template <class Message>
[[nodiscard]] std::string write_json(const Message& message);

template <class Message>
[[nodiscard]] Decoded<Message> read_json(std::string_view text);

}  // namespace streep::wire
