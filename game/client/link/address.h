// Where a server is, as people type it, and how its name is looked up. It opens
// no connection and asks nobody.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace streep::client {

struct Address {
  std::string host;  // a name, or numbers with points (IPv4)
  std::uint16_t port = 0;
  bool operator==(const Address&) const = default;
};

inline constexpr const char* kThisMachine = "127.0.0.1";

// "192.168.1.20" or "aula.school.nl:4748"; base::kPort where no port is typed.
[[nodiscard]] std::optional<Address> address_from(std::string_view typed);

// What a host is on the network, in network order; nothing where there is no such host.
using HostNumber = std::optional<std::uint32_t>;
// Asked again and again, until it is known.
using HostSearch = std::function<std::optional<HostNumber>()>;
using FindHost = std::function<HostSearch(const std::string& host)>;

// Where there is nobody to ask, only numbers are hosts.
[[nodiscard]] HostSearch find_nothing(const std::string& host);

}  // namespace streep::client
