// streep-crowd: simulated players for a rehearsal or a test, each over a
// connection of their own. All of them live in this one thread.

#include <sys/resource.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <iostream>
#include <random>
#include <thread>
#include <vector>

#include "game/base/ranges.h"
#include "game/client/link/enet_link.h"
#include "game/client/web/lookup.h"
#include "game/client/web/web_link.h"
#include "game/command_line/choice.h"
#include "game/deck/names.h"
#include "tools/crowd/participant.h"
#include "tools/crowd/sentences.h"

using namespace streep;

namespace {

constexpr crowd::Time kTickLeast{0.01}, kTickMost{0.05};  // how often every person is served
constexpr crowd::Time kTick{0.5};                         // divided by the speed, between those two
constexpr crowd::Time kPatience{15};                      // with a server that does not answer
constexpr std::size_t kOtherFiles = 32;                   // that this program has open beside its sockets

struct Options {
  std::string server = "127.0.0.1";
  std::string code;
  std::size_t players = 60;
  std::size_t phones = 0;  // of the players
  base::Seed seed = 1;
  double speed = 1;
  bool quit_with_parent = false;
  deck::Language language = deck::Language::nl;
};

volatile std::sig_atomic_t stop_asked = 0;
extern "C" void ask_to_stop(int) { stop_asked = 1; }

int fail(const std::string& sentence) {
  std::cerr << "streep-crowd: " << sentence << '\n';
  return EXIT_FAILURE;
}

// How many sockets this program may open, after asking for as many as it can get.
std::size_t sockets_allowed() {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur <= kOtherFiles ? 0 : static_cast<std::size_t>(limit.rlim_cur) - kOtherFiles;
}

wire::Hello new_hello(const wire::RoomCode& code, std::random_device& chance) {
  wire::Hello hello{wire::Role::player, code, {}};
  for (auto& byte : hello.key) byte = static_cast<std::uint8_t>(chance());
  return hello;
}

std::vector<crowd::Participant> gather(const Options& options, const client::Address& server, const wire::RoomCode& code,
                                       client::WebNetwork& network) {
  std::random_device chance;
  const client::Way way{server.scheme == client::Scheme::https ? client::Road::safe_web : client::Road::web, server};
  std::vector<crowd::Participant> people;
  people.reserve(options.players);
  for (std::size_t i = 0; i < options.players; ++i) {
    const crowd::Person person = crowd::person_of(options.seed, i);
    const bool has_phone = i < options.phones;
    people.emplace_back(person, new_hello(code, chance), options.speed,
                        [way, seed = person.seed, has_phone, &network]() -> std::unique_ptr<client::Link> {
                          if (has_phone) return std::make_unique<client::WebLink>(network, way, seed);
                          return std::make_unique<client::EnetLink>(way.server, seed, client::find_host);
                        });
  }
  return people;
}

// One sentence for each reason; a crowd that is partly inside goes on.
int tell_turned_away(const std::vector<crowd::Participant>& people, const deck::Words& words) {
  std::map<session::Refusal, std::size_t> reasons;
  for (const auto& one : people) {
    if (one.turned_away()) ++reasons[*one.turned_away()];
  }
  for (const auto& [why, count] : reasons) std::cerr << "streep-crowd: " << crowd::turned_away(why, count, words) << '\n';
  const bool anybody_inside = base::any_of(people, &crowd::Participant::welcomed);
  return anybody_inside || reasons.empty() ? EXIT_SUCCESS : EXIT_FAILURE;
}

void work(client::WebNetwork& network) {
  while (network.work()) continue;
}

int live(std::vector<crowd::Participant>& people, client::WebNetwork& network, const Options& options) {
  const auto start = std::chrono::steady_clock::now();
  const auto tick = std::clamp(kTick / options.speed, kTickLeast, kTickMost);
  const pid_t parent = getppid();
  bool answered = false;
  while (stop_asked == 0 && !base::all_of(people, &crowd::Participant::finished)) {
    if (options.quit_with_parent && getppid() != parent) break;
    const crowd::Time now = std::chrono::steady_clock::now() - start;
    work(network);
    for (auto& one : people) one.live(now);
    work(network);  // what they said goes out now
    answered = answered || base::any_of(people, [](const auto& one) { return one.welcomed() || one.finished(); });
    if (!answered && now > kPatience) return fail(crowd::no_answer_from(options.server, deck::words_of(options.language)));
    std::this_thread::sleep_for(tick);
  }
  return tell_turned_away(people, deck::words_of(options.language));
}

int run(const Options& options) {
  const auto server = client::address_from(options.server);
  if (!server) return fail(crowd::not_an_address(options.server, deck::words_of(options.language)));
  const auto code = wire::RoomCode::from(options.code);
  if (!code || options.code.size() != base::kRoomCodeLength) return fail(crowd::not_a_code(options.code, deck::words_of(options.language)));
  const std::size_t sockets = sockets_allowed();
  if (options.players > sockets) return fail(crowd::too_few_sockets(options.players, sockets, deck::words_of(options.language)));
  client::WebNetwork network;
  auto people = gather(options, *server, *code, network);
  return live(people, network, options);
}

}  // namespace

int main(int count, char** arguments) {
  Options options;
  CLI::App app("Simulated players for a rehearsal of Streep, over the network like real ones.", "streep-crowd");
  app.add_option("--server", options.server, "HOST or HOST:PORT")->capture_default_str();
  app.add_option("--code", options.code, "the code of the room")->required();
  app.add_option("--players", options.players, "how many")->check(CLI::Range(std::size_t{1}, base::kSeatsMost))->capture_default_str();
  app.add_option("--phones", options.phones, "how many of the players are phones")
      ->check(CLI::Range(std::size_t{0}, base::kSeatsMost))
      ->capture_default_str();
  app.add_option("--seed", options.seed, "the same seed, the same people")->capture_default_str();
  app.add_option("--speed", options.speed, "how many times faster than people")->check(CLI::Range(0.1, 1e6))->capture_default_str();
  app.add_flag("--quit-with-parent", options.quit_with_parent, "stop when the program that started this one ends");
  command_line::add_choice<deck::Language>(app, "--language", options.language, "of what this program says");
  app.callback([&options] {
    if (options.phones > options.players) throw CLI::ValidationError("--phones", "at most as many as --players");
  });
  CLI11_PARSE(app, count, arguments);
  std::signal(SIGINT, ask_to_stop);
  std::signal(SIGTERM, ask_to_stop);
  return run(options);
}
