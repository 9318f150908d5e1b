// What the session says, as sentences that people read aloud: figures, shifts,
// refusals, warnings, symbols. It knows the words of one language and no
// screens: the big screen, the console and the players say the same thing.
#pragma once

#include <cstdint>
#include <string>

#include "game/deck/deck.h"
#include "game/deck/words.h"
#include "game/session/effect.h"
#include "game/session/figure.h"
#include "game/session/scene.h"

namespace streep::ui {

// "23 van de 60 die antwoordden, stapten over de streep." `scene` holds the card.
[[nodiscard]] std::string sentence(const session::Figure& figure, const session::Scene& scene, const deck::Words& words);

// Before and after, neutral: no shift is no failure, and fewer is not worse.
[[nodiscard]] std::string sentence(const session::Shift& shift, const session::Scene& scene, const deck::Words& words);

// What happened, and what to do.
[[nodiscard]] std::string sentence(session::Refusal refusal, const deck::Words& words);

// Of the talk and the session time; empty where there is nothing to say.
[[nodiscard]] std::string sentence(session::Warning warning, const deck::Words& words);

// A group of choices of this card, as people say it: "de kant van «altijd»".
[[nodiscard]] std::string name_of(const deck::Group& choices, const session::CardView& card, const deck::Words& words);

// One choice of this card, as on its button: "Over de streep".
[[nodiscard]] std::string name_of(deck::Choice choice, const session::CardView& card, const deck::Words& words);

// "blauwe ruit 7"
[[nodiscard]] std::string name_of(const session::Symbol& symbol, const deck::Words& words);

// "Gesprek": where the session is, in one or two words.
[[nodiscard]] std::string name_of(session::Phase phase, session::Occasion occasion, const deck::Words& words);

// "Dagelijks werk"
[[nodiscard]] std::string name_of(deck::Moment moment, const deck::Words& words);

// "12:05"
[[nodiscard]] std::string clock(std::uint32_t seconds);

}  // namespace streep::ui
