#include "game/deck/toml/scan.h"

#include <doctest/doctest.h>

#include "game/deck/parse.h"

using namespace streep;
using namespace streep::deck;

namespace {

std::string times(std::size_t count, std::string_view piece) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

// What the scan has against `source`; empty where it may be parsed.
std::string refusal(std::string_view source) {
  Report report;
  const bool safe = scan(source, report);
  CHECK(safe == report.in_file_order().empty());
  return safe ? "" : what_of(report.in_file_order().front(), words_of(Language::en));
}

const std::string kTooDeep = "this is nested deeper than 8 levels";

}  // namespace

TEST_CASE("brackets and dots nest as deep as the limit and no deeper") {
  CHECK(refusal("a = " + times(8, "[") + times(8, "]")) == "");
  CHECK(refusal("a = " + times(9, "[") + times(9, "]")) == kTooDeep);
  CHECK(refusal("a = " + times(9, "{a = ") + "1" + times(9, "}")) == kTooDeep);
  CHECK(refusal("a" + times(8, ".a") + " = 1") == "");
  CHECK(refusal("a" + times(9, ".a") + " = 1") == kTooDeep);
  CHECK(refusal("a" + times(9, " . 'a'") + " = 1") == kTooDeep);
  CHECK(refusal("[a" + times(8, ".\"a\"") + "]") == kTooDeep);
}

TEST_CASE("depth is found behind strings and comments that only look open") {
  const std::string deep = "b = " + times(9, "[");
  for (const std::string before : std::initializer_list<const char*>{
           "a = \"\\\"\"\n", "a = '\\'\n", "# \"\n", "a = \"\"\n", "a = ''\n", "a = \"\"\"\"\"\"\n", "a = \"\"\"x\"\"\"\"\"\n",
           "a = '''''x'''''\n", "a = \"\"\"\\\"\"\"\"\n", "a = \"#\"\n", "a = \"'\"\n", "a = '\"'\n"}) {
    CHECK_MESSAGE(refusal(before + deep) == kTooDeep, before);
  }
  for (const std::string text : std::initializer_list<const char*>{"'x'", "\"\\\\\"", "\"\"\"x\"\"\"\"", "'''x''''"}) {
    CHECK_MESSAGE(refusal("a = [" + text + ", " + times(8, "[")) == kTooDeep, text);
  }
}

TEST_CASE("brackets, dots and commas in strings and comments do not count") {
  const std::string deep = times(20, "[{.,=");
  for (const std::string& text : {"# " + deep, "a = \"" + deep + "\"", "a = '" + deep + "'", "a = \"\"\"\n\"" + deep + "\"\"\"\"",
                                  "a = '''\n''" + deep + "'''", "a = \"\\\"" + deep + "\"", "a = \"\"\"\\\"\"\"" + deep + "\"\"\""}) {
    CHECK_MESSAGE(refusal(text) == "", text);
  }
}

TEST_CASE("many lines and headers are not depth") {
  CHECK(refusal(times(100, "[[card]]\nversion = 1.5\n")) == "");
  CHECK(refusal(times(100, "[card\n")) == "");  // the parser says it better
}

TEST_CASE("a file, a line and a number of values have a limit") {
  CHECK(refusal(times(base::kDeckFileBytes / 2, "#\n")) == "");
  CHECK(refusal(times(base::kDeckFileBytes / 2, "#\n") + "#") == "this file is longer than 262144 bytes");
  CHECK(refusal(times(base::kDeckLineBytes, "#")) == "");
  CHECK(refusal(times(base::kDeckLineBytes + 1, "#")) == "this line is 4097 bytes long; a line may have at most 4096 bytes");
  CHECK(refusal("a = [\n" + times(9998, "1,\n") + "]") == "");
  CHECK(refusal("a = [\n" + times(9999, "1,\n") + "]") == "up to here there are more than 10000 keys, values and tables already");
}

TEST_CASE("bytes that are no text are refused, in comments too") {
  CHECK(refusal("# \xff") == "this is not text in UTF-8");
  CHECK(refusal("# \xc3") == "this is not text in UTF-8");
  CHECK(refusal("a = \"\x1b[31m\"") == "there is an invisible control character here");
  CHECK(refusal(std::string_view("a = \0", 5)) == "there is an invisible control character here");
  CHECK(refusal("a = 1\r") == "there is an invisible control character here");
  CHECK(refusal("# \u202e") == "there is an invisible character here that turns the direction of writing");
  CHECK(refusal("a = 1\r\nb = 2\r\n") == "");
  CHECK(refusal("\ta\t=\t1\t# a tab is white space") == "");
}

TEST_CASE("every line that is no text is told, with its place") {
  const auto diagnostics = parse_deck("# é\xff\n\n# \x01\n").diagnostics;
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics[0].at.line == 1);
  CHECK(diagnostics[0].at.column == 4);
  CHECK(diagnostics[1].at.line == 3);
  CHECK(diagnostics[1].at.column == 3);
}
