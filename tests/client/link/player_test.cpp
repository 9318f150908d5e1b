#include "game/client/link/player.h"

#include <doctest/doctest.h>

using namespace streep;
using client::Player;
using session::Ballot;
using session::Epoch;
using session::Occasion;
using session::Phase;
using session::Round;
using session::Scene;
using session::Seat;
using Messages = std::vector<wire::FromPeer>;

namespace {

constexpr Epoch kEpoch{77};

Scene line_card(Phase phase, Round round, Occasion occasion = Occasion::first, std::uint8_t card_number = 1) {
  Scene scene;
  scene.epoch = kEpoch;
  scene.phase = phase;
  scene.round = round;
  scene.occasion = occasion;
  scene.card_number = card_number;
  scene.card.emplace();
  return scene;
}

Seat seat_in(Round round, std::uint32_t sequence = 0) {
  Seat seat;
  seat.round = round;
  seat.may_answer = true;
  seat.sequence = sequence;
  return seat;
}

// Somebody in the cohort of this round, with a card of two sides.
struct Answering {
  Player player;
  explicit Answering(Round round = Round{1}) {
    CHECK(player.take(seat_in(round)).empty());
    CHECK(player.take(line_card(Phase::answer, round)).empty());
  }
};

// What is sent in answer to a welcome.
Messages welcome(Player& player, const Scene& scene, const Seat& seat) {
  return player.take(wire::Welcome{wire::Role::player, {}, scene.epoch, scene, seat});
}

}  // namespace

TEST_CASE("a player of the cohort answers, and the next answer has the next sequence") {
  Answering now;
  CHECK(now.player.answer(deck::kCross) == Ballot{kEpoch, Round{1}, 1, deck::kCross, deck::kPass});
  CHECK(now.player.answer(deck::kStay) == Ballot{kEpoch, Round{1}, 2, deck::kStay, deck::kPass});
  CHECK(now.player.chosen() == deck::kStay);
}

TEST_CASE("an answer has arrived when its own sequence is acknowledged in its own round") {
  Answering now;
  CHECK(now.player.answer(deck::kCross));
  CHECK(now.player.answer(deck::kStay));
  CHECK(now.player.take(seat_in(Round{1}, 1)).empty());
  CHECK_FALSE(now.player.arrived());
  CHECK(now.player.take(seat_in(Round{1}, 2)).empty());
  CHECK(now.player.arrived());
  CHECK(now.player.take(seat_in(Round{2}, 9)).empty());
  CHECK_FALSE(now.player.arrived());
}

TEST_CASE("nobody answers outside of the cohort, of the phase, or of what the card offers") {
  Player nobody;
  CHECK_FALSE(nobody.answer(deck::kCross));
  Answering now;
  CHECK_FALSE(now.player.answer(deck::kStay + 1));
  CHECK(now.player.take(line_card(Phase::read, Round{1})).empty());
  CHECK_FALSE(now.player.answer(deck::kCross));
  Player late;
  CHECK(late.take(Seat{Round{1}, false, 0, false, {}}).empty());
  CHECK(late.take(line_card(Phase::answer, Round{1})).empty());
  CHECK_FALSE(late.answer(deck::kCross));
}

TEST_CASE("a seat that has not heard of the newest round does not answer in it") {
  Answering now(Round{1});
  CHECK(now.player.take(line_card(Phase::answer, Round{2})).empty());
  CHECK_FALSE(now.player.answer(deck::kCross));
  CHECK(now.player.take(seat_in(Round{2})).empty());
  CHECK(now.player.answer(deck::kCross));
}

TEST_CASE("a choice card takes as many choices as it has options") {
  Answering now;
  Scene scene = line_card(Phase::answer, Round{1});
  scene.card->kind = deck::Kind::choice;
  for (int i = 0; i < 3; ++i) CHECK(scene.card->options.add({}));
  CHECK(now.player.take(scene).empty());
  CHECK(now.player.answer(3));
  CHECK_FALSE(now.player.answer(4));
}

TEST_CASE("the second answer to a card carries the first") {
  Answering now(Round{1});
  CHECK(now.player.answer(deck::kStay));
  CHECK(now.player.take(seat_in(Round{1}, 1)).empty());
  CHECK(now.player.take(line_card(Phase::answer, Round{2}, Occasion::first, 2)).empty());
  CHECK(now.player.take(seat_in(Round{3})).empty());
  CHECK(now.player.take(line_card(Phase::answer, Round{3}, Occasion::again, 1)).empty());
  CHECK(now.player.answer(deck::kCross) == Ballot{kEpoch, Round{3}, 1, deck::kCross, deck::kStay});
}

