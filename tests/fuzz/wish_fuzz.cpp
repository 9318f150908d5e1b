// Any bytes as what a request to open a room says: a query, a header, cookies. What is
// taken is within its limits, and no proof is taken that has no seal.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "server/hosting/hosted_room.h"
#include "server/hosting/passphrase.h"
#include "server/hosting/wish.h"

using namespace streep;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto wish = server::read_wish(text)) {
    if (wish->seats && (*wish->seats == 0 || *wish->seats > base::kSeatsMost)) std::abort();
    if (!deck::Id::from(wish->deck) || wish->deck.find_first_of("./\\%") != std::string::npos) std::abort();
  }
  if (const auto passphrase = server::read_passphrase(text); passphrase && !server::is_fit_passphrase(*passphrase)) std::abort();
  if (server::read_proof(text, server::Digest{1, 2, 3})) std::abort();
  if (const auto room = server::read_hosted_room(text); room && server::read_hosted_room(server::write(*room)) != room) std::abort();
  return 0;
}
