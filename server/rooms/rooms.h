// All rooms of this server, and the peers on their way to one. Every door
// brings its connections here. It knows no sockets, and the time only as told.
#pragma once

#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "server/rooms/manners.h"
#include "server/rooms/room.h"

namespace streep::server {

class Rooms {
 public:
  // Where phones find the page: of every room, also of those that open later.
  void stand_at(const invitation::Doorstep& place);
  Room& open(RoomSetup setup, Scribe& scribe, ServerTime now);

  // A new connection. `address`, as people write one, is kept as a hash only; `post` outlives the rooms.
  [[nodiscard]] PeerId arrived(Post& post, wire::Encoding encoding, std::string_view address, ServerTime now);
  void received(PeerId peer, std::string_view bytes, ServerTime now);
  void gone(PeerId peer, ServerTime now);
  void written(const Written& written, ServerTime now);
  void tick(ServerTime now);
  void page_opened();  // the phone page, by another device than this machine
  void end();          // tells everybody that it is over, and lets them go

  void leave();  // lets everybody go, who will come back to the next server: the rooms stay open in the store
  // Forgets rooms that have been closed for so long; whether there were any.
  bool drop_closed(ServerTime::duration linger, ServerTime now);

  [[nodiscard]] bool has(const wire::RoomCode& code) const { return find(code) != nullptr; }
  [[nodiscard]] std::size_t open_rooms() const;
  [[nodiscard]] std::size_t open_rooms(std::string_view host) const;
  [[nodiscard]] bool empty() const { return guests_.empty(); }

 private:
  struct Guest {
    Caller caller;
    Digest address{};
    ServerTime arrived{};
    Room* room = nullptr;  // null before a Hello was accepted; one may still wait for consent there
    Bucket messages{base::kMessagesBurst, base::kMessagesPerSecond};
    std::size_t malformed = 0, too_many = 0;
  };

  [[nodiscard]] bool may_speak(Guest& guest, ServerTime now);
  void read(Guest& guest, std::string_view bytes, ServerTime now);
  void take(Guest& guest, const wire::FromPeer& message, ServerTime now);
  void take_fault(Guest& guest, wire::DecodeFault fault);
  [[nodiscard]] std::optional<session::Refusal> admit(Guest& guest, const wire::Hello& hello, ServerTime now);
  [[nodiscard]] Room* find(const wire::RoomCode& code) const;

  KeyedHash hash_;
  WrongTries wrong_codes_;                        // typed, of all rooms together: a wrong code is of none
  std::map<const Room*, WrongTries> wrong_keys_;  // so that a siege of one room is not felt at another
  std::optional<invitation::Doorstep> place_;
  std::vector<std::unique_ptr<Room>> rooms_;
  std::map<PeerId, Guest> guests_;
  std::uint64_t last_peer_ = 0;
};

}  // namespace streep::server
