#include "server/rooms/locked_ballots.h"

#include <sodium.h>

#include <new>
#include <type_traits>

namespace streep::server {

static_assert(std::is_trivially_copyable_v<session::BallotSlot>);

LockedBallots::LockedBallots(std::size_t seats)
    : slots_(static_cast<session::BallotSlot*>(sodium_allocarray(seats, sizeof(session::BallotSlot)))), seats_(seats), locked_(false) {
  if (slots_ == nullptr) throw std::bad_alloc();
  // libsodium locked it already, but does not say whether that was allowed.
  locked_ = sodium_mlock(slots_, seats * sizeof(session::BallotSlot)) == 0;
  session::wipe(memory());
}

LockedBallots::~LockedBallots() { sodium_free(slots_); }

}  // namespace streep::server
