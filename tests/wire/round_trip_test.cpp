#include <doctest/doctest.h>

#include "game/wire/codec.h"
#include "tests/wire/values.h"

using namespace streep;
using namespace streep::wire;

namespace {

constexpr std::array kEncodings{Encoding::binary, Encoding::json};

Decoded<FromPeer> decode(std::string_view bytes, Encoding encoding, std::type_identity<FromPeer>) {
  return decode_from_peer(bytes, encoding);
}
Decoded<ToPeer> decode(std::string_view bytes, Encoding encoding, std::type_identity<ToPeer>) { return decode_to_peer(bytes, encoding); }

template <class Message>
void check_round_trips(int times) {
  base::Random random(7);
  for_each_kind<Message>([&]<class One>(std::type_identity<One>) {
    for (int i = 0; i < times; ++i) {
      const Message message = by_chance<One>(random);
      for (const Encoding encoding : kEncodings) {
        const auto decoded = decode(encode(message, encoding), encoding, std::type_identity<Message>{});
        REQUIRE(std::holds_alternative<Message>(decoded));
        REQUIRE(std::get<Message>(decoded) == message);
      }
    }
  });
}

template <class One, class Message>
std::size_t most_bytes(Encoding encoding) {
  return encode(Message(largest<One>()), encoding).size();
}

}  // namespace

TEST_CASE("every message from a peer comes back as it was, in both encodings") { check_round_trips<FromPeer>(100); }

TEST_CASE("every message to a peer comes back as it was, in both encodings") { check_round_trips<ToPeer>(100); }

TEST_CASE("a publication comes back as it was") {
  base::Random random(8);
  for (int i = 0; i < 100; ++i) {
    const auto publication = by_chance<session::Publication>(random);
    REQUIRE(decode_publication(encode(publication)) == publication);
  }
}

TEST_CASE("a bookmark comes back as it was") {
  base::Random random(8);
  for (int i = 0; i < 100; ++i) {
    const auto bookmark = by_chance<session::Bookmark>(random);
    REQUIRE(decode_bookmark(encode(bookmark)) == bookmark);
  }
}

TEST_CASE("the largest message from a peer fits, in both encodings") {
  for_each_kind<FromPeer>([]<class One>(std::type_identity<One>) {
    for (const Encoding encoding : kEncodings) CHECK(most_bytes<One, FromPeer>(encoding) <= base::kPeerMessageBytes);
  });
}

TEST_CASE("the largest message to a peer fits and can be read, in both encodings") {
  for_each_kind<ToPeer>([]<class One>(std::type_identity<One>) {
    for (const Encoding encoding : kEncodings) {
      const std::string bytes = encode(ToPeer(largest<One>()), encoding);
      CHECK(bytes.size() <= base::kSceneMessageBytes);
      CHECK(std::holds_alternative<ToPeer>(decode_to_peer(bytes, encoding)));
    }
  });
}

TEST_CASE("the largest publication fits and can be read") {
  const auto publication = largest<session::Publication>();
  CHECK(decode_publication(encode(publication)) == publication);
}

TEST_CASE("every ballot has one length on the wire, also the largest") {
  base::Random random(9);
  for (const Encoding encoding : kEncodings) {
    const std::size_t length = encode(FromPeer(session::Ballot{}), encoding).size();
    CHECK(most_bytes<session::Ballot, FromPeer>(encoding) == length);
    for (int i = 0; i < 200; ++i) CHECK(encode(FromPeer(by_chance<session::Ballot>(random)), encoding).size() == length);
  }
}

TEST_CASE("a welcome to one scene has one length on the wire, whatever the seat in it, also the largest") {
  base::Random random(11);
  Welcome welcome = by_chance<Welcome>(random);
  for (const Encoding encoding : kEncodings) {
    welcome.seat = largest<session::Seat>();
    const std::size_t length = encode(ToPeer(welcome), encoding).size();
    for (int i = 0; i < 200; ++i) {
      welcome.seat = by_chance<session::Seat>(random);
      CHECK(encode(ToPeer(welcome), encoding).size() == length);
    }
  }
}

TEST_CASE("every seat has one length on the wire, also the largest") {
  base::Random random(10);
  for (const Encoding encoding : kEncodings) {
    const std::size_t length = encode(ToPeer(session::Seat{}), encoding).size();
    CHECK(most_bytes<session::Seat, ToPeer>(encoding) == length);
    for (int i = 0; i < 200; ++i) CHECK(encode(ToPeer(by_chance<session::Seat>(random)), encoding).size() == length);
  }
}
