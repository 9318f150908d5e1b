// What streep-crowd says when it cannot go on: one sentence.
#pragma once

#include <string>

#include "game/deck/words.h"
#include "game/session/effect.h"

namespace streep::crowd {

[[nodiscard]] std::string not_an_address(const std::string& typed, const deck::Words& words);
[[nodiscard]] std::string not_a_code(const std::string& typed, const deck::Words& words);
[[nodiscard]] std::string no_answer_from(const std::string& server, const deck::Words& words);
[[nodiscard]] std::string too_few_sockets(std::size_t players, std::size_t sockets, const deck::Words& words);
[[nodiscard]] std::string turned_away(session::Refusal why, std::size_t people, const deck::Words& words);

}  // namespace streep::crowd
