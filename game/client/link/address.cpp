#include "game/client/link/address.h"

#include <charconv>
#include <system_error>

#include "game/base/limits.h"
#include "game/base/ranges.h"

namespace streep::client {

namespace {

bool fits_host(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '.' ||
         letter == '-';
}

std::optional<std::uint16_t> port_from(std::string_view digits) {
  std::uint16_t port = 0;
  const char* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, port);
  if (read.ec != std::errc{} || read.ptr != end || port == 0) return std::nullopt;
  return port;
}

std::string_view trim(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<Address> address_from(std::string_view typed) {
  typed = trim(typed);
  const std::size_t colon = typed.find(':');
  const std::string_view host = typed.substr(0, colon);
  if (host.empty() || host.size() > base::kHostBytes || !base::all_of(host, fits_host)) return std::nullopt;
  const std::optional<std::uint16_t> port = colon == typed.npos ? base::kPort : port_from(typed.substr(colon + 1));
  if (!port) return std::nullopt;
  return Address{std::string(host), *port};
}

HostSearch find_nothing(const std::string& /*host*/) {
  return [] { return std::optional<HostNumber>(HostNumber()); };
}

}  // namespace streep::client
