#include "tests/session/proof/worlds.h"

#include <numeric>

#include "tests/promises.h"
#include "tests/session/story/decks.h"

namespace streep::test {

int people_in(const World& world, std::size_t from, std::size_t to) {
  const auto begin = world.begin();
  return std::accumulate(begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to), 0);
}

std::string counter(int answered, int people) { return " after " + std::to_string(answered) + " of " + std::to_string(people); }

std::string starred(const World& world, std::size_t cells, session::Threshold threshold) {
  std::string text;
  for (std::size_t cell = 0; cell < cells; ++cell) text += world[cell] < threshold.k ? " *" : " " + std::to_string(world[cell]);
  return text;
}

std::vector<Question> each_cell(std::size_t cells) {
  std::vector<std::size_t> all(cells);
  std::iota(all.begin(), all.end(), std::size_t{0});
  std::vector<Question> questions;
  for (const std::size_t cell : all) questions.push_back({.among = all, .having = {cell}});
  return questions;
}

const deck::Card& line_card() {
  static const deck::Card card = card_of("lijn", deck::Kind::line);
  return card;
}

session::Figure line_figure(int crossed, int answered, session::Threshold threshold) {
  static const session::Chain chain = session::chain_of(line_card());
  return session::publish({0, count_of(crossed), count_of(answered - crossed)}, chain, threshold);
}

}  // namespace streep::test
