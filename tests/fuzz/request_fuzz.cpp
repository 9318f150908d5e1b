// Any bytes as a request at the door for phones, read with its limits: a host
// that is ours is fit to be repeated in a header, and a page that may open a
// socket is of that very host.
#include <boost/asio/buffer.hpp>
#include <boost/beast/http.hpp>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "game/base/limits.h"
#include "server/doors/forwarded.h"
#include "server/doors/web_rules.h"
#include "server/rooms/addresses.h"

namespace http = boost::beast::http;
using namespace streep;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  http::request_parser<http::string_body> parser;
  parser.header_limit(base::kWebHeaderBytes);
  parser.body_limit(base::kWebBodyBytes);
  parser.eager(true);
  boost::system::error_code fault;
  parser.put(boost::asio::buffer(data, size), fault);
  if (!parser.is_header_done()) return 0;
  const auto value = [&](http::field field) {
    const auto found = parser.get()[field];
    return std::string_view(found.data(), found.size());
  };
  const std::string_view host = value(http::field::host), origin = value(http::field::origin);
  if (server::host_is_ours(host, "aula.school.nl") && host.find_first_of(" \t\r\n\"'<>;,/\\") != std::string_view::npos) std::abort();
  for (const bool secure : {false, true}) {
    const std::size_t scheme = std::string_view(secure ? "https://" : "http://").size();
    if (server::origin_is_ours(origin, host, secure) && origin.size() != scheme + host.size()) std::abort();
  }
  server::TrustedProxies proxies;
  if (!proxies.add("10.0.0.0/8")) std::abort();
  const auto phone = proxies.phone_in(origin);
  if (phone && proxies.trusts(*phone)) std::abort();
  if (proxies.phone_in(std::string(origin) + ", 203.0.113.7") != "203.0.113.7") std::abort();
  if (server::is_this_machine(host, origin) && server::is_of_one_device(host) && host != origin) std::abort();
  return 0;
}
