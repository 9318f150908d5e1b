// What must hold for every screen, whatever it shows.
#pragma once

#include <string>
#include <vector>

#include "game/ui/kit/draft.h"

namespace streep::tests {

// Texts whose letters leave their place.
inline std::vector<std::string> texts_outside(const ui::Draft& draft) {
  std::vector<std::string> labels;
  for (const ui::Drawn& thing : draft.drawn)
    if (thing.kind == ui::DrawnKind::text && !thing.label.empty() && !thing.box.holds(thing.ink, 1)) labels.push_back(thing.label);
  return labels;
}

// Words that are not in the file of words: shown as «their_key».
inline std::vector<std::string> gaps(const ui::Draft& draft) {
  std::vector<std::string> labels;
  for (const ui::Drawn& thing : draft.drawn) {
    const std::size_t from = thing.label.find("«");
    if (from != std::string::npos && thing.label.find('_', from) != std::string::npos) labels.push_back(thing.label);
  }
  return labels;
}

// Buttons and fields that lie over another, or not wholly in the window.
inline std::vector<std::string> misplaced(const ui::Draft& draft, ui::Box window) {
  std::vector<const ui::Drawn*> things;
  for (const ui::Drawn& thing : draft.drawn)
    if (!thing.hidden && (thing.kind == ui::DrawnKind::button || thing.kind == ui::DrawnKind::field)) things.push_back(&thing);
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < things.size(); ++i) {
    const ui::Box& a = things[i]->box;
    bool wrong = !window.holds(a, 1);
    for (std::size_t j = 0; j < i; ++j) {
      const ui::Box& b = things[j]->box;
      wrong |= a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
    }
    if (wrong) ids.push_back(things[i]->id);
  }
  return ids;
}

}  // namespace streep::tests
