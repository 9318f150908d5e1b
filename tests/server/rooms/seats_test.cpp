// Who sits where: server/rooms/seats.h.
#include "server/rooms/seats.h"

#include <doctest/doctest.h>

#include <chrono>

using namespace streep;
using namespace streep::server;
using session::SeatId;
using std::chrono::milliseconds;

namespace {

constexpr PeerId kOne{1}, kOther{2};

Digest token(std::uint8_t number) { return {number}; }

ServerTime at(int minutes) { return ServerTime{std::chrono::minutes(minutes)}; }

// Two seats, both taken.
struct Full {
  Seats seats{2};
  SeatId first = seats.take(token(1), ServerTime{}).value(), second = seats.take(token(2), ServerTime{}).value();
};

}  // namespace

TEST_CASE("seats are taken in their order, each by one token") {
  Full full;
  CHECK(full.first == SeatId{0});
  CHECK(full.second == SeatId{1});
  CHECK(full.seats.find(token(2)) == full.second);
  CHECK_FALSE(full.seats.find(token(3)));
}

TEST_CASE("who comes back has the same seat, also where all are taken, and nobody else has one then") {
  Full full;
  CHECK(full.seats.take(token(1), ServerTime{}) == full.first);
  CHECK_FALSE(full.seats.take(token(3), ServerTime{}));
}

TEST_CASE("a seat that nobody ever had is taken before one that was given up") {
  Seats seats(2);
  const SeatId left = seats.take(token(1), ServerTime{}).value();
  seats.give_up(left);
  CHECK(seats.take(token(2), ServerTime{}) != left);
  CHECK(seats.take(token(3), ServerTime{}) == left);
}

TEST_CASE("of seats that were given up the one longest ago is taken first, and who had it is a stranger") {
  Full full;
  full.seats.give_up(full.second);
  full.seats.give_up(full.first);
  CHECK_FALSE(full.seats.find(token(2)));
  CHECK(full.seats.take(token(3), ServerTime{}) == full.second);
  CHECK(full.seats.take(token(2), ServerTime{}) == full.first);
}

TEST_CASE("a seat that is given up twice is free once") {
  Full full;
  full.seats.give_up(full.first);
  full.seats.give_up(full.first);
  CHECK(full.seats.take(token(3), ServerTime{}) == full.first);
  CHECK_FALSE(full.seats.take(token(4), ServerTime{}));
}

TEST_CASE("a seat has its newest connection, and none when that is gone or the seat given up") {
  Full full;
  full.seats.connect(full.first, kOne);
  full.seats.connect(full.first, kOther);
  CHECK(full.seats.peer_in(full.first) == kOther);
  CHECK_FALSE(full.seats.peer_in(full.second));
  full.seats.disconnect(full.first, at(1));
  CHECK_FALSE(full.seats.peer_in(full.first));
  full.seats.connect(full.first, kOne);
  full.seats.give_up(full.first);
  CHECK(full.seats.take(token(3), ServerTime{}) == full.first);
  CHECK_FALSE(full.seats.peer_in(full.first));
}

TEST_CASE("a seat is empty since its connection went, until there is another or it is given up") {
  Full full;
  for (const SeatId seat : {full.first, full.second}) full.seats.connect(seat, kOne);
  full.seats.disconnect(full.first, at(10));
  full.seats.disconnect(full.second, at(20));
  CHECK(full.seats.empty_since(at(9)).empty());
  CHECK(full.seats.empty_since(at(10)) == std::vector{full.first});
  CHECK(full.seats.empty_since(at(20)) == std::vector{full.first, full.second});
  full.seats.connect(full.first, kOther);
  full.seats.give_up(full.second);
  CHECK(full.seats.empty_since(at(20)).empty());
}

TEST_CASE("a seat is new from when it was taken, and not from when its person came back") {
  Seats seats(10);
  const SeatId early = seats.take(token(1), ServerTime{milliseconds{1000}}).value();
  const SeatId late = seats.take(token(2), ServerTime{milliseconds{2000}}).value();
  seats.connect(early, PeerId{1});
  CHECK(seats.take(token(1), ServerTime{milliseconds{3000}}) == early);
  CHECK(seats.taken_since(ServerTime{milliseconds{1000}}) == std::vector{late});
  seats.give_up(late);
  CHECK(seats.taken_since(ServerTime{}) == std::vector{early});
}
