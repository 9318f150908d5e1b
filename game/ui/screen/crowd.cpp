#include "game/ui/screen/crowd.h"

#include <algorithm>

#include "game/base/ranges.h"

namespace streep::ui {

namespace {

using session::Outcome;

// Another floor plan for every round of every room.
base::Seed seed_of(const Model& model) {
  const session::Scene& scene = *model.scene;
  return (static_cast<base::Seed>(scene.epoch) << 16U) + static_cast<base::Seed>(scene.round) + 1;
}

std::uint16_t people_of(int people) { return static_cast<std::uint16_t>(std::clamp(people, 0, static_cast<int>(base::kSeatsMost))); }

Crowd blank(const Model& model, Formation formation, Box box) {
  Crowd crowd;
  crowd.formation = formation;
  crowd.area = area_of(box);
  crowd.seed = seed_of(model);
  crowd.seconds = model.now - model.phase_at;
  crowd.reduced_motion = model.settings.reduced_motion;
  return crowd;
}

// A band has two groups, and its picture shows which is the small one. On a
// line the first cell crossed, and who crosses stands right.
Formation cloud_of(const session::Figure& figure, deck::Kind kind) {
  const bool first_is_small = figure.outcome == Outcome::fewer;
  const bool first_is_right = kind == deck::Kind::line;
  return first_is_small == first_is_right ? Formation::cloud_left : Formation::cloud_right;
}

}  // namespace

Area area_of(Box box) { return {box.x, box.y, box.width, box.height}; }

std::optional<Crowd> crowd_of(const Model& model, const session::Figure& figure, Box box) {
  const deck::Kind kind = model.scene->card ? model.scene->card->kind : deck::Kind::line;
  if (figure.outcome == Outcome::fewer || figure.outcome == Outcome::nearly_everyone) return blank(model, cloud_of(figure, kind), box);
  if (figure.outcome != Outcome::exact || figure.cells.empty()) return std::nullopt;
  if (kind == deck::Kind::line) {
    Crowd crowd = blank(model, Formation::line, box);
    const std::uint16_t crossed = std::min(figure.cells[0].count, figure.people);
    crowd.steps = {{{people_of(figure.people - crossed), crossed}, {0, 0}}};
    return crowd;
  }
  Crowd crowd = blank(model, Formation::zones, box);
  for (const session::Cell& cell : figure.cells) crowd.groups.push_back(people_of(cell.count));
  return crowd;
}

Crowd crowd_of(const Model& model, const session::Shift& shift, Box box) {
  Crowd crowd = blank(model, Formation::line, box);
  crowd.steps = shift.table;
  return crowd;
}

Crowd crowd_in_pairs(const Model& model, Box box) {
  Crowd crowd = blank(model, Formation::pairs, box);
  crowd.groups = {people_of(std::max(model.scene->cohort, model.scene->people))};
  return crowd;
}

Crowd crowd_gathered(const Model& model, Box box, int people, int standing, double since) {
  Crowd crowd = blank(model, Formation::gather, box);
  crowd.groups = {people_of(people)};
  crowd.standing = people_of(standing);
  crowd.seed = static_cast<base::Seed>(model.scene->epoch) + 1;
  crowd.seconds = model.now - since;
  return crowd;
}

void draw_people(Stage& stage, const Crowd& crowd) {
  if (stage.model.figures == nullptr) return;
  std::array<std::uint32_t, kFigureColours> colours{};
  const bool cloud = crowd.formation == Formation::cloud_left || crowd.formation == Formation::cloud_right;
  base::transform(stage.theme.figures, colours.begin(), [&](Colour colour) { return (cloud ? stage.theme.cloud : colour).packed(); });
  draw_crowd(stage.canvas.list(), place(crowd), *stage.model.figures, colours);
  stage.canvas.record({.kind = DrawnKind::picture,
                       .box = {crowd.area.x, crowd.area.y, crowd.area.width, crowd.area.height},
                       .ink = {crowd.area.x, crowd.area.y, crowd.area.width, crowd.area.height}});
}

double walking_seconds(const Model& model) {
  const session::Scene& scene = *model.scene;
  const Box anywhere{0, 0, 1600, 600};  // how long a walk takes hardly depends on the floor
  switch (scene.phase) {
    case session::Phase::reveal: {
      const auto crowd = scene.figure ? crowd_of(model, *scene.figure, anywhere) : std::nullopt;
      return crowd ? duration(*crowd) : 0;
    }
    case session::Phase::shift:
      if (scene.shift && scene.shift->outcome == session::ShiftOutcome::table) return duration(crowd_of(model, *scene.shift, anywhere));
      if (scene.shift && scene.shift->outcome == session::ShiftOutcome::margins)
        return duration(crowd_of(model, scene.shift->after, anywhere).value_or(Crowd{}));
      return 0;
    case session::Phase::talk: return duration(crowd_in_pairs(model, anywhere));
    default: return 0;
  }
}

}  // namespace streep::ui
