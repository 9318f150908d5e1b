// Where a server is for the world: server/public_url.h.
#include "server/public_url.h"

#include <doctest/doctest.h>

#include "server/ground/world_error.h"

using namespace streep;
using server::read_public_url;
using server::WorldFault;

namespace {

std::optional<WorldFault> fault_of(const std::string& url) {
  try {
    static_cast<void>(read_public_url(url));
    return std::nullopt;
  } catch (const server::WorldError& error) {
    return error.fault();
  }
}

std::string read_and_said(const std::string& url) { return invitation::page_address(read_public_url(url)); }

}  // namespace

TEST_CASE("a public address is said again as a browser says it") {
  CHECK(read_and_said("https://streep.example.nl") == "https://streep.example.nl/");
  CHECK(read_and_said("https://streep.example.nl:443/") == "https://streep.example.nl/");
  CHECK(read_and_said("HTTPS://School.NL:8443/Streep") == "https://school.nl:8443/Streep/");
  CHECK(read_and_said("https://school.nl/a/b-c_d.e~f/") == "https://school.nl/a/b-c_d.e~f/");
  CHECK(read_and_said("https://[2001:db8::7]:8443/x") == "https://[2001:db8::7]:8443/x/");
  CHECK(read_public_url("https://school.nl").hosted);
}

TEST_CASE("without TLS only what is near may be a public address") {
  for (const char* near : {"http://192.168.1.20:8080", "http://10.0.0.7", "http://127.0.0.1:4747/x", "http://localhost:80",
                           "http://[::1]:80", "http://[fd00::1]"})
    CHECK_MESSAGE(!fault_of(near), near);
  for (const char* far : {"http://school.nl", "http://8.8.8.8", "http://[2001:db8::7]", "http://127.evil.example", "http://localhost.nl"})
    CHECK_MESSAGE(fault_of(far) == WorldFault::public_url_plain, far);
}

TEST_CASE("what is no address, or has more in it than one, is refused") {
  for (const char* url : {"",
                          "school.nl",
                          "https:",
                          "https://",
                          "https:///streep",
                          "ftp://school.nl",
                          "https//school.nl",
                          "https://user@school.nl",
                          "https://user:word@school.nl/",
                          "https://school.nl?room=1",
                          "https://school.nl/?room=1",
                          "https://school.nl/#streep",
                          "https://school.nl/../streep",
                          "https://school.nl/a/./b",
                          "https://school.nl//streep",
                          "https://school.nl/a//",
                          "https://school.nl/%2e%2e/",
                          "https://school.nl/a b",
                          "https://school.nl/a'><script>",
                          "https://school.nl:0",
                          "https://school.nl:",
                          "https://school.nl:65536",
                          "https://school.nl:+1",
                          "https://school..nl",
                          "https://-school.nl",
                          "https://school.nl.",
                          "https://sch\xc3\xb6ol.nl",
                          "https://999.1.1.1",
                          "https://1.2.3",
                          "https://[::1",
                          "https://[school.nl]",
                          "https://[fe80::1%25lo]",
                          " https://school.nl",
                          "https://school.nl\n"})
    CHECK_MESSAGE(fault_of(url) == WorldFault::public_url_unfit, url);
  CHECK(fault_of("https://school.nl/" + std::string(base::kLinkBytes, 'a')) == WorldFault::public_url_unfit);
}

TEST_CASE("the longest public address that is taken fits into what a screen is told") {
  std::string url = "https://school.nl/";
  while (!fault_of(url + "a")) url += 'a';
  CHECK(url.size() > base::kHostBytes);
  const wire::Entrance entrance = invitation::entrance_for(read_public_url(url), *wire::RoomCode::from("KMPRTX"), {1}, wire::Key{1});
  for (const wire::SquareRows& rows : {entrance.squares, entrance.own_device}) CHECK(!rows.empty());
  for (const wire::Link& link : {entrance.address, entrance.invitation}) CHECK(!link.empty());
}
