// Rooms in an aula without a network: a store and a post in memory, a clock
// that stands still until it is told, and people who say what a test says.
#pragma once

#include <doctest/doctest.h>

#include <deque>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "game/deck/parse.h"
#include "game/wire/codec.h"
#include "server/rooms/memory_post.h"
#include "server/rooms/rooms.h"
#include "server/store/direct_scribe.h"
#include "server/store/memory_store.h"

namespace streep::server {

// Two light cards on the line; the first is answered twice.
inline const char* const kSmallDeck = STREEP_SOURCE_DIR "/tests/decks/small.toml";

// `more`: of its last card.
inline std::shared_ptr<const deck::Deck> small_deck(const std::string& more = "") {
  std::ifstream stream(kSmallDeck);
  const std::string source = std::string(std::istreambuf_iterator<char>(stream), {}) + more;
  auto parsed = deck::parse_deck(source);
  REQUIRE(parsed.value);
  return std::make_shared<const deck::Deck>(*std::move(parsed.value));
}

inline wire::Key key_of(std::uint16_t number) {
  wire::Key key;
  std::shared_ptr<const deck::Deck> played;
  key.fill(0xa5);
  key[0] = static_cast<std::uint8_t>(number);
  key[1] = static_cast<std::uint8_t>(number >> 8U);
  return key;
}

// A disk that is as slow as a test wishes: once `waits`, one work is done or fails when the test says so.
struct SlowScribe final : Scribe {
  SlowScribe(Store& a_store, Tell a_tell) : store(a_store), tell(std::move(a_tell)) {}
  void write(Work work, std::uint64_t number) override {
    works.emplace_back(std::move(work), number);
    if (!waits) do_next();
  }
  void do_next() {
    const auto [work, number] = std::move(works.front());
    works.pop_front();
    tell(perform(store, work, number));
  }

  Store& store;
  Tell tell;
  bool waits = false;
  std::deque<std::pair<Work, std::uint64_t>> works;
};

struct Aula {
  explicit Aula(std::shared_ptr<Store> a_store = std::make_shared<MemoryStore>(), std::uint16_t seats = 50,
                const wire::Key& a_key = key_of(9999), std::shared_ptr<const deck::Deck> a_deck = small_deck(),
                session::Epoch an_epoch = session::Epoch{7})
      : key(a_key), played(std::move(a_deck)), epoch(an_epoch), store(std::move(a_store)), scribe(*store, [this](const Written& what) {
          rooms.written(what, now);
        }) {
    start_secrets();
    rooms.open(setup(store->open({digest_of(key), publications_of(*played, deck::Cut::minutes_45)}), seats), scribe, now);
  }
  [[nodiscard]] RoomSetup setup(Kept kept, std::uint16_t seats = 50) const {
    return {.code = code,
            .facilitator = digest_of(key),
            .screen = digest_of(screen_key),
            .secret = secret,
            .deck = played,
            .routes = nullptr,
            .rules = {.seats = seats, .epoch = epoch, .seed = 1},
            .half_year = "2026-1",
            .kept = std::move(kept)};
  }

  // --- people

  PeerId connect(const char* address = "aula") { return rooms.arrived(post, wire::Encoding::binary, address, now); }
  void say(PeerId peer, const wire::FromPeer& message) { rooms.received(peer, wire::encode(message, wire::Encoding::binary), now); }
  PeerId enter(wire::Role role, const wire::Key& with = {}, const char* address = "aula") {
    const PeerId peer = connect(address);
    say(peer, wire::Hello{role, code, with});
    return peer;
  }
  PeerId screen(const char* address = "aula") { return enter(wire::Role::screen, screen_key, address); }
  PeerId invited(std::uint16_t number, const char* address = "aula") {
    const PeerId peer = connect(address);
    say(peer, wire::Hello{.role = wire::Role::player, .code = code, .key = key_of(number), .secret = secret});
    return peer;
  }
  PeerId player(std::uint16_t number) { return enter(wire::Role::player, key_of(number)); }
  std::vector<PeerId> players(std::uint16_t count) {
    std::vector<PeerId> all;
    for (std::uint16_t i = 0; i < count; ++i) all.push_back(player(i));
    return all;
  }
  void facilitate(const wire::FromPeer& act) {
    if (!facilitator) facilitator = enter(wire::Role::facilitator, key);
    say(*facilitator, act);
  }
  void press(session::Button button) { facilitate(session::Press{button}); }
  void go_to(session::Phase phase) {
    if (!facilitator) facilitator = enter(wire::Role::facilitator, key);
    for (int i = 0; i < 20 && this->phase() != phase; ++i) pass(std::chrono::seconds(1)), press(session::Button::next);
    REQUIRE(this->phase() == phase);
  }
  void answer(PeerId peer, deck::Choice choice) { say(peer, session::Ballot{epoch, seen(peer)->round, 1, choice, deck::kPass}); }
  void pass(std::chrono::milliseconds time) {
    now += time;
    rooms.tick(now);
  }

  // --- what they hear

  std::vector<wire::ToPeer> heard(PeerId peer) const {
    std::vector<wire::ToPeer> all;
    for (const auto& sent : post.sent) {
      if (sent.peer != peer) continue;
      auto decoded = wire::decode_to_peer(*sent.frame, wire::Encoding::binary);
      all.push_back(std::get<wire::ToPeer>(std::move(decoded)));
    }
    return all;
  }
  template <class Message>
  std::optional<Message> last(PeerId peer) const {
    std::optional<Message> found;
    for (wire::ToPeer& message : heard(peer)) {
      if (auto* one = std::get_if<Message>(&message)) found = std::move(*one);
    }
    return found;
  }
  template <class Message>
  std::size_t count(PeerId peer) const {
    std::size_t times = 0;
    for (const wire::ToPeer& message : heard(peer)) times += std::holds_alternative<Message>(message) ? 1U : 0U;
    return times;
  }
  // The newest, also of those that came within a welcome.
  std::optional<session::Scene> seen(PeerId peer) const {
    std::optional<session::Scene> newest;
    for (const wire::ToPeer& message : heard(peer)) {
      if (const auto* welcome = std::get_if<wire::Welcome>(&message)) newest = welcome->scene;
      if (const auto* scene = std::get_if<session::Scene>(&message)) newest = *scene;
    }
    return newest;
  }
  std::optional<session::Refusal> refused(PeerId peer) const {
    const auto refusal = last<wire::Refused>(peer);
    return refusal ? std::optional(refusal->why) : std::nullopt;
  }
  bool is_turned_away(PeerId peer) const {  // for good
    const auto refusal = last<wire::Refused>(peer);
    return refusal && refusal->final;
  }
  bool is_in(PeerId peer) const { return last<wire::Welcome>(peer).has_value(); }
  bool is_closed(PeerId peer) const { return post.closed.contains(peer); }
  session::Phase phase() const { return facilitator ? seen(*facilitator)->phase : session::Phase::lobby; }

  wire::RoomCode code = wire::RoomCode::from("BCDFGH").value();
  wire::Key key;
  std::shared_ptr<const deck::Deck> played;
  wire::Key screen_key = key_of(7777);
  wire::Secret secret{1, 2, 3};
  session::Epoch epoch;
  ServerTime now{};
  std::shared_ptr<Store> store;
  SlowScribe scribe;
  MemoryPost post;
  Rooms rooms;
  std::optional<PeerId> facilitator;
};

}  // namespace streep::server
