#include "game/pack/problem.h"

#include "game/deck/shown.h"

namespace streep::pack {

Problem problem(const deck::Words& words, const deck::Complaint& complaint, std::vector<std::string> values, std::string details) {
  constexpr std::size_t kShownMost = 100;
  for (std::string& value : values) value = deck::shown(value, kShownMost);
  return {words(complaint.what, values), words(complaint.hint, values), std::move(details)};
}

}  // namespace streep::pack
