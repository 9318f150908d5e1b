// How much may be asked, who is let guess, what waits for a slow peer, and
// keys that nobody can guess.
#include "server/rooms/manners.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <span>
#include <string>

#include "server/ground/secrets.h"
#include "server/rooms/locked_ballots.h"
#include "server/rooms/outbox.h"

using namespace streep;
using namespace streep::server;
using std::chrono::milliseconds;

namespace {

Frame frame(const char* words) { return std::make_shared<const std::string>(words); }
Digest address(std::uint8_t number) { return {number}; }

void guess(WrongTries& tries, std::uint8_t number, std::size_t times, ServerTime now) {
  for (std::size_t i = 0; i < times; ++i) tries.count(address(number), now);
}

}  // namespace

TEST_CASE("a bucket gives what it holds at once and then as fast as it fills") {
  Bucket bucket(3, 2);
  for (int i = 0; i < 3; ++i) CHECK(bucket.take(ServerTime{milliseconds{1000}}));
  CHECK_FALSE(bucket.take(ServerTime{milliseconds{1000}}));
  CHECK_FALSE(bucket.take(ServerTime{milliseconds{1499}}));
  CHECK(bucket.take(ServerTime{milliseconds{1500}}));
  CHECK_FALSE(bucket.take(ServerTime{milliseconds{1500}}));
}

TEST_CASE("an aula behind one address may mistype as often as everybody together may") {
  WrongTries tries;
  guess(tries, 1, static_cast<std::size_t>(base::kWrongTriesBurst) - 1, ServerTime{});
  CHECK(tries.may_try(address(1), ServerTime{}));
}

TEST_CASE("when too many guess, addresses that guessed wait and others do not") {
  WrongTries tries;
  guess(tries, 1, static_cast<std::size_t>(base::kWrongTriesBurst), ServerTime{});
  CHECK_FALSE(tries.may_try(address(1), ServerTime{}));
  CHECK(tries.may_try(address(2), ServerTime{}));
  CHECK(tries.may_try(address(1), ServerTime{milliseconds{1000}}));
}

TEST_CASE("from however many addresses no more is guessed than the limit in all, and one that guessed little still may a while") {
  WrongTries tries;
  std::size_t guesses = 0;
  for (milliseconds now{0}; now < std::chrono::minutes(1); now += milliseconds{10}) {
    for (std::uint8_t i = 0; i < 100; ++i) {
      if (!tries.may_try(address(i), ServerTime{now})) continue;
      ++guesses;
      tries.count(address(i), ServerTime{now});
    }
  }
  CHECK(guesses <= 600);
  CHECK(guesses > 500);
}

TEST_CASE("an address is forgotten ten minutes after its last wrong try") {
  WrongTries tries;
  guess(tries, 1, 1, ServerTime{});
  tries.forget_old(ServerTime{base::kAddressMemory} - milliseconds{1});
  CHECK(tries.addresses() == 1);
  tries.forget_old(ServerTime{base::kAddressMemory});
  CHECK(tries.addresses() == 0);
}

TEST_CASE("an outbox keeps the newest of every kind, in the order of the newest") {
  Outbox outbox;
  outbox.put(kKindOf<session::Scene>, frame("old scene"));
  outbox.put(kKindOf<session::Seat>, frame("seat"));
  outbox.put(kKindOf<session::Scene>, frame("new scene"));
  const auto frames = outbox.take();
  REQUIRE(frames.size() == 2);
  CHECK(*frames[0].second == "seat");
  CHECK(*frames[1].second == "new scene");
  CHECK(outbox.empty());
}

TEST_CASE("room codes are six letters without vowels, and differ") {
  start_secrets();
  std::set<std::string> codes;
  for (int i = 0; i < 200; ++i) codes.insert(make_room_code().str());
  CHECK(codes.size() > 190);
  for (const std::string& code : codes) {
    CHECK(code.size() == base::kRoomCodeLength);
    CHECK(code.find_first_not_of("BCDFGHJKLMNPQRSTVWXZ") == std::string::npos);
  }
}

TEST_CASE("two keys differ, and a key is the same as itself only") {
  start_secrets();
  const wire::Key key = make_key(), other = make_key();
  CHECK(same(key, key));
  CHECK_FALSE(same(key, other));
}

TEST_CASE("the hash of an address means nothing to another server") {
  start_secrets();
  const KeyedHash here, there;
  CHECK(here("10.0.0.1") == here("10.0.0.1"));
  CHECK(here("10.0.0.1") != here("10.0.0.2"));
  CHECK(here("10.0.0.1") != there("10.0.0.1"));
}

TEST_CASE("the memory of ballots starts as zeros") {
  start_secrets();
  const LockedBallots ballots(1500);
  CHECK(ballots.memory().size() == 1500);
  CHECK(std::ranges::all_of(std::as_bytes(ballots.memory()), [](std::byte byte) { return byte == std::byte{0}; }));
}
