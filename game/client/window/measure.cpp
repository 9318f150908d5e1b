#include "game/client/window/measure.h"

#include <SDL_opengl.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>
#include <vector>

namespace streep::client {

namespace {

constexpr int kFrames = 200;
constexpr double kFrameSeconds = 1.0 / 60;

[[nodiscard]] session::Scene reveal_of(std::uint16_t people) {
  session::Cell crossed{deck::Group::from({deck::kCross}).value_or(deck::Group{}), static_cast<std::uint16_t>(people * 3 / 5)};
  session::Cell stayed{deck::Group::from({deck::kStay, deck::kPass}).value_or(deck::Group{}),
                       static_cast<std::uint16_t>(people - crossed.count)};
  session::Scene scene;
  scene.audience = session::Audience::screen;
  scene.phase = session::Phase::reveal;
  scene.people = scene.cohort = people;
  scene.card.emplace();
  scene.card->statement = deck::Statement::from("…").value_or(deck::Statement{});
  scene.figure.emplace();
  scene.figure->outcome = session::Outcome::exact;
  scene.figure->people = people;
  for (session::Cell* cell : {&crossed, &stayed}) static_cast<void>(scene.figure->cells.add(std::move(*cell)));
  return scene;
}

}  // namespace

std::string measure(Pane& screen, const deck::Words& words, std::uint16_t people) {
  const session::Scene scene = reveal_of(people);
  ui::Model model;
  model.page = ui::Page::room;
  model.words = &words;
  model.code = "ABCDEF";
  model.scene = &scene;
  std::vector<double> frames;
  static_cast<void>(screen.draw(model));  // makes the texture of the letters
  glFinish();
  const std::clock_t work_before = std::clock();
  for (int i = 0; i < kFrames; ++i) {
    model.now = i * kFrameSeconds;
    const auto start = std::chrono::steady_clock::now();
    static_cast<void>(screen.draw(model));
    screen.window().show();
    glFinish();
    frames.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  const double work = 1000.0 * static_cast<double>(std::clock() - work_before) / CLOCKS_PER_SEC / kFrames;
  std::sort(frames.begin(), frames.end());
  const auto part = [&](std::size_t hundredths) { return frames[(frames.size() - 1) * hundredths / 100]; };
  return fmt::format(
      "{} people stepping at {}x{}: half of the frames within {:.1f} ms, 95 of 100 within {:.1f} ms, the longest {:.1f} ms; {:.1f} ms of "
      "processor time a frame\n",
      people, screen.window().width(), screen.window().height(), part(50), part(95), part(100), work);
}

}  // namespace streep::client
