// What the person at this machine chose for its screens, and the words that
// come of it. It knows no file.
#pragma once

#include <array>
#include <utility>

#include "game/deck/words.h"
#include "game/ui/intent.h"

namespace streep::client {

using Vocabulary = base::By<deck::Language, deck::Words>;

class Preferences {
 public:
  Preferences(Vocabulary words, const ui::Settings& settings) : words_(std::move(words)), settings_(settings) {}

  void take(const ui::Set& wish) { settings_ = wish.settings; }
  void fill(ui::Model& model) const;

  [[nodiscard]] const ui::Settings& settings() const { return settings_; }
  [[nodiscard]] deck::Language language() const { return settings_.language; }
  [[nodiscard]] const deck::Words& words() const { return words_[settings_.language]; }

 private:
  Vocabulary words_;
  ui::Settings settings_;
};

}  // namespace streep::client
