#include "server/ground/world_error.h"

#include <string_view>

namespace streep::server {
namespace {

// In the words of a language.
std::string_view key_of(WorldFault fault) {
  switch (fault) {
    case WorldFault::deck_unreadable: return "world_deck_unreadable";
    case WorldFault::deck_has_errors: return "world_deck_has_errors";
    case WorldFault::routes_unreadable: return "world_routes_unreadable";
    case WorldFault::routes_have_errors: return "world_routes_have_errors";
    case WorldFault::page_unreadable: return "world_page_unreadable";
    case WorldFault::certificate_unreadable: return "world_certificate_unreadable";
    case WorldFault::no_ready_line: return "world_no_ready_line";
    case WorldFault::port_taken: return "world_port_taken";
    case WorldFault::address_unknown: return "world_address_unknown";
    case WorldFault::no_door: return "world_no_door";
    case WorldFault::database_unreadable: return "world_database_unreadable";
    case WorldFault::database_read_only: return "world_database_read_only";
    case WorldFault::database_full: return "world_database_full";
    case WorldFault::database_busy: return "world_database_busy";
    case WorldFault::database_newer: return "world_database_newer";
    case WorldFault::not_a_database: return "world_not_a_database";
    case WorldFault::database_missing: return "world_database_missing";
    case WorldFault::no_randomness: return "world_no_randomness";
    case WorldFault::public_url_unfit: return "world_public_url_unfit";
    case WorldFault::public_url_plain: return "world_public_url_plain";
    case WorldFault::trusted_proxy_unfit: return "world_trusted_proxy_unfit";
  }
  return {};
}

}  // namespace

std::string WorldError::explain(const deck::Words& words) const { return words(key_of(fault_), {subject_}); }

int WorldError::exit_code() const { return 2 + static_cast<int>(fault_); }

}  // namespace streep::server
