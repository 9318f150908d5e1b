#include <doctest/doctest.h>

#include <algorithm>

#include "game/base/random.h"
#include "game/wire/codec.h"
#include "game/wire/names.h"
#include "tests/base/memory_count.h"
#include "tests/wire/examples.h"

using namespace streep;
using namespace streep::tests;
using wire::DecodeFault;
using wire::Encoding;
using wire::FromPeer;
using wire::ToPeer;

namespace {

bool malformed_from_peer(std::string_view bytes) {
  return decode_from_peer(bytes, Encoding::binary) == wire::Decoded<FromPeer>(DecodeFault::malformed);
}
bool malformed_to_peer(std::string_view bytes) {
  return decode_to_peer(bytes, Encoding::binary) == wire::Decoded<ToPeer>(DecodeFault::malformed);
}

// The message on the wire, but with this byte in the first place where `change` of it shows.
template <class Peer, class Message, class Change>
std::string with_byte(const Message& message, std::size_t byte, Change change) {
  Message other = message;
  change(other);
  std::string bytes = encode(Peer(message), Encoding::binary);
  const std::string changed = encode(Peer(other), Encoding::binary);
  const auto first = std::mismatch(bytes.begin(), bytes.end(), changed.begin(), changed.end()).first;
  REQUIRE(first != bytes.end());
  *first = static_cast<char>(byte);
  return bytes;
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
    for (std::size_t i = 0; i < bytes.size(); ++i) CHECK(malformed_from_peer(bytes.substr(0, i)));
  }
  for (const auto& [name, message, hex, json] : examples_to_peer()) {
    const std::string bytes = bytes_of(hex);
    for (std::size_t i = 0; i < bytes.size(); ++i) CHECK(malformed_to_peer(bytes.substr(0, i)));
  }
}

TEST_CASE("a byte after the end makes a message malformed") {
  for (const auto& [name, message, hex, json] : examples_from_peer()) CHECK(malformed_from_peer(bytes_of(hex + " 00")));
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
  const std::string hello = bytes_of("05 00 00 ff ff 41 41 41 41");
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
  CHECK(decode_from_peer(bytes_of("01 00 ff ff"), Encoding::binary) == wire::Decoded<FromPeer>(DecodeFault::wrong_version));
  CHECK(decode_to_peer(bytes_of("06"), Encoding::binary) == wire::Decoded<ToPeer>(DecodeFault::wrong_version));
  CHECK(decode_to_peer("", Encoding::binary) == wire::Decoded<ToPeer>(DecodeFault::malformed));
}

TEST_CASE("values outside of their range are malformed") {
  CHECK(malformed_from_peer(std::string{char{wire::kProtocolVersion}, std::variant_size_v<FromPeer>}));
  CHECK(malformed_to_peer(std::string{char{wire::kProtocolVersion}, std::variant_size_v<ToPeer>}));
  const session::Ballot ballot{session::Epoch{1}, session::Round{1}, 1, deck::kPass, deck::kPass};
  CHECK(malformed_from_peer(with_byte<FromPeer>(ballot, base::kChoicesMost, [](auto& one) { one.choice = deck::kCross; })));
  CHECK(malformed_from_peer(with_byte<FromPeer>(ballot, session::kForgotten + 1, [](auto& one) { one.before = deck::kCross; })));
  constexpr std::size_t kNoButton = base::kCount<session::Button>, kNoRefusal = base::kCount<session::Refusal>;
  const session::Press back{session::Button::back};
  CHECK(malformed_from_peer(with_byte<FromPeer>(back, kNoButton, [](auto& one) { one.button = session::Button::next; })));
  const wire::Refused late{session::Refusal::old_round};
  CHECK(malformed_to_peer(with_byte<ToPeer>(late, kNoRefusal, [](auto& one) { one.why = session::Refusal::not_now; })));
  const session::Seat seat{session::Round{6}, false, 2, false, {3, 5, 77}};
  CHECK(malformed_to_peer(with_byte<ToPeer>(seat, 2, [](auto& one) { one.may_answer = true; })));
  CHECK(malformed_to_peer(with_byte<ToPeer>(seat, session::kSymbolShapes, [](auto& one) { one.symbol.shape = 0; })));
  CHECK(malformed_to_peer(with_byte<ToPeer>(seat, session::kSymbolColours, [](auto& one) { one.symbol.colour = 0; })));
}

TEST_CASE("text that is not fit to show is malformed") {
  const std::string key(48, '0');                                                       // and no secret
  CHECK_FALSE(malformed_from_peer(bytes_of("05 00 00  02 00 c3 a9 " + key)));           // é
  CHECK(malformed_from_peer(bytes_of("05 00 00  02 00 c3 28 " + key)));                 // no UTF-8
  CHECK(malformed_from_peer(bytes_of("05 00 00  02 00 41 07 " + key)));                 // a bell
  CHECK(malformed_from_peer(bytes_of("05 00 00  03 00 e2 80 ae " + key)));              // turns the direction
  CHECK(malformed_from_peer(bytes_of("05 00 00  07 00 41 41 41 41 41 41 41 " + key)));  // too long
}

TEST_CASE("lists, days and years outside of their bounds are malformed") {
  const auto day = [](int month, int number) {
    return [=](session::Scene& scene) {
      scene.routes->places[0].checked = *deck::Day::from(std::chrono::year(2025) / month / number);
    };  // it is 31 December
  };
  CHECK_FALSE(malformed_to_peer(with_byte<ToPeer>(full_scene(), 30, day(12, 1))));
  CHECK(malformed_to_peer(with_byte<ToPeer>(full_scene(), 32, day(12, 1))));
  CHECK(malformed_to_peer(with_byte<ToPeer>(full_scene(), 11, day(10, 31))));  // 31 November
  const auto year = [](session::Scene& scene) { scene.insight->year = base::Whole<1990, 2100>::of<2025>(); };
  CHECK_FALSE(malformed_to_peer(with_byte<ToPeer>(full_scene(), 1990 & 0xff, year)));
  CHECK(malformed_to_peer(with_byte<ToPeer>(full_scene(), 1989 & 0xff, year)));
  const auto choice = [](session::Scene& scene) { scene.figure->cells[0].choices = *deck::Group::from({deck::kStay}); };
  CHECK(malformed_to_peer(with_byte<ToPeer>(full_scene(), base::kChoicesMost, choice)));
}

TEST_CASE("a list of more than there may be is malformed, also where all of them are there") {
  using Options = decltype(session::CardView::options);
  const auto label = [](const char* word) { return text<deck::Label>(word); };
  session::Scene scene = full_scene();
  scene.card->options = list_of<Options>(label("A"), label("B"), label("C"), label("last"));
  const auto three = [&](session::Scene& other) { other.card->options = list_of<Options>(label("A"), label("B"), label("C")); };
  std::string five = with_byte<ToPeer>(scene, base::kOptionsMost + 1, three);
  const std::string last = {4, 0, 'l', 'a', 's', 't'};
  REQUIRE(five.find(last) != five.npos);
  five.insert(five.find(last), last);
  CHECK(malformed_to_peer(five));
}
