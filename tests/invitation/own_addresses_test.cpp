// Which address of this machine to give to others: game/invitation/own_addresses.h.
#include "game/invitation/own_addresses.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace streep;
using invitation::OwnAddress;

namespace {

std::vector<std::string> in_order(std::vector<OwnAddress> addresses) {
  std::vector<std::string> order;
  for (const OwnAddress& own : invitation::best_first(std::move(addresses))) order.push_back(own.interface + " " + own.address);
  return order;
}

using Order = std::vector<std::string>;

}  // namespace

TEST_CASE("Wi-Fi comes before a cable, and both before networks that live inside this machine") {
  CHECK(in_order({{"docker0", "172.17.0.1"},
                  {"tailscale0", "100.90.1.2"},
                  {"enp3s0", "10.0.0.7"},
                  {"br-12ab", "172.18.0.1"},
                  {"wlp2s0", "192.168.1.20"}}) ==
        Order{"wlp2s0 192.168.1.20", "enp3s0 10.0.0.7", "docker0 172.17.0.1", "br-12ab 172.18.0.1", "tailscale0 100.90.1.2"});
}

TEST_CASE("an interface of an unknown kind comes after a cable and before what is inside") {
  CHECK(in_order({{"virbr0", "192.168.122.1"}, {"usb0", "192.168.42.9"}, {"eth0", "192.168.1.3"}}) ==
        Order{"eth0 192.168.1.3", "usb0 192.168.42.9", "virbr0 192.168.122.1"});
}

TEST_CASE("an address that a machine made up itself is better than one inside it, and worse than any other") {
  CHECK(in_order({{"wlan0", "169.254.7.7"}, {"veth9", "10.1.1.1"}, {"eth0", "145.52.1.1"}}) ==
        Order{"eth0 145.52.1.1", "wlan0 169.254.7.7", "veth9 10.1.1.1"});
}

TEST_CASE("of one kind the private ranges come first, up to their last address and no further") {
  CHECK(in_order({{"eth0", "172.32.0.0"}, {"eth1", "172.31.255.255"}}) == Order{"eth1 172.31.255.255", "eth0 172.32.0.0"});
  CHECK(in_order({{"eth0", "192.169.0.1"}, {"eth1", "192.168.0.1"}}) == Order{"eth1 192.168.0.1", "eth0 192.169.0.1"});
  CHECK(in_order({{"eth0", "11.0.0.1"}, {"eth1", "10.255.0.1"}}) == Order{"eth1 10.255.0.1", "eth0 11.0.0.1"});
}

TEST_CASE("what is equally good stays as the machine had it") {
  CHECK(in_order({{"eth1", "10.0.0.2"}, {"eth0", "10.0.0.1"}}) == Order{"eth1 10.0.0.2", "eth0 10.0.0.1"});
}
