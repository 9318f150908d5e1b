#include "game/client/window/sound.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace streep::client {

namespace {

constexpr double kNote = 0.9;                  // seconds that a note is heard
constexpr double kNextNote = 0.22;             // seconds from one to the next
constexpr double kAttack = 0.03;               // seconds; without it a note begins with a click
constexpr float kLoud = 0.18F;                 // of the most
constexpr double kRest = 0.3;                  // seconds that a loudspeaker is behind
constexpr std::array kRising{523.25, 659.25};  // C, E
constexpr std::array kFalling{659.25, 440.0};  // E, A

double loudness(double seconds) {
  return std::min(1.0, seconds / kAttack) * std::exp(-5 * seconds / kNote) * std::clamp((kNote - seconds) / kAttack, 0.0, 1.0);
}

}  // namespace

Heard heard_in(const session::Scene& scene) {
  return {scene.phase, scene.occasion, scene.card_number, scene.desk && scene.desk->warning == session::Warning::talk_is_over};
}

std::optional<Chime> chime_between(const std::optional<Heard>& before, const Heard& now) {
  if (!before || *before == now) return std::nullopt;
  if (now.phase == session::Phase::answer && (before->phase != now.phase || before->occasion != now.occasion || before->card != now.card))
    return Chime::answers_open;
  if (now.talk_is_over && !before->talk_is_over) return Chime::talk_is_over;
  return std::nullopt;
}

std::vector<float> samples_of(Chime chime) {
  const auto& notes = chime == Chime::answers_open ? kRising : kFalling;
  std::vector<float> samples(static_cast<std::size_t>((kNote + kNextNote) * kSoundRate));
  for (std::size_t note = 0; note < notes.size(); ++note) {
    const auto first = static_cast<std::size_t>(static_cast<double>(note) * kNextNote * kSoundRate);
    for (std::size_t i = first; i < samples.size(); ++i) {
      const double seconds = static_cast<double>(i - first) / kSoundRate;
      if (seconds >= kNote) break;
      samples[i] += kLoud * static_cast<float>(loudness(seconds) * std::sin(2 * std::numbers::pi * notes.at(note) * seconds));
    }
  }
  return samples;
}

Sound::~Sound() { close(); }

bool Sound::play(Chime chime, double now) {
  close();
  SDL_AudioSpec wanted{};
  wanted.freq = kSoundRate;
  wanted.format = AUDIO_F32SYS;
  wanted.channels = 1;
  wanted.samples = 1024;
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return false;
  device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
  if (device_ == 0) return SDL_QuitSubSystem(SDL_INIT_AUDIO), false;
  const std::vector<float> samples = samples_of(chime);
  SDL_QueueAudio(device_, samples.data(), static_cast<Uint32>(samples.size() * sizeof(float)));
  SDL_PauseAudioDevice(device_, 0);
  until_ = now + static_cast<double>(samples.size()) / kSoundRate + kRest;
  return true;
}

void Sound::rest(double now) {
  if (now >= until_) close();
}

void Sound::close() {
  if (device_ == 0) return;
  SDL_CloseAudioDevice(device_);
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
  device_ = 0;
}

}  // namespace streep::client
