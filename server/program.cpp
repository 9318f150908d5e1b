#include "server/program.h"

#include <spdlog/spdlog.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <iostream>
#include <optional>
#include <utility>
#include <vector>

#include "game/base/path.h"
#include "server/files.h"
#include "server/greeting.h"
#include "server/ground/world_error.h"
#include "server/hosting/hosting.h"
#include "server/plan.h"
#include "server/posix/heap.h"
#include "server/posix/parent_watch.h"
#include "server/posix/process.h"
#include "server/posix/socket_memory.h"
#include "server/rooms/rooms.h"
#include "server/store/sql_store.h"
#include "server/store/store_thread.h"

namespace streep::server {
namespace {

namespace asio = boost::asio;

class Program {
 public:
  Program(const Options& options, const Front& front, const std::vector<PlannedRoom>& plan)
      : options_(options),
        front_(front),
        page_(options.page),
        shelf_(options.hosts() ? options.shelf : std::filesystem::path{}, options.routes),
        store_(options.database) {
    std::vector<PlannedRoom> planned = plan;
    std::vector<RoomSetup> rooms = options.hosts() ? find_rooms(store_, current_half_year()) : std::vector<RoomSetup>{};
    for (PlannedRoom& room : planned) {
      find_in_store(room.setup);
      rooms.push_back(room.setup);
    }
    // What was written is told on the thread of the rooms.
    scribe_.emplace(store_, [this](const Written& written) { asio::post(world_, [this, written] { tell(written); }); });
    hosting_.emplace(
        hosting_options(), shelf_, rooms_, *scribe_, [this] { return clock_.now(); },
        [this](std::function<void()> work) { asio::post(world_, std::move(work)); });
    if (options.hosts()) spdlog::info("{} room(s) of before go on", rooms.size());
    for (RoomSetup& room : rooms) {
      if (options.unattended) room.unattended = options.unattended;
      rooms_.open(std::move(room), *scribe_, clock_.now());
    }
    open_doors(enet_options(options, planned));
    for (const PlannedRoom& room : planned) {
      ready_.push_back(room.ready);
      ready_.back().port = web_door_->port();
      ready_.back().version = STREEP_VERSION;
      ready_.back().database = base::text_of(options.database);
      ready_.back().over = room.setup.over;
      invitation::add_ways_in(ready_.back(), doorstep());
    }
  }

  void run() {
    wait_for_signals();
    if (options_.exit_with_parent) parent_.emplace(world_, [this] { end(); });
    wait_for_tick();
    tell_parent();
    world_.run();
    spdlog::info("ended in order; the totals are in {}", base::text_of(options_.database));
  }

 private:
  // A room that the store does not know any more was closed: it is not opened again.
  void find_in_store(RoomSetup& room) {
    room.over = options_.resume && !store_.find(room.facilitator);
    found_over_ = found_over_ || room.over;
    if (room.over) return;
    room.kept = store_.open({.room = room.facilitator, .publications = publications_of(*room.deck, room.rules.cut)});
  }

  [[nodiscard]] Hosting::Options hosting_options() const {
    const Opens opens = !options_.hosts() ? Opens::nobody : options_.open_to_all ? Opens::everybody : Opens::passphrase;
    return {.opens = opens,
            .rooms = options_.rooms,
            .seats = options_.seats,
            .unattended = options_.unattended.value_or(base::kUnattended),
            .language = options_.language,
            .database = options_.database,
            .half_year = current_half_year()};
  }

  void tell(const Written& written) {
    hosting_->written(written);
    rooms_.written(written, clock_.now());
  }

  // Where any number will do, one that is free for the first door may be taken
  // for the second: then another one.
  void open_doors(const EnetDoor::Options& wish) {
    constexpr int kTries = 8;
    WebDoor::Options web = web_options(options_, front_, wish.port);
    if (options_.hosts()) take_memory_for_sockets(world_, web.connections);
    for (int tries = 1; !web_door_; ++tries) {
      if (opens_udp(options_)) door_.emplace(world_, clock_, rooms_, wish);
      try {
        if (door_) web.port = door_->port();
        web_door_.emplace(world_, clock_, rooms_, *hosting_, page_, web);
      } catch (const WorldError& error) {
        if (error.fault() != WorldFault::port_taken || wish.port != 0 || tries == kTries) throw;
      }
    }
    hosting_->set_doorstep(doorstep());
    rooms_.stand_at(doorstep());
  }

