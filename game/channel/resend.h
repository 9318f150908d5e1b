// After a network that was gone: what a peer still owes an answer for is sent
// again as soon as it would be on a good day. ENet waits twice as long after
// each time that it got none.
#pragma once

struct _ENetPeer;  // NOLINT(bugprone-reserved-identifier): the name is ENet's

namespace streep::channel {

void resend_soon(_ENetPeer& peer);

}  // namespace streep::channel
