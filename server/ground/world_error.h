// The world around the server is broken: a port that is taken, a database that
// cannot be read. Thrown once, caught in main, told in one sentence that says
// what to do. What goes wrong inside a room is never one of these.
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <utility>

#include "game/deck/words.h"

namespace streep::server {

enum class WorldFault : std::uint8_t {
  deck_unreadable,
  deck_has_errors,
  routes_unreadable,
  routes_have_errors,
  page_unreadable,
  certificate_unreadable,
  no_ready_line,  // --resume without what to resume
  port_taken,
  address_unknown,
  no_door,
  database_unreadable,
  database_read_only,
  database_full,
  database_busy,
  database_newer,
  not_a_database,    // of this program
  database_missing,  // nothing to read results from
  no_randomness,
  public_url_unfit,
  public_url_plain,  // http through the internet
  trusted_proxy_unfit,
};

class WorldError : public std::exception {
 public:
  // `subject` is the file, port or address that it is about.
  WorldError(WorldFault fault, std::string subject) : fault_(fault), subject_(std::move(subject)) {}

  [[nodiscard]] WorldFault fault() const { return fault_; }
  [[nodiscard]] std::string explain(const deck::Words& words) const;
  [[nodiscard]] int exit_code() const;  // from 2: 1 is what an unknown failure gives
  [[nodiscard]] const char* what() const noexcept override { return "the world around the server is broken"; }

 private:
  WorldFault fault_;
  std::string subject_;
};

}  // namespace streep::server
