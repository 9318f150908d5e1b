// The door for phones: the page over HTTP and the same messages as JSON over a
// WebSocket, both on one TCP port, in the io_context of the other door. It moves
// frames between connections and rooms and knows no rules.
//
// Only GET, only the page's own files, only from this host's own pages; and POST to
// open a room, whose body is not read before the reception has said how long it may
// be. What a proxy brings that is trusted is of the phone behind it. Every limit is named in base/limits.h. Nothing here writes an address,
// a path or a message to a log, and no message stays in it once it was handed over.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "server/doors/forwarded.h"
#include "server/doors/page.h"
#include "server/doors/web_rules.h"
#include "server/ground/clock.h"
#include "server/hosting/reception.h"
#include "server/rooms/post.h"
#include "server/rooms/rooms.h"

namespace boost::asio {
class io_context;
}

namespace streep::server {

class WebDoor final : public Post {
 public:
  // An operator's certificate: PEM files.
  struct Certificate {
    std::string chain, key;
  };
  struct Options {
    std::string address;               // numbers with points; empty: every address of this machine
    std::uint16_t port = base::kPort;  // 0: any that is free
    std::size_t connections = base::kSocketsMost;
    std::string host_name;                   // a name that phones may use beside addresses; empty: none
    std::optional<Certificate> certificate;  // then https only
    std::optional<Outside> outside;          // where people come through a proxy
    TrustedProxies proxies;
    std::uint16_t native_port = 0;  // UDP, as native clients are told; 0: none
    std::chrono::milliseconds request_wait = base::kWebRequestWait;
  };

  // Throws WorldError where the port, the address or the certificate cannot be
  // had. All that it is given outlives it.
  WebDoor(boost::asio::io_context& world, const Clock& clock, Rooms& rooms, Reception& reception, const Page& page, const Options& options);
  ~WebDoor() override;

  [[nodiscard]] std::uint16_t port() const;

  void send(PeerId peer, FrameKind kind, Frame frame) override;
  void close(PeerId peer) override;

  // Lets nobody in any more; `done` is called when all that was sent has
  // arrived, or after two seconds.
  void shut(std::function<void()> done);

 private:
  struct Works;
  std::shared_ptr<Works> works_;
};

}  // namespace streep::server
