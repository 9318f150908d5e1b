// One room as the windows of this program see it, through one peer or through
// two: scenes, refusals, and at the close an appointment. It opens no room and
// knows no page.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "game/client/app/peer.h"
#include "game/invitation/appointment.h"

namespace streep::client {

// Which window: there is a big screen only while a room is hosted.
enum class View : std::uint8_t { console, screen };

class RoomView {
 public:
  struct News {
    bool any = false;   // there is something new to draw
    bool came = false;  // now, for the first time, there is a scene for each window
    std::optional<wire::Refused> refusal{};
  };

  // The first peer is seen at the console, the last on the big screen.
  void enter(std::unique_ptr<Link> link, const wire::Hello& hello, double now);
  [[nodiscard]] News update(invitation::WallTime time, double now);
  void send(const wire::FromPeer& message);
  void answer(deck::Choice choice);
  void step(bool away);
  void renew();  // the server was away and is there again
  void leave() { *this = {}; }
  // The room part of a model; without a scene, as long as not all windows have one.
  void fill(View view, ui::Model& model) const;

  [[nodiscard]] bool empty() const { return peers_.empty(); }  // nobody entered yet
  [[nodiscard]] bool came() const { return came_; }
  [[nodiscard]] bool has_scene() const { return !peers_.empty() && peers_.front().scene(); }
  [[nodiscard]] LinkState state() const { return peers_.front().state(); }
  [[nodiscard]] LinkTrouble trouble() const { return peers_.front().trouble(); }
  [[nodiscard]] const session::Scene* scene(View view) const;  // null: none yet

 private:
  void update_appointment();
  [[nodiscard]] const Peer& peer_of(View view) const { return view == View::console ? peers_.front() : peers_.back(); }

  std::vector<Peer> peers_;
  bool came_ = false;
  invitation::WallTime met_{};  // when it came
  base::Squares appointment_;   // for a week later
};

}  // namespace streep::client
