#include "game/client/link/address.h"

#include <enet/enet.h>

#include <charconv>
#include <chrono>
#include <system_error>
#include <thread>

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

std::optional<std::uint32_t> ask_network(const std::string& host) {
  ENetAddress address{};
  if (enet_address_set_host(&address, host.c_str()) != 0) return std::nullopt;
  return address.host;
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

Lookup::Lookup(const std::string& host) {
  std::promise<std::optional<std::uint32_t>> found;
  number_ = found.get_future();
  ENetAddress address{};
  if (enet_address_set_host_ip(&address, host.c_str()) == 0) {
    found.set_value(address.host);
    return;
  }
  // Detached: a name server that does not answer must not hold up the end of
  // the program. The thread owns all it touches.
  try {
    std::thread([host, asked = std::move(found)]() mutable { asked.set_value(ask_network(host)); }).detach();
  } catch (const std::system_error&) {
    std::promise<std::optional<std::uint32_t>> nothing;
    number_ = nothing.get_future();
    nothing.set_value(std::nullopt);
  }
}

bool Lookup::done() const { return number_.valid() && number_.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }

std::optional<std::uint32_t> Lookup::take() { return number_.get(); }

}  // namespace streep::client
