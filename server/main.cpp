// streep-server: wiring. Reads the command line and the files, opens the rooms
// and the door, and ends in order.
#include <sodium.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <exception>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "game/base/path.h"
#include "game/results/results.h"
#include "game/results/table.h"
#include "game/results/text.h"
#include "game/wire/ready.h"
#include "server/doors/enet_door.h"
#include "server/doors/page.h"
#include "server/doors/web_door.h"
#include "server/files.h"
#include "server/greeting.h"
#include "server/ground/clock.h"
#include "server/ground/world_error.h"
#include "server/options.h"
#include "server/posix/parent_watch.h"
#include "server/posix/process.h"
#include "server/rooms/rooms.h"
#include "server/store/sql_store.h"
#include "server/store/store_thread.h"

namespace streep::server {
namespace {

namespace asio = boost::asio;

void set_up_log(const std::string& level) {
  spdlog::set_default_logger(spdlog::stderr_logger_mt("streep-server"));
  spdlog::set_pattern("%H:%M:%S %l: %v");
  spdlog::set_level(spdlog::level::from_str(level));
}

std::vector<wire::Ready> read_ready_lines(std::size_t count) {
  std::vector<wire::Ready> rooms;
  std::string line;
  while (rooms.size() < count && std::getline(std::cin, line)) {
    const auto read = wire::read_ready(line);
    const auto* ready = read ? std::get_if<wire::Ready>(&*read) : nullptr;
    if (ready == nullptr) break;
    rooms.push_back(*ready);
  }
  sodium_memzero(line.data(), line.size());
  if (rooms.size() < count) throw WorldError(WorldFault::no_ready_line, "--resume");
  return rooms;
}

struct Plan {
  std::vector<RoomSetup> rooms;
  EnetDoor::Options door;
};

// A server that goes on with a room is another one, whatever the seed.
session::Epoch epoch_of(const Options& options) {
  return options.seed && !options.resume ? session::Epoch{static_cast<std::uint32_t>(*options.seed)} : make_epoch();
}

Plan plan_of(const Options& options) {
  Plan plan;
  const auto routes = options.routes ? read_routes(*options.routes, options.language) : nullptr;
  const auto earlier = options.resume ? read_ready_lines(options.decks.size()) : std::vector<wire::Ready>{};
  for (std::size_t i = 0; i < options.decks.size(); ++i) {
    const auto deck = read_deck(options.decks[i], options.language);
    const session::Rules rules{options.cut, options.seats, epoch_of(options), options.seed.value_or(make_seed())};
    const wire::RoomCode code = options.resume ? earlier[i].code : make_room_code();
    plan.rooms.push_back({.code = code,
                          .facilitator_key = options.resume ? earlier[i].facilitator_key : make_key(),
                          .screen_key = options.resume ? earlier[i].screen_key : make_key(),
                          .secret = options.resume ? earlier[i].secret : make_secret(),
                          .deck = deck,
                          .routes = routes,
                          .rules = rules,
                          .half_year = current_half_year(),
                          .kept = {}});
  }
  const std::size_t connections = options.decks.size() * (options.seats + base::kScreensMost) + base::kSpareConnections;
  plan.door.address = options.address;
  plan.door.port = options.port.value_or(options.resume ? earlier.front().port : base::kPort);
  plan.door.connections = std::min(connections, base::kConnectionsMost);
  return plan;
}

// The same number as the other door: one address to read aloud.
WebDoor::Options web_options(const Options& options, std::uint16_t port) {
  WebDoor::Options web;
  web.address = options.address;
  web.port = port;
  web.connections = options.sockets;
  web.host_name = options.host_name;
  if (!options.certificate.empty()) web.certificate = {options.certificate, options.key};
  return web;
}

class Program {
 public:
  Program(const Options& options, const Plan& plan) : options_(options), page_(options.page), store_(options.database) {
    std::vector<RoomSetup> rooms = plan.rooms;
    for (RoomSetup& room : rooms) find_in_store(room);
    // What was written is told on the thread of the rooms.
    scribe_.emplace(store_,
                    [this](const Written& written) { asio::post(world_, [this, written] { rooms_.written(written, clock_.now()); }); });
    for (const RoomSetup& room : rooms) rooms_.open(room, *scribe_, clock_.now());
    open_doors(plan.door);
    for (const RoomSetup& room : rooms)
      ready_.push_back({.port = web_door_->port(),
                        .code = room.code,
                        .facilitator_key = room.facilitator_key,
                        .screen_key = room.screen_key,
                        .secret = room.secret,
                        .version = STREEP_VERSION,
                        .database = base::text_of(options.database),
                        .over = room.over});
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
    const Digest key = store_key_of(room.facilitator_key);
    room.over = options_.resume && !store_.find(key);
    found_over_ = found_over_ || room.over;
    if (room.over) return;
    room.kept = store_.open(key, publications_of(*room.deck, room.rules.cut));
  }

