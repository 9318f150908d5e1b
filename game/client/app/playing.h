// Being in a room that is somewhere else, in a seat of it or as a big screen.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "game/client/app/effect.h"
#include "game/client/app/preferences.h"
#include "game/client/app/room_view.h"
#include "game/client/link/room_link.h"
#include "game/ui/intent.h"

namespace streep::client {

class Playing {
 public:
  Playing(Links& links, Clock& clock, const Preferences& preferences) : links_(links), clock_(clock), preferences_(preferences) {}

  [[nodiscard]] Effects take(const ui::Join& wish, double now);
  [[nodiscard]] Effects take(const ui::Answer& wish);
  [[nodiscard]] Effects take(const ui::Away& wish);
  // Only shows it: this window is its big screen.
  [[nodiscard]] Effects watch(const std::string& typed, double now);
  [[nodiscard]] Effects leave();
  [[nodiscard]] Effects update(invitation::WallTime time, double now);
  void fill(ui::Model& model) const;

  [[nodiscard]] bool on() const { return !view_.empty(); }
  [[nodiscard]] const RoomView& view() const { return view_; }

 private:
  [[nodiscard]] Effects enter(const RoomLink& link, wire::Role role, const wire::Key& key, double now);
  [[nodiscard]] wire::Role role() const { return audience_ == session::Audience::players ? wire::Role::player : wire::Role::screen; }
  [[nodiscard]] wire::Key key_of_seat(const std::string& address, const std::string& code);
  [[nodiscard]] Effects leave_for(ui::Page page, std::string notice);
  [[nodiscard]] Effects tell_trouble();

  Links& links_;
  Clock& clock_;
  const Preferences& preferences_;
  RoomView view_;
  std::string address_, code_;
  session::Audience audience_ = session::Audience::players;
  LinkTrouble told_ = LinkTrouble::none;
  // By address and code.
  std::map<std::pair<std::string, std::string>, wire::Key> seats_;
};

}  // namespace streep::client
