#include "tools/crowd/sentences.h"

#include <fmt/format.h>

namespace streep::crowd {

namespace {

using deck::Language;
using session::Refusal;

std::string reason(Refusal why, bool dutch) {
  switch (why) {
    case Refusal::wrong_version:
      return dutch ? "de server is een andere versie van Streep; gebruik op beide dezelfde"
                   : "the server is another version of Streep; use the same on both";
    case Refusal::unknown_code:
      return dutch ? "deze code hoort bij geen kamer; kijk op het grote scherm welke code er staat"
                   : "no room has this code; look at the big screen for the code";
    case Refusal::room_full: return dutch ? "de kamer is vol; neem minder spelers" : "the room is full; take fewer players";
    case Refusal::room_locked:
      return dutch ? "de kamer is op slot; vraag de begeleider om haar te openen" : "the room is locked; ask the facilitator to open it";
    case Refusal::too_many_tries:
      return dutch ? "er is te vaak een verkeerde code geprobeerd; wacht een minuut" : "a wrong code was tried too often; wait a minute";
    case Refusal::room_closed: return dutch ? "de sessie is afgelopen" : "the session is over";
    default: break;
  }
  return dutch ? "de server wilde niet; kijk in het verslag van de server" : "the server would not; look in the log of the server";
}

}  // namespace

std::string not_an_address(const std::string& typed, Language language) {
  if (language == Language::nl)
    return fmt::format("«{}» is geen adres van een server: typ het als 192.168.1.20 of 192.168.1.20:4748.", typed);
  return fmt::format("“{}” is no address of a server: type it as 192.168.1.20 or 192.168.1.20:4748.", typed);
}

std::string not_a_code(const std::string& typed, Language language) {
  if (language == Language::nl)
    return fmt::format("«{}» is geen code van een kamer: die heeft {} letters en staat op het grote scherm.", typed, base::kRoomCodeLength);
  return fmt::format("“{}” is no code of a room: that has {} letters and stands on the big screen.", typed, base::kRoomCodeLength);
}

std::string no_answer_from(const std::string& server, Language language) {
  if (language == Language::nl) return fmt::format("Op {} antwoordt geen server: staat hij aan, en klopt het adres?", server);
  return fmt::format("No server answers at {}: is it on, and is the address right?", server);
}

std::string too_few_sockets(std::size_t players, std::size_t sockets, Language language) {
  if (language == Language::nl)
    return fmt::format("Voor {} spelers zijn er te weinig verbindingen: dit systeem staat er {} toe (ulimit -Hn); neem minder spelers.",
                       players, sockets);
  return fmt::format("There are too few sockets for {} players: this system allows {} (ulimit -Hn); take fewer players.", players, sockets);
}

std::string turned_away(Refusal why, std::size_t people, Language language) {
  if (language == Language::nl)
    return fmt::format("{} {} niet naar binnen: {}.", people, people == 1 ? "speler mocht" : "spelers mochten", reason(why, true));
  return fmt::format("{} {} not let in: {}.", people, people == 1 ? "player was" : "players were", reason(why, false));
}

}  // namespace streep::crowd
