#include <doctest/doctest.h>

#include <set>

#include "game/base/hex.h"
#include "game/wire/codec.h"
#include "tests/wire/examples.h"

using namespace streep;
using namespace streep::tests;
using wire::Encoding;
using wire::FromPeer;
using wire::ToPeer;

namespace {

std::string without_padding(std::string json) {
  json.erase(json.find_last_not_of(' ') + 1);
  return json;
}

template <class Message>
std::set<std::size_t> kinds_in(const std::vector<Example<Message>>& examples) {
  std::set<std::size_t> kinds;
  for (const auto& example : examples) kinds.insert(example.message.index());
  return kinds;
}

}  // namespace

TEST_CASE("every kind of message has an example") {
  CHECK(kinds_in(examples_from_peer()).size() == std::variant_size_v<FromPeer>);
  CHECK(kinds_in(examples_to_peer()).size() == std::variant_size_v<ToPeer>);
}

TEST_CASE("every message from a peer is exactly its example bytes") {
  for (const auto& example : examples_from_peer()) {
    CAPTURE(example.name);
    CHECK(base::hex_of(encode(example.message, Encoding::binary)) == base::hex_of(bytes_of(example.hex)));
    CHECK(without_padding(encode(example.message, Encoding::json)) == example.json);
  }
}

TEST_CASE("every message to a peer is exactly its example bytes") {
  for (const auto& example : examples_to_peer()) {
    CAPTURE(example.name);
    CHECK(base::hex_of(encode(example.message, Encoding::binary)) == base::hex_of(bytes_of(example.hex)));
    CHECK(without_padding(encode(example.message, Encoding::json)) == example.json);
  }
}

TEST_CASE("example bytes from a peer are read as their message") {
  for (const auto& example : examples_from_peer()) {
    CAPTURE(example.name);
    CHECK(decode_from_peer(bytes_of(example.hex), Encoding::binary) == wire::Decoded<FromPeer>(example.message));
    CHECK(decode_from_peer(example.json, Encoding::json) == wire::Decoded<FromPeer>(example.message));
  }
}

TEST_CASE("example bytes to a peer are read as their message") {
  for (const auto& example : examples_to_peer()) {
    CAPTURE(example.name);
    CHECK(decode_to_peer(bytes_of(example.hex), Encoding::binary) == wire::Decoded<ToPeer>(example.message));
    CHECK(decode_to_peer(example.json, Encoding::json) == wire::Decoded<ToPeer>(example.message));
  }
}

// Rooms keep these bytes over an update: server/store/FORMAT.md.
TEST_CASE("a publication of version 1 is exactly its example bytes, and is read for ever") {
  const session::Scene scene = full_scene();
  const session::Publication publication{text<deck::Id>("stage"), session::Occasion::again, *scene.figure, *scene.shift};
  const std::string hex =
      "01  05 00 73 74 61 67 65  01"
      "00 2a 01 04 02 00 02 00 04 05 78 00 04 00 00 01 02 03 b2 00"  // figure
      "02 01"                                                        // shift
      "01 2a 01 04 02 00 01 00 01 00 00 02 00 00 02 00 00"           // before
      "03 07 00 04 00 00"                                            // after
      "01 00 02 00 03 00 04 00";                                     // table
  CHECK(base::hex_of(wire::encode(publication)) == base::hex_of(bytes_of(hex)));
  CHECK(wire::decode_publication(bytes_of(hex)) == publication);
  CHECK(wire::decode_publication(bytes_of("02" + hex.substr(2))) == std::nullopt);
}

TEST_CASE("a bookmark of version 1 is exactly its example bytes, and is read for ever") {
  const session::Bookmark bookmark{.cut = deck::Cut::minutes_60,
                                   .phase = session::Phase::talk,
                                   .occasion = session::Occasion::first,
                                   .card = 3,
                                   .round = session::Round{5},
                                   .softened = *session::CardNumbers::from({2}),
                                   .again = *session::CardNumbers::from({1, 3}),
                                   .paused = true,
                                   .locked = true,
                                   .seats = 30,
                                   .started = true,
                                   .elapsed = 10'000,
                                   .talk = 300'000,
                                   .talk_left = 60'000};
  const std::string hex = "01  01 06 00 03  05 00  01 00 02  02 00 01 03  01 01  1e 00  01  10 27 00 00  e0 93 04 00  60 ea 00 00";
  CHECK(base::hex_of(wire::encode(bookmark)) == base::hex_of(bytes_of(hex)));
  CHECK(wire::decode_bookmark(bytes_of(hex)) == bookmark);
  CHECK(wire::decode_bookmark(bytes_of("02" + hex.substr(2))) == std::nullopt);
}
