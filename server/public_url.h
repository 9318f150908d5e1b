// --public-url: where this server is for the world, with a proxy before it. It
// takes one strict form, so that all that is made of it is right.
#pragma once

#include <string>

#include "game/invitation/invitation.h"

namespace streep::server {

// "https://school.nl/streep/"; with http only for an address of this machine or of a
// private network. The host is in small letters, a slash at the end may be left
// out. Throws WorldError for anything else: a user, a query, a fragment, "..".
[[nodiscard]] invitation::Doorstep read_public_url(const std::string& url);

}  // namespace streep::server
