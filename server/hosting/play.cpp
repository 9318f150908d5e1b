#include "server/hosting/play.h"

#include <utility>

#include "game/deck/parse.h"
#include "game/pack/pack.h"

namespace streep::server {
namespace {

// Of those in this language, the first.
std::string routes_in(pack::Bundle& bundle, deck::Language language) {
  for (pack::File& file : bundle.routes) {
    const auto read = deck::parse_routes(file.text);
    if (read.value && read.value->language == language) return std::move(file.text);
  }
  return {};
}

}  // namespace

std::optional<Play> play_of(std::string deck_text, std::string routes_text) {
  auto deck = deck::parse_deck(deck_text);
  if (!deck.value) return std::nullopt;
  Play play{.deck = std::make_shared<const deck::Deck>(*std::move(deck.value)), .routes = nullptr, .deck_text = {}, .routes_text = {}};
  if (!routes_text.empty()) {
    auto routes = deck::parse_routes(routes_text);
    if (!routes.value) return std::nullopt;
    play.routes = std::make_shared<const deck::Routes>(*std::move(routes.value));
  }
  play.deck_text = std::move(deck_text);
  play.routes_text = std::move(routes_text);
  return play;
}

std::variant<Play, Fault> play_of_pack(std::string_view bytes, std::optional<deck::Language> language, const deck::Words& words) {
  auto unpacked = pack::unpack(bytes, words);
  if (auto* problem = std::get_if<pack::Problem>(&unpacked))
    return Fault{problem->what + ". " + problem->hint, std::move(problem->details)};
  auto& bundle = std::get<pack::Bundle>(unpacked);
  for (pack::File* file : {&bundle.deck, bundle.translation ? &*bundle.translation : nullptr}) {
    if (file == nullptr) continue;
    auto play = play_of(file->text, {});
    if (!play || (language && play->deck->language != *language)) continue;
    if (auto whole = play_of(std::move(play->deck_text), routes_in(bundle, play->deck->language))) return *std::move(whole);
  }
  return Fault{words("host_no_language")};
}

}  // namespace streep::server
