#include "server/public_url.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <cctype>
#include <charconv>
#include <optional>
#include <string_view>

#include "server/ground/world_error.h"
#include "server/rooms/addresses.h"

namespace streep::server {
namespace {

constexpr std::size_t kBehindUrl = 1 + base::kRoomCodeLength + 1 + 2 * base::kKeyBytes;  // "#KMPRTX.0011…"
constexpr std::size_t kUrlBytes = base::kLinkBytes - kBehindUrl;

bool is_letter(unsigned char letter) { return letter < 0x80 && std::isalnum(letter) != 0; }

std::string_view part_before(std::string_view& rest, char end) {
  const std::string_view part = rest.substr(0, rest.find(end));
  rest.remove_prefix(part.size());
  return part;
}

bool is_label(std::string_view label) {
  return !label.empty() && label.front() != '-' && label.back() != '-' &&
         std::ranges::all_of(label, [](char letter) { return letter == '-' || is_letter(static_cast<unsigned char>(letter)); });
}

// Letters and digits between points. What has digits and points only is an address, or nothing.
bool is_name(std::string_view host) {
  if (host.size() > base::kHostBytes) return false;
  boost::system::error_code fault;
  boost::asio::ip::make_address_v4(std::string(host), fault);
  if (fault && host.find_first_not_of("0123456789.") == host.npos) return false;
  for (std::string_view rest = host;; rest.remove_prefix(1)) {
    if (!is_label(part_before(rest, '.'))) return false;
    if (rest.empty()) return true;
  }
}

bool is_ipv6(std::string_view host) {
  if (!host.starts_with('[') || !host.ends_with(']')) return false;
  boost::system::error_code fault;
  const auto address = boost::asio::ip::make_address_v6(std::string(host.substr(1, host.size() - 2)), fault);
  return !fault && address.scope_id() == 0;
}

bool is_segment(std::string_view segment) {
  const auto is_fit = [](char letter) {
    return is_letter(static_cast<unsigned char>(letter)) || std::string_view("-._~").find(letter) != std::string_view::npos;
  };
  return !segment.empty() && segment != "." && segment != ".." && std::ranges::all_of(segment, is_fit);
}

// From the slash before each to the one at the end.
bool is_path(std::string_view path) {
  for (std::string_view rest = path.substr(1); !rest.empty(); rest.remove_prefix(1))
    if (!is_segment(part_before(rest, '/'))) return false;
  return true;
}

std::optional<std::uint16_t> port_in(std::string_view digits) {
  std::uint16_t port = 0;
  const char* const end = digits.data() + digits.size();
  const auto [at, fault] = std::from_chars(digits.data(), end, port);
  return fault == std::errc() && at == end && port > 0 ? std::optional(port) : std::nullopt;
}

std::optional<invitation::Doorstep> doorstep_in(std::string_view url) {
  if (url.size() > kUrlBytes) return std::nullopt;
  std::string scheme(part_before(url, ':'));
  std::ranges::transform(scheme, scheme.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  if ((scheme != "https" && scheme != "http") || !url.starts_with("://")) return std::nullopt;
  url.remove_prefix(3);
  invitation::Doorstep doorstep{.host = {}, .port = 80, .secure = scheme == "https", .path = "/", .hosted = true};
  if (doorstep.secure) doorstep.port = 443;

  std::string_view authority = part_before(url, '/');
  const std::size_t colon = authority.find(':', authority.starts_with('[') ? std::min(authority.find(']'), authority.size()) : 0);
  doorstep.host = authority.substr(0, colon);
  std::ranges::transform(doorstep.host, doorstep.host.begin(),
                         [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  if (!is_name(doorstep.host) && !is_ipv6(doorstep.host)) return std::nullopt;
  if (colon != authority.npos) {
    const auto port = port_in(authority.substr(colon + 1));
    if (!port) return std::nullopt;
    doorstep.port = *port;
  }
  if (url.empty()) return doorstep;
  doorstep.path = url;
  if (!doorstep.path.ends_with('/')) doorstep.path += '/';
  return is_path(doorstep.path) ? std::optional(doorstep) : std::nullopt;
}

bool is_near(std::string_view host) {
  if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
  return host == "localhost" || is_local(host) || is_of_one_device(host);
}

}  // namespace

invitation::Doorstep read_public_url(const std::string& url) {
  auto doorstep = doorstep_in(url);
  if (!doorstep) throw WorldError(WorldFault::public_url_unfit, url);
  if (!doorstep->secure && !is_near(doorstep->host)) throw WorldError(WorldFault::public_url_plain, url);
  return *std::move(doorstep);
}

}  // namespace streep::server
