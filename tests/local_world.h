// The in-memory twin of a machine: the test says how its room is doing, and
// every link is one that it can speak through.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "game/client/local_link.h"
#include "game/client/world.h"

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
  void knock_at(const std::string& host) override { knocks.push_back(host); }
  void close_room() override {
    room = {};
    ++closed;
  }
  wire::Key new_key() override { return {static_cast<std::uint8_t>(++keys)}; }

  client::OwnRoom room;
  std::vector<client::RoomWish> wishes;
  std::vector<std::shared_ptr<client::LocalLink>> links;  // in the order in which they were asked for
  std::vector<client::Address> addresses;
  bool survived = false;  // a room of a program that crashed
  std::vector<std::string> knocks;  // at these addresses
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
