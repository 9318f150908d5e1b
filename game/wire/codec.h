// Messages to bytes and back, in both encodings. Decoding trusts nothing:
// whatever the bytes are, it gives a message or says why not, in memory bounded
// by base::limits. It knows no sockets and no roles.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "game/session/bookmark.h"
#include "game/wire/messages.h"

namespace streep::wire {

enum class Encoding : std::uint8_t { binary, json };

enum class DecodeFault : std::uint8_t { malformed, wrong_version };

template <class Message>
using Decoded = std::variant<Message, DecodeFault>;

// Every Ballot has one length, and every Seat has one length, in each encoding,
// also the Seat in a Welcome.
[[nodiscard]] std::string encode(const FromPeer& message, Encoding encoding);
[[nodiscard]] std::string encode(const ToPeer& message, Encoding encoding);

[[nodiscard]] Decoded<FromPeer> decode_from_peer(std::string_view bytes, Encoding encoding);
[[nodiscard]] Decoded<ToPeer> decode_to_peer(std::string_view bytes, Encoding encoding);

// A publication as it is kept for a room that has to come back after a crash,
// binary. Its version is not that of the messages: a newer program reads what an
// older one kept (server/store/FORMAT.md).
inline constexpr std::uint8_t kPublicationVersion = 1;
[[nodiscard]] std::string encode(const session::Publication& publication);
// Nothing where the bytes are of a newer version, or damaged.
[[nodiscard]] std::optional<session::Publication> decode_publication(std::string_view bytes);

// A room's bookmark, in the same way, with a version of its own.
inline constexpr std::uint8_t kBookmarkVersion = 1;
[[nodiscard]] std::string encode(const session::Bookmark& bookmark);
[[nodiscard]] std::optional<session::Bookmark> decode_bookmark(std::string_view bytes);

}  // namespace streep::wire