TEST_CASE("a change of mind that never arrived is no first answer, and the one before it still is") {
  Answering now(Round{1});
  CHECK(now.player.answer(deck::kStay));
  CHECK(now.player.take(seat_in(Round{1}, 1)).empty());
  CHECK(now.player.answer(deck::kCross));
  CHECK(now.player.take(seat_in(Round{2})).empty());
  CHECK(now.player.take(line_card(Phase::answer, Round{2}, Occasion::again)).empty());
  CHECK(now.player.answer(deck::kCross)->before == deck::kStay);
}

TEST_CASE("who was silent the first time passed the first time") {
  Answering now(Round{1});
  CHECK(now.player.take(line_card(Phase::closed, Round{1})).size() == 1);
  CHECK(now.player.take(seat_in(Round{2})).empty());
  CHECK(now.player.take(line_card(Phase::answer, Round{2}, Occasion::again)).empty());
  CHECK(now.player.answer(deck::kCross)->before == deck::kPass);
}

TEST_CASE("a client that does not know the first answer says that it forgot, not that it passed") {
  Player player;
  CHECK(player.take(seat_in(Round{3})).empty());
  CHECK(player.take(line_card(Phase::answer, Round{3}, Occasion::again)).empty());
  CHECK(player.answer(deck::kCross)->before == session::kForgotten);
}

TEST_CASE("who was silent sends one pass when answers close") {
  Answering now;
  CHECK(now.player.take(line_card(Phase::closed, Round{1})) == Messages{Ballot{kEpoch, Round{1}, 1, deck::kPass, deck::kPass}});
  CHECK(now.player.take(line_card(Phase::closed, Round{1})).empty());
  CHECK(now.player.take(seat_in(Round{1}, 1)).empty());
}

TEST_CASE("who answered, and who may not answer, sends nothing when answers close") {
  Answering now;
  CHECK(now.player.answer(deck::kCross));
  CHECK(now.player.take(line_card(Phase::closed, Round{1})).empty());
  Player late;
  CHECK(late.take(Seat{Round{1}, false, 0, false, {}}).empty());
  CHECK(late.take(line_card(Phase::closed, Round{1})).empty());
}

TEST_CASE("the silent pass is sent too where the seat is heard of after the scene") {
  Player player;
  CHECK(player.take(line_card(Phase::closed, Round{1})).empty());
  CHECK(player.take(seat_in(Round{1})) == Messages{Ballot{kEpoch, Round{1}, 1, deck::kPass, deck::kPass}});
}

TEST_CASE("an answer that was not acknowledged is sent again as it was after the link came back, once") {
  Answering now;
  const auto ballot = now.player.answer(deck::kCross);
  CHECK(welcome(now.player, line_card(Phase::answer, Round{1}), seat_in(Round{1})) == Messages{*ballot});
  CHECK(now.player.take(line_card(Phase::answer, Round{1})).empty());
  CHECK(now.player.take(seat_in(Round{1}, 1)).empty());
}

TEST_CASE("an answer is not sent again where it arrived, or where its round is over") {
  Answering arrived;
  CHECK(arrived.player.answer(deck::kCross));
  CHECK(welcome(arrived.player, line_card(Phase::answer, Round{1}), seat_in(Round{1}, 1)).empty());
  Answering over;
  CHECK(over.player.answer(deck::kCross));
  CHECK(welcome(over.player, line_card(Phase::reveal, Round{1}), seat_in(Round{1})).empty());
}

TEST_CASE("who comes back after the close with an answer that never arrived was silent, and sends a pass") {
  Answering now;
  CHECK(now.player.answer(deck::kCross));
  const Ballot pass{kEpoch, Round{1}, 1, deck::kPass, deck::kPass};
  CHECK(welcome(now.player, line_card(Phase::closed, Round{1}), seat_in(Round{1})) == Messages{pass});
  CHECK(now.player.take(line_card(Phase::closed, Round{1})).empty());
}

TEST_CASE("a client that was started anew counts on from what the seat has") {
  Player player;
  CHECK(welcome(player, line_card(Phase::answer, Round{1}), seat_in(Round{1}, 4)).empty());
  CHECK(player.answer(deck::kStay)->sequence == 5);
  CHECK_FALSE(player.arrived());
}

TEST_CASE("in another epoch everything is forgotten") {
  Answering now;
  CHECK(now.player.answer(deck::kStay));
  Scene again = line_card(Phase::answer, Round{1}, Occasion::again);
  again.epoch = Epoch{78};
  CHECK(welcome(now.player, again, seat_in(Round{1})).empty());
  CHECK_FALSE(now.player.chosen());
  CHECK(now.player.answer(deck::kCross)->before == session::kForgotten);
}
