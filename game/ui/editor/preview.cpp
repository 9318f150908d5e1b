// How the open card will look: on the big screen, at each of its moments, and
// on a phone.
#include "game/ui/screen/preview.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "game/base/utf8.h"
#include "game/ui/editor/parts.h"

namespace streep::ui {

namespace {

using editor::Field;
using session::Phase;

constexpr float kScreenShape = 9.0F / 16.0F;  // height of the width
constexpr float kPhoneShape = 1.9F;
constexpr std::uint32_t kTalkSeconds = 240;
constexpr std::array kMoments{Phase::read, Phase::answer, Phase::talk, Phase::insight};
constexpr std::array kMomentWords{"editor_moment_read", "editor_moment_answer", "editor_moment_talk", "editor_moment_fact"};

// The words of one card, in the language that is looked at.
struct View {
  EditorFrame& frame;
  const editor::Sheet& sheet;
  editor::Wording wording;
  [[nodiscard]] const std::string& operator()(Field field, std::size_t item = 0) const {
    return frame.deck.text({sheet.number, field, item, wording});
  }
  // As much of it as a deck can hold.
  template <class Text>
  void put(Text& text, Field field, std::size_t item = 0) const {
    text = Text::from(base::whole_characters((*this)(field, item), Text::kMost)).value_or(Text());
  }
};

std::vector<std::string> answers(const View& view) {
  const Canvas& canvas = view.frame.canvas;
  if (view.sheet.choices.kind == deck::Kind::line) return {canvas.word("editor_answer_cross"), canvas.word("editor_answer_stay")};
  if (view.sheet.choices.kind == deck::Kind::spectrum) {
    const std::string& from = view(Field::from);
    const std::string& to = view(Field::to);
    return {canvas.word("zone_far", {from}), canvas.word("zone_near", {from}), canvas.word("zone_middle"), canvas.word("zone_near", {to}),
            canvas.word("zone_far", {to})};
  }
  std::vector<std::string> options;
  for (std::size_t i = 0; i < view.sheet.choices.option_count; ++i) options.push_back(view(Field::option, i));
  return options;
}

session::CardView card_of(const View& view) {
  session::CardView card;
  card.kind = view.sheet.choices.kind;
  card.moment = view.sheet.choices.moment;
  view.put(card.statement, Field::statement);
  view.put(card.story, Field::story);
  view.put(card.from, Field::from);
  view.put(card.to, Field::to);
  for (std::size_t i = 0; card.kind == deck::Kind::choice && i < view.sheet.choices.option_count; ++i) {
    deck::Label option;
    view.put(option, Field::option, i);
    (void)card.options.add(option);
  }
  return card;
}

session::Scene scene_of(const View& view, Phase phase) {
  session::Scene scene;
  scene.audience = session::Audience::screen;
  scene.phase = phase;
  scene.locked = true;  // there is no code to join with
  scene.language = view.frame.deck.language(view.wording);
  scene.card = card_of(view);
  scene.card_number = static_cast<std::uint8_t>(view.frame.deck.index_of(view.sheet.number) + 1);
  scene.cards = static_cast<std::uint8_t>(view.frame.deck.cards.size());
  for (std::size_t i = 0; phase == Phase::talk && i <= view.sheet.choices.question_count; ++i) {
    deck::Line question;
    if (i < view.sheet.choices.question_count)
      view.put(question, Field::question, i);
    else
      view.put(question, Field::other_side);
    if (!question.empty()) (void)scene.questions.add(question);
  }
  scene.talk_seconds = scene.talk_seconds_left = phase == Phase::talk ? kTalkSeconds : 0;
  if (phase != Phase::insight) return scene;
  deck::Insight& insight = scene.insight.emplace();
  view.put(insight.text, Field::insight_text);
  view.put(insight.source, Field::insight_source);
  return scene;
}

void draw_phone(const View& view, Box box) {
  Canvas& canvas = view.frame.canvas;
  const Theme& theme = canvas.theme();
  card(canvas, box, theme.floor, theme.edge);
  const float unit = box.width / 100;
  Box inside = inset(box, 7 * unit, 9 * unit);
  const std::vector<std::string> choices = answers(view);
  const float height = std::min(15 * unit, inside.height * 0.5F / static_cast<float>(choices.size()));
  Box buttons = take_bottom(inside, height * static_cast<float>(choices.size()), 4 * unit);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Box place = inset(row(buttons, static_cast<int>(i), static_cast<int>(choices.size()), 0), 0, unit);
    card(canvas, place, theme.card, theme.edge);
    text(canvas, inset(place, 3 * unit, unit), choices[i],
         {.face = Face::strong, .size = 5.5F * unit, .least = 3 * unit, .align = Align::centre, .lift = 0.5F});
  }
  const std::string& story = view(Field::story);
  const TextStyle small{.size = 5 * unit, .least = 3 * unit, .colour = theme.quiet, .even = false};
  if (!story.empty())
    text(canvas, take_top(inside, std::min(inside.height * 0.5F, text_height(canvas, inside.width, story, small)), 4 * unit), story, small);
  text(canvas, inside, view(Field::statement), {.face = Face::display, .size = 8 * unit, .least = 4 * unit, .even = false});
}

// Which language is looked at, where there are two.
editor::Wording wording_of(EditorFrame& frame, Box& box) {
  Canvas& canvas = frame.canvas;
  const Scale& scale = canvas.scale();
  if (!frame.deck.choices.translated) return editor::Wording::original;
  const Box line = take_top(box, scale.small() * 2.1F, scale.gap());
  for (const editor::Wording wording : editor::kWordings) {
    const auto i = static_cast<int>(wording);
    if (small_button(frame, column(line, i, 2, scale.gap() * 0.6F), canvas.word(deck::key_of("language_", frame.deck.language(wording))),
                     {.id = "preview " + std::to_string(i), .chosen = frame.draft.wording == wording}))
      frame.draft.wording = wording;
  }
  return frame.draft.wording;
}

Phase moment_of(EditorFrame& frame, const editor::Sheet& sheet, Box line) {
  std::size_t& chosen = frame.draft.moment;
  const std::size_t count = sheet.choices.has_insight ? 4 : 3;
  chosen = std::min(chosen, count - 1);
  for (std::size_t i = 0; i < count; ++i) {
    if (small_button(frame, column(line, static_cast<int>(i), static_cast<int>(count), frame.canvas.scale().gap() * 0.6F),
                     frame.canvas.word(kMomentWords.at(i)), {.id = "moment of preview " + std::to_string(i), .chosen = chosen == i}))
      chosen = i;
  }
  return kMoments.at(chosen);
}

}  // namespace

void draw_previews(EditorFrame& frame, Box box) {
  const editor::Sheet* const sheet = frame.deck.find(frame.card);
  if (sheet == nullptr) return;
  Canvas& canvas = frame.canvas;
  const Scale& scale = canvas.scale();
  const View view{frame, *sheet, wording_of(frame, box)};
  const Phase moment = moment_of(frame, *sheet, take_top(box, scale.small() * 2.1F, scale.gap()));
  draw_preview(canvas, frame.model, take_top(box, box.width * kScreenShape, scale.space()), scene_of(view, moment));
  const float height = std::min(box.height, box.width * 0.6F * kPhoneShape);
  draw_phone(view, centred(take_top(box, height), height / kPhoneShape, height));
}

}  // namespace streep::ui
