// Pages to hang up or to pass round: the agreements, where to go, and the
// question for a week later.
#include "tools/deck/paper/pages.h"

namespace streep::tools::paper {
namespace {

constexpr double kTitleSize = 34;
constexpr double kStep = 0.04, kScaleLeast = 0.6;

std::vector<Paragraph> scaled(std::vector<Paragraph> paragraphs, double scale) {
  for (Paragraph& one : paragraphs) {
    one.style.size *= scale;
    one.above *= scale;
  }
  return paragraphs;
}

// As large as fits on one page, and on more pages where even small letters do
// not fit.
void draw_poster(Sheet& sheet, const Play& play, const std::string& title, const std::vector<Paragraph>& paragraphs) {
  sheet.start_page(frame_of(play, "", ""));
  const Style large{kTitleSize, true};
  double y = sheet.write(title, large, kMargin, kTop, sheet.balanced_width(title, large, kColumn)) + 18;
  sheet.tape(y, kTapeHeight);
  y += kTapeHeight + 34;
  double scale = 1;
  while (scale > kScaleLeast && sheet.height_of(scaled(paragraphs, scale)) > kBottom - y) scale -= kStep;
  sheet.write(scaled(paragraphs, scale), y);
}

}  // namespace

void draw_agreements(Sheet& sheet, const Play& play) {
  std::vector<Paragraph> paragraphs;
  for (const deck::Line& agreement : play.deck.agreements)
    paragraphs.push_back({agreement.str(), {25, true}, paragraphs.empty() ? 0.0 : 22.0, 0});
  draw_poster(sheet, play, said(play, "paper_agreements"), paragraphs);
}

void draw_support(Sheet& sheet, const Play& play, const deck::Routes* routes) {
  std::vector<Paragraph> paragraphs{{play.deck.support.text.str(), {20}, 0, 0}};
  if (routes != nullptr) {
    paragraphs.push_back({said(play, "paper_where") + " · " + routes->city.str(), {15, true, kAccent}, 30, 0});
    for (const deck::Place& place : routes->places) {
      paragraphs.push_back({place.name.str(), {16, true, kInk, Align::left, true}, 16, 14});
      paragraphs.push_back({place.text.str(), {14, false, kInk, Align::left, true}, 0, 14});
      if (!place.site.empty()) paragraphs.push_back({place.site.str(), {14, true, kAccent, Align::left, true}, 0, 14});
    }
  }
  draw_poster(sheet, play, play.deck.support.title.str(), paragraphs);
}

void draw_follow_up(Sheet& sheet, const Play& play) {
  draw_poster(sheet, play, said(play, "paper_week_later"),
              {{play.deck.follow_up.text.str(), {20, false, kQuiet}, 0, 0}, {play.deck.follow_up.question.str(), {34, true}, 34, 0}});
}

}  // namespace streep::tools::paper
