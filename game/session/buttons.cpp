// The facilitator's buttons: from step to step, and back.
#include "game/session/session.h"

namespace streep::session {

void Session::press(Button button, Effects& effects) {
  if (button == Button::undo) return undo(effects);
  remember(button);
  switch (button) {
    case Button::next:
      if (!paused_) return step_on(effects);
      toggle_pause();
      return show_all(effects);
    case Button::open_answers:
    case Button::close_answers: return step_on(effects);
    case Button::back: round_.discard(); return move_to(*position_.before(standings()), effects);
    case Button::skip: round_.discard(); return move_to(position_.next_block(standings()), effects);
    case Button::soften:
      round_.discard();
      position_.soften(step().card);
      return move_to(step().phase == Phase::read ? position_.at() : *position_.before(standings()), effects);
    case Button::end: round_.discard(); return move_to(position_.path().find(Phase::support), effects);
    case Button::without_figure: return go_without_figure(effects);
    case Button::pause: toggle_pause(); break;
    case Button::more_time: timing_.lengthen_talk(kMoreTime); break;
    case Button::lock:
      locked_ = !locked_;
      returning_ = 0;
      break;
    case Button::undo: break;
  }
  show_all(effects);
}

// A step on out of the lobby or a round is not undone: the first has started
// the clock, and what was asked is not asked again behind a room's back.
void Session::remember(Button button) {
  const bool on = (button == Button::next && !paused_) || button == Button::open_answers || button == Button::close_answers;
  const Phase phase = step().phase;
  if (on && (phase == Phase::lobby || phase == Phase::answer || phase == Phase::closed))
    position_.forget_origin();
  else if (on || button == Button::back || button == Button::skip || button == Button::soften || button == Button::end)
    position_.set_origin();
}

void Session::undo(Effects& effects) {
  const std::size_t to = *position_.undone(standings());
  round_.discard();
  position_.restore_card(to);
  move_to(to, effects);
}

// What could not be stored is thrown away unseen, and is not asked again by itself.
void Session::go_without_figure(Effects& effects) {
  round_.discard();
  position_.forget_origin();
  if (step().occasion == Occasion::first) position_.soften(step().card);
  move_to(position_.after(standings()), effects);
}

void Session::toggle_pause() {
  paused_ = !paused_;
  if (paused_)
    timing_.pause();
  else
    timing_.resume();
}

void Session::step_on(Effects& effects) {
  const std::size_t to = position_.after(standings());
  if (step().phase == Phase::answer) close_round();
  if (step().phase == Phase::closed) publish_pending(effects);
  move_to(to, effects);
}

void Session::move_to(std::size_t to, Effects& effects) {
  if (step().phase == Phase::lobby) timing_.start();
  if (step().phase == Phase::talk) timing_.stop_talk();
  position_.go_to(to);
  unsaved_ = false;
  if (step().phase == Phase::close && paused_) toggle_pause();
  if (step().phase == Phase::answer) open_round();
  if (step().phase == Phase::talk) start_talk();
  // First the seats, so that nobody is shown a talk or a round without their place in it.
  if (step().phase == Phase::answer || step().phase == Phase::talk) tell_everybody(effects);
  show_all(effects);
  if (step().phase == Phase::answer) tell_progress(effects);
  if (step().phase == Phase::close) effects.push_back(Close{});
}

void Session::start_talk() {
  timing_.start_talk(talk_time_of(*card()));
  if (paired_card_ == step().card) return;  // back to a talk: the same pairs
  paired_card_ = step().card;
  seating_.hand_out_symbols(pairs_.draw(seating_.talking(), random_));
}

}  // namespace streep::session
