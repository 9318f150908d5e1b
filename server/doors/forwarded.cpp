#include "server/doors/forwarded.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <charconv>

#include "server/rooms/addresses.h"

namespace streep::server {
namespace {

namespace ip = boost::asio::ip;

constexpr unsigned short kMappedBits = 96;  // before an IPv4 address in IPv6
constexpr unsigned short kAllBits = 128;
constexpr unsigned short kHouseholdBits = 64;

// Either version of IP in the form of the newer one, without the interface that it was seen at.
std::optional<ip::address_v6> wide_address(std::string_view text) {
  boost::system::error_code fault;
  const ip::address address = ip::make_address(std::string(text), fault);
  if (fault) return std::nullopt;
  return address.is_v6() ? ip::address_v6(address.to_v6().to_bytes()) : ip::make_address_v6(ip::v4_mapped, address.to_v4());
}

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view kBlanks = " \t";
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

// "192.0.2.7", "192.0.2.7:1234", "2001:db8::7", "[2001:db8::7]", "[2001:db8::7]:1234".
std::optional<ip::address_v6> address_in(std::string_view element) {
  if (element.starts_with('[')) return wide_address(element.substr(1, std::min(element.find(']'), element.size()) - 1));
  const bool has_port = std::ranges::count(element, ':') == 1;
  return wide_address(has_port ? element.substr(0, element.find(':')) : element);
}

std::string text_of(const ip::address_v6& address) {
  if (address.is_v4_mapped()) return ip::make_address_v4(ip::v4_mapped, address).to_string();
  const std::string text = address.to_string();
  if (is_of_one_device(text) || is_local(text)) return text;
  return ip::network_v6(address, kHouseholdBits).network().to_string();
}

}  // namespace

bool TrustedProxies::add(std::string_view network) {
  const std::size_t slash = network.find('/');
  const auto address = wide_address(network.substr(0, slash));
  if (!address) return false;
  const bool is_v4 = network.find(':') == network.npos;
  unsigned short bits = is_v4 ? kAllBits - kMappedBits : kAllBits;
  if (slash != network.npos) {
    const std::string_view digits = network.substr(slash + 1);
    const unsigned short most = bits;
    const auto [at, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (fault != std::errc() || at != digits.data() + digits.size() || bits > most) return false;
  }
  networks_.emplace_back(*address, static_cast<unsigned short>(is_v4 ? kMappedBits + bits : bits));
  return true;
}

bool TrustedProxies::trusts(const ip::address_v6& address) const {
  return std::ranges::any_of(networks_, [&address](const ip::network_v6& network) {
    return ip::network_v6(address, network.prefix_length()).network() == network.network();
  });
}

bool TrustedProxies::trusts(std::string_view address) const {
  const auto wide = networks_.empty() ? std::nullopt : wide_address(address);
  return wide && trusts(*wide);
}

std::optional<std::string> TrustedProxies::phone_in(std::string_view forwarded) const {
  for (;;) {
    const std::size_t comma = forwarded.rfind(',');
    const auto address = address_in(without_blanks(comma == forwarded.npos ? forwarded : forwarded.substr(comma + 1)));
    if (!address) return std::nullopt;
    if (!trusts(*address)) return text_of(*address);
    if (comma == forwarded.npos) return std::string();
    forwarded = forwarded.substr(0, comma);
  }
}

}  // namespace streep::server
