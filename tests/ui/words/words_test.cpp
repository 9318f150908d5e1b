#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/ui/headless.h"

using namespace streep;
using namespace streep::tests;

namespace {

using Keys = std::set<std::string>;

bool is_key(std::string_view text) {
  return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

// Every "key" in a source that comes right after one of `starts`; anywhere, where there are none.
Keys keys_in(std::string_view source, const std::vector<std::string_view>& starts) {
  Keys found;
  for (std::size_t open = source.find('"'); open != std::string_view::npos; open = source.find('"', open + 1)) {
    const std::string_view before = source.substr(0, open);
    const std::string_view key = source.substr(open + 1, source.find('"', open + 1) - open - 1);
    const bool follows =
        starts.empty() || std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return before.ends_with(start); });
    if (follows && is_key(key)) found.emplace(key);
  }
  return found;
}

Keys keys_of(const deck::Words& words) {
  Keys keys;
  for (const auto& [key, text] : words.all()) keys.insert(key);
  return keys;
}

Keys placeholders_in(const std::string& text) {
  Keys found;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) found.insert(text.substr(at, 3));
  return found;
}

// In everything that speaks to people.
Keys in_sources(const std::vector<std::string_view>& starts) {
  Keys found;
  for (const char* folder : {"/game/ui", "/game/client"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(STREEP_SOURCE_DIR + std::string(folder))) {
      if (entry.path().extension() != ".cpp") continue;
      std::ifstream file(entry.path());
      found.merge(keys_in(std::string(std::istreambuf_iterator<char>(file), {}), starts));
    }
  return found;
}

Keys without(Keys from, const Keys& those) {
  for (const std::string& key : those) from.erase(key);
  return from;
}

}  // namespace

TEST_CASE("Dutch and English have the same keys") {
  const Keys dutch = keys_of(words_from("nl"));
  const Keys english = keys_of(words_from("en"));
  CHECK(without(dutch, english) == Keys{});
  CHECK(without(english, dutch) == Keys{});
}

TEST_CASE("Dutch and English fill in the same values") {
  const deck::Words dutch = words_from("nl");
  const deck::Words english = words_from("en");
  for (const auto& [key, text] : dutch.all()) {
    INFO(key);
    CHECK(placeholders_in(text) == placeholders_in(english(key)));
  }
}

TEST_CASE("every key that a source asks for is in the file of words") {
  const Keys asked = in_sources({"word(", "words(", "words_(", "words()("});
  REQUIRE(asked.size() > 100);
  CHECK(without(asked, keys_of(words_from("nl"))) == Keys{});
}

TEST_CASE("every key in the file of words is asked for somewhere") {
  const Keys quoted = in_sources({});
  CHECK(without(keys_of(words_from("nl")), quoted) == Keys{});
}

TEST_CASE("no words are empty, or bring letters that the font does not have") {
  Headless window(1280, 720);
  for (const std::string language : {"nl", "en"}) {
    const deck::Words words = words_from(language);
    for (const auto& [key, text] : words.all()) {
      INFO(key);
      CHECK_FALSE(text.empty());
      CHECK(window.model.look.type->knows(ui::Face::text, text));
    }
  }
}

// Those that can be on the screen together.
TEST_CASE("in each language a window has no letter twice") {
  const std::vector<std::string> console{"act_pause_key",   "act_undo_key",   "act_back_key",         "act_more_time_key",
                                         "act_answers_key", "act_count_key",  "act_soften_key",       "act_skip_key",
                                         "act_lock_key",    "act_end_key",    "act_leave_key",        "act_sure_key",
                                         "act_phones_key",  "act_remote_key", "act_next_address_key", "notice_dismiss_key"};
  const std::vector<std::string> player{"player_away_key", "player_routes_key", "player_leave_key", "notice_dismiss_key"};
  for (const std::string language : {"nl", "en"}) {
    const deck::Words words = words_from(language);
    for (const auto& window : {console, player}) {
      Keys letters;
      for (const std::string& key : window) {
        CAPTURE(key);
        CHECK(words(key).size() == 1);
        CHECK(letters.insert(words(key)).second);
      }
    }
  }
}
