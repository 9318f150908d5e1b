#include "game/client/machine/machine.h"

#include <sodium.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <utility>

#include "game/base/limits.h"
#include "game/client/link/enet_link.h"
#include "game/client/machine/own_files.h"
#include "game/invitation/posix/interfaces.h"

namespace streep::client {

namespace {

constexpr const char* kServer = "streep-server";
constexpr const char* kCrowd = "streep-crowd";
constexpr int kRevivalsMost = 3;
constexpr unsigned kPhonesOfTen = 9;  // of ten simulated players, as in an aula

[[nodiscard]] std::string name_of(deck::Language language) { return language == deck::Language::nl ? "nl" : "en"; }

// A folder of our own, so that nothing of a rehearsal stays.
[[nodiscard]] std::string new_scratch() {
  std::string folder = (std::filesystem::temp_directory_path() / "streep-XXXXXX").string();
  return mkdtemp(folder.data()) == nullptr ? std::string() : folder;
}

}  // namespace

Machine::Machine(MachineSetup setup, const Vocabulary& words)
    : setup_(std::move(setup)), words_(words), room_file_(RoomFile::open(setup_.room_file)) {
  if (sodium_init() < 0) std::abort();  // no secrets can be made on this machine
}

Machine::~Machine() { close_room(); }

std::unique_ptr<Link> Machine::connect(const Address& address) { return std::make_unique<EnetLink>(address, randombytes_random()); }

invitation::WallTime Machine::wall_time() {
  const std::time_t now = std::time(nullptr);
  std::tm here{};
  localtime_r(&now, &here);
  const std::chrono::sys_seconds as_if_utc(std::chrono::seconds(timegm(&here)));
  return invitation::WallTime(std::chrono::floor<std::chrono::minutes>(as_if_utc.time_since_epoch()));
}

bool Machine::ask_for_file(const FileWish& wish) {
  const char* const folders = std::getenv("PATH");
  dialog_ = FileDialog::open(wish, folders == nullptr ? "" : folders);
  return dialog_.has_value();
}

std::optional<std::string> Machine::asked_file() {
  auto answer = dialog_ ? dialog_->answer() : std::nullopt;
  if (answer) dialog_.reset();
  return answer;
}

wire::Key Machine::new_key() {
  wire::Key key{};
  randombytes_buf(key.data(), key.size());
  return key;
}

void Machine::read_totals(const std::vector<std::string>& decks, deck::Language language) {
  totals_.emplace(setup_.database, decks, language, words_[static_cast<std::size_t>(language)]);
}

OwnTotals Machine::own_totals() { return totals_ ? totals_->look() : OwnTotals(); }

void Machine::forget_totals() { totals_.reset(); }

Saved Machine::save(const std::string& stem, const std::string& ending, const std::string& text) {
  const std::string folder = folder_for_saving();
  const std::string path = folder.empty() ? folder : free_name(folder, stem, ending);
  const bool done = write_safely(path, text);
  return {done, done ? path : folder};
}

void Machine::open_room(const RoomWish& wish) {
  close_room();
  wish_ = wish;
  room_.state = RoomState::starting;
  if (wish.rehearsal > 0 && setup_.rehearsal_database.empty()) scratch_ = new_scratch();
  const auto port = wish.rehearsal > 0 ? setup_.port.value_or(0) : setup_.port.value_or(base::kPort);
  start_server({"--port", std::to_string(port)}, {});
}

bool Machine::carry_on() {
  const auto kept = room_file_ ? room_file_->read() : std::nullopt;
  auto server = kept ? Child::adopt(kept->server, kServer) : std::nullopt;
  if (!server) return false;
  wish_ = kept->wish;
  server_ = std::move(server);
  room_.ready = kept->ready;
  room_.state = RoomState::open;
  return true;
}

void Machine::start_server(const std::vector<std::string>& more, const std::string& input) {
  std::vector<std::string> arguments{
      "--deck", wish_.deck, "--cut", std::to_string(minutes_of(wish_.cut)), "--language", name_of(wish_.language), "--log-level", "warn"};
  if (kept())
    arguments.insert(arguments.end(), {"--unattended", std::to_string(base::kUnattended.count())});
  else
    arguments.emplace_back("--exit-with-parent");
  if (wish_.rehearsal > 0)
    arguments.insert(arguments.end(), {"--seats", std::to_string(base::kSeatsMost)});  // room for real people beside the simulated
  if (!wish_.routes.empty()) arguments.insert(arguments.end(), {"--routes", wish_.routes});
  std::string database = setup_.database;
  if (wish_.rehearsal > 0) database = scratch_.empty() ? setup_.rehearsal_database : scratch_ + "/totals.db";
  if (!database.empty()) arguments.insert(arguments.end(), {"--database", database});
  arguments.insert(arguments.end(), more.begin(), more.end());
  server_ = Child::start(program_beside(kServer), arguments, input, kept() ? Bond::survives : Bond::bound);
  if (!server_) fail(words()("room_no_server", {kServer}));
}

void Machine::start_crowd() {
  if (wish_.rehearsal == 0 || crowd_) return;
  const auto phones = (wish_.rehearsal * kPhonesOfTen + 5) / 10;
  const std::vector<std::string> arguments{"--server",
                                           "127.0.0.1:" + std::to_string(room_.ready.port),
                                           "--code",
                                           room_.ready.code.str(),
                                           "--players",
                                           std::to_string(wish_.rehearsal),
                                           "--phones",
                                           std::to_string(phones),
                                           "--seed",
                                           std::to_string(setup_.seed),
                                           "--speed",
                                           std::to_string(setup_.crowd_speed),
                                           "--language",
                                           name_of(wish_.language),
                                           "--quit-with-parent"};
  crowd_ = Child::start(program_beside(kCrowd), arguments);
  if (!crowd_) fail(words()("room_no_server", {kCrowd}));
}

OwnRoom Machine::own_room() {
  if (room_.state == RoomState::starting || room_.state == RoomState::reviving)
    listen();
  else if (room_.state == RoomState::open && server_ && !server_->running() && !server_->ended_well())
    revive();
  if (room_.state == RoomState::open) look_around();
  return room_;
}

void Machine::listen() {
  const bool running = server_ && server_->running();
  for (const std::string& line : server_ ? server_->lines() : std::vector<std::string>{}) {
    const auto read = wire::read_ready(line);
    if (!read) continue;
    if (const auto* trouble = std::get_if<wire::NotReady>(&*read)) return fail(trouble->error);
    room_.ready = std::get<wire::Ready>(*read);
    room_.state = RoomState::open;
    if (kept()) room_file_->keep({server_->process(), wish_, room_.ready});
    return start_crowd();
  }
  if (!running) fail(words()("room_server_ended"));
}

void Machine::revive() {
  if (++revivals_ > kRevivalsMost) return fail(words()("room_server_ended"));
  room_.state = RoomState::reviving;
  start_server({"--resume"}, wire::write_ready(room_.ready));
}

// Networks come and go, and a cable is put in late.
void Machine::look_around() {
  if (knock_ && knock_->answered()) {
    room_.answers = knock_->answered();
    knock_.reset();
  }
  const auto now = std::chrono::steady_clock::now();
  if (now < look_at_) return;
  look_at_ = now + base::kLookAround;
  room_.addresses = invitation::own_addresses();
  if (!knocked_at_.empty() && !knock_) knock_.emplace(knocked_at_, room_.ready.port);
}

void Machine::knock_at(const std::string& host) {
  knocked_at_ = host;
  knock_.reset();
  room_.answers.reset();
  look_at_ = {};
}

void Machine::fail(const std::string& problem) {
  close_room();
  room_.state = RoomState::failed;
  room_.problem = problem;
}

void Machine::close_room() {
  crowd_.reset();
  server_.reset();
  std::error_code fault;
  if (!scratch_.empty()) std::filesystem::remove_all(scratch_, fault);
  scratch_.clear();
  if (kept() && room_.state != RoomState::none) room_file_->clear();
  room_ = {};
  revivals_ = 0;
  knock_at({});
}

}  // namespace streep::client
