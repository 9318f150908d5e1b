// The crowds of the big screen: which people stand on the floor for a scene,
// made from published figures only.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "game/session/scene.h"
#include "game/ui/crowd/crowd.h"
#include "game/ui/screen/screen.h"

namespace streep::ui {

[[nodiscard]] Area area_of(Box box);

// The crowd of a figure; nothing where the figure has no picture.
[[nodiscard]] std::optional<Crowd> crowd_of(const Model& model, const session::Figure& figure, Box box);
// Of a shift with its whole table: people step to and fro.
[[nodiscard]] Crowd crowd_of(const Model& model, const session::Shift& shift, Box box);
[[nodiscard]] Crowd crowd_in_pairs(const Model& model, Box box);
[[nodiscard]] Crowd crowd_gathered(const Model& model, Box box, int people, int standing, double since);

void draw_people(Stage& stage, const Crowd& crowd);

// A figure of groups as one row of a picture.
struct FigureRow {
  const session::Figure& figure;
  std::string name{};  // left of it; empty: there is one row only
  bool still = false;  // stands from the beginning
};

// Below each other, all of the same groups; a figure in two rows is as high in both.
void draw_groups(Stage& stage, Box box, std::span<const FigureRow> rows);

// How long the people of this scene walk, from when its phase began.
[[nodiscard]] double walking_seconds(const Model& model);

}  // namespace streep::ui
