// The door for native clients: ENet over UDP, one reliable channel, each
// connection sealed (game/channel). It moves frames between connections and
// rooms and knows no rules. One thread: all of it runs in the io_context.
//
// A broadcast goes to 64 peers, then what waits is read, then to the next 64. A
// peer gets its next frames when ENet has sent the ones before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "server/ground/clock.h"
#include "server/rooms/post.h"
#include "server/rooms/rooms.h"

namespace boost::asio {
class io_context;
}

namespace streep::server {

class EnetDoor final : public Post {
 public:
  struct Options {
    std::string address;               // numbers with points; empty: every address of this machine
    std::uint16_t port = base::kPort;  // 0: any that is free
    std::size_t connections = base::kConnectionsMost;
  };

  // Throws WorldError where the port or the address cannot be had. All that it
  // is given outlives it.
  EnetDoor(boost::asio::io_context& world, const Clock& clock, Rooms& rooms, const Options& options);
  ~EnetDoor() override;

  [[nodiscard]] std::uint16_t port() const;

  void send(PeerId peer, FrameKind kind, Frame frame) override;
  void close(PeerId peer) override;

  // Lets nobody in any more; `done` is called when all that was sent has
  // arrived, or after two seconds.
  void shut(std::function<void()> done);

 private:
  struct Works;
  std::unique_ptr<Works> works_;
};

}  // namespace streep::server
