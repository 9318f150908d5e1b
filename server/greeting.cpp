#include "server/greeting.h"

#include "game/invitation/posix/interfaces.h"

namespace streep::server {

namespace {

constexpr const char* kThisMachine = "127.0.0.1";

}  // namespace

std::string greeting(const wire::Ready& room, const invitation::Doorstep& doorstep, const deck::Words& words, Remote remote) {
  std::string text = "\n" + words("greeting_join", {room.code.str(), invitation::typed_address(doorstep)}) + "\n\n";
  text += invitation::terminal_text(invitation::squares_of(invitation::invitation_for(doorstep, room.code, room.secret)));
  if (remote == Remote::shown) {
    text += "\n" + words("greeting_remote", {invitation::remote_for(doorstep, room.code, room.facilitator_key)}) + "\n";
    text += words("greeting_screen", {invitation::screen_for(doorstep, room.code, room.screen_key)}) + "\n";
  }
  return text + "\n";
}

std::string host_for_phones(const std::string& host_name, const std::string& address) {
  if (!host_name.empty()) return host_name;
  if (!address.empty()) return address;
  const auto own = invitation::own_addresses();
  return own.empty() ? kThisMachine : own.front().address;
}

}  // namespace streep::server
