// One simulated person in a room: a Person with a link and a player's memory.
// It opens its links through a function and is told the time, so it knows no
// network and no clock.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "game/client/link/link.h"
#include "game/client/link/player.h"
#include "tools/crowd/person.h"

namespace streep::crowd {

using Time = std::chrono::duration<double>;  // since the crowd came together
using OpenLink = std::function<std::unique_ptr<client::Link>()>;

class Participant {
 public:
  // Everything a person does takes `speed` times less long than in an aula.
  Participant(Person person, wire::Hello hello, double speed, OpenLink open);

  void live(Time now);  // call it often

  [[nodiscard]] bool welcomed() const { return welcomed_; }  // ever
  [[nodiscard]] bool finished() const { return finished_; }  // the room is over, or was never entered
  [[nodiscard]] std::optional<session::Refusal> turned_away() const { return turned_away_; }

 private:
  void hear(const wire::ToPeer& message, Time now);
  void look(Time now);
  void plan_answer(Time now);
  void plan_talk(Time now);
  void do_what_is_due(Time now);
  void say(const std::vector<wire::FromPeer>& messages);
  void answer(deck::Choice choice);
  [[nodiscard]] Time after(Time now, double seconds) const { return now + Time(seconds / speed_); }

  Person person_;
  wire::Hello hello_;
  double speed_;
  OpenLink open_;
  client::Player player_;
  std::unique_ptr<client::Link> link_;
  bool welcomed_ = false;
  bool finished_ = false;
  std::optional<session::Refusal> turned_away_;

  // What was last planned for, so that each round and talk is planned once.
  session::Round answering_{};
  session::Round talking_{};

  std::optional<Time> join_at_, answer_at_, think_again_at_, step_out_at_, step_back_at_, drop_at_, leave_at_;
};

}  // namespace streep::crowd
