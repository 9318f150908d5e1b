// The two tones: game/client/window/sound.h.
#include "game/client/window/sound.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace streep;
using client::Chime;
using client::chime_between;
using client::Heard;
using session::Occasion;
using session::Phase;

TEST_CASE("a tone sounds when answers open, also when they open again, and not when they are seen for the first time") {
  const Heard read{Phase::read, Occasion::first, 1, false};
  const Heard answer{Phase::answer, Occasion::first, 1, false};
  CHECK(chime_between(read, answer) == Chime::answers_open);
  CHECK(chime_between(answer, {Phase::answer, Occasion::again, 1, false}) == Chime::answers_open);
  CHECK(chime_between(answer, answer) == std::nullopt);
  CHECK(chime_between(std::nullopt, answer) == std::nullopt);
  CHECK(chime_between(answer, {Phase::closed, Occasion::first, 1, false}) == std::nullopt);
}

TEST_CASE("a tone sounds once when a talk is over") {
  const Heard talk{Phase::talk, Occasion::first, 1, false};
  const Heard over{Phase::talk, Occasion::first, 1, true};
  CHECK(chime_between(talk, over) == Chime::talk_is_over);
  CHECK(chime_between(over, over) == std::nullopt);
}

TEST_CASE("a tone is soft, begins and ends without a click, and the two differ") {
  for (const Chime chime : {Chime::answers_open, Chime::talk_is_over}) {
    const std::vector<float> samples = client::samples_of(chime);
    const float loudest = std::abs(*std::ranges::max_element(samples, {}, [](float sample) { return std::abs(sample); }));
    CHECK(loudest > 0.05F);
    CHECK(loudest < 0.4F);
    CHECK(std::abs(samples.front()) < 0.001F);
    CHECK(std::abs(samples.back()) < 0.001F);
  }
  CHECK(client::samples_of(Chime::answers_open) != client::samples_of(Chime::talk_is_over));
}

TEST_CASE("a loudspeaker is taken for one tone and given back, and where there is none that is told") {
  SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
  {
    client::Sound sound;
    CHECK(sound.play(Chime::answers_open, 10));
    CHECK(SDL_WasInit(SDL_INIT_AUDIO) != 0);
    sound.rest(10.5);
    CHECK(SDL_WasInit(SDL_INIT_AUDIO) != 0);
    sound.rest(20);
    CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
  }
  SDL_setenv("SDL_AUDIODRIVER", "nothing", 1);
  client::Sound sound;
  CHECK_FALSE(sound.play(Chime::answers_open, 10));
}
