#include "tests/deck/example.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "game/deck/parse.h"

namespace streep::test {
namespace {

// The TOML example of FORMAT.md under a heading.
std::string example_under(std::string_view heading) {
  const std::string page = file_text("game/deck/FORMAT.md");
  const std::string_view fence = "```toml\n";
  const std::size_t start = page.find(fence, page.find(heading)) + fence.size();
  return page.substr(start, page.find("```", start) - start);
}

}  // namespace

std::string file_text(const std::string& path) {
  std::ifstream file(std::string(STREEP_SOURCE_DIR "/") + path, std::ios::binary);
  if (!file) throw std::runtime_error("no file " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string example_deck() { return example_under("## A whole deck"); }
std::string example_routes() { return example_under("## Routes"); }

std::string example_with(std::string_view from, std::string_view to) {
  std::string deck = example_deck();
  const std::size_t at = deck.find(from);
  if (at == deck.npos) throw std::runtime_error("the example has no " + std::string(from));
  return deck.replace(at, from.size(), to);
}

Faults faults(std::string_view from, std::string_view to) {
  Faults all;
  for (const deck::Diagnostic& diagnostic : deck::parse_deck(example_with(from, to)).diagnostics)
    all.push_back(what_of(diagnostic, deck::words_of(deck::Language::en)));
  return all;
}

}  // namespace streep::test
