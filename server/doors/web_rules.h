// Whether a request may come in, from its headers and addresses alone. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace streep::server {

// Where people find this server who come through a proxy: --public-url.
struct Outside {
  std::string origin;      // "https://school.nl", as a browser says it
  std::string path = "/";  // "/streep/"
};

// What this server is called.
struct Place {
  std::string host_name;  // by its operator, beside its addresses; empty: nothing
  bool secure = false;    // it speaks https itself
  std::optional<Outside> outside = {};
};

// What a request says of the page that it is of, and whether a proxy brought it that is trusted.
struct Asked {
  std::string_view host, origin;
  bool by_proxy = false;
};

// The Host header names this machine by an address, as localhost, or by the
// name that the operator gave: a page elsewhere that pretends to be here (DNS
// rebinding) uses a name of its own. Where people come from outside it has that name,
// or is this machine's own; a proxy that is trusted may say what it likes.
[[nodiscard]] bool host_is_ours(std::string_view host, std::string_view host_name);
[[nodiscard]] bool host_is_ours(const Asked& asked, const Place& place);

// A browser says which page opens a socket: only a page from this very host may,
// and where people come from outside only a page of that address or of this machine.
[[nodiscard]] bool origin_is_ours(std::string_view origin, std::string_view host, bool secure);
[[nodiscard]] bool origin_is_ours(const Asked& asked, const Place& place);

[[nodiscard]] bool may_open_socket(const Asked& asked, const Place& place);

// What is wrong with an Origin that is not ours, for the operator: nothing of it is repeated.
[[nodiscard]] std::string_view difference(const Asked& asked, const Place& place);

// What sockets of the page may be opened, in its security policy. Empty where the host is not ours.
[[nodiscard]] std::string socket_origin(const Asked& asked, const Place& place);

// Whether a connection from `from` to `to` began on this very machine.
[[nodiscard]] bool is_this_machine(std::string_view from, std::string_view to);

}  // namespace streep::server
