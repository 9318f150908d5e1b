#include "server/rooms/rooms.h"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <string>
#include <utility>

#include "server/rooms/addresses.h"

namespace streep::server {

using session::Refusal;

namespace {

constexpr std::size_t kStackBelow = 64 * 1024;  // more than a message ever takes

// As people type it.
wire::RoomCode upper_case(const wire::RoomCode& code) {
  std::string letters = code.str();
  for (char& letter : letters) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return wire::RoomCode::from(letters).value_or(code);
}

}  // namespace

Room& Rooms::open(RoomSetup setup, Scribe& scribe, ServerTime now) {
  Room& room = *rooms_.emplace_back(std::make_unique<Room>(std::move(setup), scribe, now));
  if (place_) room.stand_at(*place_);
  return room;
}

void Rooms::stand_at(const invitation::Doorstep& place) {
  place_ = place;
  for (const auto& room : rooms_) room->stand_at(place);
}

void Rooms::written(const Written& written, ServerTime now) {
  for (const auto& room : rooms_) {
    if (room->store_key() == written.room) room->written(written, now);
  }
  sodium_stackzero(kStackBelow);
}

PeerId Rooms::arrived(Post& post, wire::Encoding encoding, std::string_view address, ServerTime now) {
  const PeerId peer{++last_peer_};
  const Digest hash = hash_(address);
  const std::optional device = is_of_one_device(address) ? std::optional(hash) : std::nullopt;
  const Caller caller{.id = peer, .post = &post, .encoding = encoding, .local = is_local(address), .device = device};
  guests_.emplace(peer, Guest{.caller = caller, .address = hash, .arrived = now});
  return peer;
}

// What lies below on the stack when a message was handled has copies of an answer,
// and of the counts of a round that it closed.
void Rooms::received(PeerId peer, std::string_view bytes, ServerTime now) {
  const auto guest = guests_.find(peer);
  if (guest == guests_.end() || !may_speak(guest->second, now)) return;
  read(guest->second, bytes, now);
  sodium_stackzero(kStackBelow);
}

// Never a part of its caller, whose stack stays.
[[gnu::noinline]] void Rooms::read(Guest& guest, std::string_view bytes, ServerTime now) {
  const auto decoded = wire::decode_from_peer(bytes, guest.caller.encoding);
  if (const auto* fault = std::get_if<wire::DecodeFault>(&decoded)) return take_fault(guest, *fault);
  take(guest, std::get<wire::FromPeer>(decoded), now);
}

bool Rooms::may_speak(Guest& guest, ServerTime now) {
  if (guest.messages.take(now)) return true;
  ++guest.too_many;
  if (guest.too_many == 1) refuse(guest.caller, Refusal::too_many_tries);
  if (guest.too_many == base::kFloodMost) guest.caller.post->close(guest.caller.id);
  return false;
}

void Rooms::take_fault(Guest& guest, wire::DecodeFault fault) {
  if (fault == wire::DecodeFault::wrong_version) return turn_away(guest.caller, Refusal::wrong_version);
  refuse(guest.caller, Refusal::malformed);
  if (++guest.malformed == base::kMalformedMost) guest.caller.post->close(guest.caller.id);
}

void Rooms::take(Guest& guest, const wire::FromPeer& message, ServerTime now) {
  if (guest.room != nullptr) return guest.room->receive(guest.caller.id, message, now);
  const auto* hello = std::get_if<wire::Hello>(&message);
  if (hello == nullptr) return refuse(guest.caller, Refusal::wrong_role);
  if (const auto why = admit(guest, *hello, now)) turn_away(guest.caller, *why);
}

std::optional<Refusal> Rooms::admit(Guest& guest, const wire::Hello& hello, ServerTime now) {
  Room* room = find(upper_case(hello.code));
  const bool known = room != nullptr && room->recognises(hello);
  // What is refused unseen says nothing of codes: it is asked of every role, and before it is said whether there is such a room.
  if (!known && !wrong_codes_.may_try(guest.address, now)) return Refusal::too_many_tries;
  if (room == nullptr) {
    wrong_codes_.count(guest.address, now);
    return Refusal::unknown_code;
  }
  WrongTries& keys = wrong_keys_[room];
  if (!known && hello.role != wire::Role::player && !keys.may_try(guest.address, now)) return Refusal::too_many_tries;
  const auto why = room->enter(guest.caller, hello, now);
  if (why == Refusal::wrong_key) keys.count(guest.address, now);
  if (!why) guest.room = room;
  return why;
}

Room* Rooms::find(const wire::RoomCode& code) const {
  const auto room = std::ranges::find_if(rooms_, [&](const auto& one) { return one->code() == code; });
  return room == rooms_.end() ? nullptr : room->get();
}

void Rooms::gone(PeerId peer, ServerTime now) {
  const auto guest = guests_.find(peer);
  if (guest == guests_.end()) return;
  if (guest->second.room != nullptr) guest->second.room->lose(peer, now);
  guests_.erase(guest);
}

void Rooms::page_opened() {
  for (const auto& room : rooms_) room->page_opened();
}

void Rooms::tick(ServerTime now) {
  for (const auto& room : rooms_) room->tick(now);
  for (const auto& [peer, guest] : guests_) {
    if (guest.room == nullptr && now - guest.arrived >= base::kHelloWait) guest.caller.post->close(peer);
  }
  wrong_codes_.forget_old(now);
  for (auto& [room, tries] : wrong_keys_) tries.forget_old(now);
}

void Rooms::end() {
  for (const auto& room : rooms_) room->end();
  for (const auto& [peer, guest] : guests_) guest.caller.post->close(peer);
}

void Rooms::leave() {
  for (const auto& [peer, guest] : guests_) guest.caller.post->close(peer);
}

bool Rooms::drop_closed(ServerTime::duration linger, ServerTime now) {
  const auto dropped = std::erase_if(rooms_, [&](const std::unique_ptr<Room>& room) {
    if (!room->closed_for(linger, now)) return false;
    room->end();
    wrong_keys_.erase(room.get());
    for (auto& [peer, guest] : guests_) {
      if (guest.room == room.get()) guest.room = nullptr;
    }
    return true;
  });
  return dropped > 0;
}

std::size_t Rooms::open_rooms() const {
  return static_cast<std::size_t>(std::ranges::count_if(rooms_, [](const auto& room) { return !room->closed(); }));
}

std::size_t Rooms::open_rooms(std::string_view host) const {
  const auto is_of_host = [host](const auto& room) { return !room->closed() && room->host() == host; };
  return static_cast<std::size_t>(std::ranges::count_if(rooms_, is_of_host));
}

}  // namespace streep::server
