// What a terminal says when a server is ready: server/greeting.h.
#include "server/greeting.h"

#include <doctest/doctest.h>

#include <string>

using namespace streep;
using server::Remote;

namespace {

const wire::Ready kRoom{
    .port = 4747, .code = *wire::RoomCode::from("KMPRTX"), .facilitator_key = {0xab}, .screen_key = {0xcd}, .secret = {0xef}};

std::string said(deck::Language language, Remote remote) {
  return server::greeting(kRoom, {.host = "192.168.1.20", .port = 4747}, deck::words_of(language), remote);
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != text.npos; }

}  // namespace

TEST_CASE("a terminal says the code and the address, in both languages, and draws them") {
  CHECK(says(said(deck::Language::nl, Remote::hidden), "Code KMPRTX. Scan, of open 192.168.1.20:4747 in een browser.\n"));
  CHECK(says(said(deck::Language::en, Remote::hidden), "Code KMPRTX. Scan, or open 192.168.1.20:4747 in a browser.\n"));
  CHECK(says(said(deck::Language::en, Remote::hidden),
             invitation::terminal_text(invitation::squares_of("http://192.168.1.20:4747/#KMPRTX.ef00000000000000"))));
}

TEST_CASE("the address of the remote is a secret that is said only where it is asked for, and never drawn") {
  const std::string remote = "http://192.168.1.20:4747/#KMPRTX.ab000000000000000000000000000000";
  CHECK_FALSE(says(said(deck::Language::nl, Remote::hidden), "ab0000"));
  CHECK(says(said(deck::Language::nl, Remote::shown), remote));
  CHECK_FALSE(says(said(deck::Language::nl, Remote::hidden), "cd0000"));
  CHECK(says(said(deck::Language::nl, Remote::shown), "streep --screen 192.168.1.20:4747/#KMPRTX.cd000000000000000000000000000000\n"));
  CHECK_FALSE(says(said(deck::Language::nl, Remote::shown), invitation::terminal_text(invitation::squares_of(remote))));
}

TEST_CASE("phones are sent to the operator's name, else to the address that is listened on") {
  CHECK(server::host_for_phones("aula.school.nl", "10.0.0.7") == "aula.school.nl");
  CHECK(server::host_for_phones("", "10.0.0.7") == "10.0.0.7");
  CHECK_FALSE(server::host_for_phones("", "").empty());
}
