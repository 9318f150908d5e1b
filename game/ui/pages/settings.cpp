// How the screens of this machine look and sound. What is chosen is seen at
// once, and kept.
#include <algorithm>
#include <array>
#include <cstdint>
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

enum class Setting : std::uint8_t { language, theme, text, motion, sound };
constexpr std::array kSettings{Setting::language, Setting::theme, Setting::text, Setting::motion, Setting::sound};
constexpr auto kRows = static_cast<int>(kSettings.size());

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

Row languages(const Canvas& canvas, const Settings& now) {
  Row row{canvas.word("settings_language"), "settings_language_key", {}};
  for (const deck::Language each : deck::kLanguages)
    row.choices.push_back(choice_of<&Settings::language>(now, canvas.word(deck::key_of("language_", each)), each));
  return row;
}

Row row_of(const Canvas& canvas, Setting which, const Settings& now) {
  const auto word = [&](std::string_view key) { return canvas.word(key); };
  switch (which) {
    case Setting::language: return languages(canvas, now);
    case Setting::theme:
      return {word("settings_theme"),
              "settings_theme_key",
              {choice_of<&Settings::tone>(now, word("settings_dark"), Tone::dark),
               choice_of<&Settings::tone>(now, word("settings_light"), Tone::light)}};
    case Setting::text: return sizes(canvas, now);
    case Setting::motion:
      return {word("settings_motion"),
              "settings_motion_key",
              {choice_of<&Settings::reduced_motion>(now, word("settings_motion_all"), false),
               choice_of<&Settings::reduced_motion>(now, word("settings_motion_less"), true)}};
    case Setting::sound: break;
  }
  return {word("settings_sound"),
          "settings_sound_key",
          {choice_of<&Settings::sound>(now, word("settings_sound_off"), false),
           choice_of<&Settings::sound>(now, word("settings_sound_on"), true)}};
}

// Changes `settings` where another one is chosen.
void draw_row(Canvas& canvas, Box box, const Row& row, Settings& settings) {
  const Scale& scale = canvas.scale();
  text(canvas, take_left(box, box.width * kQuestion, scale.space()), row.question,
       {.face = Face::strong, .size = scale.lead(), .lift = 0.5F});
  const auto now = base::find(row.choices, settings, &Choice::settings);
  const auto next = (static_cast<std::size_t>(now - row.choices.begin()) + 1) % row.choices.size();
  box = inset(box, 0, std::max(0.0F, (box.height - kButton * scale.unit * scale.letters) / 2));
  const Settings before = settings;
  for (std::size_t i = 0; i < row.choices.size(); ++i) {
    const Choice& choice = row.choices[i];
    ButtonStyle style = i == next ? keyed(canvas, row.key) : ButtonStyle{};
    style.id = row.question + " " + choice.label;
    style.chosen = choice.settings == before;
    if (button(canvas, column(box, static_cast<int>(i), static_cast<int>(row.choices.size()), scale.gap()), choice.label, style))
      settings = choice.settings;
  }
}

}  // namespace

Intents draw_settings(const Model& model, Drafts& drafts) {
  Canvas canvas = canvas_for(model, drafts.widgets);
  Intents wishes;
  const Scale& scale = canvas.scale();
  Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  page_top(canvas, rest, canvas.word("settings_title"), wishes);
  notice(canvas, rest, model.notice, wishes);
  text(canvas, take_bottom(rest, 9 * scale.unit, scale.space()), canvas.word("settings_about"),
       {.size = scale.small(), .colour = canvas.theme().quiet, .lift = 1, .even = false});

  const Box rows = take_top(rest, std::min(rest.height, kRows * kRowMost * scale.unit * scale.letters));
  Settings chosen = model.settings;  // two of them may be changed in one frame
  for (int i = 0; i < kRows; ++i)
    draw_row(canvas, row(rows, i, kRows, 0), row_of(canvas, kSettings.at(static_cast<std::size_t>(i)), chosen), chosen);
  if (chosen != model.settings) wishes.push_back(Set{chosen});
  return wishes;
}

}  // namespace streep::ui
