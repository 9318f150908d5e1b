// What the program is doing: choosing, hosting a room of its own, or playing in
// one. Turns what a person wants into messages, and messages into what the
// windows show. It knows no windows and no clock; the machine is behind World.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "game/client/app/author.h"
#include "game/client/app/peer.h"
#include "game/client/app/way_in.h"
#include "game/client/app/world.h"
#include "game/client/machine/library.h"
#include "game/ui/intent.h"

namespace streep::client {

// Which window: there is a big screen only while a room is hosted.
enum class View : std::uint8_t { desk, screen };

class App {
 public:
  App(World& world, Vocabulary words, const ui::Settings& settings, Library library);

  // Only shows a room that is hosted elsewhere: this window is its big screen.
  void watch(const ui::Join& wish, double now);
  // Takes what has come from servers. True where there is something new to draw.
  bool update(double now);
  // Goes on with the room that was open when this program crashed. False where there is none.
  bool carry_on(double now);
  // Does what a person wants in a window; what only a window can do is not done here.
  void take(const ui::Intent& intent, double now);

  [[nodiscard]] ui::Model model(View view, double now) const;
  [[nodiscard]] bool hosting() const { return hosting_.has_value(); }
  [[nodiscard]] const std::string& notice() const { return notice_; }
  [[nodiscard]] const OwnRoom& own_room() const { return own_room_; }
  [[nodiscard]] const ui::Settings& settings() const { return settings_; }
  [[nodiscard]] const std::vector<std::string>& recent_decks() const { return recent_decks_; }  // paths, the newest first
  // Something that the person has to know, on whatever page they are.
  void tell(std::string notice) { notice_ = std::move(notice); }
  [[nodiscard]] const deck::Words& words() const { return words_[static_cast<std::size_t>(settings_.language)]; }

 private:
  // A room on this machine, seen as its facilitator and as its big screen.
  struct Hosting {
    std::optional<Peer> desk, screen;
    bool rehearsal = false;
    bool trial = false;  // of a deck that is being written
  };
  // A room somewhere, seen from a seat in it or as a big screen.
  struct Playing {
    Peer peer;
    std::string address, code;
    session::Audience audience = session::Audience::players;
    base::Squares invitation;  // of a big screen
  };

  void go(ui::Page page, double now);
  void host(const ui::Host& wish, double now);
  void follow(const AuthorWants& wants, double now);
  void rehearse(const Trial& trial, double now);
  void do_without_dialog(const FileWish& wish);
  bool update_author(double now);
  [[nodiscard]] Asking asking(double now) const { return {decks_, words(), settings_.language, now}; }
  void join(const ui::Join& wish, double now);
  void enter(const ui::Join& wish, wire::Role role, double now);
  [[nodiscard]] wire::Key key_of_seat(const std::string& address, const std::string& code);
  void leave(double now);
  void leave_with(std::string notice, ui::Page page, double now);
  bool update_hosting(double now);
  bool update_playing(double now);
  bool update_way_in();
  void update_appointment();
  void choose_address(std::size_t which);
  void remember(const std::string& deck);
  void read_totals();
  bool update_totals();
  void save_totals();
  void take_refusal(Peer& peer, double now);
  [[nodiscard]] const Peer* peer_of(View view) const;
  [[nodiscard]] ui::Waiting waiting() const;

  World& world_;
  Vocabulary words_;
  ui::Settings settings_;
  std::vector<ui::DeckEntry> decks_;
  std::vector<std::string> recent_decks_;
  std::map<deck::Language, std::string> routes_;  // paths
  Shelves shelves_;
  Author author_;
  ui::Page page_ = ui::Page::home;
  double page_at_ = 0;
  std::string notice_;
  ui::Totals totals_;
  OwnRoom own_room_;
  WayIn way_in_;  // to it
  std::optional<Hosting> hosting_;
  std::optional<Playing> playing_;
  invitation::WallTime met_;   // when the room came
  base::Squares appointment_;  // at the close, for a week later
  // By address and code.
  std::map<std::pair<std::string, std::string>, wire::Key> seats_;
};

}  // namespace streep::client
