#include "game/client/app/peer.h"

#include <tuple>
#include <utility>
#include <variant>

#include "game/client/app/way_in.h"

namespace streep::client {

namespace {

// What makes a screen start anew: animations begin when this changes.
[[nodiscard]] auto moment_of(const session::Scene& scene) {
  return std::tuple(scene.epoch, scene.phase, scene.occasion, scene.card_number, scene.round);
}

}  // namespace

Peer::Peer(std::unique_ptr<Link> link, const wire::Hello& hello, double now) : link_(std::move(link)), role_(hello.role), phase_at_(now) {
  link_->send(hello);
}

bool Peer::update(double now) {
  const auto messages = link_->receive();
  for (const wire::ToPeer& message : messages) take(message, now);
  const bool changed = std::exchange(drawn_state_, link_->state()) != link_->state();
  return changed || !messages.empty();
}

void Peer::take(const wire::ToPeer& message, double now) {
  if (role_ == wire::Role::player) say(player_.take(message));
  if (const auto* welcome = std::get_if<wire::Welcome>(&message))
    take_scene(welcome->scene, now);
  else if (const auto* scene = std::get_if<session::Scene>(&message))
    take_scene(*scene, now);
  else if (const auto* progress = std::get_if<session::Progress>(&message))
    progress_ = *progress;
  else if (const auto* people = std::get_if<wire::People>(&message))
    people_ = *people;
  else if (const auto* entrance = std::get_if<wire::Entrance>(&message)) {
    entrance_ = *entrance;
    invitation_ = squares_in(entrance->squares.view());
  } else if (const auto* refused = std::get_if<wire::Refused>(&message))
    refusal_ = *refused;
}

void Peer::take_scene(const session::Scene& scene, double now) {
  if (!scene_ || moment_of(*scene_) != moment_of(scene)) phase_at_ = now;
  if (scene.round != progress_.round) progress_ = {scene.round, 0, scene.cohort};
  scene_ = scene;
  scene_at_ = now;
}

void Peer::answer(deck::Choice choice) {
  if (const auto ballot = player_.answer(choice)) link_->send(*ballot);
}

void Peer::step(bool away) { say(player_.step(away)); }

void Peer::say(const std::vector<wire::FromPeer>& messages) {
  for (const wire::FromPeer& message : messages) link_->send(message);
}

void Peer::fill(ui::Model& model) const {
  model.scene = scene_ ? &*scene_ : nullptr;
  model.progress = progress_;
  model.people = people_;
  model.reconnecting = link_->state() != LinkState::open;
  model.scene_at = scene_at_;
  model.phase_at = phase_at_;
  if (entrance_) {
    model.address = entrance_->address.str();
    model.invitation = invitation_;
  }
  if (role_ != wire::Role::player) return;
  model.seat = player_.seat();
  model.chosen = player_.chosen();
  model.arrived = player_.arrived();
}

}  // namespace streep::client
