#include "server/rooms/caller.h"

namespace streep::server {

void Announcement::tell(const Caller& caller) {
  Frame& frame = frames_[caller.encoding];
  if (!frame) frame = std::make_shared<const std::string>(wire::encode(message_, caller.encoding));
  caller.post->send(caller.id, FrameKind{message_.index()}, frame);
}

void tell(const Caller& caller, const wire::ToPeer& message) { Announcement(message).tell(caller); }

void refuse(const Caller& caller, session::Refusal why) { tell(caller, wire::Refused{.why = why, .final = false}); }

void turn_away(const Caller& caller, session::Refusal why) {
  tell(caller, wire::Refused{.why = why, .final = true});
  caller.post->close(caller.id);
}

}  // namespace streep::server
