// A program with a world of its own, for tests of what it does: game/client/app/app.h.
#pragma once

#include <string>

#include "game/client/app/app.h"
#include "tests/client/app/local_world.h"

namespace streep::tests {

using client::RoomState;
using client::View;
using session::Phase;

inline const deck::Words& some_words(deck::Language /*any*/) {
  static const deck::Words words = *deck::Words::from(
      "refusal_unknown_code = \"no such room\"\nrefusal_not_now = \"not now\"\nrefusal_room_closed = \"closed\"\nlink_wrong_version = "
      "\"another version\"\n"
      "results_not_saved = \"not in {0}\"\njoin_wrong_code = \"{0} is no code\"\njoin_wrong_address = \"{0} is no address\"\n"
      "refusal_room_full = \"full\"\nlink_other_name = \"{0} has another name\"\nscreen_wrong_link = \"{0} is no link\"\n"
      "editor_packed = \"packed {0}\"\neditor_left_over = \"left over\"\n");
  return words;
}

// One deck that can be played, one that cannot, and places in Dutch.
inline void put_decks(LocalWorld& world) {
  world.shelf.decks["students.toml"] = some_deck();
  world.shelf.decks["broken.toml"] = {"id = 3", ""};
  world.shelf.places.push_back({"den-haag.toml", "den-haag.toml",
                                "format = 1\ncity = \"Den Haag\"\nlanguage = \"nl\"\n\n[[place]]\nname = \"School\"\ntext = \"Hier kun je "
                                "terecht.\"\nchecked = 2026-11-22\n",
                                false});
}

inline client::OwnRoom open_room() {
  return {.state = RoomState::open,
          .ready = {.port = 4747, .code = *wire::RoomCode::from("ABCDEF"), .facilitator_key = {9}, .screen_key = {8}, .secret = {7}},
          .addresses = {{"wlan0", "10.0.0.5"}}};
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
struct LocalApp {
  LocalApp() {
    put_decks(world);
    wait();
  }

  LocalWorld world;
  client::App app{world.seams(), &some_words, ui::Settings{}};
  double now = 1;

  void want(const ui::Intent& intent) { app.take(intent, now); }
  bool wait() { return app.update(now += 0.1); }
  [[nodiscard]] std::vector<std::shared_ptr<client::LocalLink>>& links() { return world.links.links; }
  [[nodiscard]] ui::Model console() const { return app.model(View::console, now); }
  [[nodiscard]] ui::Model screen() const { return app.model(View::screen, now); }

  // A room that is open, with a scene on both windows.
  void host() {
    want(ui::Host{0, deck::Cut::minutes_60, 0});
    world.room.room = open_room();
    wait();
    links()[0]->deliver(scene_of(session::Audience::facilitator, Phase::lobby));
    links()[1]->deliver(scene_of(session::Audience::screen, Phase::lobby));
    wait();
  }
  void join() {
    want(ui::Join{"10.0.0.5", "abc def"});
    links().back()->deliver(scene_of(session::Audience::players, Phase::lobby));
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
