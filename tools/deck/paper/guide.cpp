// The pages for whoever leads the talk: how to play, the agreements, the order
// with its minutes, and the note of each card.
#include <algorithm>
#include <array>
#include <string_view>

#include "game/deck/names.h"
#include "tools/deck/paper/pages.h"

namespace streep::tools::paper {
namespace {

constexpr Style kBody{10.5}, kSmall{9.5, false, kQuiet}, kStrong{10.5, true};
constexpr int kOpeningMinutes = 5;  // the ten minutes that a plan leaves are for the opening and the close
constexpr std::array kSteps{"paper_step_1", "paper_step_2", "paper_step_3", "paper_step_4", "paper_step_5", "paper_step_6"};

// Of a measure, which is answered at the start and talked about at the end.
std::int64_t minutes_at_end(const deck::Card& card) { return is_measure(card) ? card.minutes.value() / 2 : 0; }

class Guide {
 public:
  Guide(Sheet& sheet, const Play& play) : sheet_(sheet), play_(play) {}

  void draw() {
    sheet_.start_page(frame_of(play_, said(play_, "paper_guide"), said(play_, "paper_for_you")));
    y_ = sheet_.write(play_.deck.title.view(), {26, true}, kMargin, kTop, kColumn) + 12;
    sheet_.tape(y_, 10);
    y_ += 24;
    draw_steps();
    draw_list("paper_agreements");
    draw_order();
    draw_notes();
  }

 private:
  void heading(std::string_view key, double first_below = 0) {
    constexpr double kAbove = 16, kLeast = 60, kHeadingHeight = 22;
    y_ += kAbove;
    sheet_.keep_together(y_, std::max(kLeast, kHeadingHeight + first_below));
    y_ = sheet_.write(said(play_, key), {13, true, kAccent}, kMargin, y_, kColumn) + 5;
  }

  void item(std::string_view mark, std::string_view text) {
    constexpr double kIndent = 18;
    sheet_.keep_together(y_, sheet_.height_of(text, kBody, kColumn - kIndent));
    sheet_.write(mark, kStrong, kMargin, y_, kIndent);
    y_ = sheet_.write(text, kBody, kMargin + kIndent, y_, kColumn - kIndent) + 4;
  }

  void draw_steps() {
    heading("paper_without");
    int number = 0;
    for (const char* const step : kSteps) item(std::to_string(++number), said(play_, step));
  }

  void draw_list(std::string_view title) {
    heading(title);
    for (const deck::Line& agreement : play_.deck.agreements) item("–", agreement.view());
  }

  // A row of the order: from which minute, which card, how, how long.
  void row(std::int64_t from, const std::string& number, std::string_view text, const std::string& how, std::int64_t minutes) {
    constexpr double kFrom = 34, kNumber = 22, kHow = 118, kLength = 30, kSpace = 8,
                     kTextWidth = kColumn - kFrom - kNumber - kHow - kLength;
    const double how_height = sheet_.height_of(how, kSmall, kHow - kSpace);
    sheet_.keep_together(y_, std::max(how_height, sheet_.height_of(text, kBody, kTextWidth)) + 6);
    sheet_.rule(y_);
    y_ += 3;
    const Style right{kBody.size, false, kInk, Align::right};
    sheet_.write(std::to_string(from) + "’", kSmall, kMargin, y_ + 1, kFrom);
    sheet_.write(number, kStrong, kMargin + kFrom, y_, kNumber);
    sheet_.write(how, kSmall, kMargin + kFrom + kNumber + kTextWidth + kSpace, y_ + 1, kHow - kSpace);
    sheet_.write(std::to_string(minutes) + "’", right, kMargin + kColumn - kLength, y_, kLength);
    const double how_end = y_ + how_height;
    const double text_end = sheet_.write(text, kBody, kMargin + kFrom + kNumber, y_, kTextWidth);
    y_ = (text_end < y_ ? text_end : std::max(text_end, how_end)) + 3;  // text may have gone on on a next page
  }

  void draw_order() {
    heading("paper_order");
    std::int64_t from = 0;
    row(from, "", said(play_, "paper_opening"), "", kOpeningMinutes);
    from += kOpeningMinutes;
    for (std::size_t i = 0; i < play_.cards.size(); ++i) {
      const deck::Card& card = *play_.cards[i];
      std::string text = card.statement.str();
      if (card.again) text += ' ' + said(play_, is_measure(card) ? "paper_later" : "paper_twice");
      const std::int64_t minutes = card.minutes.value() - minutes_at_end(card);
      row(from, std::to_string(i + 1), text, how(card), minutes);
      from += minutes;
    }
    for (std::size_t i = 0; i < play_.cards.size(); ++i) {
      const deck::Card& card = *play_.cards[i];
      if (!is_measure(card)) continue;
      row(from, std::to_string(i + 1), said(play_, "paper_again", {std::to_string(i + 1)}), how(card), minutes_at_end(card));
      from += minutes_at_end(card);
    }
    row(from, "", said(play_, "paper_closing"), "", kOpeningMinutes);
    sheet_.rule(y_);
  }

  // Only where every number may be shown do people show what they choose.
  [[nodiscard]] std::string how(const deck::Card& card) const {
    const std::string_view answering = card.sensitivity == deck::Sensitivity::open ? "paper_with_feet" : "paper_with_slips";
    return said(play_, "paper_kind_" + std::string(deck::name_of(card.kind))) + " · " +
           said(play_, "paper_weight_" + std::to_string(card.weight.value())) + '\n' + said(play_, answering);
  }

  [[nodiscard]] std::vector<Paragraph> note_of(std::size_t i) const {
    const deck::Card& card = *play_.cards[i];
    return {{std::to_string(i + 1) + "  " + card.statement.str(), kStrong, 0, 0},
            {card.note.empty() ? said(play_, "paper_no_note") : card.note.str(), kBody, 2, 0}};
  }

  void draw_notes() {
    heading("paper_notes", sheet_.height_of(note_of(0)));
    for (std::size_t i = 0; i < play_.cards.size(); ++i) {
      sheet_.keep_together(y_, sheet_.height_of(note_of(i)));
      y_ = sheet_.write(note_of(i), y_) + 12;
    }
  }

  Sheet& sheet_;
  const Play& play_;
  double y_ = kTop;
};

}  // namespace

void draw_guide(Sheet& sheet, const Play& play) { Guide(sheet, play).draw(); }

}  // namespace streep::tools::paper
