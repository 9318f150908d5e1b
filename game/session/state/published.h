// What a room has published, by card and occasion: each once, and from then on
// shown as it was. Of people it knows only who gave a card's first answers and
// is still here, as nobody else is asked again. It knows no answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "game/session/effect.h"
#include "game/session/ids.h"
#include "game/session/state/open_round.h"

namespace streep::session {

// Cards are numbered from 1.
class Published {
 public:
  explicit Published(std::size_t cards) : cards_(cards) {}

  void add(std::uint8_t card, const Publication& publication, std::optional<Cohort> cohort, FirstAnswers firsts = FirstAnswers::known);
  // After a crash nobody here knows who answered. Where they know it themselves they may be asked again.
  void restore(std::uint8_t card, const Publication& publication);
  void ask_who_knows(std::uint8_t card) { cards_[card - 1U].recovered = true; }

  [[nodiscard]] const Publication* find(std::uint8_t card, Occasion occasion) const;  // null: not yet
  // Who may answer again; null where that is not known or nobody, or where they have.
  [[nodiscard]] const Cohort* cohort(std::uint8_t card) const;
  [[nodiscard]] bool is_recovered(std::uint8_t card) const { return cards_[card - 1U].recovered; }
  [[nodiscard]] bool may_be_asked_again(std::uint8_t card) const { return is_recovered(card) || cohort(card) != nullptr; }
  // Whether who answered first knows it, and may be asked again: also after a crash.
  [[nodiscard]] bool outlives_crash(std::uint8_t card) const;
  void drop(SeatId seat);  // somebody left: out of every cohort

 private:
  struct Entry {
    std::optional<Publication> first, again;
    std::optional<Cohort> cohort;
    FirstAnswers firsts = FirstAnswers::known;
    bool recovered = false;  // to be asked again of who knows a first answer
  };

  std::vector<Entry> cards_;
};

}  // namespace streep::session
