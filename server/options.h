// What a server is asked to do on its command line. It starts nothing.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "game/base/limits.h"
#include "game/base/names.h"
#include "game/base/random.h"
#include "game/deck/deck.h"
#include "server/store/host_book.h"

namespace streep::server {

enum class ResultsAs : std::uint8_t { text, csv };
[[nodiscard]] constexpr base::Names<ResultsAs> names_of(ResultsAs) { return {"text", "csv"}; }

// What is done to the book of hosts.
struct HostCommand {
  enum class What : std::uint8_t { add, list, remove };
  What what{};
  std::string name{};
  Quota quota{};
};

struct Options {
  std::vector<std::filesystem::path> decks;  // a room each
  std::optional<std::filesystem::path> routes;
  deck::Cut cut = deck::Cut::minutes_45;
  std::uint16_t seats = base::kSeats;
  std::size_t rooms = base::kRooms;
  std::filesystem::path shelf;  // the folder with decks that hosts may choose from
  bool open_to_all = false;     // nobody asks for a passphrase
  std::chrono::minutes linger = base::kLinger;
  std::optional<std::uint16_t> port;
  std::string address;
  std::filesystem::path page;          // the files of the phone page
  std::optional<std::size_t> sockets;  // none: as many as fit
  bool web_only = false;               // no UDP
  std::string host_name;
  std::string public_url;                        // where a proxy before it is; empty: none
  std::vector<std::string> trusted_proxies;      // addresses, or networks of them
  bool public_udp = false;                       // the UDP port can be reached from outside too
  std::optional<std::uint16_t> public_udp_port;  // as it is from there; none: the port itself
  std::string certificate, key;                  // PEM files; empty: plain http
  std::filesystem::path database;
  deck::Language language = deck::Language::nl;
  std::string log_level = "info";
  std::optional<base::Seed> seed;
  bool resume = false;
  bool exit_with_parent = false;
  bool show_remote = false;                        // in a terminal
  std::optional<std::chrono::minutes> unattended;  // then a room ends; without: it stays
  std::optional<ResultsAs> results;                // then nothing is started
  std::optional<HostCommand> host_command;         // likewise

  // Without rooms of its own it waits for hosts, and does not end by itself.
  [[nodiscard]] bool hosts() const { return decks.empty(); }
};

// Why the program ends before it begins: its help or its version was asked for,
// or a flag is wrong. It has been said.
struct Ended {
  int status = 0;
  std::string why;  // empty where nothing is wrong
};

// Fills `options`.
[[nodiscard]] std::optional<Ended> read_command_line(Options& options, int count, const char* const* arguments);

}  // namespace streep::server
