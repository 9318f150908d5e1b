// The player's side of a session: what this seat has answered, kept on this
// side only, and what must be sent for it. Pure: messages in, messages out. The
// native client and the simulated crowd share it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "game/wire/messages.h"

namespace streep::client {

class Player {
 public:
  // Messages to send in answer. When answers close, a seat of the cohort that
  // has sent nothing sends a pass, so that silence cannot be seen (rule 2). An
  // answer that was never acknowledged is sent again after the link came back.
  [[nodiscard]] std::vector<wire::FromPeer> take(const wire::ToPeer& message);

  // The ballot for `choice` now, or nothing where answers are not open to this
  // seat or the card has no such choice. May be called again while open: the
  // newest counts.
  [[nodiscard]] std::optional<session::Ballot> answer(deck::Choice choice);

  [[nodiscard]] const std::optional<session::Scene>& scene() const { return scene_; }
  [[nodiscard]] const session::Seat& seat() const { return seat_; }
  [[nodiscard]] std::optional<deck::Choice> chosen() const;  // this round
  [[nodiscard]] bool arrived() const;                        // the newest ballot was acknowledged

 private:
  void look(const session::Scene& scene);
  void hear_of_seat(const session::Seat& seat);
  [[nodiscard]] bool in_cohort() const;  // of the round of this scene
  [[nodiscard]] session::Ballot fill_in(deck::Choice choice);
  [[nodiscard]] std::vector<wire::FromPeer> owed();
  [[nodiscard]] std::vector<wire::FromPeer> come_back();

  std::optional<session::Scene> scene_;
  session::Seat seat_;
  std::optional<session::Ballot> ballot_;               // of the newest round
  std::optional<std::uint8_t> first_answer_to_;         // the card of that ballot, where it is a first answer
  std::map<std::uint8_t, deck::Choice> first_answers_;  // by card number: sent along with the second answer
};

}  // namespace streep::client