  // Where any number will do, one that is free for the first door may be taken
  // for the second: then another one.
  void open_doors(const EnetDoor::Options& wish) {
    constexpr int kTries = 8;
    for (int tries = 1; !web_door_; ++tries) {
      if (!options_.web_only) door_.emplace(world_, clock_, rooms_, wish);
      try {
        web_door_.emplace(world_, clock_, rooms_, page_, web_options(options_, door_ ? door_->port() : wish.port));
      } catch (const WorldError& error) {
        if (error.fault() != WorldFault::port_taken || wish.port != 0 || tries == kTries) throw;
      }
    }
  }

  void tell_parent() {
    for (const wire::Ready& room : ready_) std::cout << wire::write_ready(room);
    std::cout.flush();
    spdlog::info("ready on port {}, {} room(s)", web_door_->port(), options_.decks.size());
    if (is_at_terminal()) greet();
    ready_.clear();
  }

  // Somebody sits at the terminal; a program that started us gets the ready
  // line, and a file of log lines gets no code.
  void greet() const {
    const invitation::Doorstep doorstep{host_for_phones(options_.host_name, options_.address), web_door_->port(),
                                        !options_.certificate.empty()};
    const Remote remote = options_.show_remote ? Remote::shown : Remote::hidden;
    for (const wire::Ready& room : ready_) std::cerr << greeting(room, doorstep, deck::words_of(options_.language), remote);
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
      if (rooms_.all_closed()) linger();
      if (options_.unattended && rooms_.unattended(clock_.now()) >= *options_.unattended) return end();
      wait_for_tick();
    });
  }

  // Phones that slept may still come for the last scene.
  void linger() {
    if (!closed_at_) closed_at_ = clock_.now();
    if ((rooms_.empty() && !found_over_) || clock_.now() - *closed_at_ >= base::kLinger) end();
  }

  // The second time it is meant: at once.
  void end() {
    if (std::exchange(ending_, true)) return world_.stop();
    tick_.cancel();
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
  Page page_;
  SqlStore store_;
  asio::io_context world_{1};
  Clock clock_;
  Rooms rooms_;
  std::optional<StoreThread> scribe_;  // before the rooms, which it tells, are no more it has ended
  std::optional<EnetDoor> door_;       // none: phones only
  std::optional<WebDoor> web_door_;
  asio::signal_set signals_{world_, SIGINT, SIGTERM};  // and a terminal that is closed
  std::optional<ParentWatch> parent_;
  asio::steady_timer tick_{world_};
  std::vector<wire::Ready> ready_;  // until they are told
  std::optional<ServerTime> closed_at_;
  bool found_over_ = false;  // a room was closed before this server started: who was in it is still to come
  bool ending_ = false;
  int doors_open_ = 0;  // while it ends
};

void print_results(const Options& options) {
  SqlStore store(options.database, SqlStore::Opening::for_reading);
  const results::Results all = results::results_of(store.released());
  if (*options.results == ResultsAs::csv) {
    std::cout << results::write_table(all);
    return;
  }
  std::vector<deck::Deck> decks;
  for (const auto& file : options.decks) decks.push_back(*read_deck(file, options.language));
  std::cout << results::text_of(all, decks, deck::words_of(options.language));
}

int run(const Options& options) {
  shield_process();
  set_up_log(options.log_level);
  try {
    start_secrets();
    if (options.results) {
      print_results(options);
    } else {
      Program(options, plan_of(options)).run();
    }
    return 0;
  } catch (const WorldError& error) {
    const std::string sentence = error.explain(deck::words_of(options.language));
    std::cerr << sentence << '\n';
    if (!options.results) std::cout << wire::write_ready(wire::NotReady{sentence}) << std::flush;
    return error.exit_code();
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}

}  // namespace
}  // namespace streep::server

int main(int argc, char** argv) {
  streep::server::Options options;
  if (const auto ended = streep::server::read_command_line(options, argc, argv)) {
    if (!ended->why.empty()) std::cout << streep::wire::write_ready(streep::wire::NotReady{ended->why}) << std::flush;
    return ended->status;
  }
  return streep::server::run(options);
}
