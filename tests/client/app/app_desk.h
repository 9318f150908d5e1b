// A program with a world of its own, for tests of what it does: game/client/app.h.
#pragma once

#include <string>

#include "game/client/app/app.h"
#include "tests/client/app/local_world.h"

namespace streep::tests {

using client::RoomState;
using client::View;
using session::Phase;

inline deck::Words some_words() {
  return *deck::Words::from(
      "refusal_unknown_code = \"no such room\"\nrefusal_not_now = \"not now\"\nrefusal_room_closed = \"closed\"\nlink_wrong_version = "
      "\"another version\"\n"
      "results_not_saved = \"not in {0}\"\njoin_wrong_code = \"{0} is no code\"\njoin_wrong_address = \"{0} is no address\"\n");
}

inline client::Library some_decks() {
  client::Library library;
  library.decks.resize(2);
  library.decks[0].path = "students.toml";
  library.decks[1].path = "broken.toml";
  library.decks[1].problem = "broken.toml:1:1: error";
  library.routes[deck::Language::nl] = "den-haag.toml";
  return library;
}

inline wire::RoomCode code_of(const char* text) { return *wire::RoomCode::from(text); }

inline session::Scene scene_of(session::Audience audience, Phase phase, std::uint16_t round = 0) {
  session::Scene scene;
  scene.audience = audience;
  scene.phase = phase;
  scene.round = session::Round{round};
  return scene;
}

// A program with a world of its own; time goes by hand.
struct Desk {
  LocalWorld world;
  client::App app{world, {some_words(), some_words()}, ui::Settings{}, some_decks()};
  double now = 1;

  void want(const ui::Intent& intent) { app.take(intent, now); }
  bool wait() { return app.update(now += 0.1); }
  [[nodiscard]] ui::Model desk() const { return app.model(View::desk, now); }
  [[nodiscard]] ui::Model screen() const { return app.model(View::screen, now); }

  // A room that is open, with a scene on both windows.
  void host() {
    want(ui::Host{0, deck::Cut::minutes_60, 0});
    world.room = {RoomState::open, {4747, code_of("ABCDEF"), {9}, "", ""}, {{"wlan0", "10.0.0.5"}}, {}, ""};
    wait();
    world.links[0]->deliver(scene_of(session::Audience::facilitator, Phase::lobby));
    world.links[1]->deliver(scene_of(session::Audience::screen, Phase::lobby));
    wait();
  }
  void join() {
    want(ui::Join{"10.0.0.5", "abc def"});
    world.links.back()->deliver(scene_of(session::Audience::players, Phase::lobby));
    wait();
  }
};

template <class Message>
int count_sent(const client::LocalLink& link) {
  int count = 0;
  for (const wire::FromPeer& message : link.sent()) count += std::holds_alternative<Message>(message) ? 1 : 0;
  return count;
}

}  // namespace streep::tests
