// Packages that somebody meddled with, and others that never were one: each is
// refused with a whole sentence, and a way on.
#include <doctest/doctest.h>

#include "game/base/limits.h"
#include "game/base/text.h"
#include "game/pack/archive.h"
#include "game/pack/manifest.h"
#include "game/pack/pack.h"
#include "tests/pack/examples.h"

using namespace streep;
using namespace streep::test;
using deck::Language;

namespace {

std::string told(std::string_view bytes, Language language = Language::en) {
  const auto result = pack::unpack(bytes, deck::words_of(language));
  const auto* problem = std::get_if<pack::Problem>(&result);
  return problem == nullptr ? "unpacked" : problem->details + problem->what + "\n   → " + problem->hint + '\n';
}

std::string told(const pack::Entries& entries, Language language = Language::en) { return told(pack::write_archive(entries), language); }

std::string archive() { return pack::write_archive(small_package()); }

// The small package with one more file, which is on its list.
pack::Entries with_file(const std::string& name, const std::string& bytes) {
  pack::Entries entries = small_package();
  entries.push_back({name, bytes});
  entries[0].bytes += "\n[[file]]\nname = '" + name + "'\nsha256 = \"" + pack::checksum_of(bytes) + "\"\n";
  return entries;
}

constexpr std::string_view kNoPackage =
    "this is no package of Streep, or only a part of it came over\n"
    "   → A package ends in .streep. Does it? Then ask its maker to send it once more.\n";
constexpr std::string_view kNotOurs = "   → Streep never makes such a package. Do not use it, and ask its maker for a new one.\n";
constexpr std::string_view kAskAgain = "   → Ask its maker to send the package once more.\n";

}  // namespace

TEST_CASE("what is no package is told so") {
  CHECK(told("") == kNoPackage);
  CHECK(told("format = 1\n") == kNoPackage);
  CHECK(told(std::string(2000, '\0')) == kNoPackage);
}

TEST_CASE("a package that came over in part is told so, wherever it was cut") {
  const std::string whole = archive();
  REQUIRE(told(whole) == "unpacked");
  for (std::size_t size = 0; size < whole.size(); ++size) CHECK_MESSAGE(told(whole.substr(0, size)) != "unpacked", size);
  CHECK(told(whole.substr(0, whole.size() / 2)) == kNoPackage);
}

TEST_CASE("a package of which any byte of a file was changed is not unpacked as if it were whole") {
  const std::string whole = archive();
  const auto right = pack::unpack(whole, deck::words_of(Language::en));
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x20);
    const auto result = pack::unpack(changed, deck::words_of(Language::en));
    CHECK_MESSAGE((std::holds_alternative<pack::Problem>(result) || result == right), at);
  }
}

TEST_CASE("a package that is too large is not looked at") {
  CHECK(told(std::string(base::kPackBytes + 1, 'x')) == "this package is larger than 5242880 bytes\n" + std::string(kNotOurs));
}

TEST_CASE("a package of too many files is refused") {
  pack::Entries entries = small_package();
  for (int i = 0; i < 20; ++i) entries.push_back({"file-" + std::to_string(i) + ".toml", "x"});
  CHECK(told(entries) == "there are more than 17 files in this package\n" + std::string(kNotOurs));
}

TEST_CASE("a file that swells when it is unpacked is refused, whatever the package says of it") {
  const pack::Entries entries{{"bom.toml", std::string(64 * base::kDeckFileBytes, '#')}};
  const std::string_view swollen =
      "«bom.toml» is longer than 262144 bytes when unpacked\n"
      "   → No deck is that long. Do not trust the package, and ask its maker what is in it.\n";
  CHECK(told(entries) == swollen);
  CHECK(told(with_field(pack::write_archive(entries), 22, 24, std::string_view("\x10\0\0\0", 4))) == swollen);
  CHECK(told(with_field(archive(), 22, 24, std::string_view("\x10\0\0\0", 4))) == "this package is damaged\n" + std::string(kAskAgain));
  CHECK(told(with_field(archive(), 22, 24, "\xff\xff\xff\x7f")) ==
        "«manifest.txt» is longer than 262144 bytes when unpacked\n"
        "   → No deck is that long. Do not trust the package, and ask its maker what is in it.\n");
}

TEST_CASE("names that lead out of the folder, or to no file, are refused") {
  const std::string hint =
      "   → A name ends in .toml, has at most 80 bytes, does not start with a dot, and holds no folder and none of these: / \\ : * ? \" < "
      "> |\n";
  for (const std::string name :
       {"../boven.toml", "/etc/boven.toml", "map/deck.toml", "routes/../deck.toml", "routes/map/leiden.toml", "routes/", "..\\boven.toml",
        "C:\\deck.toml", "C:deck.toml", ".verborgen.toml", "-rf.toml", ".toml", "lees.txt", "deck.toml.exe"}) {
    CHECK(told(with_file(name, "x")) == "«" + name + "» cannot be the name of a file in a package\n" + hint);
  }
  CHECK(told(with_file(std::string(77, 'a') + ".toml", "x")).ends_with(hint));
}

