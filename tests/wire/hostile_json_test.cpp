#include <doctest/doctest.h>

#include "game/wire/codec.h"
#include "tests/base/memory_count.h"
#include "tests/wire/examples.h"

using namespace streep;
using namespace streep::tests;
using wire::DecodeFault;
using wire::Encoding;
using wire::FromPeer;
using wire::ToPeer;

namespace {

wire::Decoded<FromPeer> read(std::string_view json) { return decode_from_peer(json, Encoding::json); }
bool malformed(std::string_view json) { return read(json) == wire::Decoded<FromPeer>(DecodeFault::malformed); }

// A ballot with other words for one of its members.
std::string ballot(std::string_view from, std::string_view to) {
  std::string json = R"({"v":5,"type":"ballot","epoch":7,"round":6,"sequence":2,"choice":1,"before":2})";
  const std::size_t at = json.find(from);
  REQUIRE(at != json.npos);
  return json.replace(at, from.size(), to);
}

std::string nested(std::size_t depth, std::string_view open, std::string_view close) {
  std::string json;
  for (std::size_t i = 0; i < depth; ++i) json += open;
  for (std::size_t i = 0; i < depth; ++i) json += close;
  return json;
}

template <class Message, class Decode>
void check_changed_bytes(const std::vector<Example<Message>>& examples, Decode decode) {
  for (const auto& example : examples) {
    for (std::size_t i = 0; i < example.json.size(); ++i) {
      std::string changed = example.json;
      for (const char value : std::string_view("\0\"\\{}[]:, 09-.eE\xff", 17)) {
        changed[i] = value;
        const auto decoded = decode(changed);
        const auto* message = std::get_if<Message>(&decoded);
        if (message != nullptr) REQUIRE(decode(encode(*message, Encoding::json)) == decoded);
      }
    }
  }
}

}  // namespace

TEST_CASE("a ballot is read with other spacing and another order of its members") {
  const session::Ballot expected{session::Epoch{7}, session::Round{6}, 2, 1, 2};
  CHECK(read(ballot("", "")) == wire::Decoded<FromPeer>(expected));
  CHECK(read(" { \"type\" : \"ballot\", \"before\":2, \"choice\":1, \"sequence\":2,\n\"round\":6,\"epoch\":7,\"v\":5 }  \n") ==
        wire::Decoded<FromPeer>(expected));
}

TEST_CASE("JSON cut short at any byte is malformed") {
  for (const auto& example : examples_from_peer()) {
    for (std::size_t i = 0; i < example.json.size(); ++i) CHECK(malformed(example.json.substr(0, i)));
  }
  for (const auto& example : examples_to_peer()) {
    for (std::size_t i = 0; i < example.json.size(); ++i)
      CHECK(decode_to_peer(example.json.substr(0, i), Encoding::json) == wire::Decoded<ToPeer>(DecodeFault::malformed));
  }
}

TEST_CASE("JSON with any one byte changed is refused, or a message that keeps its meaning when written") {
  check_changed_bytes(examples_from_peer(), [](std::string_view json) { return decode_from_peer(json, Encoding::json); });
  check_changed_bytes(examples_to_peer(), [](std::string_view json) { return decode_to_peer(json, Encoding::json); });
}

TEST_CASE("a member that is unknown, missing or there twice is malformed") {
  CHECK_FALSE(malformed(ballot("", "")));
  CHECK(malformed(ballot(R"("before":2)", R"("before":2,"name":"Sam")")));
  CHECK(malformed(ballot(R"(,"before":2)", "")));
  CHECK(malformed(ballot(R"("before":2)", R"("before":2,"before":2)")));
  CHECK(malformed(ballot(R"("before":2)", R"("before":1,"\u0062efore":2)")));
  CHECK(malformed(ballot(R"("v":5)", R"("v":5,"v":5)")));
  CHECK(malformed(ballot(R"("type":"ballot")", R"("type":"goodbye","type":"ballot")")));
  CHECK(malformed(ballot(R"("type":"ballot",)", "")));
  CHECK(malformed(ballot(R"("v":5,)", "")));
}

TEST_CASE("a member that is there twice deep inside is malformed") {
  std::string json = encode(ToPeer(full_scene()), Encoding::json);
  const std::string_view site = R"("site":"loket.nl")";
  json.replace(json.find(site), site.size(), R"("site":"x:y","site":"loket.nl")");
  CHECK(decode_to_peer(json, Encoding::json) == wire::Decoded<ToPeer>(DecodeFault::malformed));
}

