#include "server/doors/web_rules.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <cctype>
#include <optional>
#include <string>

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

bool may_open_socket(std::string_view host, std::string_view origin, std::string_view host_name, bool secure) {
  return host_is_ours(host, host_name) && origin_is_ours(origin, host, secure);
}

bool is_this_machine(std::string_view from, std::string_view to) { return from == to || from.starts_with("127."); }

}  // namespace streep::server
