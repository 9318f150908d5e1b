#include "server/doors/web_rules.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <cctype>
#include <string>

namespace streep::server {
namespace {

// Without the port; an IPv6 address keeps no brackets.
std::string_view name_in(std::string_view host) {
  if (host.starts_with('[')) return host.substr(1, host.find(']') - 1);
  return host.substr(0, host.find(':'));
}

bool is_address(std::string_view name) {
  boost::system::error_code fault;
  static_cast<void>(boost::asio::ip::make_address(std::string(name), fault));
  return !fault;
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
  const std::string_view name = name_in(host);
  return is_address(name) || same_letters(name, "localhost") || (!host_name.empty() && same_letters(name, host_name));
}

bool origin_is_ours(std::string_view origin, std::string_view host, bool secure) {
  const std::string_view scheme = secure ? "https://" : "http://";
  return origin.starts_with(scheme) && same_letters(origin.substr(scheme.size()), host);
}

bool is_this_machine(std::string_view from, std::string_view to) { return from == to || from.starts_with("127."); }

}  // namespace streep::server
