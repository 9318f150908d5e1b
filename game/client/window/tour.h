// Plays a whole demo by itself, pressing the buttons that a facilitator would
// press as soon as the crowd has answered, and takes a picture of every screen
// that it has not seen yet. Over real links, with a real server.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "game/client/app/app.h"
#include "game/client/window/pane.h"

namespace streep::client {

struct TourPlan {
  std::string folder;  // for the pictures
  deck::Cut cut{};
  std::uint16_t players = 0;
};

class Tour {
 public:
  // `host` keeps the room; `guest` plays in it.
  Tour(App& host, App& guest, Pane& screen, Pane& console, TourPlan plan, std::function<double()> clock);

  // What went wrong; empty where all pictures were taken.
  [[nodiscard]] std::string run();
  [[nodiscard]] int pictures() const { return taken_; }
  [[nodiscard]] const std::string& database() const { return database_; }

 private:
  void show_pages();
  void open_room();
  void come_in();
  void play();
  void show_scene();
  void show_people();
  void show_answers();
  void show_pause();
  void press(session::Button button);
  void wait_for(const std::string& what, double seconds, const std::function<bool()>& come);
  [[nodiscard]] bool together() const;  // host, screen and guest see the same moment

  void shoot(Pane& pane, ui::Model model, const std::string& name, double ahead = 0);
  void shoot_once(Pane& pane, const ui::Model& model, const std::string& name, double ahead = 0);

  App& host_;
  App& guest_;
  Pane& screen_;
  Pane& console_;
  TourPlan plan_;
  std::function<double()> clock_;
  std::set<std::string> seen_;
  std::string database_;
  int taken_ = 0;
  bool paused_once_ = false;
};

}  // namespace streep::client
