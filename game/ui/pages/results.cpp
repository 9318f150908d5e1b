// What the totals hold so far, statement by statement. What is withheld is
// shown as withheld, with the rule.
#include <imgui.h>

#include <algorithm>
#include <string>

#include "game/ui/kit/fields.h"
#include "game/ui/kit/widgets.h"
#include "game/ui/page.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

constexpr float kTools = 7;       // units
constexpr float kBar = 1.6F;      // units high
constexpr float kChoice = 0.34F;  // of the width: the name of a choice
constexpr float kCount = 0.24F;   // of the width: how many

std::string half_year_of(const Canvas& canvas, const std::string& half_year) {
  const std::size_t dash = half_year.find('-');
  if (dash == std::string::npos) return half_year;
  return canvas.word(half_year.ends_with("-1") ? "results_first_half" : "results_second_half", {half_year.substr(0, dash)});
}

std::string kicker_of(const Canvas& canvas, const TotalCard& card) {
  std::string line =
      card.deck + "  ·  " + half_year_of(canvas, card.half_year) + "  ·  " + canvas.word(card.again ? "results_again" : "results_first");
  if (card.rows.empty()) return line;
  return line + "  ·  " + canvas.word("results_rooms", {std::to_string(card.rooms)});
}

std::string count_of(const Canvas& canvas, const TotalRow& row) {
  const std::string people = std::to_string(row.people);
  if (row.low == row.high) return canvas.word("results_count", {std::to_string(row.low), people});
  return canvas.word("results_between", {std::to_string(row.low), std::to_string(row.high), people});
}

// Draws a card from the top of `rest` down, or only says how high it would be.
class CardPicture {
 public:
  CardPicture(Canvas& canvas, const TotalCard& card, float width)
      : canvas_(canvas), scale_(canvas.scale()), card_(card), width_(width - 2 * scale_.space()) {}

  [[nodiscard]] float height() const {
    const float above = text_height(canvas_, width_, kicker_of(canvas_, card_), kicker()) +
                        text_height(canvas_, width_, card_.statement, statement()) + scale_.gap();
    const float below = card_.rows.empty() ? text_height(canvas_, width_, canvas_.word("results_withheld"), withheld())
                                           : row_height() * static_cast<float>(card_.rows.size());
    return above + below + 2 * scale_.space() + 3;
  }

  void draw(Box box) {
    card(canvas_, box);
    box = inset(box, scale_.space());
    draw_line(box, kicker_of(canvas_, card_), kicker());
    draw_line(box, card_.statement, statement());
    take_top(box, scale_.gap());
    if (card_.rows.empty()) draw_line(box, canvas_.word("results_withheld"), withheld());
    for (const TotalRow& row : card_.rows) draw_row(take_top(box, row_height()), row);
  }

 private:
  [[nodiscard]] TextStyle kicker() const { return {.size = scale_.small(), .colour = canvas_.theme().quiet, .even = false}; }
  [[nodiscard]] TextStyle statement() const { return {.face = Face::strong, .size = scale_.lead(), .even = false}; }
  [[nodiscard]] TextStyle withheld() const { return {.size = scale_.body(), .colour = canvas_.theme().quiet, .even = false}; }
  [[nodiscard]] float row_height() const { return 2.1F * scale_.body(); }

  void draw_line(Box& rest, std::string_view words, const TextStyle& style) {
    text(canvas_, take_top(rest, text_height(canvas_, width_, words, style) + 1), words, style);
  }

