// A network between people and a server: messages of one connection come in
// their order, late where datagrams got lost, and not at all once it was cut.
// Both ends notice a cut in their own time. It reads no message.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "game/base/random.h"
#include "server/rooms/post.h"
#include "tests/server/simulator/queue.h"

namespace streep::test {

// A message that travelled, for who wants to see all of them.
enum class Way : std::uint8_t { to_server, to_client };

// The end that a person holds.
class Client {
 public:
  virtual ~Client() = default;
  virtual void received(const std::string& bytes) = 0;
  virtual void lost() = 0;  // the connection, once and for all
};

// The end of the server that is running.
class Host {
 public:
  virtual ~Host() = default;
  [[nodiscard]] virtual server::PeerId arrived(std::size_t client) = 0;
  virtual void received(server::PeerId peer, const std::string& bytes) = 0;
  virtual void gone(server::PeerId peer) = 0;
};

class Network final : public server::Post {
 public:
  Network(Queue& queue, const Plan& plan);

  // Null: there is no server, and every connection to the one before is dead.
  void serve(Host* host);

  // A connection, under way; `client` is called back from now on until it is lost.
  using Connection = std::uint64_t;
  [[nodiscard]] Connection connect(std::size_t number, Client& client);
  void send(Connection connection, std::string bytes);
  void hang_up(Connection connection);  // the person does: nothing more is heard

  // Of the server.
  void send(server::PeerId peer, server::FrameKind kind, server::Frame frame) override;
  void close(server::PeerId peer) override;

  [[nodiscard]] std::uint64_t trace() const { return trace_; }  // a hash of all that arrived, and when

 private:
  struct Line {
    std::size_t number = 0;
    Client* client = nullptr;  // null: it has let go
    std::optional<server::PeerId> peer;
    Span last_to_server{}, last_to_client{};  // the newest arrival: later ones come after it
    bool dead = false;                        // cut, or closed
    bool deaf = false;                        // nothing of what was under way comes any more
  };

  [[nodiscard]] Span transit();
  void trace(Way way, Connection connection, const std::string& bytes);
  void to_client(Connection connection, std::function<void(Line&)> what);
  void plan_cut(Connection connection);
  void cut(Connection connection);
  [[nodiscard]] Line* find(Connection connection);
  [[nodiscard]] Span within(Span most) { return Span(static_cast<Span::rep>(random_.below(static_cast<std::uint64_t>(most.count()) + 1))); }

  Queue& queue_;
  Plan plan_;
  base::Random random_;
  Host* host_ = nullptr;
  std::uint64_t last_ = 0;
  std::map<Connection, Line> lines_;
  std::map<server::PeerId, Connection> peers_;
  std::uint64_t trace_ = 0xcbf29ce484222325U;
};

}  // namespace streep::test
