// The figure of an insight as people: game/ui/crowd/proportion.h and its screen.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "game/ui/crowd/draw.h"
#include "game/ui/crowd/proportion.h"
#include "tests/ui/checks.h"
#include "tests/ui/headless.h"
#include "tests/ui/scenes.h"

using namespace streep;
using namespace streep::tests;
using session::Phase;

namespace {

constexpr ui::Area kPlace{100, 200, 1000, 300};

deck::Proportion proportion(int part, int of) { return {*base::Whole<1, 99>::from(part), *base::Whole<1, 99>::from(of - part)}; }

bool inside(const ui::Sprite& sprite) {
  const float half = sprite.height * 0.31F;
  return sprite.x - half >= kPlace.x - 1 && sprite.x + half <= kPlace.x + kPlace.width + 1 && sprite.y <= kPlace.y + kPlace.height &&
         sprite.y - sprite.height >= kPlace.y - 1;
}

void show_insight(Headless& window, std::optional<deck::Proportion> share) {
  window.model.page = ui::Page::room;
  window.model.scene = card_scene(Phase::insight, line_card());
  window.model.scene->insight->proportion = share;
  window.model.now = 100;
  (void)window.frame(ui::draw_screen);
}

}  // namespace

TEST_CASE("a figure of an insight is drawn as exactly so many people, as many of them counted") {
  for (const auto& [part, of] : {std::pair{1, 2}, {1, 8}, {3, 10}, {42, 100}, {99, 100}}) {
    const auto people = ui::picture_of(proportion(part, of), kPlace).people;
    CHECK(people.size() == static_cast<std::size_t>(of));
    CHECK(std::ranges::count(people, ui::kCounted, &ui::Sprite::group) == part);
  }
}

TEST_CASE("everybody of a figure stands in its place, and who is counted on the tape, apart from the others") {
  for (const std::pair<int, int>& figure : {std::pair{1, 2}, {1, 10}, {3, 10}, {42, 100}, {99, 100}, {1, 100}}) {
    const ui::ProportionPicture picture = ui::picture_of(proportion(figure.first, figure.second), kPlace);
    CAPTURE(figure.second);
    for (const ui::Sprite& person : picture.people) {
      CHECK(inside(person));
      const bool over_tape = person.x > picture.tape.x && person.x < picture.tape.x + picture.tape.width;
      CHECK(over_tape == (person.group == ui::kCounted));
    }
  }
}

TEST_CASE("nothing but the mark tells who is counted from who is not") {
  for (const ui::Sprite& person : ui::picture_of(proportion(3, 10), kPlace).people) {
    CHECK(person.shape == 0);
    CHECK(person.height == ui::picture_of(proportion(3, 10), kPlace).people.front().height);
  }
}

TEST_CASE("the same figure is the same picture") {
  CHECK(ui::picture_of(proportion(42, 100), kPlace).people == ui::picture_of(proportion(42, 100), kPlace).people);
}

TEST_CASE("an insight with a figure says it in words beside the picture, in both languages") {
  Headless dutch(1280, 720);
  show_insight(dutch, proportion(3, 10));
  CHECK(dutch.draft.find("3 op de 10") != nullptr);
  CHECK(texts_outside(dutch.draft) == std::vector<std::string>{});
  Headless english(1280, 720, "en");
  show_insight(english, proportion(42, 100));
  CHECK(english.draft.find("42 percent") != nullptr);
}

TEST_CASE("where there are no figures to draw, and where the insight is no figure, the words stand alone") {
  Headless window(1280, 720);
  show_insight(window, proportion(3, 10));
  CHECK(window.draft.find("proportion") == nullptr);
  const ui::Figures figures;
  window.model.figures = &figures;
  show_insight(window, proportion(3, 10));
  CHECK(window.draft.find("proportion") != nullptr);
  show_insight(window, std::nullopt);
  CHECK(window.draft.find("proportion") == nullptr);
}
