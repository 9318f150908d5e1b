// The one line of JSON that a server writes to its parent when it can be
// joined, or when it cannot. Unknown members are passed over, so that a newer
// server may say more.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "game/wire/messages.h"

namespace streep::wire {

// {"ready":true,"version":"0.1.0","port":4747,"code":"BCDFGH","facilitator_key":"00112233…",
//  "screen_key":"44556677…","secret":"8899aabb…","database":"/home/…/totals.db",
//  "address":"192.168.1.20:4747","invitation":"http://…","screen":"192.168.1.20:4747/#…"}
// and "over":true of a room that was closed before its server was started anew.
struct Ready {
  std::uint16_t port = 0;
  RoomCode code;
  Key facilitator_key{};
  Key screen_key{};
  Secret secret{};
  std::string version{};   // of the server
  std::string database{};  // the file with the totals
  std::string address{};   // to read aloud and to type, as the server says it
  std::string invitation{}, screen{};
  bool over = false;  // whoever comes is told so
  bool operator==(const Ready&) const = default;
};

// {"ready":false,"error":"Port 4747 is taken. …"}
struct NotReady {
  std::string error;  // a sentence that says what to do
  bool operator==(const NotReady&) const = default;
};

// {"ready":true,"version":"0.1.0","port":4747,"address":"https://school.nl/streep"}: of a server where hosts open rooms.
struct ReadyForHosts {
  std::uint16_t port = 0;
  std::string version{};
  std::string address{};
  bool operator==(const ReadyForHosts&) const = default;
};

using ReadyLine = std::variant<Ready, NotReady>;

// With the line feed.
[[nodiscard]] std::string write_ready(const ReadyLine& line);
[[nodiscard]] std::string write_ready(const ReadyForHosts& line);
// Nothing where it is no such line.
[[nodiscard]] std::optional<ReadyLine> read_ready(std::string_view line);

}  // namespace streep::wire
