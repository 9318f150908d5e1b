#include <doctest/doctest.h>

#include "game/base/random.h"
#include "game/wire/codec.h"
#include "tests/wire/examples.h"
#include "tests/wire/memory_count.h"

using namespace streep;
using namespace streep::tests;
using wire::DecodeFault;
using wire::Encoding;
using wire::FromPeer;
using wire::ToPeer;

namespace {

constexpr std::size_t kFewBytes = 64 * 1024;  // what a small lying packet may make the program ask for

std::string from_peer(std::string_view hex) { return bytes_of(hex); }

bool malformed_from_peer(std::string_view hex) {
  return decode_from_peer(bytes_of(hex), Encoding::binary) == wire::Decoded<FromPeer>(DecodeFault::malformed);
}
bool malformed_to_peer(std::string_view bytes) {
  return decode_to_peer(bytes, Encoding::binary) == wire::Decoded<ToPeer>(DecodeFault::malformed);
}

// Every reading of these bytes is a fault, or a message that is written as these bytes.
void check_believes_nothing(std::string_view bytes) {
  const auto from = decode_from_peer(bytes, Encoding::binary);
  if (const auto* message = std::get_if<FromPeer>(&from)) REQUIRE(encode(*message, Encoding::binary) == bytes);
  const auto to = decode_to_peer(bytes, Encoding::binary);
  if (const auto* message = std::get_if<ToPeer>(&to)) REQUIRE(encode(*message, Encoding::binary) == bytes);
}

std::vector<std::string> all_examples() {
  std::vector<std::string> all;
  for (const auto& example : examples_from_peer()) all.push_back(bytes_of(example.hex));
  for (const auto& example : examples_to_peer()) all.push_back(bytes_of(example.hex));
  return all;
}

}  // namespace

TEST_CASE("a message cut short at any byte is malformed") {
  for (const auto& [name, message, hex, json] : examples_from_peer()) {
    const std::string bytes = bytes_of(hex);
    for (std::size_t i = 0; i < bytes.size(); ++i) CHECK(malformed_from_peer(hex_digits(bytes.substr(0, i))));
  }
  for (const auto& [name, message, hex, json] : examples_to_peer()) {
    const std::string bytes = bytes_of(hex);
    for (std::size_t i = 0; i < bytes.size(); ++i) CHECK(malformed_to_peer(bytes.substr(0, i)));
  }
}

TEST_CASE("a byte after the end makes a message malformed") {
  for (const auto& [name, message, hex, json] : examples_from_peer()) CHECK(malformed_from_peer(hex + " 00"));
  for (const auto& [name, message, hex, json] : examples_to_peer()) CHECK(malformed_to_peer(bytes_of(hex + " 00")));
}

TEST_CASE("with any one byte changed to any other, a message is malformed or is written back the same") {
  for (const std::string& bytes : all_examples()) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      std::string changed = bytes;
      for (int value = 0; value < 256; ++value) {
        changed[i] = static_cast<char>(value);
        check_believes_nothing(changed);
      }
    }
  }
}

TEST_CASE("random bytes are malformed or are written back the same") {
  base::Random random(3);
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes{char{wire::kProtocolVersion}, static_cast<char>(random.below(8))};
    for (std::size_t length = random.below(64); length > 0; --length)
      bytes.push_back(static_cast<char>(random.below(4) == 0 ? random.next() : random.below(3)));
    check_believes_nothing(bytes);
  }
}

TEST_CASE("nine bytes that say they are long are refused in little memory") {
  const std::string hello = from_peer("01 00 00 ff ff 41 41 41 41");
  const MemoryCount memory;
  CHECK(decode_from_peer(hello, Encoding::binary) == wire::Decoded<FromPeer>(DecodeFault::malformed));
  CHECK(memory.bytes() < 1024);
}

