// Where a server is, as people type it, copy it from a browser or find it behind
// a QR code, and how its name is looked up. It opens no connection and asks
// nobody, and knows nothing of rooms: room_link.h.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace streep::client {

enum class Scheme : std::uint8_t { none, http, https };

struct Address {
  std::string host;        // a name, numbers with points (IPv4), or with colons and without brackets (IPv6)
  std::uint16_t port = 0;  // never 0 where it was typed
  Scheme scheme{};         // as it was typed
  std::string path{};      // of the page for phones, without a slash at its end: "/pad"; empty: at the root
  bool operator==(const Address&) const = default;
};

inline constexpr const char* kThisMachine = "127.0.0.1";
inline constexpr std::uint16_t kHttpPort = 80, kHttpsPort = 443;

// "192.168.1.20", "aula.school.nl:4748", "https://streep.example.nl/pad/". Where no port is typed it is that of the
// scheme, and base::kPort without one. A question (?) at the end is dropped, and a # makes it no address.
[[nodiscard]] std::optional<Address> address_from(std::string_view typed);

// The same, to be typed again: address_from(text_of(address)) is address.
[[nodiscard]] std::string text_of(const Address& address);

// As an HTTP request names it: with its port where that is not the usual one of http, or of https where it is secure.
[[nodiscard]] std::string authority_of(const Address& address, bool secure);

// Has colons: numbers of IPv6.
[[nodiscard]] inline bool is_ipv6(const Address& address) { return address.host.find(':') != std::string::npos; }

// What a host is on the network, in network order; nothing where there is no such host.
using HostNumber = std::optional<std::uint32_t>;
// Asked again and again, until it is known.
using HostSearch = std::function<std::optional<HostNumber>()>;
using FindHost = std::function<HostSearch(const std::string& host)>;

// Where there is nobody to ask, only numbers are hosts.
[[nodiscard]] HostSearch find_nothing(const std::string& host);

}  // namespace streep::client
