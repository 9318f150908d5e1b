#include "tools/siege/hall.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "game/client/link/enet_link.h"

namespace streep::siege {

namespace {

constexpr std::chrono::milliseconds kLooks{2};

wire::Key key_of(std::uint16_t number) {
  wire::Key key;
  key.fill(0x3c);
  key[0] = static_cast<std::uint8_t>(number);
  key[1] = static_cast<std::uint8_t>(number >> 8U);
  return key;
}

}  // namespace

Hall::Hall(const wire::Ready& room, std::size_t natives, std::size_t phones, Network* network) : room_(room), network_(network) {
  bring(wire::Role::facilitator, false, 0);
  bring(wire::Role::screen, false, 0);
  for (std::size_t i = 0; i < natives + phones; ++i) bring(wire::Role::player, i >= natives, static_cast<std::uint16_t>(i));
}

Somebody& Hall::bring(wire::Role role, bool as_phone, std::uint16_t number) {
  const bool over_network = network_ != nullptr && role == wire::Role::player && !as_phone;
  const client::Address address{"127.0.0.1", over_network ? relays_.emplace_back(*network_, room_.port).port() : room_.port};
  Somebody one{.role = role, .link = nullptr};
  if (as_phone)
    one.link = std::make_unique<client::WebLink>(phones_, client::Way{client::Road::web, address}, number);
  else
    one.link = std::make_unique<client::EnetLink>(address, number);
  one.came_at = Clock::now();
  wire::Hello hello{.role = role, .code = room_.code, .key = key_of(number)};
  if (role == wire::Role::facilitator) hello.key = room_.facilitator_key;
  if (role == wire::Role::screen) hello.key = room_.screen_key;
  one.link->send(hello);
  return people_.emplace_back(std::move(one));
}

void Hall::hear(Somebody& one, const wire::ToPeer& message) {
  if (!one.heard_at) one.heard_at = Clock::now();
  if (const auto* welcome = std::get_if<wire::Welcome>(&message)) {
    ++one.welcomes;
    one.welcome_at = Clock::now();
    one.scene = welcome->scene;
  }
  if (const auto* scene = std::get_if<session::Scene>(&message)) one.scene = *scene;
  if (const auto* refused = std::get_if<wire::Refused>(&message)) one.refused = refused->why;
  if (one.role != wire::Role::player) return;
  for (const wire::FromPeer& reply : one.player.take(message)) one.link->send(reply);
  const auto* seat = std::get_if<session::Seat>(&message);
  if (seat == nullptr || !one.waits || seat->sequence < one.waits->first) return;
  latencies_.emplace_back(Clock::now() - one.waits->second);
  one.waits.reset();
}

void Hall::look() {
  while (phones_.work()) continue;
  for (Relay& relay : relays_) relay.work();
  for (Somebody& one : people_)
    for (const wire::ToPeer& message : one.link->receive()) hear(one, message);
}

bool Hall::until(const std::function<bool()>& so, Clock::duration most) {
  const auto end = Clock::now() + most;
  while (!so()) {
    if (Clock::now() > end) return false;
    look();
    std::this_thread::sleep_for(kLooks);
  }
  return true;
}

void Hall::pass(Clock::duration time) {
  static_cast<void>(until([] { return false; }, time));
}

bool Hall::go_to(session::Phase phase) {
  using std::chrono::seconds;
  while (facilitator().scene && facilitator().scene->phase != phase) {
    const session::Scene before = *facilitator().scene;
    facilitator().link->send(session::Press{session::Button::next});
    if (!until([&] { return facilitator().scene->phase != before.phase || facilitator().scene->round != before.round; }, seconds(10)))
      return false;
  }
  return true;
}

void Hall::answer() {
  for (Somebody& one : people_) {
    if (one.role != wire::Role::player) continue;
    const auto ballot = one.player.answer(deck::kCross);
    if (!ballot) continue;
    one.link->send(*ballot);
    one.waits = {ballot->sequence, Clock::now()};
  }
}

void Hall::forget() {
  for (Somebody& one : people_) {
    one.welcomes = 0;
    one.heard_at.reset();
  }
}

bool Hall::all_have_heard() const {
  return std::ranges::all_of(people_, [](const Somebody& one) { return one.heard_at.has_value(); });
}

bool Hall::all_in() const {
  return std::ranges::all_of(people_, [](const Somebody& one) { return one.welcomes > 0; });
}

int Hall::drops() const {
  int drops = 0;
  for (const Somebody& one : people_) drops += std::max(0, one.welcomes - 1);
  return drops;
}

int Hall::waiting() const {
  return static_cast<int>(std::ranges::count_if(people_, [](const Somebody& one) { return one.waits.has_value(); }));
}

Milliseconds quantile(std::vector<Milliseconds> times, double part) {
  if (times.empty()) return Milliseconds(-1);
  std::ranges::sort(times);
  return times[std::min(times.size() - 1, static_cast<std::size_t>(part * static_cast<double>(times.size())))];
}

}  // namespace streep::siege
