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

std::string about(const DeckEntry& deck, deck::Cut cut, const Canvas& canvas) {
  if (!deck.problems.empty()) return canvas.word("host_problem");
  const std::string language = canvas.word(deck::key_of("language_", deck.language));
  return target_name(deck.target_group, canvas) + "  ·  " + language + "  ·  " +
         canvas.word("host_cards", {std::to_string(deck.cards[cut])});
}

void heading(Canvas& canvas, Box& rest, const std::string& words) {
  text(canvas, take_top(rest, 5 * canvas.scale().unit, canvas.scale().gap()), words,
       {.face = Face::strong, .size = canvas.scale().body(), .colour = canvas.theme().quiet, .lift = 0.5F});
}

// Nothing to choose from: what to do, and the way to make one.
void draw_no_decks(Canvas& canvas, Box box, Intents& wishes) {
  const Scale& scale = canvas.scale();
  heading(canvas, box, canvas.word("host_decks"));
  text(canvas, take_top(box, std::min(box.height * 0.5F, 24 * scale.unit), scale.space()), canvas.word("host_no_decks"),
       {.size = scale.lead(), .even = false});
  if (button(canvas, take_top(box, 9 * scale.unit), canvas.word("home_make"), keyed(canvas, "home_make_key")))
    wishes.push_back(Go{Page::decks});
}

void draw_decks(Canvas& canvas, Box box, std::span<const DeckEntry> decks, HostDraft& chosen) {
  const Scale& scale = canvas.scale();
  heading(canvas, box, canvas.word("host_decks"));
  const float height = 12 * scale.unit;
  const Scroll scroll(canvas, box, "decks", (height + scale.gap()) * static_cast<float>(decks.size()));
  Box rest = scroll.box();
  for (std::size_t i = 0; i < decks.size(); ++i) {
    const ButtonStyle style{.id = "deck " + std::to_string(i), .chosen = chosen.deck == i};
    const std::string line = about(decks[i], chosen.cut, canvas);
    if (choice_button(canvas, inset(take_top(rest, height, scale.gap()), scale.hair(), scale.hair()), decks[i].title, line, style))
      chosen.deck = i;
  }
}

void draw_settings(Canvas& canvas, Box box, HostDraft& chosen) {
  const Scale& scale = canvas.scale();
  const float gap = scale.gap();
  heading(canvas, box, canvas.word("host_cut"));
  const Box cuts = take_top(box, 9 * scale.unit, scale.wide());
  for (int i = 0; i < static_cast<int>(deck::kCuts.size()); ++i) {
    const deck::Cut cut = deck::kCuts.at(static_cast<std::size_t>(i));
    const std::string minutes = std::to_string(minutes_of(cut));
    const ButtonStyle style{.key = Key::character,
                            .character = static_cast<char>('1' + i),
                            .hint = std::to_string(i + 1),
                            .chosen = chosen.cut == cut,
                            .align = Align::left};
    if (button(canvas, column(cuts, i, static_cast<int>(deck::kCuts.size()), gap), canvas.word("host_minutes", {minutes}), style))
      chosen.cut = cut;
  }
  heading(canvas, box, canvas.word("host_who"));
  const Box who = take_top(box, 25 * scale.unit);
  const auto company = [&](int i, const std::string& title, const std::string& line, std::string_view key) {
    ButtonStyle style = keyed(canvas, key);
    style.chosen = chosen.rehearsal == (i == 1);
    if (choice_button(canvas, row(who, i, 2, gap), title, line, style)) chosen.rehearsal = i == 1;
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
  diagnostics(canvas, box, deck.problems);
}

// Why the room cannot open; empty where it can.
std::string obstacle(const Canvas& canvas, const DeckEntry* deck, deck::Cut cut) {
  if (deck == nullptr) return canvas.word("host_needs_deck");
  if (!deck->problems.empty()) return canvas.word("host_needs_repair");
  if (deck->cards[cut] == 0) return canvas.word("host_no_plan", {std::to_string(minutes_of(cut))});
  return {};
}

}  // namespace

Intents draw_host(const Model& model, Drafts& drafts) {
  Canvas canvas = canvas_for(model, drafts.widgets);
  Intents wishes;
  const Scale& scale = canvas.scale();
  HostDraft& chosen = drafts.host;
  const HostDraft before = chosen;  // what Enter opens is what was seen
  const DeckEntry* const deck = before.deck < model.decks.size() ? &model.decks[before.deck] : nullptr;

  Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  page_top(canvas, rest, canvas.word("host_title"), wishes);
  notice(canvas, rest, model.notice, wishes);

  const Box left = take_left(rest, rest.width * 0.5F, scale.wide());
  const Box start = take_bottom(rest, 11 * scale.unit, scale.gap());
  const std::string why = obstacle(canvas, deck, before.cut);
  text(canvas, take_bottom(rest, 6 * scale.unit, scale.gap()), why, {.size = scale.body(), .colour = canvas.theme().quiet, .lift = 1});
  if (model.decks.empty())
    draw_no_decks(canvas, left, wishes);
  else
    draw_decks(canvas, left, model.decks, chosen);
  if (deck != nullptr && !deck->problems.empty())
    draw_problem(canvas, rest, *deck);
  else
    draw_settings(canvas, rest, chosen);
  const ButtonStyle open{
      .key = Key::enter, .hint = canvas.word("key_enter"), .main = why.empty(), .enabled = why.empty(), .why = why, .size = scale.lead()};
  if (button(canvas, start, canvas.word("host_open"), open))
    wishes.push_back(Host{before.deck, before.cut, before.rehearsal ? kRehearsalPeople : std::uint16_t{0}});
  return wishes;
}

}  // namespace streep::ui
