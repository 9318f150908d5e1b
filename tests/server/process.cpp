#include "tests/server/process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "tests/free_port.h"
#include "tests/server/aula.h"
#include "tests/until.h"

namespace streep {

namespace {

// In the child: becomes the server. Only calls that are allowed after fork.
[[noreturn]] void become_server(const std::vector<std::string>& words, int input, int output, int log) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(log, STDERR_FILENO);
  ChildMemory::let_parent_look();
  execv(arguments[0], arguments.data());
  _exit(127);
}

std::string read_line(int from) {
  std::string line;
  for (char letter = 0; line.find('\n') == std::string::npos && read(from, &letter, 1) == 1;) line += letter;
  return line;
}

}  // namespace

ServerProcess::ServerProcess(const std::filesystem::path& folder, std::vector<std::string> flags, const std::string& input) {
  std::vector<std::string> words{STREEP_SERVER, "--database", folder / "totals.db", "--address", "127.0.0.1", "--exit-with-parent"};
  if (std::ranges::find(flags, "--decks") == flags.end()) words.insert(words.end(), {"--deck", server::kSmallDeck});
  if (std::ranges::find(flags, "--resume") == flags.end() && std::ranges::find(flags, "--port") == flags.end())
    words.insert(words.end(), {"--port", std::to_string(free_port())});
  words.insert(words.end(), flags.begin(), flags.end());
  std::array<int, 2> in{}, out{};
  REQUIRE((pipe2(in.data(), O_CLOEXEC) == 0 && pipe2(out.data(), O_CLOEXEC) == 0));
  const int log = open((folder / "log").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  process_ = fork();
  REQUIRE(process_ >= 0);
  if (process_ == 0) become_server(words, in[0], out[1], log);
  for (const int mine : {in[0], out[1], log}) close(mine);
  input_ = in[1];
  inside_.emplace(process_);
  REQUIRE(write(input_, input.data(), input.size()) == static_cast<ssize_t>(input.size()));
  line_ = read_line(out[0]);
  close(out[0]);
}

ServerProcess::~ServerProcess() {
  if (process_ != 0) {
    signal(SIGKILL);
    static_cast<void>(wait());
  }
  close_input();
}

wire::Ready ServerProcess::ready() const {
  const auto line = wire::read_ready(line_);
  REQUIRE_MESSAGE((line && std::holds_alternative<wire::Ready>(*line)), line_);
  return std::get<wire::Ready>(*line);
}

std::uint16_t ServerProcess::port() const {
  const std::string key = "\"port\":";
  const std::size_t at = line_.find(key);
  REQUIRE_MESSAGE(at != std::string::npos, line_);
  return static_cast<std::uint16_t>(std::stoi(line_.substr(at + key.size())));
}

std::string ServerProcess::error() const {
  const auto line = wire::read_ready(line_);
  REQUIRE_MESSAGE((line && std::holds_alternative<wire::NotReady>(*line)), line_);
  return std::get<wire::NotReady>(*line).error;
}

std::size_t ServerProcess::memory() const {
  std::ifstream pages("/proc/" + std::to_string(process_) + "/statm");
  std::size_t all = 0, resident = 0;
  pages >> all >> resident;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void ServerProcess::signal(int number) const { kill(process_, number); }

bool ServerProcess::has_ended() const {
  siginfo_t about{};
  return waitid(P_PID, static_cast<id_t>(process_), &about, WEXITED | WNOHANG | WNOWAIT) == 0 && about.si_pid == process_;
}

void ServerProcess::close_input() {
  if (input_ >= 0) close(input_);
  input_ = -1;
}

int ServerProcess::wait() {
  int status = 0;
  waitpid(process_, &status, 0);
  process_ = 0;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Guest::Guest(const wire::Ready& room, wire::Role role, const wire::Key& key)
    : link({"127.0.0.1", room.port}, key[0], client::find_nothing, [this] { return now; }), is_player(role == wire::Role::player) {
  link.send(wire::Hello{role, room.code, key});
}

void Guest::listen() {
  if (link.state() == client::LinkState::waiting) now += base::kReconnectMost;
  for (const wire::ToPeer& message : link.receive()) {
    if (const auto* welcomed = std::get_if<wire::Welcome>(&message)) {
      welcome = true;
      scene = welcomed->scene;
    }
    if (const auto* seen = std::get_if<session::Scene>(&message)) scene = *seen;
    if (const auto* refusal = std::get_if<wire::Refused>(&message)) refused = refusal->why;
    if (const auto* counts = std::get_if<wire::People>(&message)) people = *counts;
    if (!is_player) continue;
    for (const wire::FromPeer& reply : player.take(message)) link.send(reply);
  }
}

bool Guest::answer(deck::Choice choice) {
  const auto ballot = player.answer(choice);
  if (ballot) link.send(*ballot);
  return ballot.has_value();
}

Crowd::Crowd(const wire::Ready& room, std::uint16_t players) {
  guests.emplace_back(room, wire::Role::facilitator, room.facilitator_key);
  guests.emplace_back(room, wire::Role::screen, room.screen_key);
  for (std::uint16_t number = 0; number < players; ++number) guests.emplace_back(room, wire::Role::player, server::key_of(number));
  until([this, players] { return std::ranges::all_of(guests, &Guest::welcome) && screen().scene && screen().scene->people == players; });
}

void Crowd::until(const std::function<bool()>& condition) {
  streep::until([&] {
    for (Guest& guest : guests) guest.listen();
    return condition();
  });
}

void Crowd::go_to(session::Phase phase) {
  while (facilitator().scene->phase != phase) {
    const session::Phase before = facilitator().scene->phase;
    facilitator().press(session::Button::next);
    until([&] { return std::ranges::all_of(guests, [&](const Guest& guest) { return guest.scene->phase != before; }); });
  }
}

void Crowd::answer() {
  for (std::size_t i = 2; i < guests.size(); ++i) {
    until([&] { return guests[i].answer(i + 4 < guests.size() ? deck::kCross : deck::kStay); });
  }
  until([&] { return std::all_of(guests.begin() + 2, guests.end(), [](const Guest& guest) { return guest.player.arrived(); }); });
}

}  // namespace streep
