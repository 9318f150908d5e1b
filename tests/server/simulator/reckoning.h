// What must have been counted, reckoned from nothing but what reached the
// server and what it acknowledged: a second opinion, which shares no line with
// the session or the tally. Every answer that was acknowledged counts once, as
// the newest; what was shown stays as it was; nothing is stored twice.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "game/wire/messages.h"
#include "tests/server/simulator/people.h"

namespace streep::test {

class Reckoning {
 public:
  // At the server.
  void heard(const wire::Key& token, const session::Ballot& ballot);
  void told(const wire::Key& token, const session::Seat& seat);
  void left(const wire::Key& token);
  void showed(const session::Scene& scene);  // to the facilitator
  // After a crash too: of what was not shown it has no answer. It goes on where it was, if that was kept.
  void started(session::Epoch epoch, bool place_is_kept);

  // Answers are closed now: whoever could get through must have.
  void check(const Guest& guest, Span now, Span calm);

  [[nodiscard]] const std::vector<std::string>& complaints() const { return complaints_; }
  [[nodiscard]] int figures() const { return figures_; }  // that were compared

 private:
  struct Answer {
    deck::Choice choice{}, before{};
  };
  using Votes = std::map<wire::Key, Answer>;  // of who answered, the newest that was acknowledged
  struct Asked {                              // about one card
    std::optional<Votes> first, again;
  };

  void complain(const std::string& what);
  void goes_on(const session::Scene& scene);
  void close();
  void compare(const session::Scene& scene, const Votes& votes);
  void compare_again(const session::Scene& scene, const Votes& first, const Votes& again);
  void expect(const std::string& what, const session::Figure& shown, const session::CardView& card, const std::vector<deck::Choice>& votes);

  session::Epoch epoch_{};
  std::optional<session::Scene> now_, before_crash_;
  std::map<wire::Key, std::map<std::pair<session::Round, std::uint32_t>, Answer>> heard_;
  std::map<session::Round, Votes> counted_;
  std::map<std::uint8_t, Asked> asked_;
  std::map<std::tuple<std::uint8_t, bool>, session::Scene> shown_;  // by card, and whether it is the shift
  std::vector<std::string> complaints_;
  int figures_ = 0;
};

}  // namespace streep::test
