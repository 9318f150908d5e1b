// The network of all links over HTTP and WebSocket, for whoever keeps them: one
// thread and no waiting. What would have to be waited for is a name that is
// looked up, which is done beside the program.
#pragma once

#include <memory>

namespace streep::client {

class WebNetwork {
 public:
  // Certificates are checked against those that this machine trusts, or those in SSL_CERT_FILE.
  WebNetwork();
  ~WebNetwork();
  WebNetwork(const WebNetwork&) = delete;
  WebNetwork& operator=(const WebNetwork&) = delete;

  // What can be done now, and never more than one frame may take: call it often. True where there may be more.
  bool work();

  struct Works;  // for the sources of this folder: web_stream.h
  [[nodiscard]] Works& works() { return *works_; }

 private:
  std::unique_ptr<Works> works_;
};

}  // namespace streep::client
