#include "server/rooms/caller.h"

#include <utility>

namespace streep::server {
namespace {

FrameKind kind_of(const wire::ToPeer& message) {
  struct Kinds {
    FrameKind operator()(const wire::Welcome&) const { return FrameKind::welcome; }
    FrameKind operator()(const session::Scene&) const { return FrameKind::scene; }
    FrameKind operator()(const session::Seat&) const { return FrameKind::seat; }
    FrameKind operator()(const session::Progress&) const { return FrameKind::progress; }
    FrameKind operator()(const wire::Refused&) const { return FrameKind::refused; }
    FrameKind operator()(const wire::Reach&) const { return FrameKind::reach; }
  };
  return std::visit(Kinds{}, message);
}

}  // namespace

void Announcement::tell(const Caller& caller) {
  Frame& frame = frames_[static_cast<std::size_t>(caller.encoding)];
  if (!frame) frame = std::make_shared<const std::string>(wire::encode(message_, caller.encoding));
  caller.post->send(caller.id, kind_of(message_), frame);
}

void tell(const Caller& caller, const wire::ToPeer& message) { Announcement(message).tell(caller); }

void refuse(const Caller& caller, session::Refusal why) { tell(caller, wire::Refused{.why = why, .final = false}); }

void turn_away(const Caller& caller, session::Refusal why) {
  tell(caller, wire::Refused{.why = why, .final = true});
  caller.post->close(caller.id);
}

}  // namespace streep::server
