#include "game/client/app/preferences.h"

namespace streep::client {

void Preferences::fill(ui::Model& model) const {
  model.words = &words();
  model.settings = settings_;
  model.look.tone = settings_.tone;
}

}  // namespace streep::client
