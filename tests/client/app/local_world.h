// A machine in memory, for tests of the program: rooms that never start by
// themselves, files that are no files. Each link in it is one that the test can
// speak through; what is asked is written down, and what comes of it comes with
// the next tick.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "game/client/app/world/world.h"
#include "game/client/link/local_link.h"
#include "game/deck/first_deck.h"

namespace streep::tests {

class LocalLinks final : public client::Links {
 public:
  std::unique_ptr<client::Link> connect(const client::Address& address) override {
    auto wire = std::make_shared<client::LocalLink>();
    links.push_back(wire);
    addresses.push_back(address);
    return std::make_unique<Lent>(std::move(wire));
  }

  std::vector<std::shared_ptr<client::LocalLink>> links;  // in the order in which they were asked for
  std::vector<client::Address> addresses;

 private:
  // The program owns its link; the test keeps the other end.
  class Lent final : public client::Link {
   public:
    explicit Lent(std::shared_ptr<client::LocalLink> wire) : wire_(std::move(wire)) {}
    void send(const wire::FromPeer& message) override { wire_->send(message); }
    std::vector<wire::ToPeer> receive() override { return wire_->receive(); }
    void renew() override { wire_->renew(); }
    [[nodiscard]] client::LinkState state() const override { return wire_->state(); }
    [[nodiscard]] client::LinkTrouble trouble() const override { return wire_->trouble(); }

   private:
    std::shared_ptr<client::LocalLink> wire_;
  };
};

class LocalClock final : public client::Clock {
 public:
  invitation::WallTime wall_time() override { return time; }
  wire::Key new_key() override { return {static_cast<std::uint8_t>(++keys)}; }

  invitation::WallTime time{std::chrono::local_days(std::chrono::year(2026) / 3 / 1) + std::chrono::hours(10)};
  int keys = 0;
};

class LocalRoomServer final : public client::RoomServer {
 public:
  void open(const client::RoomWish& wish) override {
    wishes.push_back(wish);
    room.state = client::RoomState::starting;
  }
  void carry_on() override {
    if (survivor) room = *survivor;
  }
  void close() override {
    room = {};
    ++closed;
  }
  void knock_at(const std::string& host) override { knocks.push_back(host); }
  void tick(std::vector<client::Happened>& happened) {
    if (room == reported_) return;
    happened.emplace_back(room);
    reported_ = room;
  }

  client::OwnRoom room;                     // as it is now
  std::optional<client::OwnRoom> survivor;  // of a program that crashed
  std::vector<client::RoomWish> wishes;
  std::vector<std::string> knocks;  // at these addresses
  int closed = 0;

 private:
  client::OwnRoom reported_;
};

// Two languages of a deck under one path, as its author has them.
class LocalShelf final : public client::Shelf {
 public:
  void list() override { to_list = true; }
  void read(const std::string& path) override {
    const auto found = decks.find(path);
    client::DeckRead answer{path, path, client::Failed{client::FileFault::unreadable, path}, of_game == path};
    if (found != decks.end()) answer.texts = found->second;
    answers.emplace_back(std::move(answer));
  }
  void write(const client::DeckWrite& wish) override {
    writes.push_back(wish);
    const std::string path = wish.path.empty() ? wish.stem + ".toml" : wish.path;
    const auto there = decks.find(path);
    const bool changed = there != decks.end() && there->second != wish.before && !wish.whatever_is_there;
    client::DeckWritten answer{.path = path, .name = path, .outcome = wish.texts, .sitting = wish.sitting};
    if (changed) answer.outcome = client::ChangedElsewhere{there->second};
    if (fails) answer.outcome = client::Failed{*fails, path};
    if (!changed && !fails) {
      if (wish.keep_copy && there != decks.end()) copies.push_back(there->second);
      decks[path] = wish.texts;
    }
    answers.emplace_back(std::move(answer));
  }
  void keep_places(const std::vector<client::Places>& kept) override {
    for (const client::Places& one : kept) places.push_back({one.name, one.name, one.text, false});
    answers.emplace_back(client::PlacesKept{"/home/places"});
  }
  void save(const std::string& stem, const std::string& ending, const std::string& bytes) override {
    saved.push_back(bytes);
    client::FileSaved answer{"/home/downloads/" + stem + ending};
    if (!can_save) answer.path = client::Failed{client::FileFault::unwritable, "/home/downloads"};
    answers.emplace_back(std::move(answer));
  }
  void tick(std::vector<client::Happened>& happened) {
    for (client::Happened& one : std::exchange(answers, {})) happened.push_back(std::move(one));
    if (!std::exchange(to_list, false)) return;
    client::DecksListed listed;
    for (const auto& [path, texts] : decks) listed.decks.push_back({path, path, texts.original, false});
    listed.places = places;
    happened.emplace_back(std::move(listed));
  }

