#include "game/client/app/room_view.h"

#include <algorithm>
#include <utility>

#include "game/invitation/invitation.h"

namespace streep::client {

void RoomView::enter(std::unique_ptr<Link> link, const wire::Hello& hello, double now) { peers_.emplace_back(std::move(link), hello, now); }

RoomView::News RoomView::update(invitation::WallTime time, double now) {
  News news;
  if (peers_.empty()) return news;
  for (Peer& peer : peers_) news.any = peer.update(now) || news.any;
  const bool whole = std::all_of(peers_.begin(), peers_.end(), [](const Peer& peer) { return peer.scene().has_value(); });
  if (whole && !std::exchange(came_, came_ || whole)) {
    news.came = true;
    met_ = time;
  }
  update_appointment();
  news.refusal = peers_.front().take_refusal();
  return news;
}

void RoomView::update_appointment() {
  const auto& scene = peers_.back().scene();
  const bool closing = scene && scene->phase == session::Phase::close && scene->follow_up;
  if (!closing)
    appointment_ = {};
  else if (appointment_.size() == 0)
    appointment_ = invitation::squares_of(invitation::appointment_for(scene->follow_up->question.view(), met_));
}

void RoomView::send(const wire::FromPeer& message) {
  if (!peers_.empty()) peers_.front().send(message);
}

void RoomView::renew() {
  for (Peer& peer : peers_) peer.renew();
}

void RoomView::answer(deck::Choice choice) {
  if (!peers_.empty()) peers_.front().answer(choice);
}

void RoomView::step(bool away) {
  if (!peers_.empty()) peers_.front().step(away);
}

const session::Scene* RoomView::scene(View view) const {
  if (!came_) return nullptr;
  const auto& scene = peer_of(view).scene();
  return scene ? &*scene : nullptr;
}

void RoomView::fill(View view, ui::Model& model) const {
  model.appointment = appointment_;
  if (!came_) return;
  peer_of(view).fill(model);
  if (model.scene != nullptr && model.scene->phase == session::Phase::close) model.reconnecting = false;  // nothing more will come
}

}  // namespace streep::client
