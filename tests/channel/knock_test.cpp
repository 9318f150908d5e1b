#include "game/channel/knock.h"

#include <doctest/doctest.h>

#include <vector>

using namespace streep::channel;

namespace {

std::vector<std::uint8_t> bytes_of(const std::string& text) { return {text.begin(), text.end()}; }

}  // namespace

TEST_CASE("a knock and its answer come back as they were, and are as long as each other") {
  for (const Knock& knock : {Knock{7, {}}, Knock{~0ULL, Connection{0x01020304, 0xabc}}}) {
    CHECK(read_knock(bytes_of(write(knock))) == knock);
    CHECK(write(knock).size() == kKnockBytes);
  }
  for (const Answer& answer : {Answer{7, 9, false}, Answer{1, ~0U, true}}) {
    CHECK(read_answer(bytes_of(write(answer))) == answer);
    CHECK(write(answer).size() == kKnockBytes);
  }
}

TEST_CASE("what is cut short, longer or has a byte that means nothing is no knock") {
  const auto good = bytes_of(write(Knock{7, Connection{1, 2}}));
  for (std::size_t size = 0; size < good.size(); ++size) CHECK_FALSE(read_knock(std::span(good).first(size)));
  auto longer = good, other = good;
  longer.push_back(0);
  other.back() = 1;
  CHECK_FALSE(read_knock(longer));
  CHECK_FALSE(read_knock(other));
  CHECK_FALSE(read_answer(good));
}

TEST_CASE("to ENet a knock is a datagram that it does not read") { CHECK((bytes_of(write(Knock{})).front() & 0x40) != 0); }
