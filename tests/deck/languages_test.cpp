// Whatever Streep says is in assets/words, in every language, and nowhere else.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "game/deck/first_deck.h"
#include "game/deck/names.h"
#include "game/deck/parse.h"
#include "game/deck/words.h"
#include "game/words/texts.h"

using namespace streep::deck;

namespace {

using Keys = std::set<std::string, std::less<>>;

constexpr std::string_view kKeyLetters = "abcdefghijklmnopqrstuvwxyz0123456789_";

std::string text_in(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

template <class Visit>
void for_each_source(const Visit& visit) {
  for (const char* folder : {"/game", "/server", "/tools"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(STREEP_SOURCE_DIR + std::string(folder))) {
      const auto type = entry.path().extension();
      const bool generated = entry.path().parent_path().filename() == "words" && type == ".js";
      if ((type == ".cpp" || type == ".h" || type == ".js" || type == ".in") && !generated) visit(entry.path(), text_in(entry.path()));
    }
}

// What could be a key in the sources: whole between quotes, or as a beginning, as in `phase_${name}`.
struct Quoted {
  Keys whole, begun;
};

Quoted quoted_in_sources() {
  constexpr std::string_view kQuotes = "\"'`";
  Quoted found;
  for_each_source([&](const std::filesystem::path&, const std::string& source) {
    for (std::size_t start = 0; start < source.size();) {
      const std::size_t end = std::min(source.find_first_not_of(kKeyLetters, start), source.size());
      if (start > 0 && end > start && kQuotes.find(source[start - 1]) != kQuotes.npos) {
        const std::string text = source.substr(start, end - start);
        found.begun.insert(text);
        if (end < source.size() && source[end] == source[start - 1]) found.whole.insert(text);
      }
      start = end + 1;
    }
  });
  return found;
}

Keys keys_of(const Words& words) {
  Keys keys;
  for (const auto& [key, text] : words.all()) keys.insert(key);
  return keys;
}

Keys without(Keys from, const Keys& those) {
  for (const std::string& key : those) from.erase(key);
  return from;
}

// {0}, {1}, …
Keys placeholders_in(const std::string& text) {
  Keys found;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
    if (at + 2 < text.size() && text[at + 2] == '}' && text[at + 1] >= '0' && text[at + 1] <= '9') found.insert(text.substr(at, 3));
  return found;
}

// A family: one of it is asked for by a beginning, as in "moment_", and a name.
bool is_of_a_family(std::string_view key, const Keys& quoted) {
  for (std::size_t at = key.find('_'); at != std::string_view::npos; at = key.find('_', at + 1))
    if (quoted.contains(key.substr(0, at + 1))) return true;
  return false;
}

// With an ending, as of what a button says, its key and what it is about.
bool is_with_an_ending(std::string_view key, const Keys& quoted) {
  for (std::string_view ending : {"_key", "_about"})
    if (key.ends_with(ending) && quoted.contains(key.substr(0, key.size() - ending.size()))) return true;
  return false;
}

bool is_remark(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  return line.starts_with("//") || line.starts_with('*') || line.starts_with("/*");
}

// A word that Dutch sentences have and code does not, with a space at its end.
bool is_dutch(std::string_view code) {
  for (std::string_view word : {"de ", "het ", "een ", "niet ", "geen ", "wordt ", "deze ", "je ", "kan ", "zijn ", "stond ", "staat "})
    for (std::size_t at = code.find(word); at != std::string_view::npos; at = code.find(word, at + 1))
      if (at > 0 && std::string_view(" \"'`").find(code[at - 1]) != std::string_view::npos) return true;
  return false;
}

// Each key says its own name, and fills in what it is given.
std::string in_letters(const Words& words) {
  std::string toml;
  for (const auto& [key, text] : words.all()) {
    toml += key + " = '‹" + key;
    for (const std::string& placeholder : placeholders_in(text)) toml += ' ' + placeholder;
    toml += "›'\n";
  }
  return toml;
}

}  // namespace

TEST_CASE("every file of every language can be read, and no key is in two of them") {
  std::set<std::string_view> languages;
  for (const Language language : kLanguages) {
    CAPTURE(name_of(language));
    Words words;
    for (const auto& text : streep::words::texts())
      if (text.language == name_of(language)) CHECK(words.add(text.toml));
    CHECK(words.all() == words_of(language).all());
    CHECK_FALSE(words.all().empty());
    languages.insert(name_of(language));
  }
  for (const auto& text : streep::words::texts()) CHECK_MESSAGE(languages.contains(text.language), "a folder without an enumerator");
}

TEST_CASE("all languages have the same keys") {
  const Keys all = keys_of(words_of(kLanguages.front()));
  for (const Language language : kLanguages) {
    CAPTURE(name_of(language));
    CHECK(without(all, keys_of(words_of(language))) == Keys{});
    CHECK(without(keys_of(words_of(language)), all) == Keys{});
  }
}

TEST_CASE("all languages fill in the same values, and leave nothing empty") {
  for (const auto& [name, text] : words_of(kLanguages.front()).all()) {
    const auto& key = name;
    for (const Language language : kLanguages) {
      INFO(key, " in ", name_of(language));
      CHECK(placeholders_in(words_of(language)(key)) == placeholders_in(text));
      CHECK_FALSE(words_of(language)(key).empty());
    }
  }
}

TEST_CASE("every language has a name in each, and a first deck that can be played") {
  for (const Language language : kLanguages) {
    for (const Language other : kLanguages)
      for (const char* family : {"language_", "editor_new_", "editor_translate_"})
        CHECK(words_of(other).all().contains(key_of(family, language)));
    CHECK(parse_deck(first_deck(language)).value);
  }
}

TEST_CASE("every key that a source names is in assets/words") {
  const Keys of_other_things{"next_occasion", "next_statement", "room_closed", "room_full",
                             "room_locked",   "screen_key",     "shut_out",    "target_group"};
  const Keys keys = keys_of(words_of(kLanguages.front()));
  Keys beginnings;
  for (const std::string& key : keys) beginnings.insert(key.substr(0, key.find('_') + 1));
  for (const std::string& key : without(quoted_in_sources().whole, of_other_things)) {
    const std::size_t first = key.find('_');
    const bool meant = first != key.npos && first + 1 < key.size() && !key.ends_with('_') && beginnings.contains(key.substr(0, first + 1));
    if (meant) CHECK_MESSAGE(keys.contains(key), key);
  }
}

TEST_CASE("every key in assets/words is asked for somewhere") {
  const Keys quoted = quoted_in_sources().begun;
  for (const std::string& key : keys_of(words_of(kLanguages.front())))
    CHECK_MESSAGE((quoted.contains(key) || is_of_a_family(key, quoted) || is_with_an_ending(key, quoted)), key);
}

// Rules about a language, and the decks that authors start from, are of a language by nature.
TEST_CASE("no source has a Dutch sentence") {
  for_each_source([&](const std::filesystem::path& file, const std::string& source) {
    if (file.filename() == "first_deck.cpp" || file.parent_path().filename() == "lint") return;
    std::istringstream lines(source);
    for (std::string line; std::getline(lines, line);)
      if (!is_remark(line) && is_dutch(std::string_view(line).substr(0, line.find("//")))) FAIL_CHECK(file.filename().string(), ": ", line);
  });
}

TEST_CASE("a language that is not there yet is a file: what is read with it says nothing of another") {
  const auto made_up = Words::from(in_letters(words_of(kLanguages.front())));
  REQUIRE(made_up);
  const auto parsed = parse_deck("format = 1\ncolour = 3\n");
  REQUIRE_FALSE(parsed.diagnostics.empty());
  for (const Diagnostic& diagnostic : parsed.diagnostics) {
    CHECK(what_of(diagnostic, *made_up).starts_with("‹complaint_"));
    CHECK(hint_of(diagnostic, *made_up).starts_with("‹complaint_"));
  }
  CHECK(explain(parsed.diagnostics, "deck.toml", "", *made_up).find("‹file_error›") != std::string::npos);
}
