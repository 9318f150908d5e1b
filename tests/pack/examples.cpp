#include "tests/pack/examples.h"

#include "game/deck/parse.h"
#include "game/deck/write.h"
#include "tests/deck/random_deck.h"

namespace streep::test {
namespace {

void set_after(std::string& archive, std::string_view signature, std::size_t place, std::string_view bytes) {
  for (std::size_t at = archive.find(signature); at != archive.npos; at = archive.find(signature, at + 1))
    archive.replace(at + place, bytes.size(), bytes);
}

}  // namespace

pack::Bundle random_bundle(base::Seed seed) {
  deck::Deck deck = random_deck(seed);
  pack::Bundle bundle{{"deck.toml", deck::write(deck)}};
  deck.language = deck.language == deck::Language::nl ? deck::Language::en : deck::Language::nl;
  if (seed % 3 != 0) bundle.translation = pack::File{"deck.en.toml", "# a translation\r\n" + deck::write(deck)};
  if (seed % 2 != 0) bundle.routes = {{"a.toml", deck::write(random_routes(seed))}, {"deck.toml", deck::write(random_routes(seed + 1))}};
  return bundle;
}

std::string packed(const pack::Bundle& bundle) { return std::get<std::string>(pack::pack(bundle, deck::words_of(deck::Language::en))); }

pack::Entries small_package() {
  constexpr std::string_view kDeck = R"(format = 1
id = "klein"
version = 2
title = "Klein"
target_group = "students"
language = "nl"
agreements = ["Passen mag altijd."]

[plan]
minutes_45 = ["koffie"]
minutes_60 = ["koffie"]
minutes_90 = ["koffie"]

[support]
title = "Waar kun je heen?"
text = "Praat met iemand die je vertrouwt."

[follow_up]
text = "Volgende week praten we verder."
question = "Wat deed je anders?"

[[card]]
id = "koffie"
theme = "warming-up"
kind = "line"
weight = 1
statement = "Koffie halen hoort bij een stage."
questions = ["Wanneer is het gezellig?"]
other_side = "Wat is het beste argument van de overkant?"
minutes = 5
)";
  constexpr std::string_view kPlaces = R"(format = 1
city = "Leiden"
language = "nl"

[[place]]
name = "De mentor"
text = "Hier kun je je verhaal kwijt."
checked = 2026-11-22
)";
  const auto archive =
      pack::read_archive(packed({{"klein.toml", std::string(kDeck)}, std::nullopt, {{"leiden.toml", std::string(kPlaces)}}}));
  return std::get<pack::Entries>(archive);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

std::string with_field(std::string archive, std::size_t local, std::size_t central, std::string_view bytes) {
  set_after(archive, "PK\x03\x04", local, bytes);
  set_after(archive, "PK\x01\x02", central, bytes);
  return archive;
}

}  // namespace streep::test
