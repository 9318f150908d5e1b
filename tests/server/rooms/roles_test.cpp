// Who may do what: every role, every message, every moment of a session.
#include "tests/server/moment.h"

using namespace streep;
using namespace streep::server;

TEST_CASE("at no moment does a message of anybody else do what only a facilitator may") {
  for (int steps = 0; steps < moments(); ++steps) {
    Moment moment(steps);
    CAPTURE(wire::name_of(moment.phase()));
    const auto before = moment.course();
    const PeerId screen = moment.screen(), pretender = moment.enter(Role::screen, moment.key), player = moment.player(0);
    for (const FromPeer& act : acts_of_facilitators()) {
      CHECK(moment.answer_to(moment.connect(), act) == Refusal::wrong_role);
      CHECK(moment.answer_to(screen, act) == Refusal::wrong_role);
      CHECK(moment.answer_to(player, act) == Refusal::wrong_role);
      CHECK(moment.answer_to(pretender, act) == Refusal::wrong_role);
    }
    CHECK(moment.course() == before);
  }
}

TEST_CASE("at no moment does a message of a screen, a facilitator or a stranger do what only a player may") {
  for (int steps = 0; steps < moments(); ++steps) {
    Moment moment(steps);
    CAPTURE(wire::name_of(moment.phase()));
    const auto before = moment.course();
    const PeerId screen = moment.screen();
    for (const FromPeer& act : acts_of_players())
      for (const PeerId peer : {moment.connect(), screen, *moment.facilitator}) CHECK(moment.answer_to(peer, act) == Refusal::wrong_role);
    CHECK(moment.course() == before);
  }
}

TEST_CASE("at no moment is whoever waits for consent heard") {
  for (int steps = 0; steps + 1 < moments(); ++steps) {  // at the close nobody waits
    Moment moment(steps);
    CAPTURE(wire::name_of(moment.phase()));
    for (std::uint16_t i = 10; i < 12; ++i) static_cast<void>(moment.enter(Role::player, key_of(i), "192.168.1.20"));
    const PeerId waiting = moment.enter(Role::player, key_of(12), "192.168.1.20");
    REQUIRE(moment.refused(waiting) == Refusal::needs_consent);
    const auto before = moment.course();
    for (const FromPeer& act : all_acts()) CHECK(moment.answer_to(waiting, act) == std::nullopt);
    CHECK_FALSE(moment.is_in(waiting));
    CHECK(moment.course() == before);
  }
}

TEST_CASE("at no moment does a role without its key come in, nor a second role over one connection") {
  for (int steps = 0; steps < moments(); ++steps) {
    Moment moment(steps);
    CAPTURE(wire::name_of(moment.phase()));
    const auto before = moment.course();
    for (const Role role : {Role::screen, Role::facilitator})
      for (const wire::Key& key : {wire::Key{}, key_of(1), role == Role::screen ? moment.key : moment.screen_key})
        CHECK(moment.refused(moment.enter(role, key)) == Refusal::wrong_key);
    for (const PeerId peer : {moment.player(0), moment.screen()})
      CHECK(moment.answer_to(peer, wire::Hello{Role::facilitator, moment.code, moment.key}) == Refusal::not_now);
    CHECK(moment.course() == before);
  }
}

TEST_CASE("at every moment a facilitator's button does what the desk says that it can, and no other") {
  for (int steps = 0; steps < moments(); ++steps)
    for (const Button button : session::kAllButtons) {
      Moment moment(steps);
      moment.pass(std::chrono::seconds(2));
      CAPTURE(wire::name_of(moment.phase()));
      CAPTURE(wire::name_of(button));
      const bool can = moment.scene().desk->may(button);
      const auto answer = moment.answer_to(*moment.facilitator, session::Press{button});
      CHECK(answer.has_value() != can);
    }
}
