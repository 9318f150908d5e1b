// What the facilitator reads: where the room is, how time goes, what to say.
#include <imgui.h>

#include <algorithm>
#include <string>
#include <vector>

#include "game/ui/console/parts.h"
#include "game/ui/words/prompts.h"
#include "game/ui/words/sentences.h"

namespace streep::ui {

namespace {

using session::Phase;
using session::Scene;

std::string place_of(const Canvas& canvas, const Scene& scene) {
  if (scene.card_number == 0) return scene.title.str();
  std::string place = canvas.word("console_card", {std::to_string(scene.card_number), std::to_string(scene.cards)});
  if (scene.card && scene.card->moment) place += "  ·  " + name_of(*scene.card->moment, canvas.words());
  return place;
}

std::string people_of(const Canvas& canvas, const Scene& scene) {
  const std::string people =
      scene.people == 1 ? canvas.word("console_person") : canvas.word("console_people", {std::to_string(scene.people)});
  return scene.locked ? people + "  ·  " + canvas.word("console_locked") : people;
}

std::uint32_t elapsed(const Model& model, const Scene& scene) {
  const double since = scene.desk->clock_runs ? std::max(0.0, model.now - model.scene_at) : 0.0;
  return scene.desk->elapsed_seconds + static_cast<std::uint32_t>(since);
}

struct Passage {
  std::string heading;
  std::string words;
  float size = 0;
  std::optional<Colour> colour{};
  Face face = Face::text;
};

std::string bullets(const auto& lines) {
  std::string text;
  for (const deck::Line& line : lines) text += (text.empty() ? "– " : "\n– ") + line.str();
  return text;
}

// The places of the routes, each with its web address.
std::string places(const Scene& scene) {
  std::string text;
  if (!scene.routes) return text;
  for (const deck::Place& place : scene.routes->places) {
    text += (text.empty() ? "– " : "\n– ") + place.name.str();
    if (!place.site.empty()) text += " (" + place.site.str() + ")";
  }
  return text;
}

// What the people in the hall see now, to read along.
std::vector<Passage> seen(const Canvas& canvas, const Scene& scene) {
  const Scale& scale = canvas.scale();
  const auto told = [&](const auto& words) { return Passage{"", words.str(), scale.lead()}; };
  std::vector<Passage> all;
  if (scene.card) all.push_back({"", scene.card->statement.str(), 4.4F * scale.unit, std::nullopt, Face::display});
  if (!scene.action.empty()) all.push_back(told(scene.action));
  if (scene.insight) all.push_back(told(scene.insight->text));
  if (scene.support) all.push_back(told(scene.support->text));
  if (scene.follow_up) all.push_back(told(scene.follow_up->question));
  return all;
}

// What only the facilitator needs.
std::vector<Passage> help(const Canvas& canvas, const Scene& scene) {
  const Scale& scale = canvas.scale();
  const Passage note{canvas.word("console_note"), scene.desk->note.str(), scale.body()};
  const Passage questions{canvas.word("console_questions"), bullets(scene.desk->questions), scale.body()};
  switch (scene.phase) {
    case Phase::agreements: return {{canvas.word("player_agreements"), bullets(scene.agreements), scale.lead()}};
    case Phase::talk: return {questions, note};
    case Phase::support: return {{canvas.word("player_routes"), places(scene), scale.body()}};
    default: return {note, questions};
  }
}

std::vector<Passage> passages(const Canvas& canvas, const Scene& scene) {
  const Scale& scale = canvas.scale();
  std::vector<Passage> all = seen(canvas, scene);
  all.push_back({canvas.word("console_say"), say(scene, canvas.words()), scale.lead(), canvas.theme().accent, Face::strong});
  for (const Passage& passage : help(canvas, scene))
    if (!passage.words.empty()) all.push_back(passage);
  return all;
}

void draw_bar(Canvas& canvas, Box bar, float part, bool warned) {
  const Theme& theme = canvas.theme();
  canvas.list().AddRectFilled({bar.x, bar.y}, {bar.right(), bar.bottom()}, theme.edge.packed(), bar.height / 2);
  if (part <= 0) return;
  const float end = bar.x + std::max(bar.height, bar.width * std::min(1.0F, part));
  canvas.list().AddRectFilled({bar.x, bar.y}, {end, bar.bottom()}, (warned ? theme.warn : theme.quiet).packed(), bar.height / 2);
}

std::string warning_of(const Canvas& canvas, const session::Desk& desk, bool reconnecting) {
  if (reconnecting) return canvas.word("console_lost");
  std::string warning = sentence(desk.warning, canvas.words());
  if (warning.empty() || desk.drop.empty()) return warning;
  return warning + " " + canvas.word("console_drop", {desk.drop.str()});
}

constexpr float kPassageHeading = 3.4F;  // units
constexpr float kBelow = 2.2F;
constexpr float kSmallest = 0.88F;  // of the size of the letters
constexpr float kSmaller = 0.04F;

float height_of(const Canvas& canvas, const Passage& passage, float width) {
  const float heading = passage.heading.empty() ? 0 : kPassageHeading * canvas.scale().unit;
  return heading + text_height(canvas, width, passage.words, {.face = passage.face, .size = passage.size}) + kBelow * canvas.scale().unit;
}

float height_of(const Canvas& canvas, const std::vector<Passage>& all, float width) {
  float height = 0;
  for (const Passage& passage : all) height += height_of(canvas, passage, width);
  return height;
}

// All of it at a glance, where somewhat smaller letters do that: nobody scrolls
// in front of a hall.
void make_fit(const Canvas& canvas, std::vector<Passage>& all, float width, float height) {
  for (float size = 1; size > kSmallest && height_of(canvas, all, width) > height; size -= kSmaller)
    for (Passage& passage : all) passage.size *= (size - kSmaller) / size;
}

void draw_passage(Canvas& canvas, Box box, const Passage& passage) {
  const float unit = canvas.scale().unit;
  box.height -= kBelow * unit;
  if (!passage.heading.empty())
    text(canvas, take_top(box, kPassageHeading * unit), passage.heading,
         {.face = Face::strong, .size = canvas.scale().small(), .colour = canvas.theme().quiet});
  text(canvas, box, passage.words,
       {.face = passage.face, .size = passage.size, .colour = passage.colour, .even = passage.face == Face::display});
}

}  // namespace

void draw_top(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Model& model = console.model;
  const Scene& scene = *model.scene;
  const Scale& scale = canvas.scale();
  Box room = take_right(box, box.width * 0.42F, scale.wide());
  const Box code = take_right(room, room.width * 0.46F, scale.space());
  text(canvas, code, model.code,
       {.face = Face::display, .size = 6 * scale.unit, .colour = canvas.theme().accent, .align = Align::right, .lift = 0.5F});
  text(canvas, take_top(room, room.height / 2), people_of(canvas, scene),
       {.face = Face::strong, .size = scale.body(), .align = Align::right, .lift = 1});
  text(canvas, room, model.address, {.size = scale.small(), .colour = canvas.theme().quiet, .align = Align::right});
  ButtonStyle phones = keyed(canvas, "act_phones_key");
  phones.id = phones.hint;
  phones.enabled = console.free && !model.reconnecting;
  phones.size = scale.small();
  const bool begun = scene.phase != Phase::lobby;  // until then its button is among the ways in
  if (begun && button(canvas, centred(take_right(box, 25 * scale.unit, scale.wide()), 25 * scale.unit, 6 * scale.unit),
                      canvas.word("act_phones"), phones))
    console.ask(Question::reach);
  draw_people_offer(console, centred(take_right(box, 25 * scale.unit, scale.wide()), 25 * scale.unit, 6 * scale.unit));
  const std::string phase = scene.paused ? canvas.word("console_still") : name_of(scene.phase, scene.occasion, canvas.words());
  text(canvas, take_top(box, box.height * 0.62F), phase, {.face = Face::display, .size = 5 * scale.unit, .lift = 0.5F});
  const std::string place = place_of(canvas, scene);
  text(canvas, box, scene.softened ? place + "  ·  " + canvas.word(scene.implied ? "console_implied" : "console_softened") : place,
       {.size = scale.small(), .colour = canvas.theme().quiet, .lift = 0.5F});
}

void draw_session_time(Canvas& canvas, const Model& model, Box& rest) {
  const Scale& scale = canvas.scale();
  const session::Desk& desk = *model.scene->desk;
  const std::uint32_t now = elapsed(model, *model.scene);
  const bool warned = desk.warning != session::Warning::none;
  draw_bar(canvas, take_top(rest, 1.2F * scale.unit, scale.gap()),
           desk.planned_seconds == 0 ? 0.0F : static_cast<float>(now) / static_cast<float>(desk.planned_seconds), warned);

  const float beside = 32 * scale.unit;
  const TextStyle style{.size = scale.body(), .colour = canvas.theme().warn, .even = false};
  const std::string words = warning_of(canvas, desk, model.reconnecting);
  const float height = std::max(scale.body() * 1.4F, text_height(canvas, rest.width - beside - scale.space(), words, style));
  Box line = take_top(rest, height, scale.space());
  const std::string time = canvas.word("console_time", {clock(now), std::to_string(desk.planned_seconds / 60)});
  text(canvas, take_right(line, beside, scale.space()), time,
       {.size = scale.small(), .colour = canvas.theme().quiet, .align = Align::right});
  text(canvas, line, words, style);
}

void draw_now(Console& console, Box box) {
  Canvas& canvas = console.canvas;
  const Scene& scene = *console.model.scene;
  card(canvas, box);
  box = inset(box, 1.4F * canvas.scale().space(), canvas.scale().space());
  if (scene.phase == Phase::lobby && !scene.paused) return draw_welcome(console, box);
  const float width = Scroll::content_width(canvas, box.width);
  std::vector<Passage> all = passages(canvas, scene);
  make_fit(canvas, all, width, box.height);
  const Scroll scroll(canvas, box, "now", height_of(canvas, all, width), canvas.theme().card);
  Box rest = scroll.box();
  for (const Passage& passage : all) draw_passage(canvas, take_top(rest, height_of(canvas, passage, width)), passage);
}

}  // namespace streep::ui
