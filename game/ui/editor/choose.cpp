// Choose a deck to write on: a new one, one that is there, or work that was
// not saved.
#include <algorithm>
#include <string>

#include "game/base/ranges.h"
#include "game/ui/editor/parts.h"
#include "game/ui/kit/widgets.h"
#include "game/ui/page.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

constexpr float kDeckRow = 10;  // units

// Collects what is wanted while the whole page is drawn.
struct Choosing {
  Canvas& canvas;
  const Model& model;
  Intents wishes{};
  void want(AuthorAct act) { wishes.push_back(Author{std::move(act)}); }
};

void heading(Canvas& canvas, Box& rest, const std::string& words) {
  const Scale& scale = canvas.scale();
  text(canvas, take_top(rest, 5 * scale.unit * scale.letters, scale.gap()), words,
       {.face = Face::strong, .size = scale.body(), .colour = canvas.theme().quiet, .lift = 0.5F});
}

std::string about(const Canvas& canvas, const DeckEntry& deck) {
  if (!deck.problems.empty()) return canvas.word("editor_deck_problem");
  const std::size_t cards = *base::max_element(deck.cards);
  return canvas.word(deck::key_of("language_", deck.language)) + "  ·  " + canvas.word("host_cards", {std::to_string(cards)});
}

void draw_list(Choosing& page, Box box) {
  Canvas& canvas = page.canvas;
  const Scale& scale = canvas.scale();
  heading(canvas, box, canvas.word("editor_open"));
  const auto& decks = page.model.decks;
  const float height = kDeckRow * scale.unit * scale.letters;
  const Scroll scroll(canvas, box, "editor decks", (height + scale.gap()) * static_cast<float>(decks.size()));
  Box rest = scroll.box();
  for (std::size_t i = 0; i < decks.size(); ++i) {
    const Box place = inset(take_top(rest, height, scale.gap()), scale.hair(), scale.hair());
    if (choice_button(canvas, place, decks[i].title, about(canvas, decks[i]), {.id = "open " + std::to_string(i), .size = scale.body()}))
      page.want(OpenDeck{i});
  }
}

void draw_unsaved(Choosing& page, Box& rest) {
  Canvas& canvas = page.canvas;
  const Scale& scale = canvas.scale();
  const auto& unsaved = page.model.unsaved;
  if (unsaved.empty()) return;
  heading(canvas, rest, canvas.word("editor_unsaved"));
  for (std::size_t i = 0; i < std::min<std::size_t>(unsaved.size(), 3); ++i) {
    Box line = take_top(rest, kDeckRow * scale.unit * scale.letters, scale.gap());
    const Box away = take_right(line, line.width * 0.28F, scale.gap());
    const std::string number = std::to_string(i);
    if (choice_button(canvas, line, canvas.word("editor_go_on", {unsaved[i].title}), unsaved[i].when,
                      {.id = "recover " + number, .main = i == 0, .size = scale.body()}))
      page.want(Recover{i});
    if (button(canvas, away, canvas.word("editor_discard"), {.id = "discard " + number, .size = scale.small()})) page.want(Discard{i});
  }
  take_top(rest, scale.space());
}

void draw_new(Choosing& page, Box rest) {
  Canvas& canvas = page.canvas;
  const Scale& scale = canvas.scale();
  const bool first = page.model.unsaved.empty();
  constexpr auto kWays = static_cast<float>(deck::kLanguages.size() + 1);
  heading(canvas, rest, canvas.word("editor_begin"));
  const float height = std::min(14 * scale.unit * scale.letters, (rest.height - (kWays - 1) * scale.gap()) / kWays);
  const auto way = [&](const std::string& title, bool main, AuthorAct act) {
    ButtonStyle style = keyed(canvas, title + "_key");
    style.main = main;
    if (choice_button(canvas, take_top(rest, height, scale.gap()), canvas.word(title), canvas.word(title + "_about"), style))
      page.want(std::move(act));
  };
  for (const deck::Language each : deck::kLanguages)
    way(deck::key_of("editor_new_", each), first && page.model.settings.language == each, NewDeck{each});
  way("editor_import", false, Import{});
}

}  // namespace

Intents draw_decks(const Model& model, Drafts& drafts) {
  Canvas canvas = canvas_for(model, drafts.widgets);
  const Scale& scale = canvas.scale();
  Choosing page{canvas, model};
  if (model.files != nullptr && model.files->shown) {
    draw_files(canvas, *model.files, page.wishes);
    return page.wishes;
  }
  Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  page_top(canvas, rest, canvas.word("editor_choose_title"), page.wishes);
  notice(canvas, rest, model.notice, page.wishes);
  draw_list(page, take_left(rest, rest.width * 0.48F, scale.wide()));
  draw_unsaved(page, rest);
  draw_new(page, rest);
  return page.wishes;
}

}  // namespace streep::ui
