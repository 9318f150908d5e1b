// What the reception says, as the JSON of PROTOCOL.md. It decides nothing.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "game/base/names.h"
#include "game/deck/words.h"
#include "game/wire/ready.h"
#include "server/hosting/reception.h"
#include "server/hosting/shelf.h"

namespace streep::server {

enum class Opens : std::uint8_t { passphrase, everybody, nobody };
[[nodiscard]] constexpr base::Names<Opens> names_of(Opens) { return {"passphrase", "everybody", "nobody"}; }

// What may be opened.
[[nodiscard]] std::string offer_of(Opens opens, const Shelf& shelf, std::size_t seats);

// A room that is open, to whoever may lead it.
[[nodiscard]] Reception::Reply opened(const wire::Ready& room);

// `name` and its sentence: "host_" and the name, in the words of whoever asked.
[[nodiscard]] Reception::Reply refused(unsigned status, std::string_view name, const deck::Words& words,
                                       std::initializer_list<std::string> values = {});
// A deck that cannot be played.
[[nodiscard]] Reception::Reply refused(const Fault& fault);

}  // namespace streep::server
