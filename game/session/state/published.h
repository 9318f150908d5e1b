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

namespace streep::session {

// Cards are numbered from 1.
class Published {
 public:
  explicit Published(std::size_t cards) : cards_(cards) {}

  void add(std::uint8_t card, const Publication& publication, std::optional<Cohort> cohort);
  void restore(std::uint8_t card, const Publication& publication);  // after a crash: nobody knows who answered

  [[nodiscard]] const Publication* find(std::uint8_t card, Occasion occasion) const;  // null: not yet
  // Who may answer again; null where that is not known or nobody, or where they have.
  [[nodiscard]] const Cohort* cohort(std::uint8_t card) const;
  void drop(SeatId seat);  // somebody left: out of every cohort

 private:
  struct Entry {
    std::optional<Publication> first, again;
    std::optional<Cohort> cohort;
  };

  std::vector<Entry> cards_;
};

}  // namespace streep::session
