// The player's side of a session: what this seat has answered, kept on this
// side only, and what must be sent for it. Pure: messages in, messages out. The
// native client and the simulated crowd share it; phones have the same in
// game/phone/seat.js, and tests/player/cases.json holds for both.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "game/wire/messages.h"

namespace streep::client {

class Player {
 public:
  // Messages to send in answer: what was never acknowledged is sent again after
  // the link came back. Nothing is ever answered for its person (rule 2).
  [[nodiscard]] std::vector<wire::FromPeer> take(const wire::ToPeer& message);

  // The ballot for `choice` now, or nothing where answers are not open to this
  // seat or the card has no such choice. May be called again while open: the
  // newest counts.
  [[nodiscard]] std::optional<session::Ballot> answer(deck::Choice choice);

  // "Even weg", and back. Shown at once, and said again where the link was gone.
  // At the close it is between the person and this machine: the room takes no
  // more acts.
  [[nodiscard]] std::vector<wire::FromPeer> step(bool away);

  [[nodiscard]] const std::optional<session::Scene>& scene() const { return scene_; }
  // As the server has it, but for a wish that it has not heard of.
  [[nodiscard]] session::Seat seat() const;
  [[nodiscard]] std::optional<deck::Choice> chosen() const;  // this round
  // This round's answer is there: the newest, or one of before this program was started anew.
  [[nodiscard]] bool arrived() const;

 private:
  struct Answer {
    deck::Statement statement;
    session::Occasion occasion = session::Occasion::first;
    deck::Choice choice = deck::kPass;
  };

  void look(const session::Scene& scene);
  void start_anew(const session::Scene& scene);
  [[nodiscard]] std::vector<wire::FromPeer> answer_again();
  void hear_of_seat(const session::Seat& seat);
  [[nodiscard]] bool in_cohort() const;  // of the round of this scene
  [[nodiscard]] session::Ballot fill_in(deck::Choice choice);
  [[nodiscard]] std::vector<wire::FromPeer> owed_absence();
  [[nodiscard]] std::vector<wire::FromPeer> come_back();

  std::optional<session::Scene> scene_;
  session::Seat seat_;
  std::optional<bool> wants_away_;                      // not yet heard of by the server
  std::optional<session::Ballot> ballot_;               // of the newest round
  std::optional<Answer> given_;                         // with that ballot
  std::optional<Answer> carried_;                       // which a server that was started anew may still ask for
  std::optional<std::uint8_t> first_answer_to_;         // the card of that ballot, where it is a first answer
  std::map<std::uint8_t, deck::Choice> first_answers_;  // by card number: sent along with the second answer
};

}  // namespace streep::client
