// Tips on the console of a rehearsal.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/session/story/decks.h"
#include "tests/session/story/hall.h"
#include "tests/ui/checks.h"
#include "tests/ui/headless.h"

using namespace streep;
using namespace streep::tests;
using session::Button;
using session::Phase;

namespace {

struct Rehearsal : Headless {
  explicit Rehearsal(float width = 1280, float height = 800, const std::string& language = "nl")
      : Headless(width, height, language), hall(test::small_deck()) {
    model.page = ui::Page::room;
    model.audience = session::Audience::facilitator;
    model.rehearsal = true;
    model.code = "KMPRTX";
    model.address = "192.168.1.20";
    hall.join(0, 11);
    look();
  }
  void look() {
    model.scene = hall.scene(session::Audience::facilitator);
    (void)frame(ui::draw);
  }
  // What the tip says now; empty: there is none.
  std::string tip() {
    look();
    for (const ui::Drawn& thing : draft.drawn)
      if (thing.label.starts_with("Tip.")) return thing.label;
    return {};
  }

  test::Hall hall;
};

}  // namespace

TEST_CASE("each moment of a rehearsal has a tip of its own") {
  Rehearsal rehearsal;
  std::set<std::string> tips;
  std::set<Phase> phases;
  for (int i = 0; i < 100 && rehearsal.hall.phase() != Phase::close; ++i, rehearsal.hall.press(Button::next)) {
    CHECK_FALSE(rehearsal.tip().empty());
    tips.insert(rehearsal.tip());
    phases.insert(rehearsal.hall.phase());
    if (rehearsal.hall.phase() == Phase::answer) rehearsal.hall.answer(0, 9, deck::kCross);
  }
  tips.insert(rehearsal.tip());
  phases.insert(Phase::close);
  CHECK(phases.size() == 13);
  CHECK(tips.size() >= phases.size());
}

TEST_CASE("a real session has no tips") {
  Rehearsal rehearsal;
  rehearsal.model.rehearsal = false;
  CHECK(rehearsal.tip().empty());
}

TEST_CASE("one key puts the tips away, and brings them back") {
  Rehearsal rehearsal;
  (void)rehearsal.type(ui::draw, "?");
  CHECK(rehearsal.tip().empty());
  (void)rehearsal.type(ui::draw, "?");
  CHECK_FALSE(rehearsal.tip().empty());
  (void)rehearsal.click(ui::draw, rehearsal.word("tips_away"));
  CHECK(rehearsal.tip().empty());
}

TEST_CASE("with its tip the console keeps everything in its place, at every moment, in any window") {
  for (const auto& [width, height] : {std::pair{640.0F, 480.0F}, {1280.0F, 800.0F}, {1920.0F, 1080.0F}})
    for (const std::string language : {"nl", "en"})
      for (const ui::TextSize size : {ui::TextSize::normal, ui::TextSize::largest}) {
        Rehearsal rehearsal(width, height, language);
        rehearsal.model.settings.text_size = size;
        for (int i = 0; i < 100 && rehearsal.hall.phase() != Phase::close; ++i, rehearsal.hall.press(Button::next)) {
          rehearsal.look();
          CHECK(texts_outside(rehearsal.draft) == std::vector<std::string>{});
          CHECK(misplaced(rehearsal.draft, {0, 0, width, height}) == std::vector<std::string>{});
        }
      }
}
