// What a request is answered with at once, and whether it may go on: to a socket,
// or to open a room. It knows no sockets. Of what it refuses by Host or Origin
// the operator hears in a line of the log, once a minute of each kind: what differs and
// which flag sets it, and never who asked, or what they said.
#pragma once

#include <map>

#include "server/doors/forwarded.h"
#include "server/doors/web_answers.h"
#include "server/doors/web_rules.h"
#include "server/ground/clock.h"

namespace streep::server {

class Desk {
 public:
  struct Options {
    Place place;
    TrustedProxies proxies;
    std::uint16_t native_port = 0;  // UDP, as it is from outside; 0: none
  };
  Desk(const Clock& clock, const Page& page, const Reception& reception, Options options);

  // Whether `peer`, the other end of a connection, is a proxy of ours: it is not one phone.
  [[nodiscard]] bool is_proxy(std::string_view peer) const { return options_.proxies.trusts(peer); }
  // Whose request it is. Empty behind a proxy of ours that does not say.
  [[nodiscard]] std::string address_of(const Request& request, const std::string& peer);

  [[nodiscard]] Answer answer(const Request& request, bool by_proxy);
  [[nodiscard]] Answer answer(Reception::Reply reply, const Request& request, bool by_proxy) const;
  // To a request that came without TLS where there is TLS only.
  [[nodiscard]] Answer answer_in_clear(const Request& request) const;

  [[nodiscard]] bool opens_page(const Request& request) const;
  [[nodiscard]] bool may_open_socket(const Request& request, bool by_proxy) const;
  [[nodiscard]] bool opens_room(const Request& request, bool by_proxy) const;
  [[nodiscard]] bool is_from_own_page(const Request& request, bool by_proxy);

 private:
  enum class Notice : std::uint8_t { other_host, foreign_page, unknown_proxy, silent_proxy };

  [[nodiscard]] Answer reply_to(const Request& request, const Asked& asked);
  [[nodiscard]] bool knows(std::string_view path) const;
  [[nodiscard]] std::string_view own_path(const Request& request) const;
  [[nodiscard]] std::string_view home() const;
  [[nodiscard]] bool wants_https(const Request& request, bool by_proxy) const;
  [[nodiscard]] bool is_due(Notice notice);
  void tell_foreign(const Asked& asked);

  const Clock& clock_;
  const Page& page_;
  const Reception& reception_;
  Options options_;
  std::map<Notice, ServerTime> told_;
};

}  // namespace streep::server
