#include "game/session/state/published.h"

#include <utility>

namespace streep::session {

void Published::add(std::uint8_t card, const Publication& publication, std::optional<Cohort> cohort, FirstAnswers firsts) {
  restore(card, publication);
  Entry& entry = cards_[card - 1U];
  entry.cohort = publication.occasion == Occasion::first ? std::move(cohort) : std::nullopt;
  entry.firsts = firsts;
  entry.recovered = false;
}

void Published::restore(std::uint8_t card, const Publication& publication) {
  Entry& entry = cards_[card - 1U];
  auto& place = publication.occasion == Occasion::first ? entry.first : entry.again;
  place = publication;
}

const Publication* Published::find(std::uint8_t card, Occasion occasion) const {
  const Entry& entry = cards_[card - 1U];
  const std::optional<Publication>& publication = occasion == Occasion::first ? entry.first : entry.again;
  return publication ? &*publication : nullptr;
}

const Cohort* Published::cohort(std::uint8_t card) const {
  const std::optional<Cohort>& cohort = cards_[card - 1U].cohort;
  return cohort ? &*cohort : nullptr;
}

bool Published::outlives_crash(std::uint8_t card) const {
  return is_recovered(card) || (cohort(card) != nullptr && cards_[card - 1U].firsts == FirstAnswers::known);
}

void Published::drop(SeatId seat) {
  for (Entry& entry : cards_)
    if (entry.cohort) std::erase(*entry.cohort, seat);
}

}  // namespace streep::session
