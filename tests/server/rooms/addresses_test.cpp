// What an address says of the device behind it.
#include "server/rooms/addresses.h"

#include <doctest/doctest.h>

using streep::server::is_local;
using streep::server::is_of_one_device;

TEST_CASE("private addresses are of one device, in either version of IP") {
  for (const char* address : {"10.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.1.20", "169.254.7.7", "::ffff:192.168.1.20", "fc00::1",
                              "fd12:3456::1", "fe80::1", "fe80::1%wlan0", "febf::1"})
    CHECK_MESSAGE(is_of_one_device(address), address);
}

TEST_CASE("this machine, a public address and what is no address say nothing of devices") {
  for (const char* address : {"127.0.0.1",  "::1",         "::ffff:127.0.0.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "192.169.0.1",
                              "100.64.0.1", "2001:db8::1", "fec0::1",          "fbff::1", "0.0.0.0",    "",           "aula",
                              "10.0.0",     "10.0.0.0.1",  "10.0.0.256",       "10.0..1", "fd",         "fe80"})
    CHECK_MESSAGE(!is_of_one_device(address), address);
}

TEST_CASE("this machine is known by its own addresses, in either version of IP") {
  for (const char* address : {"127.0.0.1", "127.3.2.1", "::1", "::ffff:127.0.0.1"}) CHECK_MESSAGE(is_local(address), address);
  for (const char* address : {"", "aula", "12.7.0.1", "192.168.1.20", "::2", "::ffff:192.168.1.20"})
    CHECK_MESSAGE(!is_local(address), address);
}
