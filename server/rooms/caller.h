// A connection as rooms see it, and telling it something. It knows no roles.
#pragma once

#include <optional>

#include "game/base/enumeration.h"
#include "game/wire/codec.h"
#include "server/ground/secrets.h"
#include "server/rooms/post.h"

namespace streep::server {

struct Caller {
  PeerId id{};
  Post* post = nullptr;  // outlives every room
  wire::Encoding encoding{};
  bool local = false;            // on this machine
  std::optional<Digest> device;  // none: the network does not tell devices apart
};

// A message to many: encoded once in each encoding that somebody needs.
class Announcement {
 public:
  explicit Announcement(wire::ToPeer message) : message_(std::move(message)) {}
  void tell(const Caller& caller);

 private:
  wire::ToPeer message_;
  base::By<wire::Encoding, Frame> frames_;
};

// A message to one.
void tell(const Caller& caller, const wire::ToPeer& message);

// Something cannot be done; the caller stays where it is.
void refuse(const Caller& caller, session::Refusal why);
// There is no place here for this caller: a final refusal, and the connection is closed.
void turn_away(const Caller& caller, session::Refusal why);

}  // namespace streep::server
