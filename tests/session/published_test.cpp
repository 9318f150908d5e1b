// What a room has published: game/session/state/published.h.
#include "game/session/state/published.h"

#include <doctest/doctest.h>

using namespace streep;
using namespace streep::session;

namespace {

constexpr std::uint8_t kCardNumber = 2;
const Cohort kTwoPeople{SeatId{0}, SeatId{5}};

Publication publication_of(Occasion occasion) { return {.card = *deck::Id::from("twee"), .occasion = occasion, .figure = {}, .shift = {}}; }

}  // namespace

TEST_CASE("nothing is published of a card before it is added, on either occasion") {
  Published published(3);
  CHECK(published.find(kCardNumber, Occasion::first) == nullptr);
  published.add(kCardNumber, publication_of(Occasion::first), kTwoPeople);
  CHECK(*published.find(kCardNumber, Occasion::first) == publication_of(Occasion::first));
  CHECK(published.find(kCardNumber, Occasion::again) == nullptr);
  CHECK(published.find(1, Occasion::first) == nullptr);
}

TEST_CASE("who answered first may answer again, once") {
  Published published(3);
  CHECK(published.cohort(kCardNumber) == nullptr);
  published.add(kCardNumber, publication_of(Occasion::first), kTwoPeople);
  CHECK(*published.cohort(kCardNumber) == kTwoPeople);
  published.add(kCardNumber, publication_of(Occasion::again), kTwoPeople);
  CHECK(published.cohort(kCardNumber) == nullptr);
  CHECK(*published.find(kCardNumber, Occasion::first) == publication_of(Occasion::first));
}

TEST_CASE("who leaves is out of every cohort") {
  Published published(3);
  published.add(1, publication_of(Occasion::first), kTwoPeople);
  published.add(kCardNumber, publication_of(Occasion::first), kTwoPeople);
  published.drop(SeatId{0});
  CHECK(*published.cohort(1) == Cohort{SeatId{5}});
  CHECK(*published.cohort(kCardNumber) == Cohort{SeatId{5}});
}

TEST_CASE("what comes back after a crash is there, without who answered") {
  Published published(3);
  published.restore(kCardNumber, publication_of(Occasion::first));
  CHECK(published.find(kCardNumber, Occasion::first) != nullptr);
  CHECK(published.cohort(kCardNumber) == nullptr);
}
