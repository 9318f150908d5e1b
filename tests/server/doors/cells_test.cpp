// From which page a socket is asked for × role × message × moment: only the page
// of this very server gets one, and over it only a facilitator steers.
#include "server/doors/web_rules.h"
#include "tests/server/moment.h"

using namespace streep;
using namespace streep::server;
using session::Refusal;
using wire::FromPeer;
using wire::Role;

namespace {

constexpr const char* kHostName = "streep.school.nl";

// What a browser says of the page that asks, and what the door knows of itself.
struct Asking {
  std::string_view host, origin;
  bool secure, is_ours;
};
constexpr Asking kAsked[] = {
    {"192.168.1.20:4747", "http://192.168.1.20:4747", false, true},
    {"localhost:4747", "http://localhost:4747", false, true},
    {"streep.school.nl", "https://streep.school.nl", true, true},
    {"192.168.1.20:4747", "", false, false},
    {"192.168.1.20:4747", "null", false, false},
    {"192.168.1.20:4747", "http://evil.example", false, false},
    {"192.168.1.20:4747", "http://192.168.1.20:4748", false, false},
    {"192.168.1.20:4747", "https://192.168.1.20:4747", false, false},
    {"streep.school.nl", "http://streep.school.nl", true, false},
    {"evil.example", "http://evil.example", false, false},
    {"evil.example:4747", "http://192.168.1.20:4747", false, false},
    {"", "http://", false, false},
};

enum class Who : std::uint8_t { stranger, player, screen, screen_without_its_key, facilitator_without_its_key, facilitator };
constexpr Who kWho[] = {Who::stranger,   Who::player, Who::screen, Who::screen_without_its_key, Who::facilitator_without_its_key,
                        Who::facilitator};

PeerId enter_as(Who who, Moment& moment) {
  switch (who) {
    case Who::stranger: return moment.connect();
    case Who::player: return moment.people.front();
    case Who::screen: return moment.enter(Role::screen, moment.screen_key);
    case Who::screen_without_its_key: return moment.enter(Role::screen, moment.key);
    case Who::facilitator_without_its_key: return moment.enter(Role::facilitator, moment.screen_key);
    case Who::facilitator: break;
  }
  return *moment.facilitator;
}

// Whether this role's messages of this kind are heard at all; if they are, what comes of them is the session's.
bool may(Who who, bool is_of_facilitators) { return who == (is_of_facilitators ? Who::facilitator : Who::player); }

}  // namespace

TEST_CASE("whoever asks from wherever, in whatever role, at whatever moment: only a facilitator on our own page steers") {
  std::size_t cells = 0, steered = 0;
  for (const Asking& asked : kAsked) {
    CAPTURE(asked.host);
    CAPTURE(asked.origin);
    const bool opens = may_open_socket(Asked{asked.host, asked.origin}, Place{kHostName, asked.secure});
    CHECK(opens == asked.is_ours);
    for (int steps = 0; steps < moments(); ++steps)
      for (const Who who : kWho) {
        cells += all_acts().size();
        if (!opens) continue;  // no socket, nothing to say it over
        Moment moment(steps);
        CAPTURE(wire::name_of(moment.phase()));
        CAPTURE(static_cast<int>(who));
        const auto before = moment.course();
        const PeerId peer = enter_as(who, moment);
        for (const bool is_of_facilitators : {true, false})
          for (const FromPeer& act : is_of_facilitators ? acts_of_facilitators() : acts_of_players()) {
            if (may(who, is_of_facilitators)) {
              ++steered;
              if (who != Who::facilitator) continue;  // what players may do to themselves
              static_cast<void>(moment.answer_to(peer, act));
            } else {
              CHECK(moment.answer_to(peer, act) == Refusal::wrong_role);
            }
          }
        if (who != Who::facilitator) CHECK(moment.course() == before);
      }
  }
  CHECK(cells == std::size(kAsked) * std::size(kWho) * static_cast<std::size_t>(moments()) * all_acts().size());
  CHECK(steered > 0);
}
