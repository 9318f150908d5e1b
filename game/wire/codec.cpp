#include "game/wire/codec.h"

#include <algorithm>

#include "game/wire/binary.h"
#include "game/wire/json.h"

namespace streep::wire {

namespace {

template <class Message>
Decoded<Message> decode(std::string_view bytes, Encoding encoding, std::size_t most) {
  if (bytes.size() > most) return DecodeFault::malformed;
  return encoding == Encoding::binary ? read_binary<Message>(bytes) : read_json<Message>(bytes);
}

template <class Kept>
std::optional<Kept> decode_kept(std::string_view bytes) {
  if (bytes.size() > base::kSceneMessageBytes) return std::nullopt;
  auto decoded = read_binary<Kept>(bytes);
  if (auto* kept = std::get_if<Kept>(&decoded)) return std::move(*kept);
  return std::nullopt;
}

// Spaces after the object, which every reader of JSON skips (rule 11).
void pad(std::string& text, std::size_t length) { text.resize(std::max(text.size(), length), ' '); }

}  // namespace

std::string encode(const FromPeer& message, Encoding encoding) {
  if (encoding == Encoding::binary) return write_binary(message);
  std::string text = write_json(message);
  if (std::holds_alternative<session::Ballot>(message)) pad(text, base::kBallotJsonBytes);
  return text;
}

std::string encode(const ToPeer& message, Encoding encoding) {
  if (encoding == Encoding::binary) return write_binary(message);
  std::string text = write_json(message);
  if (std::holds_alternative<session::Seat>(message)) pad(text, base::kSeatJsonBytes);
  if (const auto* welcome = std::get_if<Welcome>(&message))
    pad(text, text.size() + base::kSeatJsonBytes - write_json(ToPeer(welcome->seat)).size());
  return text;
}

Decoded<FromPeer> decode_from_peer(std::string_view bytes, Encoding encoding) {
  return decode<FromPeer>(bytes, encoding, base::kPeerMessageBytes);
}

Decoded<ToPeer> decode_to_peer(std::string_view bytes, Encoding encoding) {
  return decode<ToPeer>(bytes, encoding, base::kSceneMessageBytes);
}

std::string encode(const session::Publication& publication) { return write_binary(publication); }

std::optional<session::Publication> decode_publication(std::string_view bytes) { return decode_kept<session::Publication>(bytes); }

std::string encode(const session::Bookmark& bookmark) { return write_binary(bookmark); }

std::optional<session::Bookmark> decode_bookmark(std::string_view bytes) { return decode_kept<session::Bookmark>(bytes); }

}  // namespace streep::wire
