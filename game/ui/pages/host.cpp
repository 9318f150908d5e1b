// Choose a deck, how long, and with whom. A deck with problems shows them in
// full and cannot be started.
#include <algorithm>
#include <string>

#include "game/base/limits.h"
#include "game/ui/kit/fields.h"
#include "game/ui/kit/widgets.h"
#include "game/ui/page.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

constexpr std::uint16_t kRehearsalPeople = 60;

std::string target_name(deck::TargetGroup group, const Canvas& canvas) {
  switch (group) {
    case deck::TargetGroup::students: return canvas.word("target_students");
    case deck::TargetGroup::professionals: return canvas.word("target_professionals");
    case deck::TargetGroup::employers: return canvas.word("target_employers");
    case deck::TargetGroup::everyone: break;
  }
  return canvas.word("target_everyone");
}

std::size_t cards_in(const DeckEntry& deck, deck::Cut cut) {
  const auto index = static_cast<std::size_t>(cut);
  return index < deck.cards.size() ? deck.cards[index] : 0;
}

// What is chosen so far; the cut and the company are numbers in the draft.
struct Chosen {
  int& deck;
  int& cut;
  int& rehearse;
};

std::string about(const DeckEntry& deck, deck::Cut cut, const Canvas& canvas) {
  if (!deck.problem.empty()) return canvas.word("host_problem");
  const std::string language = deck.language == deck::Language::nl ? canvas.word("language_nl") : canvas.word("language_en");
  return target_name(deck.target_group, canvas) + "  ·  " + language + "  ·  " +
         canvas.word("host_cards", {std::to_string(cards_in(deck, cut))});
}

void heading(Canvas& canvas, Box& rest, const std::string& words) {
  text(canvas, take_top(rest, 5 * canvas.scale().unit, canvas.scale().gap()), words,
       {.face = Face::strong, .size = canvas.scale().body(), .colour = canvas.theme().quiet, .lift = 0.5F});
}

// Nothing to choose from: what to do, and the way to make one.
std::optional<Intent> draw_no_decks(Canvas& canvas, Box box) {
  const Scale& scale = canvas.scale();
  heading(canvas, box, canvas.word("host_decks"));
  text(canvas, take_top(box, std::min(box.height * 0.5F, 24 * scale.unit), scale.space()), canvas.word("host_no_decks"),
       {.size = scale.lead(), .even = false});
  if (button(canvas, take_top(box, 9 * scale.unit), canvas.word("home_make"), keyed(canvas, "home_make_key"))) return Go{Page::decks};
  return std::nullopt;
}

void draw_decks(Canvas& canvas, Box box, std::span<const DeckEntry> decks, Chosen chosen) {
  const Scale& scale = canvas.scale();
  heading(canvas, box, canvas.word("host_decks"));
  const float height = 12 * scale.unit;
  const Scroll scroll(canvas, box, "decks", (height + scale.gap()) * static_cast<float>(decks.size()));
  Box rest = scroll.box();
  for (std::size_t i = 0; i < decks.size(); ++i) {
    const ButtonStyle style{.id = "deck " + std::to_string(i), .chosen = chosen.deck == static_cast<int>(i)};
    const std::string line = about(decks[i], deck::kCuts.at(static_cast<std::size_t>(chosen.cut)), canvas);
    if (choice_button(canvas, inset(take_top(rest, height, scale.gap()), scale.hair(), scale.hair()), decks[i].title, line, style))
      chosen.deck = static_cast<int>(i);
  }
}

