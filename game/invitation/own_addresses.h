// Which address of this machine to give to others on the network. It does not
// know which network the phones are on: a person chooses; nor which there are,
// which the system says.
#pragma once

#include <string>
#include <vector>

namespace streep::invitation {

struct OwnAddress {
  std::string interface;  // wlp2s0
  std::string address;    // 192.168.1.20 (IPv4)
  bool operator==(const OwnAddress&) const = default;
};

// Wi-Fi first, then cables, then what else there is; of one kind, those that a
// router or hotspot gives out (RFC 1918) before others. Then what a machine makes
// up where nobody gives it an address, and last networks inside this machine.
[[nodiscard]] std::vector<OwnAddress> best_first(std::vector<OwnAddress> addresses);

}  // namespace streep::invitation
