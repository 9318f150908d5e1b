// What the person at this machine chose for its screens, and the words that
// come of it. It knows no file.
#pragma once

#include "game/deck/words.h"
#include "game/ui/intent.h"

namespace streep::client {

// deck::words_of, or what a test says instead.
using Vocabulary = const deck::Words& (*)(deck::Language);

class Preferences {
 public:
  Preferences(Vocabulary vocabulary, const ui::Settings& settings) : words_(vocabulary), settings_(settings) {}

  void take(const ui::Set& wish) { settings_ = wish.settings; }
  void fill(ui::Model& model) const;

  [[nodiscard]] const ui::Settings& settings() const { return settings_; }
  [[nodiscard]] deck::Language language() const { return settings_.language; }
  [[nodiscard]] const deck::Words& words() const { return words_(settings_.language); }

 private:
  Vocabulary words_;
  ui::Settings settings_;
};

}  // namespace streep::client
