#include "game/pack/pack.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "game/base/limits.h"
#include "game/pack/archive.h"
#include "tests/pack/examples.h"

using namespace streep;
using namespace streep::test;
using deck::Language;

namespace {

pack::Bundle small_bundle() {
  return std::get<pack::Bundle>(pack::unpack(pack::write_archive(small_package()), deck::words_of(Language::en)));
}

std::string refused(const pack::Bundle& bundle) {
  const auto result = pack::pack(bundle, deck::words_of(Language::en));
  const auto* problem = std::get_if<pack::Problem>(&result);
  return problem == nullptr ? "" : problem->what;
}

}  // namespace

TEST_CASE("what is packed comes out the same, byte for byte") {
  for (base::Seed seed = 0; seed < 12; ++seed) {
    const pack::Bundle bundle = random_bundle(seed);
    const auto unpacked = pack::unpack(packed(bundle), deck::words_of(Language::en));
    REQUIRE_MESSAGE(std::holds_alternative<pack::Bundle>(unpacked), std::get<pack::Problem>(unpacked).what);
    CHECK(std::get<pack::Bundle>(unpacked) == bundle);
  }
}

TEST_CASE("the same files give the same package, whatever the order of the routes") {
  pack::Bundle bundle = random_bundle(1);
  const std::string first = packed(bundle);
  std::reverse(bundle.routes.begin(), bundle.routes.end());
  CHECK(packed(bundle) == first);
}

TEST_CASE("a package changes where one letter of a file does") {
  pack::Bundle bundle = small_bundle();
  const std::string first = packed(bundle);
  bundle.deck.text += "#";
  CHECK(packed(bundle) != first);
}

TEST_CASE("a package opens as a zip with the list of contents first and the places in their own folder") {
  const auto entries = small_package();
  REQUIRE(entries.size() == 3);
  CHECK(entries[1].name == "klein.toml");
  CHECK(entries[2].name == "routes/leiden.toml");
  CHECK(entries[0].name == "manifest.txt");
  CHECK(entries[0].bytes ==
        "# Wat er in dit pakket zit. What is in this package. streep-deck unpack\n"
        "\n"
        "format = 1\n"
        "deck = \"klein\"\n"
        "version = 2\n"
        "\n"
        "[[file]]\n"
        "name = \"klein.toml\"\n"
        "sha256 = \"0019149a65387451cbe67782825984794a4ab198daac38a9177b2097155dda70\"\n"
        "\n"
        "[[file]]\n"
        "name = \"routes/leiden.toml\"\n"
        "sha256 = \"5dd30f7c26c150ee83267a7644b4dc72e33003e6aa6a6617abc57a16f839f70e\"\n");
}

TEST_CASE("the largest package that can be made can be unpacked") {
  pack::Bundle bundle = small_bundle();
  base::Random random(1);
  const auto filled = [&](std::string text) {  // with comments that do not become shorter
    while (text.size() + 81 < base::kDeckFileBytes) {
      text += '#';
      for (int letter = 0; letter < 79; ++letter) text += static_cast<char>(' ' + random.below(95));
      text += '\n';
    }
    return text;
  };
  bundle.deck.text = filled(bundle.deck.text);
  const std::string places = filled(bundle.routes[0].text);
  bundle.routes.clear();
  for (std::size_t i = 2; i < base::kPackEntriesMost; ++i) bundle.routes.push_back({std::string(i, 'a') + ".toml", places});
  CHECK(std::get<pack::Bundle>(pack::unpack(packed(bundle), deck::words_of(Language::en))) == bundle);
}

TEST_CASE("what unpack would refuse is not packed") {
  pack::Bundle bundle = small_bundle();
  bundle.deck.name = "../klein.toml";
  CHECK(refused(bundle) == "«../klein.toml» cannot be the name of a file in a package");
  bundle.deck.name = "routes/klein.toml";
  CHECK(refused(bundle) == "there is no deck in this package");
  bundle = small_bundle();
  bundle.translation = pack::File{"anders.toml", bundle.deck.text};
  CHECK(refused(bundle) == "«klein.toml» and «anders.toml» are two decks");
  bundle = small_bundle();
  bundle.routes.push_back({"LEIDEN.toml", bundle.routes[0].text});
  CHECK(refused(bundle) == "two files in this package have the same name");
  bundle = small_bundle();
  bundle.routes.assign(base::kPackEntriesMost, bundle.routes[0]);
  CHECK(refused(bundle) == "there are more than 17 files in this package");
}

TEST_CASE("a translation that is out of step is not packed, and its place is told") {
  pack::Bundle bundle = small_bundle();
  bundle.translation = pack::File{"klein.en.toml", replaced(replaced(bundle.deck.text, "\"nl\"", "\"en\""), "version = 2", "version = 3")};
  const auto problem = std::get<pack::Problem>(pack::pack(bundle, deck::words_of(Language::en)));
  CHECK(problem.what == "«klein.en.toml» cannot be played like this");
  CHECK(problem.details.starts_with("klein.en.toml:3:11: error: "));
}
