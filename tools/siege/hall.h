// Honest people in a hall, over real links to the real server: who came in, how
// often, and how long their answers took to be acknowledged. It counts in real
// time, so no test uses it.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "game/client/link/link.h"
#include "game/client/link/player.h"
#include "game/client/web/web_link.h"
#include "game/wire/ready.h"
#include "tools/siege/relay.h"

namespace streep::siege {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

struct Somebody {
  wire::Role role{};
  std::unique_ptr<client::Link> link;
  client::Player player{};
  int welcomes = 0;  // one, where the connection never dropped
  Clock::time_point came_at{}, welcome_at{};
  std::optional<session::Scene> scene{};
  std::optional<std::pair<std::uint32_t, Clock::time_point>> waits{};  // for this sequence to be acknowledged
  std::optional<session::Refusal> refused{};
  std::optional<Clock::time_point> heard_at{};  // the first time since everything was forgotten
};

class Hall {
 public:
  // Natives come over `network`, where there is one; it outlives the hall.
  Hall(const wire::Ready& room, std::size_t natives, std::size_t phones, Network* network = nullptr);

  Somebody& bring(wire::Role role, bool as_phone, std::uint16_t number);
  void look();  // once after everybody
  // Looks until it is so. False where it is not after `most`.
  bool until(const std::function<bool()>& so, Clock::duration most);
  void pass(Clock::duration time);
  // The facilitator presses until the hall is there.
  [[nodiscard]] bool go_to(session::Phase phase);
  void answer();  // everybody, again

  [[nodiscard]] Somebody& facilitator() { return people_[0]; }
  [[nodiscard]] Somebody& screen() { return people_[1]; }
  [[nodiscard]] std::vector<Somebody>& people() { return people_; }
  [[nodiscard]] std::span<const Somebody> players() const { return std::span(people_).subspan(2); }
  void forget();  // that they came in, and what they heard
  [[nodiscard]] bool all_in() const;
  [[nodiscard]] bool all_have_heard() const;
  [[nodiscard]] int drops() const;  // connections that were made anew
  [[nodiscard]] int waiting() const;
  [[nodiscard]] std::vector<Milliseconds> take_latencies() { return std::exchange(latencies_, {}); }

 private:
  void hear(Somebody& one, const wire::ToPeer& message);

  wire::Ready room_;
  client::WebNetwork phones_;
  Network* network_;
  std::deque<Relay> relays_;  // of the natives
  std::vector<Somebody> people_;
  std::vector<Milliseconds> latencies_;
};

// The part of them, from 0 to 1, that took no longer.
[[nodiscard]] Milliseconds quantile(std::vector<Milliseconds> times, double part);

}  // namespace streep::siege
