// The real server as a child process, and people who play over real ENet.
#pragma once

#include <doctest/doctest.h>
#include <sys/types.h>

#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "game/client/link/enet_link.h"
#include "game/client/link/player.h"
#include "game/wire/ready.h"
#include "tests/server/child_memory.h"

namespace streep {

class ServerProcess {
 public:
  // With the small deck, or with --decks, without a room of its own, in `folder`; `input` is written to its standard input.
  explicit ServerProcess(const std::filesystem::path& folder, std::vector<std::string> flags = {}, const std::string& input = "");
  ~ServerProcess();  // kills it where it still runs
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  [[nodiscard]] const std::string& line() const { return line_; }  // what it wrote to its parent
  [[nodiscard]] wire::Ready ready() const;
  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] std::string error() const;
  [[nodiscard]] std::size_t memory() const;  // resident bytes
  [[nodiscard]] std::size_t count(const std::vector<std::string>& needles) const { return inside_->count(needles); }
  void signal(int number) const;
  [[nodiscard]] bool has_ended() const;
  void close_input();
  [[nodiscard]] int wait();  // its exit code; -1 where it was killed

 private:
  pid_t process_ = 0;
  std::optional<ChildMemory> inside_;
  int input_ = -1;
  std::string line_;
};

// Somebody in the room.
struct Guest {
  Guest(const wire::Ready& room, wire::Role role, const wire::Key& key = {});
  void listen();
  void press(session::Button button) { link.send(session::Press{button}); }
  // Whether it may: false until both the card and the own seat of this round are there.
  [[nodiscard]] bool answer(deck::Choice choice);

  client::EnetLink::Time now{};  // moves only where a try has failed: none is given up because the machine is busy
  client::EnetLink link;
  client::Player player;
  bool is_player;
  bool welcome = false;
  std::optional<session::Scene> scene;
  std::optional<session::Refusal> refused;
  std::optional<wire::People> people;
};

// A room with players, a screen and a facilitator.
struct Crowd {
  Crowd(const wire::Ready& room, std::uint16_t players);
  // Everybody listens until `condition`.
  void until(const std::function<bool()>& condition);
  void go_to(session::Phase phase);
  void answer();  // all but the last four cross

  std::deque<Guest> guests;  // facilitator, screen, players
  Guest& facilitator() { return guests[0]; }
  Guest& screen() { return guests[1]; }
};

}  // namespace streep