  std::map<std::string, client::DeckTexts> decks;  // by path
  bool to_list = false;
  std::vector<client::ShelfFile> places;
  std::string of_game;                     // the path of the deck that is
  std::optional<client::FileFault> fails;  // of decks that are written
  std::vector<client::DeckWrite> writes;
  std::vector<client::DeckTexts> copies;
  bool can_save = true;
  std::vector<std::string> saved;
  std::vector<client::Happened> answers;  // with the next tick
};

// It outlives the program, as a folder does.
class LocalUnsaved final : public client::Unsaved {
 public:
  void keep(const client::UnsavedWork& work, const std::string& instead_of) override {
    mine = work;
    if (!instead_of.empty()) remove(instead_of);
  }
  void clear() override { mine.reset(); }
  void let_go() override {
    if (mine) left["work " + std::to_string(++lefts)] = *std::exchange(mine, std::nullopt);
  }
  void look() override { looked = true; }
  void remove(const std::string& id) override { left.erase(id); }
  void tick(std::vector<client::Happened>& happened) {
    if (!std::exchange(looked, false)) return;
    client::WorkFound found;
    for (const auto& [id, work] : left) found.all.push_back({id, work, work.path, "2026-03-01 10:00"});
    happened.emplace_back(std::move(found));
  }

  std::optional<client::UnsavedWork> mine;  // of the program that runs
  std::map<std::string, client::UnsavedWork> left;
  int lefts = 0;
  bool looked = false;
};

class LocalDialogs final : public client::Dialogs {
 public:
  void ask(const client::Ask& question) override { asked.push_back(question); }
  void choose(const std::string& folder, const std::string& name) override { chosen.push_back(folder + '/' + name); }
  // What a person does, in the dialog that was asked for as the `which`-th. Without bytes: with a file that cannot be read or written.
  void answer(std::size_t which, const std::string& path, std::optional<std::string> bytes = {}) {
    client::Answered answer{asked.at(which).purpose, {}};
    if (bytes)
      answer.file = client::ChosenFile{path, path, *std::move(bytes)};
    else
      answer.file =
          client::Failed{answer.purpose == client::Purpose::pack ? client::FileFault::unwritable : client::FileFault::unreadable, path};
    answers.emplace_back(std::move(answer));
  }
  void tick(std::vector<client::Happened>& happened) {
    for (client::Happened& one : std::exchange(answers, {})) happened.push_back(std::move(one));
  }

  std::vector<client::Ask> asked;
  std::vector<std::string> chosen;
  std::vector<client::Happened> answers;  // with the next tick
};

class LocalTotals final : public client::TotalsSource {
 public:
  void read(deck::Language /*language*/) override { reading = true; }
  void forget() override { reading = false; }
  void tick(std::vector<client::Happened>& happened) {
    if (!reading || !totals) return;
    reading = false;
    happened.emplace_back(*totals);
  }

  bool reading = false;
  std::optional<client::TotalsRead> totals;  // nothing: not yet
};

class LocalWorld final : public client::Events {
 public:
  [[nodiscard]] client::World seams() { return {*this, links, clock, room, shelf, unsaved, dialogs, totals}; }
  std::vector<client::Happened> tick(double /*now*/) override {
    std::vector<client::Happened> happened;
    room.tick(happened);
    shelf.tick(happened);
    unsaved.tick(happened);
    dialogs.tick(happened);
    totals.tick(happened);
    return happened;
  }

  LocalLinks links;
  LocalClock clock;
  LocalRoomServer room;
  LocalShelf shelf;
  LocalUnsaved unsaved;
  LocalDialogs dialogs;
  LocalTotals totals;
};

// That can be played.
inline client::DeckTexts some_deck(deck::Language language = deck::Language::nl) { return {std::string(deck::first_deck(language)), ""}; }

}  // namespace streep::tests
