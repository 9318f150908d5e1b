// The in-memory twin of a machine: the test says how its room is doing, and
// every link is one that it can speak through.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "game/client/app/world.h"
#include "game/client/link/local_link.h"

namespace streep::tests {

class LocalWorld final : public client::World {
 public:
  std::unique_ptr<client::Link> connect(const client::Address& address) override {
    auto wire = std::make_shared<client::LocalLink>();
    links.push_back(wire);
    addresses.push_back(address);
    return std::make_unique<Lent>(std::move(wire));
  }
  void open_room(const client::RoomWish& wish) override {
    wishes.push_back(wish);
    room.state = client::RoomState::starting;
  }
  bool carry_on() override { return survived; }
  client::OwnRoom own_room() override { return room; }
  void read_totals(const std::vector<std::string>& decks, deck::Language) override {
    totals_of = decks;
    totals.state = ui::Totals::State::reading;
  }
  client::OwnTotals own_totals() override { return totals; }
  void forget_totals() override { totals = {}; }
  client::Saved save(const std::string& stem, const std::string& ending, const std::string& text) override {
    saved.push_back(text);
    return {can_save, can_save ? "/home/downloads/" + stem + ending : "/home/downloads"};
  }
  void knock_at(const std::string& host) override { knocks.push_back(host); }
  void close_room() override {
    room = {};
    ++closed;
  }
  bool ask_for_file(const client::FileWish& wish) override {
    asked.push_back(wish);
    return has_dialog;
  }
  std::optional<std::string> asked_file() override { return std::exchange(chosen_file, std::nullopt); }
  invitation::WallTime wall_time() override { return time; }
  wire::Key new_key() override { return {static_cast<std::uint8_t>(++keys)}; }

  invitation::WallTime time{std::chrono::local_days(std::chrono::year(2026) / 3 / 1) + std::chrono::hours(10)};
  client::OwnRoom room;
  std::vector<client::RoomWish> wishes;
  std::vector<std::shared_ptr<client::LocalLink>> links;  // in the order in which they were asked for
  std::vector<client::Address> addresses;
  bool has_dialog = true;
  std::vector<client::FileWish> asked;
  std::optional<std::string> chosen_file;  // in the dialog; empty: none
  bool survived = false;                   // a room of a program that crashed
  std::vector<std::string> knocks;         // at these addresses
  std::vector<std::string> totals_of;      // these decks
  client::OwnTotals totals;
  std::vector<std::string> saved;  // texts
  bool can_save = true;
  int closed = 0;
  int keys = 0;

 private:
  // The program owns its link; the test keeps the other end.
  class Lent final : public client::Link {
   public:
    explicit Lent(std::shared_ptr<client::LocalLink> wire) : wire_(std::move(wire)) {}
    void send(const wire::FromPeer& message) override { wire_->send(message); }
    std::vector<wire::ToPeer> receive() override { return wire_->receive(); }
    [[nodiscard]] client::LinkState state() const override { return wire_->state(); }

   private:
    std::shared_ptr<client::LocalLink> wire_;
  };
};

}  // namespace streep::tests
