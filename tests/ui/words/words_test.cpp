#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/ui/headless.h"

using namespace streep;
using namespace streep::tests;

namespace {

using Keys = std::set<std::string>;

}  // namespace

TEST_CASE("no words bring letters that the font does not have") {
  Headless window(1280, 720);
  for (const deck::Language language : deck::kLanguages) {
    const deck::Words& words = deck::words_of(language);
    for (const auto& word : words.all()) {
      INFO(word.first);
      CHECK(window.model.look.type->knows(ui::Face::text, word.second));
    }
  }
}

// Those that can be on the screen together.
TEST_CASE("in each language a window has no letter twice") {
  const std::vector<std::string> console{"act_pause_key",      "act_without_figure_key", "act_undo_key",   "act_back_key",
                                         "act_more_time_key",  "act_answers_key",        "act_count_key",  "act_soften_key",
                                         "act_skip_key",       "act_lock_key",           "act_end_key",    "act_leave_key",
                                         "act_sure_key",       "act_phones_key",         "act_remote_key", "act_next_address_key",
                                         "notice_dismiss_key", "act_people_key",         "act_screen_key", "act_shut_out_key"};
  const std::vector<std::string> player{"player_away_key", "player_routes_key", "player_leave_key", "notice_dismiss_key"};
  for (const deck::Language language : deck::kLanguages) {
    const deck::Words& words = deck::words_of(language);
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