TEST_CASE("colons and quotes inside of text are no members") {
  session::Scene scene = full_scene();
  scene.action = text<deck::Line>("\"a\":1, \\\":\\ :");
  CHECK(decode_to_peer(encode(ToPeer(scene), Encoding::json), Encoding::json) == wire::Decoded<ToPeer>(scene));
}

TEST_CASE("only whole numbers in range are numbers") {
  for (const char* number : {"-1",  "6",        "1.0",       "1e0", "1E0", "256",  "4294967297", "1e999", "-1e999", "99999999999999999999",
                             "NaN", "Infinity", "-Infinity", "01",  "0x1", "true", "null",       "\"1\"", "[1]",    "{}"}) {
    CAPTURE(number);
    CHECK(malformed(ballot(R"("choice":1)", "\"choice\":" + std::string(number))));
  }
  CHECK(malformed(ballot(R"("epoch":7)", R"("epoch":4294967296)")));
  CHECK_FALSE(malformed(ballot(R"("epoch":7)", R"("epoch":4294967295)")));
}

TEST_CASE("names and keys are read as they are written and no other way") {
  const auto hello = [](std::string_view role, std::string_view key) {
    return R"({"v":5,"type":"hello","role":")" + std::string(role) + R"(","code":"KLMNPR","key":")" + std::string(key) +
           R"(","secret":"0011223344556677"})";
  };
  CHECK_FALSE(malformed(hello("screen", "00112233445566778899aabbccddeeff")));
  CHECK(malformed(hello("Screen", "00112233445566778899aabbccddeeff")));
  CHECK(malformed(hello("screens", "00112233445566778899aabbccddeeff")));
  CHECK(malformed(hello("screen", "00112233445566778899AABBCCDDEEFF")));
  CHECK(malformed(hello("screen", "00112233445566778899aabbccddeef")));
  CHECK(malformed(hello("screen", "00112233445566778899aabbccddeeffff")));
}

TEST_CASE("days are read as they are written and no other way") {
  for (const char* day : {"2025-12-3", "2025-13-01", "2025-11-31", "+025-12-31", "2025/12/31", "20251231", "1989-12-31"}) {
    CAPTURE(day);
    std::string json = encode(ToPeer(full_scene()), Encoding::json);
    json.replace(json.find("2025-12-31"), 10, day);
    CHECK(decode_to_peer(json, Encoding::json) == wire::Decoded<ToPeer>(DecodeFault::malformed));
  }
}

TEST_CASE("what is no object, and an object with more after it, is malformed") {
  for (const char* json : {"", " ", "1", "null", "[]", "\"ballot\"", "{}", "{", "\xff", R"({"v":5,"type":"goodbye"}x)",
                           R"({"v":5,"type":"goodbye"}{})", R"({"v":5,"type":"goodbye"}//)", R"({'v':1,'type':'goodbye'})"}) {
    CAPTURE(json);
    CHECK(malformed(json));
  }
}

TEST_CASE("deep JSON is refused in little memory") {
  const std::size_t depth = base::kPeerMessageBytes / 2;
  const MemoryCount memory;
  CHECK(malformed(nested(depth, "[", "]")));
  CHECK(malformed(nested(base::kPeerMessageBytes / 6, R"({"a":)", "}")));
  CHECK(malformed(R"({"v":5,"type":"goodbye","a":)" + nested(depth / 2, "[", "]") + "}"));
  CHECK(memory.bytes() < kFewBytes);
}

TEST_CASE("a longer message than a peer may send is refused unread") {
  std::string json = R"({"v":5,"type":"goodbye"})";
  json.resize(base::kPeerMessageBytes, ' ');
  CHECK(read(json) == wire::Decoded<FromPeer>(wire::Goodbye{}));
  json += ' ';
  const MemoryCount memory;
  CHECK(malformed(json));
  CHECK(memory.bytes() == 0);
}

TEST_CASE("another version is seen whatever else the message says") {
  CHECK(read(R"({"v":1,"type":"wave","hand":"left"})") == wire::Decoded<FromPeer>(DecodeFault::wrong_version));
  CHECK(read(R"({"v":6})") == wire::Decoded<FromPeer>(DecodeFault::wrong_version));
  CHECK(malformed(R"({"v":"5"})"));
}
