#include "tools/crowd/sentences.h"

#include "game/base/limits.h"

namespace streep::crowd {

namespace {

using deck::Words;
using session::Refusal;

std::string_view reason(Refusal why) {
  switch (why) {
    case Refusal::wrong_version: return "crowd_wrong_version";
    case Refusal::unknown_code: return "crowd_unknown_code";
    case Refusal::room_full: return "crowd_room_full";
    case Refusal::room_locked: return "crowd_room_locked";
    case Refusal::too_many_tries: return "crowd_too_many_tries";
    case Refusal::room_closed: return "crowd_room_closed";
    default: return "crowd_refused";
  }
}

}  // namespace

std::string not_an_address(const std::string& typed, const Words& words) { return words("crowd_not_an_address", {typed}); }

std::string not_a_code(const std::string& typed, const Words& words) {
  return words("crowd_not_a_code", {typed, std::to_string(base::kRoomCodeLength)});
}

std::string no_answer_from(const std::string& server, const Words& words) { return words("crowd_no_answer", {server}); }

std::string too_few_sockets(std::size_t players, std::size_t sockets, const Words& words) {
  return words("crowd_too_few_sockets", {std::to_string(players), std::to_string(sockets)});
}

std::string turned_away(Refusal why, std::size_t people, const Words& words) {
  if (people == 1) return words("crowd_turned_away_one", {words(reason(why))});
  return words("crowd_turned_away", {std::to_string(people), words(reason(why))});
}

}  // namespace streep::crowd
