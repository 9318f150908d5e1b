#include "server/greeting.h"

#include <fmt/format.h>

#include "game/invitation/posix/interfaces.h"

namespace streep::server {

namespace {

constexpr const char* kThisMachine = "127.0.0.1";

struct Sentences {
  const char *join, *remote;
};
constexpr Sentences kDutch{"Code {0}. Scan, of open {1} in een browser.", "Afstandsbediening, alleen voor de begeleider: {0}"};
constexpr Sentences kEnglish{"Code {0}. Scan, or open {1} in a browser.", "Remote, for the facilitator only: {0}"};

}  // namespace

std::string greeting(const wire::Ready& room, const invitation::Doorstep& doorstep, deck::Language language, Remote remote) {
  const Sentences& sentences = language == deck::Language::nl ? kDutch : kEnglish;
  std::string text = "\n" + fmt::format(fmt::runtime(sentences.join), room.code.view(), invitation::typed_address(doorstep)) + "\n\n";
  text += invitation::terminal_text(invitation::squares_of(invitation::invitation_for(doorstep, room.code)));
  if (remote == Remote::shown)
    text += "\n" + fmt::format(fmt::runtime(sentences.remote), invitation::remote_for(doorstep, room.code, room.facilitator_key)) + "\n";
  return text + "\n";
}

std::string host_for_phones(const std::string& host_name, const std::string& address) {
  if (!host_name.empty()) return host_name;
  if (!address.empty()) return address;
  const auto own = invitation::own_addresses();
  return own.empty() ? kThisMachine : own.front().address;
}

}  // namespace streep::server
