#include "game/channel/resend.h"

#include <enet/enet.h>

#include <algorithm>

namespace streep::channel {

void resend_soon(ENetPeer& peer) {
  const enet_uint32 usual = peer.roundTripTime + peer.roundTripTimeVariance;
  for (auto* each = enet_list_begin(&peer.sentReliableCommands); each != enet_list_end(&peer.sentReliableCommands);
       each = enet_list_next(each)) {
    auto& command = *reinterpret_cast<ENetOutgoingCommand*>(each);
    command.roundTripTimeout = std::min(command.roundTripTimeout, usual);
  }
  peer.nextTimeout = peer.host->serviceTime;
}

}  // namespace streep::channel
