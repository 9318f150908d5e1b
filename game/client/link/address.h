// Where a server is, as people type it, and the search for it on the network.
// It opens no connection.
#pragma once

#include <cstdint>
#include <future>
#include <optional>
#include <string>
#include <string_view>

namespace streep::client {

struct Address {
  std::string host;  // a name, or numbers with points (IPv4)
  std::uint16_t port = 0;
  bool operator==(const Address&) const = default;
};

// "192.168.1.20" or "aula.school.nl:4748"; base::kPort where no port is typed.
[[nodiscard]] std::optional<Address> address_from(std::string_view typed);

// Finds the number of a host. Numbers are there at once; a name is asked of the
// network beside the program, so that no frame waits for it.
class Lookup {
 public:
  explicit Lookup(const std::string& host);

  [[nodiscard]] bool done() const;
  // In network order; nothing where there is no such host. Once, when done.
  [[nodiscard]] std::optional<std::uint32_t> take();

 private:
  std::future<std::optional<std::uint32_t>> number_;
};

}  // namespace streep::client
