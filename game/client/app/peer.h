// One link into a room, and what came through it for the screens. It sends what
// it is told to and knows no pages.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "game/base/squares.h"
#include "game/client/link/link.h"
#include "game/client/link/player.h"
#include "game/ui/model.h"

namespace streep::client {

class Peer {
 public:
  // Says hello, now and whenever the link has come back.
  Peer(std::unique_ptr<Link> link, const wire::Hello& hello, double now);

  // Takes what has come. True where there is something new to draw.
  bool update(double now);
  void send(const wire::FromPeer& message) { link_->send(message); }
  void renew() { link_->renew(); }
  void answer(deck::Choice choice);
  void step(bool away);

  // What was refused last, once.
  [[nodiscard]] std::optional<wire::Refused> take_refusal() { return std::exchange(refusal_, std::nullopt); }
  [[nodiscard]] LinkState state() const { return link_->state(); }
  [[nodiscard]] LinkTrouble trouble() const { return link_->trouble(); }
  [[nodiscard]] const std::optional<session::Scene>& scene() const { return scene_; }
  [[nodiscard]] const session::Progress& progress() const { return progress_; }
  [[nodiscard]] double phase_at() const { return phase_at_; }
  void fill(ui::Model& model) const;  // what the room part of a model shows

 private:
  void take(const wire::ToPeer& message, double now);
  void take_scene(const session::Scene& scene, double now);
  void say(const std::vector<wire::FromPeer>& messages);

  std::unique_ptr<Link> link_;
  wire::Role role_;
  LinkState drawn_state_ = LinkState::connecting;
  Player player_;  // of a player
  std::optional<session::Scene> scene_;
  session::Progress progress_;
  std::optional<wire::People> people_;
  std::optional<wire::Entrance> entrance_;
  base::Squares invitation_;  // of `entrance_`
  std::optional<wire::Refused> refusal_;
  double scene_at_ = 0;
  double phase_at_ = 0;
};

}  // namespace streep::client