TEST_CASE("two files of one name are refused, also where capitals differ") {
  const std::string same =
      "two files in this package have the same name\n"
      "   → Give each file a name of its own. Capitals make no difference.\n";
  CHECK(told(with_file("KLEIN.toml", "x")) == same);
  CHECK(told(replaced(pack::write_archive(with_file("klaar.toml", "x")), "klaar.toml", "klein.toml")) == same);
}

TEST_CASE("a package with a password is refused") {
  CHECK(told(with_field(archive(), 6, 8, std::string_view("\x01", 1))) ==
        "«manifest.txt» in this package is encrypted with a password\n"
        "   → Ask its maker for a package without a password.\n");
}

TEST_CASE("a file that is packed in another manner is refused") {
  CHECK(told(with_field(archive(), 8, 10, std::string_view("\x0c", 1))) ==
        "«manifest.txt» is packed in a way that Streep does not know\n" + std::string(kNotOurs));
}

TEST_CASE("a zip without a list of contents is no package, and its maker is told how to make one") {
  pack::Entries entries = small_package();
  entries.erase(entries.begin());
  CHECK(told(entries) ==
        "manifest.txt, the list of what is in it, is missing from this package\n"
        "   → Make a package with Streep or with streep-deck pack, not with a zip program.\n");
}

TEST_CASE("a list of contents that is not right is refused") {
  const std::string wrong = "manifest.txt, the list of what is in it, is not right\n" + std::string(kAskAgain);
  const auto with_list = [](std::string_view from, std::string_view to) {
    pack::Entries entries = small_package();
    entries[0].bytes = replaced(entries[0].bytes, from, to);
    return entries;
  };
  CHECK(told(with_list("format = 1", "format = 0")) == wrong);
  CHECK(told(with_list("format = 1", "")) == wrong);
  CHECK(told(with_list("[[file]]", "[[fil")) == wrong);
  CHECK(told(with_list("version = 2", "version = 3")) == wrong);
  CHECK(told(with_list("\"klein\"", "\"ander\"")) == wrong);
  CHECK(told(with_list("sha256", "md5")) == wrong);
}

TEST_CASE("a package for a newer Streep says so, in the language of the reader") {
  pack::Entries entries = small_package();
  entries[0].bytes = replaced(entries[0].bytes, "format = 1", "format = 2");
  CHECK(told(entries) ==
        "this package was made for a newer Streep: format 2, and this Streep knows format 1\n"
        "   → Update Streep, or ask its maker for the files themselves.\n");
  CHECK(told(entries, Language::nl) ==
        "dit pakket is voor een nieuwere Streep gemaakt: formaat 2, en deze Streep kent formaat 1\n"
        "   → Werk Streep bij, of vraag de maker om de losse bestanden.\n");
}

TEST_CASE("a file that was changed, taken out or put in is noticed") {
  pack::Entries changed = small_package(), less = small_package(), more = small_package();
  changed[1].bytes += "# en dit";
  CHECK(told(changed) ==
        "«klein.toml» was changed after the package was made\n"
        "   → Ask its maker for a new package. Do you want to change something? Unpack it with Streep first.\n");
  less.pop_back();
  CHECK(told(less) == "«routes/leiden.toml» is missing from this package\n" + std::string(kAskAgain));
  more.push_back({"extra.toml", "x"});
  CHECK(told(more) == "«extra.toml» is not on the list of what is in this package\n" + std::string(kNotOurs));
}

TEST_CASE("a package with another deck, or with none, is refused") {
  CHECK(told(with_file("twee.toml", "x")) ==
        "«klein.toml» and «twee.toml» are two decks\n"
        "   → Make a package of each. The translation of NAME.toml is called NAME.en.toml.\n");
  pack::Entries entries = small_package();
  entries.erase(entries.begin() + 1);
  entries[0].bytes = "format = 1\n[[file]]\nname = \"routes/leiden.toml\"\nsha256 = \"" + pack::checksum_of(entries[1].bytes) + "\"\n";
  CHECK(told(entries) ==
        "there is no deck in this package\n"
        "   → A package has one deck, with its translation and its places.\n");
}

TEST_CASE("a file inside that cannot be played is told with its place") {
  const std::string places =
      "format = 1\ncity = \"Den Haag\"\nlanguage = \"nl\"\n[[place]]\nname = \"De mentor\"\ntext = \"Praat.\"\nopen = 9\nchecked = "
      "2026-11-22\n";
  CHECK(told(with_file("routes/den-haag.toml", places), Language::nl) ==
        "den-haag.toml:7:1: fout: «open» is geen sleutel van een plek\n"
        "    7 | open = 9\n"
        "      | ^^^^\n"
        "   → Haal de regel weg. FORMAT.md noemt alle sleutels.\n"
        "«den-haag.toml» kan zo niet gespeeld worden\n"
        "   → Verbeter wat hierboven staat, en maak het pakket daarna opnieuw.\n");
}
