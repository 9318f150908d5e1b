// How the screens of this machine look and sound. What is chosen is seen at
// once, and kept.
#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "game/base/ranges.h"
#include "game/ui/kit/widgets.h"
#include "game/ui/page.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

constexpr float kRowMost = 13;      // units
constexpr float kQuestion = 0.36F;  // of the width
constexpr float kButton = 7;        // units
constexpr int kRows = 5;

struct Choice {
  std::string label;
  Settings settings;  // with this one chosen
};

// A question and its answers. Its key chooses the next one, and stands there.
struct Row {
  std::string question;
  std::string_view key;  // of the words
  std::vector<Choice> choices;
};

template <auto Member, class Value>
Choice choice_of(const Settings& now, std::string label, Value value) {
  Choice choice{std::move(label), now};
  choice.settings.*Member = value;
  return choice;
}

Row sizes(const Canvas& canvas, const Settings& now) {
  Row row{canvas.word("settings_text"), "settings_text_key", {}};
  for (const TextSize size : {TextSize::small, TextSize::normal, TextSize::large, TextSize::largest})
    row.choices.push_back(choice_of<&Settings::text_size>(now, canvas.word("settings_percent", {std::to_string(percent_of(size))}), size));
  return row;
}

std::vector<Row> rows_of(const Canvas& canvas, const Settings& now) {
  using deck::Language;
  const auto word = [&](std::string_view key) { return canvas.word(key); };
  return {
      {word("settings_language"),
       "settings_language_key",
       {choice_of<&Settings::language>(now, word("language_nl"), Language::nl),
        choice_of<&Settings::language>(now, word("language_en"), Language::en)}},
      {word("settings_theme"),
       "settings_theme_key",
       {choice_of<&Settings::tone>(now, word("settings_dark"), Tone::dark),
        choice_of<&Settings::tone>(now, word("settings_light"), Tone::light)}},
      sizes(canvas, now),
      {word("settings_motion"),
       "settings_motion_key",
       {choice_of<&Settings::reduced_motion>(now, word("settings_motion_all"), false),
        choice_of<&Settings::reduced_motion>(now, word("settings_motion_less"), true)}},
      {word("settings_sound"),
       "settings_sound_key",
       {choice_of<&Settings::sound>(now, word("settings_sound_off"), false),
        choice_of<&Settings::sound>(now, word("settings_sound_on"), true)}},
  };
}

std::optional<Intent> draw_row(Canvas& canvas, Box box, const Row& row, const Settings& settings) {
  const Scale& scale = canvas.scale();
  text(canvas, take_left(box, box.width * kQuestion, scale.space()), row.question,
       {.face = Face::strong, .size = scale.lead(), .lift = 0.5F});
  const auto now = base::find(row.choices, settings, &Choice::settings);
  const auto next = (static_cast<std::size_t>(now - row.choices.begin()) + 1) % row.choices.size();
  box = inset(box, 0, std::max(0.0F, (box.height - kButton * scale.unit * scale.letters) / 2));
  std::optional<Intent> wish;
  for (std::size_t i = 0; i < row.choices.size(); ++i) {
    const Choice& choice = row.choices[i];
    ButtonStyle style = i == next ? keyed(canvas, row.key) : ButtonStyle{};
    style.id = row.question + " " + choice.label;
    style.chosen = choice.settings == settings;
    if (button(canvas, column(box, static_cast<int>(i), static_cast<int>(row.choices.size()), scale.gap()), choice.label, style))
      wish = Set{choice.settings};
  }
  return wish;
}

}  // namespace

std::optional<Intent> draw_settings(const Model& model, Draft& draft) {
  Canvas canvas = canvas_for(model, draft);
  const Scale& scale = canvas.scale();
  Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  if (auto intent = page_top(canvas, rest, canvas.word("settings_title"))) return intent;
  if (auto intent = notice(canvas, rest, model.notice)) return intent;
  text(canvas, take_bottom(rest, 9 * scale.unit, scale.space()), canvas.word("settings_about"),
       {.size = scale.small(), .colour = canvas.theme().quiet, .lift = 1, .even = false});

  const Box rows = take_top(rest, std::min(rest.height, kRows * kRowMost * scale.unit * scale.letters));
  std::optional<Intent> wish;
  int place = 0;
  for (const Row& one : rows_of(canvas, model.settings))
    if (auto chosen = draw_row(canvas, row(rows, place++, kRows, 0), one, model.settings)) wish = chosen;
  return wish;
}

}  // namespace streep::ui
