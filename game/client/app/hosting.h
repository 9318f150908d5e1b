// Hosting a room of one's own, seen as its facilitator and as its big screen.
// It opens no room itself: it says what is to be done.
#pragma once

#include "game/client/app/effect.h"
#include "game/client/app/library.h"
#include "game/client/app/preferences.h"
#include "game/client/app/room_view.h"
#include "game/client/app/way_in.h"
#include "game/ui/intent.h"

namespace streep::client {

class Hosting {
 public:
  Hosting(Links& links, const Library& library, const Preferences& preferences)
      : links_(links), library_(library), preferences_(preferences) {}

  [[nodiscard]] Effects take(const ui::Host& wish);
  [[nodiscard]] Effects take(const ui::Facilitate& wish);
  [[nodiscard]] Effects take(const ui::LetIn& wish);
  [[nodiscard]] Effects take(const ui::ShutOut& wish);
  [[nodiscard]] Effects take(const ui::ChooseAddress& wish);
  [[nodiscard]] Effects take(const OwnRoom& room, double now);
  // A deck that is being written: then back to the editor.
  [[nodiscard]] Effects rehearse(const Rehearse& wish);
  // Goes on with the room that was open when this program crashed, where there is one.
  [[nodiscard]] Effects carry_on();
  [[nodiscard]] Effects leave();
  [[nodiscard]] Effects update(invitation::WallTime time, double now);
  void fill(View view, ui::Model& model) const;

  [[nodiscard]] bool on() const { return on_; }
  [[nodiscard]] const OwnRoom& own_room() const { return room_; }
  [[nodiscard]] const RoomView& view() const { return view_; }

 private:
  void start(bool rehearsal, bool trial);
  void enter(double now);
  [[nodiscard]] Effects leave_for(ui::Page page, std::string notice);

  Links& links_;
  const Library& library_;
  const Preferences& preferences_;
  OwnRoom room_;
  WayIn way_in_;  // to it
  RoomView view_;
  bool on_ = false;
  bool expected_ = false;  // a room that survived may come
  bool rehearsal_ = false;
  bool trial_ = false;  // of a deck that is being written
};

}  // namespace streep::client
