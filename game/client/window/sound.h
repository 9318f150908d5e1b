// Two soft tones: answers open, and a talk is over. Made of sines, not read
// from a file. The loudspeaker is only asked for while there is something to
// hear. It knows no rooms.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "game/session/scene.h"

namespace streep::client {

enum class Chime : std::uint8_t { answers_open, talk_is_over };

// What of a room can be heard.
struct Heard {
  session::Phase phase{};
  session::Occasion occasion{};
  std::uint8_t card = 0;
  bool talk_is_over = false;
  bool operator==(const Heard&) const = default;
};
[[nodiscard]] Heard heard_in(const session::Scene& scene);
// What sounds between two moments; `before`: none was seen yet, and nothing sounds.
[[nodiscard]] std::optional<Chime> chime_between(const std::optional<Heard>& before, const Heard& now);

inline constexpr int kSoundRate = 48'000;  // samples a second
[[nodiscard]] std::vector<float> samples_of(Chime chime);

class Sound {
 public:
  Sound() = default;
  ~Sound();
  Sound(const Sound&) = delete;
  Sound& operator=(const Sound&) = delete;

  // False where there is no loudspeaker.
  bool play(Chime chime, double now);
  void rest(double now);  // gives the loudspeaker back when all was heard

 private:
  void close();

  std::uint32_t device_ = 0;  // of SDL; 0: none
  double until_ = 0;
};

}  // namespace streep::client
