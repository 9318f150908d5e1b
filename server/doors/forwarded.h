// Which proxies are believed, and whose request it is that one of them brings
// (X-Forwarded-For). It knows no sockets, and keeps no address but those of the
// proxies. Whoever comes from elsewhere may say what they like: it is not looked at.
#pragma once

#include <boost/asio/ip/network_v6.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace streep::server {

class TrustedProxies {
 public:
  // "127.0.0.1", "10.0.0.0/8", "::1", "fd00::/8". False where it is none of these.
  [[nodiscard]] bool add(std::string_view network);
  [[nodiscard]] bool trusts(std::string_view address) const;

  // The last in `forwarded` that is no proxy of ours: each proxy adds whom it
  // sees at the end, and what stands before that is a phone's own word. Empty where it is one
  // of the proxies itself; nothing where that cannot be read. A public IPv6
  // address is given as its network (/64), which is what one household gets.
  [[nodiscard]] std::optional<std::string> phone_in(std::string_view forwarded) const;

 private:
  [[nodiscard]] bool trusts(const boost::asio::ip::address_v6& address) const;

  std::vector<boost::asio::ip::network_v6> networks_;  // IPv4 as ::ffff:0:0/96
};

}  // namespace streep::server
