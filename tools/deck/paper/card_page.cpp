// One card a page: the statement as large as fits, how to answer it, and below
// the tape what there is to talk about.
#include <algorithm>

#include "game/deck/names.h"
#include "tools/deck/paper/pages.h"

namespace streep::tools::paper {
namespace {

constexpr double kStatementMost = 48, kStatementLeast = 24;
constexpr double kZonesHeight = 34, kGap = 22;
constexpr Style kStory{14.5, false, kQuiet}, kAsk{12.5, false, kQuiet}, kText{13}, kHeading{10.5, true, kAccent};

Paragraph heading(std::string text) { return {std::move(text), kHeading, 13, 0}; }

// What is below the tape.
std::vector<Paragraph> talk_of(const Play& play, const deck::Card& card) {
  std::vector<Paragraph> talk{heading(said(play, "paper_talk"))};
  for (const deck::Line& question : card.questions) talk.push_back({question.str(), kText, 2, 0});
  talk.push_back(heading(said(play, "paper_other_side")));
  talk.push_back({card.other_side.str(), kText, 2, 0});
  if (card.insight) {
    const std::string source = said(play, "paper_source", {card.insight->source.str(), std::to_string(card.insight->year.value())});
    talk.push_back({said(play, "paper_insight"), {kHeading.size, true, kAccent, Align::left, true}, 15, 12});
    talk.push_back({card.insight->text.str(), {12, false, kInk, Align::left, true}, 0, 12});
    talk.push_back({source, {9.5, false, kQuiet, Align::left, true}, 0, 12});
  }
  if (card.action.empty()) return talk;
  talk.push_back(heading(said(play, "paper_action")));
  talk.push_back({card.action.str(), kText, 2, 0});
  return talk;
}

// How one answers, between the statement and the tape, with the tape itself.
class Answers {
 public:
  Answers(Sheet& sheet, const Play& play, const deck::Card& card) : sheet_(sheet), play_(play), card_(card) {}

  [[nodiscard]] double height() const {
    double height = ask_height() + (card_.kind == deck::Kind::spectrum ? ends_height() + kZonesHeight : kTapeHeight);
    for (const deck::Label& option : card_.options) height += option_height(option);
    return height + kGap;
  }

  double draw(double y) {
    std::size_t number = 0;
    for (const deck::Label& option : card_.options) y = draw_option(option, number++, y);
    y = sheet_.write(ask(), kAsk, kMargin, y, kColumn) + 8;
    if (card_.kind == deck::Kind::spectrum) return draw_zones(y) + kGap;
    sheet_.tape(y, kTapeHeight);
    return y + kTapeHeight + kGap;
  }

 private:
  static constexpr Style kOption{18, true}, kEnd{14.5, true};
  static constexpr double kLetter = 15, kOptionIndent = 44, kOptionGap = 13, kEndWidth = kColumn * 0.46;

  [[nodiscard]] std::string ask() const {
    return said(play_, card_.kind == deck::Kind::line       ? "paper_ask_line"
                       : card_.kind == deck::Kind::spectrum ? "paper_ask_spectrum"
                                                            : "paper_ask_choice");
  }
  [[nodiscard]] double ask_height() const { return sheet_.height_of(ask(), kAsk, kColumn) + 8; }
  [[nodiscard]] double option_height(const deck::Label& option) const {
    return std::max(2 * kLetter, sheet_.height_of(option.view(), kOption, kColumn - kOptionIndent)) + kOptionGap;
  }
  [[nodiscard]] double ends_height() const {
    return std::max(sheet_.height_of(card_.from.view(), kEnd, kEndWidth), sheet_.height_of(card_.to.view(), kEnd, kEndWidth)) + 8;
  }

  double draw_option(const deck::Label& option, std::size_t number, double y) {
    const double height = option_height(option) - kOptionGap, text = sheet_.height_of(option.view(), kOption, kColumn - kOptionIndent);
    const Style letter{16, true, kOnTape, Align::centre};
    sheet_.disc(kMargin + kLetter, y + height / 2, kLetter, kTape);
    sheet_.write(std::string(1, static_cast<char>('A' + number)), letter, kMargin, y + height / 2 - 10, 2 * kLetter);
    sheet_.write(option.view(), kOption, kMargin + kOptionIndent, y + (height - text) / 2, kColumn - kOptionIndent);
    return y + height + kOptionGap;
  }