  void tell_parent() {
    for (const wire::Ready& room : ready_) std::cout << wire::write_ready(room);
    if (options_.hosts())
      std::cout << wire::write_ready(
          wire::ReadyForHosts{.port = web_door_->port(), .version = STREEP_VERSION, .address = invitation::typed_address(doorstep())});
    std::cout.flush();
    spdlog::info("ready on port {}, {} room(s)", web_door_->port(), rooms_.open_rooms());
    if (is_at_terminal()) greet();
    ready_.clear();
  }

  [[nodiscard]] invitation::Doorstep doorstep() const {
    if (front_.doorstep) return *front_.doorstep;
    return {
        .host = host_for_phones(options_.host_name, options_.address), .port = web_door_->port(), .secure = !options_.certificate.empty()};
  }

  // Somebody sits at the terminal; a program that started us gets the ready
  // line, and a file of log lines gets no code.
  void greet() const {
    const deck::Words& words = deck::words_of(options_.language);
    const Remote remote = options_.show_remote ? Remote::shown : Remote::hidden;
    for (const wire::Ready& room : ready_) std::cerr << greeting(room, doorstep(), words, remote);
    if (options_.hosts()) std::cerr << words("greeting_hosts", {invitation::typed_address(doorstep())}) << '\n';
  }

  void wait_for_signals() {
    if (!ignores_hangup()) signals_.add(SIGHUP);
    wait_for_signal();
  }

  void wait_for_signal() {
    signals_.async_wait([this](boost::system::error_code fault, int) {
      if (fault) return;
      end();
      wait_for_signal();
    });
  }

  void wait_for_tick() {
    tick_.expires_after(base::kSceneInterval);
    tick_.async_wait([this](boost::system::error_code fault) {
      if (fault) return;
      rooms_.tick(clock_.now());
      if (options_.hosts())
        static_cast<void>(rooms_.drop_closed(options_.linger, clock_.now()));
      else if (rooms_.open_rooms() == 0)
        linger();
      if (clock_.now() >= memory_back_at_) give_memory_back();
      wait_for_tick();
    });
  }

  // Connections end long after the room that they were in, each in its own time.
  void give_memory_back() {
    memory_back_at_ = clock_.now() + base::kMemoryBack;
    return_free_memory();
  }

  // Phones that slept may still come for the last scene.
  void linger() {
    if (!closed_at_) closed_at_ = clock_.now();
    if ((rooms_.empty() && !found_over_) || clock_.now() - *closed_at_ >= options_.linger) end();
  }

  // The second time it is meant: at once.
  void end() {
    if (std::exchange(ending_, true)) return world_.stop();
    tick_.cancel();
    if (options_.hosts())
      rooms_.leave();
    else
      rooms_.end();
    doors_open_ = door_ ? 2 : 1;
    if (door_) door_->shut([this] { leave(); });
    web_door_->shut([this] { leave(); });
  }

  // When the last door is shut.
  void leave() {
    if (--doors_open_ == 0) world_.stop();
  }

  const Options& options_;
  const Front& front_;
  Page page_;
  Shelf shelf_;
  SqlStore store_;
  asio::io_context world_{1};
  Clock clock_;
  Rooms rooms_;
  std::optional<StoreThread> scribe_;  // before the rooms, which it tells, are no more it has ended
  std::optional<Hosting> hosting_;
  std::optional<EnetDoor> door_;  // none: phones only
  std::optional<WebDoor> web_door_;
  asio::signal_set signals_{world_, SIGINT, SIGTERM};  // and a terminal that is closed
  std::optional<ParentWatch> parent_;
  asio::steady_timer tick_{world_};
  std::vector<wire::Ready> ready_;  // until they are told
  std::optional<ServerTime> closed_at_;
  ServerTime memory_back_at_ = clock_.now();
  bool found_over_ = false;  // a room was closed before this server started: who was in it is still to come
  bool ending_ = false;
  int doors_open_ = 0;  // while it ends
};

}  // namespace

// Files are read first: where one is wrong no database is made.
void serve(const Options& options) {
  const Front front = front_of(options);
  Program(options, front, rooms_of(options)).run();
}

}  // namespace streep::server
