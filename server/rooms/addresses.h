// What an address says of the device behind it. It knows no sockets.
#pragma once

#include <string_view>

namespace streep::server {

// Whether it can only be of one device: a private address, as the router of a
// school gives one to each. This machine itself is none: several players of a
// rehearsal, or everybody behind a proxy, come from it. Neither is a public
// address: a whole school may share one.
[[nodiscard]] bool is_of_one_device(std::string_view address);

// Of this machine itself, or of a proxy on it.
[[nodiscard]] bool is_local(std::string_view address);

}  // namespace streep::server