TEST_CASE("no size anywhere in a message makes the program ask for much memory") {
  for (const std::string& bytes : all_examples()) {
    for (std::size_t i = 2; i + 1 < bytes.size(); ++i) {
      std::string lying = bytes;
      lying[i] = lying[i + 1] = '\xff';
      const MemoryCount memory;
      check_believes_nothing(lying);
      REQUIRE(memory.bytes() < kFewBytes);
    }
  }
}

TEST_CASE("a message that is too long is refused unread") {
  const std::string from(base::kPeerMessageBytes + 1, '\x01'), to(base::kSceneMessageBytes + 1, '\x01');
  const MemoryCount memory;
  CHECK(std::holds_alternative<DecodeFault>(decode_from_peer(from, Encoding::binary)));
  CHECK(std::holds_alternative<DecodeFault>(decode_to_peer(to, Encoding::binary)));
  CHECK(memory.bytes() == 0);
}

TEST_CASE("another version is told from bytes that make no sense") {
  CHECK(decode_from_peer(bytes_of("02 00 ff ff"), Encoding::binary) == wire::Decoded<FromPeer>(DecodeFault::wrong_version));
  CHECK(decode_to_peer(bytes_of("00"), Encoding::binary) == wire::Decoded<ToPeer>(DecodeFault::wrong_version));
  CHECK(decode_to_peer("", Encoding::binary) == wire::Decoded<ToPeer>(DecodeFault::malformed));
}

TEST_CASE("values outside of their range are malformed") {
  CHECK(malformed_from_peer("01 07"));                                                   // no such message
  CHECK(malformed_from_peer("01 05 0b"));                                                // no such button
  CHECK(malformed_from_peer("01 01  01 00 00 00  01 00  01 00 00 00 06 00"));            // no such choice
  CHECK(malformed_from_peer("01 01  01 00 00 00  01 00  01 00 00 00 00 07"));            // no such choice before
  CHECK(malformed_to_peer(bytes_of("01 02  06 00  02  02 00 00 00  00  03 05 4d 00")));  // a flag of 2
  CHECK(malformed_to_peer(bytes_of("01 02  06 00  01  02 00 00 00  00  04 05 4d 00")));  // no such shape
  CHECK(malformed_to_peer(bytes_of("01 02  06 00  01  02 00 00 00  00  03 06 4d 00")));  // no such colour
  CHECK(malformed_to_peer(bytes_of("01 04 0f")));                                        // no such refusal
}

TEST_CASE("text that is not fit to show is malformed") {
  const std::string key(32, '0');
  CHECK_FALSE(malformed_from_peer("01 00 00  02 00 c3 a9 " + key));           // é
  CHECK(malformed_from_peer("01 00 00  02 00 c3 28 " + key));                 // no UTF-8
  CHECK(malformed_from_peer("01 00 00  02 00 41 07 " + key));                 // a bell
  CHECK(malformed_from_peer("01 00 00  03 00 e2 80 ae " + key));              // turns the direction
  CHECK(malformed_from_peer("01 00 00  07 00 41 41 41 41 41 41 41 " + key));  // too long
}

TEST_CASE("lists, days and years outside of their bounds are malformed") {
  const auto with = [](std::string_view from, std::string_view to) {
    std::string hex = hex_digits(encode(ToPeer(full_scene()), Encoding::binary));
    const std::size_t at = hex.find(from);
    REQUIRE(at != hex.npos);
    return bytes_of(hex.replace(at, from.size(), to));
  };
  CHECK_FALSE(
      malformed_to_peer(with("e907"
                             "0c1f",
                             "e907"
                             "0c1e")));  // 30 December
  CHECK(
      malformed_to_peer(with("e907"
                             "0c1f",
                             "e907"
                             "0b1f")));                                                      // 31 November
  CHECK(malformed_to_peer(with("e807ea07", "c507ea07")));                                    // a fact of 1989
  CHECK(malformed_to_peer(with("0200010041010042", "0500010041010042010043010044010045")));  // five options
  CHECK(malformed_to_peer(with("0200040578", "0200040678")));                                // a cell of choice 6
}