void draw_settings(Canvas& canvas, Box box, Chosen chosen) {
  const Scale& scale = canvas.scale();
  const float gap = scale.gap();
  heading(canvas, box, canvas.word("host_cut"));
  const Box cuts = take_top(box, 9 * scale.unit, scale.wide());
  for (int i = 0; i < static_cast<int>(deck::kCuts.size()); ++i) {
    const std::string minutes = std::to_string(minutes_of(deck::kCuts.at(static_cast<std::size_t>(i))));
    const ButtonStyle style{.key = Key::character,
                            .character = static_cast<char>('1' + i),
                            .hint = std::to_string(i + 1),
                            .chosen = chosen.cut == i,
                            .align = Align::left};
    if (button(canvas, column(cuts, i, static_cast<int>(deck::kCuts.size()), gap), canvas.word("host_minutes", {minutes}), style))
      chosen.cut = i;
  }
  heading(canvas, box, canvas.word("host_who"));
  const Box who = take_top(box, 25 * scale.unit);
  const auto company = [&](int i, const std::string& title, const std::string& line, std::string_view key) {
    ButtonStyle style = keyed(canvas, key);
    style.chosen = chosen.rehearse == i;
    if (choice_button(canvas, row(who, i, 2, gap), title, line, style)) chosen.rehearse = i;
  };
  company(0, canvas.word("host_real"), canvas.word("host_real_about"), "host_real_key");
  company(1, canvas.word("host_rehearsal"), canvas.word("host_rehearsal_about", {std::to_string(kRehearsalPeople)}), "host_rehearsal_key");
}

void draw_problem(Canvas& canvas, Box box, const DeckEntry& deck) {
  const Scale& scale = canvas.scale();
  card(canvas, box, canvas.theme().card, canvas.theme().warn);
  box = inset(box, scale.space());
  text(canvas, take_top(box, 6 * scale.unit), canvas.word("host_problem"),
       {.face = Face::strong, .size = scale.lead(), .colour = canvas.theme().warn, .lift = 0.5F});
  text(canvas, take_top(box, 5 * scale.unit, scale.gap()), canvas.word("host_problem_about"),
       {.size = scale.body(), .colour = canvas.theme().quiet});
  diagnostics(canvas, box, deck.problem);
}

// Why the room cannot open; empty where it can.
std::string obstacle(const Canvas& canvas, const DeckEntry* deck, deck::Cut cut) {
  if (deck == nullptr) return canvas.word("host_needs_deck");
  if (!deck->problem.empty()) return canvas.word("host_needs_repair");
  if (cards_in(*deck, cut) == 0) return canvas.word("host_no_plan", {std::to_string(minutes_of(cut))});
  return {};
}

}  // namespace

std::optional<Intent> draw_host(const Model& model, Draft& draft) {
  Canvas canvas = canvas_for(model, draft);
  const Scale& scale = canvas.scale();
  const Chosen chosen{draft.picked["deck"], draft.picked["cut"], draft.picked["rehearse"]};
  const auto index = static_cast<std::size_t>(chosen.deck);
  const DeckEntry* const deck = index < model.decks.size() ? &model.decks[index] : nullptr;
  const deck::Cut cut = deck::kCuts.at(static_cast<std::size_t>(chosen.cut));

  Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  if (auto intent = page_top(canvas, rest, canvas.word("host_title"))) return intent;
  if (auto intent = notice(canvas, rest, model.notice)) return intent;

  const Box left = take_left(rest, rest.width * 0.5F, scale.wide());
  const Box start = take_bottom(rest, 11 * scale.unit, scale.gap());
  const std::string why = obstacle(canvas, deck, cut);
  text(canvas, take_bottom(rest, 6 * scale.unit, scale.gap()), why, {.size = scale.body(), .colour = canvas.theme().quiet, .lift = 1});
  if (model.decks.empty()) {
    if (auto intent = draw_no_decks(canvas, left)) return intent;
  } else {
    draw_decks(canvas, left, model.decks, chosen);
  }
  if (deck != nullptr && !deck->problem.empty())
    draw_problem(canvas, rest, *deck);
  else
    draw_settings(canvas, rest, chosen);
  const ButtonStyle open{
      .key = Key::enter, .hint = canvas.word("key_enter"), .main = why.empty(), .enabled = why.empty(), .why = why, .size = scale.lead()};
  if (button(canvas, start, canvas.word("host_open"), open))
    return Host{index, cut, chosen.rehearse == 1 ? kRehearsalPeople : std::uint16_t{0}};
  return std::nullopt;
}

}  // namespace streep::ui
