#include "game/client/machine/hosted_room.h"

#include <filesystem>
#include <utility>

#include "game/base/limits.h"
#include "game/base/path.h"
#include "game/client/machine/own_files.h"
#include "game/deck/names.h"
#include "game/invitation/posix/interfaces.h"

namespace streep::client {

namespace {

constexpr const char* kCrowd = "streep-crowd";
constexpr std::size_t kRevivalsMost = 3;  // in so many seconds, for as long as the room lasts
constexpr double kRevivalsWithin = 60;
constexpr unsigned kPhonesOfTen = 9;  // of ten simulated players, as in an aula
constexpr double kLookAround = std::chrono::duration<double>(base::kLookAround).count();

}  // namespace

HostedRoom::HostedRoom(RoomSetup setup, Vocabulary vocabulary)
    : setup_(std::move(setup)), words_(vocabulary), room_file_(RoomFile::open(setup_.room_file)) {}

HostedRoom::~HostedRoom() {
  close();
  wait_for_end();
}

void HostedRoom::open(const RoomWish& wish) {
  close();
  wish_ = wish;
  room_.state = RoomState::starting;
  if (!wish.text.empty()) {
    wish_.deck = setup_.trial_file;
    if (const auto failed = write_safely(wish_.deck, wish.text)) return fail(words()("editor_not_tried", {failed->subject}));
  }
  to_begin_ = true;
  if (endings_.empty()) begin();
}

void HostedRoom::begin() {
  to_begin_ = false;
  if (wish_.rehearsal > 0 && setup_.rehearsal_database.empty()) {
    const std::string place = folder_for_scratch();
    auto scratch = new_scratch_folder(place);
    if (!scratch) return fail(words()("start_no_folder", {place}));  // and never the totals of real sessions
    scratch_ = *std::move(scratch);
  }
  const auto port = wish_.rehearsal > 0 ? setup_.port.value_or(0) : setup_.port.value_or(base::kPort);
  start_server({"--port", std::to_string(port)}, {});
}

void HostedRoom::carry_on() {
  const auto survivor = room_file_ ? room_file_->read() : std::nullopt;
  if (!survivor) return;
  wish_ = survivor->wish;
  room_.ready = survivor->ready;
  server_ = Child::adopt(survivor->server, kServer);
  is_found_ = !server_;
  room_.state = server_ ? RoomState::open : RoomState::reviving;
}

void HostedRoom::start_server(const std::vector<std::string>& more, const std::string& input) {
  std::vector<std::string> arguments{
      "--deck",      wish_.deck, "--cut", std::to_string(minutes_of(wish_.cut)), "--language", std::string(base::name_of(wish_.language)),
      "--log-level", "warn"};
  if (survives())
    arguments.insert(arguments.end(), {"--unattended", std::to_string(base::kUnattended.count())});
  else
    arguments.emplace_back("--exit-with-parent");
  if (wish_.rehearsal > 0)
    arguments.insert(arguments.end(), {"--seats", std::to_string(base::kRehearsalMost)});  // room for real people beside the simulated
  if (wish_.rehearsal > 0 && setup_.seed) arguments.insert(arguments.end(), {"--seed", std::to_string(*setup_.seed)});
  if (!wish_.routes.empty()) arguments.insert(arguments.end(), {"--routes", wish_.routes});
  std::string database = setup_.database;
  if (wish_.rehearsal > 0) database = scratch_.empty() ? setup_.rehearsal_database : scratch_ + "/totals.db";
  if (!database.empty()) arguments.insert(arguments.end(), {"--database", database});
  arguments.insert(arguments.end(), more.begin(), more.end());
  server_ = Child::start(program_beside(kServer), arguments, input, survives() ? Bond::survives : Bond::bound);
  if (!server_) fail(words()("room_no_server", {kServer}));
}

void HostedRoom::start_crowd() {
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
                                           std::to_string(setup_.seed.value_or(1)),
                                           "--speed",
                                           std::to_string(setup_.crowd_speed),
                                           "--language",
                                           std::string(base::name_of(wish_.language)),
                                           "--quit-with-parent"};
  crowd_ = Child::start(program_beside(kCrowd), arguments);
  if (!crowd_) fail(words()("room_no_server", {kCrowd}));
}

void HostedRoom::tick(double now, std::vector<Happened>& happened) {
  endings_.tick(now);
  if (endings_.empty()) clean_up();
  if (to_begin_ && endings_.empty()) begin();
  if (!to_begin_ && (room_.state == RoomState::starting || (room_.state == RoomState::reviving && server_))) listen();
  if (room_.state == RoomState::open && server_ && !server_->running() && !server_->ended_well()) lose_server({});
  if (room_.state == RoomState::reviving && !server_) revive(now);
  if (room_.state == RoomState::open) look_around(now);
  if (room_ == reported_) return;
  reported_ = room_;
  happened.emplace_back(room_);
}

void HostedRoom::listen() {
  const bool running = server_ && server_->running();
  for (const std::string& line : server_ ? server_->lines() : std::vector<std::string>{}) {
    const auto read = wire::read_ready(line);
    if (!read) continue;
    if (const auto* trouble = std::get_if<wire::NotReady>(&*read)) return lose_server(trouble->error);
    room_.ready = std::get<wire::Ready>(*read);
    if (std::exchange(is_found_, false) && room_.ready.over) return close();  // it was closed without this program
    room_.state = RoomState::open;
    room_.problem.clear();
    if (survives()) room_file_->keep({server_->process(), wish_, room_.ready});
    return start_crowd();
  }
  if (!running) lose_server({});
}

// A room that was open does not end with its server.
void HostedRoom::lose_server(const std::string& problem) {
  if (room_.state == RoomState::starting) return fail(problem.empty() ? words()("room_server_ended") : problem);
  room_.state = RoomState::reviving;
  room_.problem = problem;
  server_.reset();
}

void HostedRoom::revive(double now) {
  std::erase_if(revivals_, [now](double at) { return now - at >= kRevivalsWithin; });
  if (revivals_.size() >= kRevivalsMost) return;
  revivals_.push_back(now);
  start_server({"--resume"}, wire::write_ready(room_.ready));
}

// Networks come and go, and a cable is put in late.
void HostedRoom::look_around(double now) {
  if (knock_ && knock_->answered()) {
    room_.answers = knock_->answered();
    knock_.reset();
  }
  if (look_at_ && now < *look_at_) return;
  look_at_ = now + kLookAround;
  room_.addresses = invitation::own_addresses();
  if (!knocked_at_.empty() && !knock_) knock_.emplace(knocked_at_, room_.ready.port);
}

void HostedRoom::knock_at(const std::string& host) {
  knocked_at_ = host;
  knock_.reset();
  room_.answers.reset();
  look_at_.reset();
}

void HostedRoom::fail(const std::string& problem) {
  close();
  room_.state = RoomState::failed;
  room_.problem = problem;
}

void HostedRoom::close() {
  endings_.add(crowd_);
  endings_.add(server_);
  if (!scratch_.empty()) rubbish_.push_back(std::exchange(scratch_, {}));
  if (endings_.empty()) clean_up();
  if (survives() && room_.state != RoomState::none) room_file_->clear();
  room_ = {};
  revivals_.clear();
  to_begin_ = is_found_ = false;
  knock_at({});
}

void HostedRoom::clean_up() {
  std::error_code fault;
  for (const std::string& folder : std::exchange(rubbish_, {})) std::filesystem::remove_all(base::path_from(folder), fault);
}

void HostedRoom::wait_for_end() {
  endings_.wait();
  clean_up();
}

}  // namespace streep::client
