// What streep-crowd says when it cannot go on: one sentence, in Dutch or English.
#pragma once

#include <string>

#include "game/deck/deck.h"
#include "game/session/effect.h"

namespace streep::crowd {

[[nodiscard]] std::string not_an_address(const std::string& typed, deck::Language language);
[[nodiscard]] std::string not_a_code(const std::string& typed, deck::Language language);
[[nodiscard]] std::string no_answer_from(const std::string& server, deck::Language language);
[[nodiscard]] std::string too_few_sockets(std::size_t players, std::size_t sockets, deck::Language language);
[[nodiscard]] std::string turned_away(session::Refusal why, std::size_t people, deck::Language language);

}  // namespace streep::crowd