  // The tape is the scale: what the ends mean is right above them.
  double draw_zones(double y) {
    const double ends = ends_height() - 8;
    const auto from_y = y + ends - sheet_.height_of(card_.from.view(), kEnd, kEndWidth),
               to_y = y + ends - sheet_.height_of(card_.to.view(), kEnd, kEndWidth);
    sheet_.write(card_.from.view(), kEnd, kMargin, from_y, kEndWidth);
    sheet_.write(card_.to.view(), {kEnd.size, true, kInk, Align::right}, kMargin + kColumn - kEndWidth, to_y, kEndWidth);
    y += ends + 8;
    sheet_.tape(y, kZonesHeight);
    constexpr double kZone = kPageWidth / base::kZones;
    for (std::size_t zone = 0; zone < base::kZones; ++zone) {
      const double x = kZone * static_cast<double>(zone);
      if (zone > 0) sheet_.line(x, y - 2, x, y + kZonesHeight + 6, 3, {1, 1, 1});
      sheet_.write(std::to_string(zone + 1), {19, true, kOnTape, Align::centre}, x, y + 8, kZone);
    }
    return y + kZonesHeight;
  }

  Sheet& sheet_;
  const Play& play_;
  const deck::Card& card_;
};

std::string weight_dots(const deck::Card& card) {
  std::string dots;
  for (std::int64_t dot = 1; dot <= 3; ++dot) dots += dot <= card.weight.value() ? "●" : "○";
  return dots;
}

std::string minutes_of(const Play& play, const deck::Card& card) {
  return card.minutes.value() == 1 ? said(play, "paper_minute") : said(play, "paper_minutes", {std::to_string(card.minutes.value())});
}

Style statement_style(const Sheet& sheet, const deck::Card& card, double room) {
  Style style{kStatementMost, true};
  while (style.size > kStatementLeast && sheet.height_of(card.statement.view(), style, kColumn) > room) style.size -= 1;
  return style;
}

}  // namespace

void draw_card(Sheet& sheet, const Play& play, std::size_t number) {
  const deck::Card& card = *play.cards[number - 1];
  std::string head = said(play, "paper_card", {std::to_string(number), std::to_string(play.cards.size())});
  if (card.moment) head += " · " + said(play, "moment_" + std::string(deck::name_of(*card.moment)));
  const Frame frame = frame_of(play, head, weight_dots(card) + "  " + minutes_of(play, card));
  sheet.start_page(frame);

  const auto talk = talk_of(play, card);
  Answers answers(sheet, play, card);
  const double story = card.story.empty() ? 0 : sheet.height_of(card.story.view(), kStory, kColumn) + kGap;
  const double below = sheet.height_of(talk);
  const double room = kBottom - kTop - story - answers.height() - kGap;
  const Style least{kStatementLeast, true};
  const bool together = sheet.height_of(card.statement.view(), least, kColumn) <= room - below;  // else the talk gets a page of its own
  const double free = room - (together ? below : 0);
  const Style style = statement_style(sheet, card, free);

  double y = sheet.write(card.story.view(), kStory, kMargin, kTop, kColumn);
  if (!card.story.empty()) y += kGap;
  const double space = std::max(0.0, free - sheet.height_of(card.statement.view(), style, kColumn));
  y = sheet.write(card.statement.view(), style, kMargin, y + space * 0.45, sheet.balanced_width(card.statement.view(), style, kColumn));
  y += space * 0.55 + kGap;
  sheet.keep_together(y, answers.height());
  y = answers.draw(y);
  if (together) {
    sheet.write(talk, y - kGap / 2);
    return;
  }
  sheet.start_page(frame);
  y = sheet.write(card.statement.view(), {15, true}, kMargin, kTop, kColumn);
  sheet.write(talk, y);
}

}  // namespace streep::tools::paper
