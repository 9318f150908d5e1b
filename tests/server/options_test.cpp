// The command line of a server: server/options.h.
#include "server/options.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "server/files.h"

using namespace streep;
using server::Ended;
using server::Options;

namespace {

struct Read {
  Options options;
  std::optional<Ended> ended;
};

Read read(std::vector<const char*> words) {
  words.insert(words.begin(), "streep-server");
  Read all;
  all.ended = server::read_command_line(all.options, static_cast<int>(words.size()), words.data());
  return all;
}

// Wrong, and said so with this word in it.
bool refused(const std::vector<const char*>& words, const std::string& word) {
  const auto ended = read(words).ended;
  return ended && ended->status != 0 && ended->why.find(word) != std::string::npos;
}

}  // namespace

TEST_CASE("a deck is all that a server has to be told") {
  const auto [options, ended] = read({"--deck", "a.toml"});
  CHECK_FALSE(ended);
  CHECK(options.decks == std::vector<std::filesystem::path>{"a.toml"});
  CHECK(options.cut == deck::Cut::minutes_45);
  CHECK(options.language == deck::Language::nl);
  CHECK(options.database == server::default_database());
  CHECK(options.page == server::default_page());
  CHECK_FALSE(options.port);
  CHECK_FALSE(options.unattended);
  CHECK_FALSE(options.results);
}

TEST_CASE("each deck is a room, and of rooms there is a most") {
  std::vector<const char*> words;
  for (std::size_t room = 0; room < base::kRooms; ++room) words.insert(words.end(), {"--deck", "a.toml"});
  CHECK(read(words).options.decks.size() == base::kRooms);
  words.insert(words.end(), {"--deck", "a.toml"});
  CHECK(refused(words, "--deck"));
}

TEST_CASE("flags say what they mean") {
  const Options options = read({"--deck", "a.toml", "--cut", "90", "--language", "en", "--port", "0", "--unattended", "30", "--web-only",
                                "--certificate", "chain.pem", "--key", "key.pem"})
                              .options;
  CHECK(options.cut == deck::Cut::minutes_90);
  CHECK(options.language == deck::Language::en);
  CHECK(options.port == 0);
  CHECK(options.unattended == std::chrono::minutes(30));
  CHECK(options.web_only);
  CHECK(options.certificate == "chain.pem");
  CHECK(options.key == "key.pem");
}

TEST_CASE("a database is found again from another folder") {
  CHECK(read({"--deck", "a.toml", "--database", "totals.db"}).options.database == std::filesystem::absolute("totals.db"));
}

TEST_CASE("without a deck hosts open rooms, of which there is a most") {
  const Options options = read({"--rooms", "200", "--seats", "10000", "--open-to-all", "--linger", "0"}).options;
  CHECK(options.hosts());
  CHECK(options.rooms == 200);
  CHECK(options.seats == 10'000);
  CHECK(options.open_to_all);
  CHECK(options.linger == std::chrono::minutes(0));
  CHECK(options.shelf == server::default_shelf());
  CHECK_FALSE(read({"--deck", "a.toml"}).options.hosts());
  CHECK(refused({"--resume"}, "--deck"));
}

TEST_CASE("a host is put into the book with what it may have") {
  const auto command =
      read({"host", "add", "de-school", "--rooms", "3", "--deck-bytes", "5000", "--database", "a.db"}).options.host_command;
  REQUIRE(command);
  CHECK(command->what == server::HostCommand::What::add);
  CHECK(command->name == "de-school");
  CHECK(command->quota == server::Quota{.rooms = 3, .bytes = 5'000});
  CHECK(read({"host", "list"}).options.host_command->what == server::HostCommand::What::list);
  CHECK(read({"host", "remove", "x"}).options.host_command->name == "x");
  CHECK(refused({"host", "add", "../x"}, "NAME"));
  CHECK(refused({"host", "add", "Jan de Vries"}, "NAME"));
  CHECK(refused({"host", "add"}, "NAME"));
  CHECK(refused({"host"}, "subcommand"));
}

TEST_CASE("totals are printed without a deck") {
  CHECK(read({"--results", "csv"}).options.results == server::ResultsAs::csv);
  CHECK(read({"--results", "text"}).options.results == server::ResultsAs::text);
}

TEST_CASE("a server behind a proxy is told its public address, which proxies to believe, and whether UDP is open") {
  const Options options = read({"--public-url", "https://school.nl/streep", "--trusted-proxy", "127.0.0.1", "--trusted-proxy", "10.0.0.0/8",
                                "--public-udp", "--port", "0"})
                              .options;
  CHECK(options.public_url == "https://school.nl/streep");
  CHECK(options.trusted_proxies == std::vector<std::string>{"127.0.0.1", "10.0.0.0/8"});
  CHECK(options.public_udp);
  CHECK_FALSE(options.public_udp_port);
  CHECK(options.port == 0);
  CHECK(read({"--public-url", "https://school.nl", "--public-udp", "21105"}).options.public_udp_port == 21105);
  CHECK_FALSE(read({"--public-url", "https://school.nl"}).options.public_udp);
  CHECK(refused({"--trusted-proxy", "127.0.0.1"}, "--public-url"));
  CHECK(refused({"--public-udp"}, "--public-url"));
  for (const char* port : {"0", "65536", "-1", "x"})
    CHECK(refused({"--public-url", "https://school.nl", "--public-udp", port}, "--public-udp"));
  CHECK(refused({"--public-url", "https://school.nl", "--public-udp", "--web-only"}, "--web-only"));
}

TEST_CASE("what cannot be is refused, and which flag it is") {
  CHECK(refused({"--deck", "a.toml", "--cut", "50"}, "--cut"));
  CHECK(refused({"--deck", "a.toml", "--language", "fr"}, "--language"));
  CHECK(refused({"--deck", "a.toml", "--seats", "0"}, "--seats"));
  CHECK(refused({"--deck", "a.toml", "--seats", std::to_string(base::kSeatsMost + 1).c_str()}, "--seats"));
  CHECK(refused({"--deck", "a.toml", "--port", "70000"}, "--port"));
  CHECK(refused({"--deck", "a.toml", "--unattended", "0"}, "--unattended"));
  CHECK(refused({"--deck", "a.toml", "--results", "xml"}, "--results"));
  CHECK(refused({"--deck", "a.toml", "--certificate", "chain.pem"}, "--key"));
  CHECK(refused({"--frog"}, "--frog"));
}

TEST_CASE("a wrong word is named together with those that there are") {
  CHECK(refused({"--deck", "a.toml", "--cut", "50"}, "--cut: \"50\" is none of 45, 60, 90"));
  CHECK(refused({"--deck", "a.toml", "--language", "fr"}, "--language: \"fr\" is none of nl, en"));
  CHECK(refused({"--deck", "a.toml", "--log-level", "loud"}, "--log-level: \"loud\" is none of debug, info, warn, error, off"));
  CHECK(refused({"--results", "xml"}, "--results: \"xml\" is none of text, csv"));
}

TEST_CASE("help and version end the program, and nothing is wrong") {
  for (const char* flag : {"--help", "--version"}) {
    const auto ended = read({flag}).ended;
    REQUIRE(ended);
    CHECK(ended->status == 0);
    CHECK(ended->why.empty());
  }
}
