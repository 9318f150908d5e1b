// Whether a request may come in, from its headers and addresses alone. Pure.
#pragma once

#include <string_view>

namespace streep::server {

// The Host header names this machine by an address, as localhost, or by the
// name that the operator gave: a page elsewhere that pretends to be here (DNS
// rebinding) uses a name of its own.
[[nodiscard]] bool host_is_ours(std::string_view host, std::string_view host_name);

// A browser says which page opens a socket: only a page from this very host may.
[[nodiscard]] bool origin_is_ours(std::string_view origin, std::string_view host, bool secure);

// Both, of a server that is called host_name and speaks https where it is secure.
[[nodiscard]] bool may_open_socket(std::string_view host, std::string_view origin, std::string_view host_name, bool secure);

// Whether a connection from `from` to `to` began on this very machine.
[[nodiscard]] bool is_this_machine(std::string_view from, std::string_view to);

}  // namespace streep::server
