#include "server/doors/web_rules.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <cctype>
#include <optional>
#include <string>

#include "server/rooms/addresses.h"

namespace streep::server {
namespace {

constexpr std::size_t kPortDigits = 5;

// Nothing, or a colon and a number.
bool is_port(std::string_view text) {
  if (text.empty()) return true;
  const std::string_view digits = text.substr(1);
  return text.starts_with(':') && !digits.empty() && digits.size() <= kPortDigits &&
         std::ranges::all_of(digits, [](unsigned char letter) { return std::isdigit(letter) != 0; });
}

// Without the port; an IPv6 address keeps no brackets. Nothing where it is no
// host (RFC 9110, 7.2): brackets are closed, and what follows is a port.
std::optional<std::string_view> name_in(std::string_view host) {
  const bool in_brackets = host.starts_with('[');
  const std::size_t end = in_brackets ? host.find(']') : std::min(host.find(':'), host.size());
  if (end == host.npos || !is_port(host.substr(in_brackets ? end + 1 : end))) return std::nullopt;
  return in_brackets ? host.substr(1, end - 1) : host.substr(0, end);
}

bool is_address(std::string_view name, bool in_brackets) {
  boost::system::error_code fault;
  const auto address = boost::asio::ip::make_address(std::string(name), fault);
  return !fault && address.is_v6() == in_brackets;
}

bool same_letters(std::string_view a, std::string_view b) {
  const auto lower = [](unsigned char letter) { return std::tolower(letter); };
  return std::ranges::equal(a, b, {}, lower, lower);
}

// Letters, digits and what an address is made of: it is repeated in a header.
bool is_plain(std::string_view host) {
  return std::ranges::all_of(host, [](unsigned char letter) {
    return std::isalnum(letter) != 0 || std::string_view(".:-[]").find(static_cast<char>(letter)) != std::string_view::npos;
  });
}

struct Parts {
  std::string_view scheme, name, port;
};

// Of "https://school.nl:8443"; what is not there is empty.
Parts parts_of(std::string_view origin) {
  const std::size_t end = origin.find("://");
  if (end == origin.npos) return {};
  const std::string_view host = origin.substr(end + 3);
  const auto name = name_in(host);
  if (!name) return {};
  const std::size_t behind = host.starts_with('[') ? name->size() + 2 : name->size();
  return {.scheme = origin.substr(0, end), .name = *name, .port = host.substr(behind)};
}

// A browser leaves it out.
std::string_view without_usual_port(std::string_view origin) {
  const Parts parts = parts_of(origin);
  const bool is_usual = (parts.scheme == "https" && parts.port == ":443") || (parts.scheme == "http" && parts.port == ":80");
  return is_usual ? origin.substr(0, origin.size() - parts.port.size()) : origin;
}

// This machine, as it calls itself.
bool is_loop_back(std::string_view host) {
  const auto name = name_in(host);
  return name && (same_letters(*name, "localhost") || is_local(*name));
}

bool is_of(std::string_view host, const Outside& outside) {
  const auto name = name_in(host);
  return name && same_letters(*name, parts_of(outside.origin).name);
}

}  // namespace

bool host_is_ours(std::string_view host, std::string_view host_name) {
  if (!is_plain(host)) return false;
  const auto name = name_in(host);
  if (!name) return false;
  if (host.starts_with('[')) return is_address(*name, true);
  return is_address(*name, false) || same_letters(*name, "localhost") || (!host_name.empty() && same_letters(*name, host_name));
}

bool origin_is_ours(std::string_view origin, std::string_view host, bool secure) {
  const std::string_view scheme = secure ? "https://" : "http://";
  return origin.starts_with(scheme) && same_letters(origin.substr(scheme.size()), host);
}

bool host_is_ours(const Asked& asked, const Place& place) {
  if (!place.outside) return host_is_ours(asked.host, place.host_name);
  return asked.by_proxy || is_loop_back(asked.host) || (is_plain(asked.host) && is_of(asked.host, *place.outside));
}

bool origin_is_ours(const Asked& asked, const Place& place) {
  if (!place.outside) return origin_is_ours(asked.origin, asked.host, place.secure);
  if (same_letters(without_usual_port(asked.origin), place.outside->origin)) return true;
  return !asked.by_proxy && is_loop_back(asked.host) && origin_is_ours(asked.origin, asked.host, place.secure);
}

bool may_open_socket(const Asked& asked, const Place& place) { return host_is_ours(asked, place) && origin_is_ours(asked, place); }

std::string_view difference(const Asked& asked, const Place& place) {
  const std::string expected = place.outside ? place.outside->origin : (place.secure ? "https://" : "http://") + std::string(asked.host);
  const Parts here = parts_of(expected), there = parts_of(asked.origin);
  if (there.scheme != "http" && there.scheme != "https") return "no page of the web";
  if (there.scheme != here.scheme) return there.scheme == "https" ? "https, where http is expected" : "http, where https is expected";
  return same_letters(there.name, here.name) ? "another port" : "another name";
}

std::string socket_origin(const Asked& asked, const Place& place) {
  if (place.outside) return "ws" + place.outside->origin.substr(std::string_view("http").size());
  return host_is_ours(asked, place) ? (place.secure ? "wss://" : "ws://") + std::string(asked.host) : std::string();
}

bool is_this_machine(std::string_view from, std::string_view to) { return from == to || from.starts_with("127."); }

}  // namespace streep::server
