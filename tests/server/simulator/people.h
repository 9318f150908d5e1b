// The people of a story, each with the client of the program behind it: who
// answers, thinks again, is silent, steps out or leaves, and one who presses
// the buttons. They know what is on their screen, and nothing of the server.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "game/base/random.h"
#include "game/client/link/backoff.h"
#include "game/client/link/player.h"
#include "game/wire/codec.h"
#include "tests/server/simulator/network.h"

namespace streep::test {

// What all of them share: a link that comes back.
class Person : public Client {
 public:
  Person(std::size_t number, Queue& queue, Network& network, const Plan& plan, const wire::Hello& hello);

  void come();  // in, for the first time
  [[nodiscard]] bool is_in() const { return in_since_.has_value(); }
  // How long the connection of now has been in; nothing where it is not.
  [[nodiscard]] std::optional<Span> in_since() const { return in_since_; }

 protected:
  virtual void hear(const wire::ToPeer& message) = 0;
  void say(const wire::FromPeer& message);
  void leave();  // for good
  [[nodiscard]] Span within(Span most) { return Span(static_cast<Span::rep>(random_.below(static_cast<std::uint64_t>(most.count()) + 1))); }
  [[nodiscard]] bool by_chance(double part) { return random_.fraction() < part; }
  void later(Span wait, std::function<void()> what) { queue_.after(wait, std::move(what)); }
  [[nodiscard]] Span now() const { return queue_.now(); }
  [[nodiscard]] const Plan& plan() const { return plan_; }
  [[nodiscard]] base::Random& random() { return random_; }

 private:
  void received(const std::string& bytes) override;
  void lost() override;

  std::size_t number_;
  Queue& queue_;
  Network& network_;
  Plan plan_;
  wire::Hello hello_;
  base::Random random_;
  client::Backoff backoff_;
  std::optional<Network::Connection> connection_;
  std::optional<Span> in_since_;
  bool resting_ = false;  // was turned away, or has left: does not come back by itself
};

class Guest final : public Person {
 public:
  Guest(std::size_t number, Queue& queue, Network& network, const Plan& plan, const wire::RoomCode& code);

  [[nodiscard]] const wire::Key& token() const { return token_; }
  [[nodiscard]] const client::Player& player() const { return player_; }
  // What this person knows to have answered to the card that is on, also after the
  // server was started anew; nothing where their round became void.
  struct Given {
    std::uint8_t card = 0;
    session::Occasion occasion{};
    session::Epoch epoch{};
    session::Round round{};
    deck::Choice choice{};
    Span at{};
  };
  [[nodiscard]] const std::optional<Given>& given() const { return given_; }

 private:
  void hear(const wire::ToPeer& message) override;
  void remember();  // what still holds of what they gave
  void consider();  // an answer, where they may give one
  void press();
  void wander();  // out, back, or away for good

  wire::Key token_;
  client::Player player_;
  std::optional<Given> given_;
  std::optional<std::pair<session::Epoch, session::Round>> considered_;
};

class Leader final : public Person {
 public:
  Leader(Queue& queue, Network& network, const Plan& plan, const wire::RoomCode& code, const wire::Key& key);

  [[nodiscard]] const std::optional<session::Scene>& scene() const { return scene_; }

 private:
  void hear(const wire::ToPeer& message) override;
  void think();
  void press();

  std::optional<session::Scene> scene_;
  std::vector<session::SeatId> seats_;
  bool thinking_ = false;
};

}  // namespace streep::test
