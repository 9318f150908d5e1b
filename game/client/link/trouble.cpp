#include "game/client/link/trouble.h"

namespace streep::client {

namespace {

// The key of its words; null: there is nothing to say.
const char* key_of(LinkTrouble trouble) {
  switch (trouble) {
    case LinkTrouble::none:
    case LinkTrouble::no_native_port: return nullptr;
    case LinkTrouble::unknown_host: return "link_unknown_host";
    case LinkTrouble::nobody_listens: return "link_nobody_listens";
    case LinkTrouble::no_answer: return "link_no_answer";
    case LinkTrouble::cut_off: return "link_cut_off";
    case LinkTrouble::not_encrypted: return "link_not_encrypted";
    case LinkTrouble::not_trusted: return "link_not_trusted";
    case LinkTrouble::expired: return "link_expired";
    case LinkTrouble::other_name: return "link_other_name";
    case LinkTrouble::not_private: return "link_not_private";
    case LinkTrouble::no_socket: return "link_no_socket";
    case LinkTrouble::not_streep: return "link_not_streep";
  }
  return nullptr;
}

}  // namespace

std::string sentence(LinkTrouble trouble, const std::string& address, const deck::Words& words) {
  const char* const key = key_of(trouble);
  return key == nullptr ? std::string() : words(key, {address});
}

}  // namespace streep::client