  // From none to everybody; between low and high it is not known.
  void draw_row(Box box, const TotalRow& row) {
    const Theme& theme = canvas_.theme();
    text(canvas_, take_left(box, box.width * kChoice, scale_.space()), row.choice, {.size = scale_.body(), .lift = 0.5F, .even = false});
    text(canvas_, take_right(box, width_ * kCount, scale_.space()), count_of(canvas_, row),
         {.size = scale_.small(), .colour = theme.quiet, .align = Align::right, .lift = 0.5F});
    const Box bar = centred(box, box.width, kBar * scale_.unit);
    const auto at = [&](std::int64_t count) {
      return bar.x + bar.width * static_cast<float>(count) / static_cast<float>(std::max<std::int64_t>(1, row.people));
    };
    canvas_.list().AddRectFilled({bar.x, bar.y}, {bar.right(), bar.bottom()}, theme.marking.packed());
    canvas_.list().AddRectFilled({bar.x, bar.y}, {at(row.high), bar.bottom()}, theme.tape.faded(0.45F).packed());
    canvas_.list().AddRectFilled({bar.x, bar.y}, {at(row.low), bar.bottom()}, theme.tape.packed());
  }

  Canvas& canvas_;
  const Scale& scale_;
  const TotalCard& card_;
  float width_;
};

void draw_cards(Canvas& canvas, Box box, const std::vector<TotalCard>& cards) {
  const float gap = canvas.scale().space();
  const float width = Scroll::content_width(canvas, box.width);
  float height = 0;
  for (const TotalCard& one : cards) height += CardPicture(canvas, one, width).height() + gap;
  const Scroll scroll(canvas, box, "results", height);
  Box rest = scroll.box();
  for (const TotalCard& one : cards) {
    CardPicture picture(canvas, one, width);
    const Box place = take_top(rest, picture.height(), gap);
    if (place.bottom() > box.y && place.y < box.bottom()) picture.draw(place);
  }
}

// Instead of cards: that they are being read, that there are none, or what is wrong.
void draw_sentence(Canvas& canvas, Box box, std::string_view title, std::string_view about) {
  const Scale& scale = canvas.scale();
  Box middle = centred(box, std::min(box.width, 110 * scale.unit), box.height);
  text(canvas, take_top(middle, middle.height * 0.42F, scale.space()), title,
       {.face = Face::display, .size = 5 * scale.unit, .align = Align::centre, .lift = 1});
  text(canvas, middle, about, {.size = scale.lead(), .colour = canvas.theme().quiet, .align = Align::centre});
}

void draw_totals(Canvas& canvas, Box box, const Totals& totals) {
  switch (totals.state) {
    case Totals::State::unread:
    case Totals::State::reading: return draw_sentence(canvas, box, canvas.word("results_reading"), canvas.word("results_reading_about"));
    case Totals::State::failed: return draw_sentence(canvas, box, canvas.word("results_failed"), totals.problem);
    case Totals::State::read: break;
  }
  if (totals.cards.empty()) return draw_sentence(canvas, box, canvas.word("results_none"), canvas.word("results_none_about"));
  draw_cards(canvas, box, totals.cards);
}

}  // namespace

Intents draw_results(const Model& model, Drafts& drafts) {
  Canvas canvas = canvas_for(model, drafts.widgets);
  Intents wishes;
  const Scale& scale = canvas.scale();
  Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  page_top(canvas, rest, canvas.word("results_title"), wishes);
  notice(canvas, rest, model.notice, wishes);
  Box tools = take_bottom(rest, kTools * scale.unit, scale.space());
  const bool any = model.totals->state == Totals::State::read && !model.totals->cards.empty();
  ButtonStyle save = keyed(canvas, "results_save_key");
  save.id = "save";
  save.enabled = any;
  save.align = Align::left;
  if (any && button(canvas, take_left(tools, 46 * scale.unit, scale.space()), canvas.word("results_save"), save))
    wishes.push_back(SaveTotals{});
  const std::string told =
      model.totals->saved.empty() ? any ? canvas.word("results_about") : "" : canvas.word("results_saved", {model.totals->saved});
  text(canvas, tools, told,
       {.size = scale.small(),
        .colour = model.totals->saved.empty() ? canvas.theme().quiet : canvas.theme().accent,
        .lift = 0.5F,
        .even = false});
  draw_totals(canvas, rest, *model.totals);
  return wishes;
}

}  // namespace streep::ui
