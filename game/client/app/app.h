// The program: a switchboard between what a person wants, what has happened,
// and the work of each page. It knows no windows, no files and no rules of its
// own; the machine is behind World.
#pragma once

#include <string>
#include <vector>

#include "game/client/app/hosting.h"
#include "game/client/app/playing.h"
#include "game/client/app/results.h"
#include "game/client/app/writing.h"
#include "game/ui/intent.h"

namespace streep::client {

class App {
 public:
  // `recent`: the paths of decks that were played last, the newest first.
  App(const World& world, Vocabulary vocabulary, const ui::Settings& settings, std::vector<std::string> recent = {});
  ~App();  // what is not saved can be recovered
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Does what a person wants in a window; what only a window can do is not done here.
  void take(const ui::Intent& intent, double now);
  // Something came; true where there is something new to draw.
  bool take(const Happened& happened, double now);
  // Takes all that has come. True where there is something new to draw.
  bool update(double now);
  // Only shows a room that is hosted elsewhere: this window is its big screen.
  void watch(const std::string& link, double now) { follow(playing_.watch(link, now), now); }
  // Goes on with the room that was open when this program crashed, where there is one.
  void carry_on(double now) { follow(hosting_.carry_on(), now); }
  // Something that the person has to know, on whatever page they are.
  void tell(std::string notice) { notice_ = std::move(notice); }

  // What a window shows. It refers to what is here: good until something is taken or updated.
  [[nodiscard]] ui::Model model(View view, double now) const;
  [[nodiscard]] ui::Page page() const { return page_; }
  [[nodiscard]] const session::Scene* scene(View view) const;  // null: none
  [[nodiscard]] const std::string& notice() const { return notice_; }
  [[nodiscard]] bool hosting() const { return hosting_.on(); }
  [[nodiscard]] const OwnRoom& own_room() const { return hosting_.own_room(); }
  [[nodiscard]] const Library& library() const { return library_; }
  [[nodiscard]] const std::vector<std::string>& recent_decks() const { return library_.recent(); }
  [[nodiscard]] const ui::Settings& settings() const { return preferences_.settings(); }
  [[nodiscard]] const deck::Words& words() const { return preferences_.words(); }

 private:
  bool follow(const Effects& effects, double now);
  void turn(ui::Page page, double now);
  void leave(double now);
  [[nodiscard]] bool in_room() const { return hosting_.on() || playing_.on(); }

  World world_;
  Preferences preferences_;
  Library library_;
  Hosting hosting_;
  Playing playing_;
  Writing writing_;
  Results results_;
  ui::Page page_ = ui::Page::home;
  double page_at_ = 0;
  std::string notice_;
  std::vector<Happened> postponed_;  // files that were chosen, while a room is on
};

}  // namespace streep::client
