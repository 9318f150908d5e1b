#include "game/base/letters.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "game/base/random.h"

using namespace streep;
using base::letters_of;

TEST_CASE("a text is its letters and digits, in lower case and without marks") {
  const std::vector<std::pair<std::string, std::string>> pairs{{"Ik hoor erbij.", "ikhoorerbij"},
                                                               {"  Ik\n hoor\u00a0erbij", "ikhoorerbij"},
                                                               {"«Eén» – ‘café’…", "eencafe"},
                                                               {"E\u0301e\u0301n", "een"},
                                                               {"STAGE-plek", "stageplek"},
                                                               {"Foto’s, foto's", "fotosfotos"},
                                                               {"Straße Ĳssel œuvre Ærø", "strasseijsseloeuvreaero"},
                                                               {"Łódź, İzmir, Nguyễn, Brașov", "lodzizmirnguyenbrasov"},
                                                               {"30% van €5", "30%van€5"}};
  for (const auto& [text, letters] : pairs) CHECK(letters_of(text) == letters);
}

TEST_CASE("other letters make another text, and so do other numbers") {
  CHECK(letters_of("Dat mag.") != letters_of("Dat mag niet."));
  CHECK(letters_of("Na 1,5 uur") != letters_of("Na 15 uur"));
  CHECK(letters_of("Na 1,5 uur") == letters_of("Na 1.5 uur"));
  CHECK(letters_of("2023-2027") == letters_of("2023–2027"));
}

TEST_CASE("a text of nothing but punctuation is itself") {
  CHECK(letters_of("…") == "…");
  CHECK(letters_of("…") != letters_of("?!"));
  CHECK(letters_of("").empty());
}

TEST_CASE("however a text is typed, its letters are the same") {
  struct Typed {
    std::vector<std::string> ways;
  };
  const std::vector<Typed> kLetters{{{"e", "E", "é", "É", "e\u0301", "È", "ë", "ê", "Ě"}},
                                    {{"i", "I", "ï", "i\u0308", "Í", "ı"}},
                                    {{"o", "O", "ö", "Ö", "o\u0308", "ő", "ø"}},
                                    {{"c", "C", "ç", "c\u0327", "Č"}},
                                    {{"t", "T"}},
                                    {{"7"}},
                                    {{"ж"}}};
  const std::vector<std::string> kBetween{"",  " ", "\n", "  ", ".", ",", "‘",      "’",      "'",     "\"",
                                          "«", "»", "-",  "–",  "—", "…", "\u00a0", "\u200b", "\u00ad"};
  base::Random random(1);
  const auto one_of = [&](const std::vector<std::string>& all) { return all[random.below(all.size())]; };
  for (int round = 0; round < 2000; ++round) {
    std::string plain, one, other;
    for (std::size_t n = 1 + random.below(20); n > 0; --n) {
      const Typed& letter = kLetters[random.below(kLetters.size())];
      const bool after_digit = !plain.empty() && plain.back() == '7' && letter.ways.front() == "7";
      plain += (after_digit ? " " : "") + letter.ways.front();
      one += (after_digit ? " " : one_of(kBetween)) + one_of(letter.ways);
      other += (after_digit ? "." : one_of(kBetween)) + one_of(letter.ways);
    }
    CAPTURE(one);
    CHECK(letters_of(one) == plain);
    CHECK(letters_of(other) == plain);
    CHECK(letters_of(plain) == plain);  // once is enough
  }
}
