// What somebody who starts a server by hand reads in the terminal when it is
// ready: how people get in. Never a key, but where it is asked for.
#pragma once

#include <string>

#include "game/deck/words.h"
#include "game/invitation/invitation.h"
#include "game/wire/ready.h"

namespace streep::server {

enum class Remote : bool { hidden, shown };

// The code, the address, and both as squares; with Remote::shown the address that makes
// a phone the remote and the link of another big screen, in words only.
[[nodiscard]] std::string greeting(const wire::Ready& room, const invitation::Doorstep& doorstep, const deck::Words& words, Remote remote);

// Where phones find the page: the name of the operator's, the one address it
// listens on, or the best that this machine has.
[[nodiscard]] std::string host_for_phones(const std::string& host_name, const std::string& address);

}  // namespace streep::server
