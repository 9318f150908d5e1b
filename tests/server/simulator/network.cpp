#include "tests/server/simulator/network.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace streep::test {

namespace {

constexpr Span kNoticedByServer{10'000};  // at most, after a cut
constexpr Span kNoticedByClient{3'000};
constexpr Span kSentAgain{150};  // and the way there and back: a datagram that was lost

}  // namespace

Network::Network(Queue& queue, const Plan& plan) : queue_(queue), plan_(plan), random_(plan.seed ^ 0x6e6574U) {}

void Network::serve(Host* host) {
  host_ = host;
  peers_.clear();
  for (auto& [connection, line] : lines_) {
    line.peer.reset();
    if (std::exchange(line.dead, true) || line.client == nullptr) continue;
    queue_.after(within(kNoticedByClient), [this, id = connection] {
      Line* const here = find(id);
      if (here == nullptr || here->client == nullptr) return;
      std::exchange(here->client, nullptr)->lost();
    });
  }
}

Network::Line* Network::find(Connection connection) {
  const auto found = lines_.find(connection);
  return found == lines_.end() ? nullptr : &found->second;
}

Span Network::transit() {
  Span all = plan_.delay + within(plan_.delay);
  while (random_.fraction() < plan_.loss) all += kSentAgain + 2 * plan_.delay;
  return all;
}

void Network::trace(Way way, Connection connection, const std::string& bytes) {
  const auto add = [this](std::uint64_t byte) { trace_ = (trace_ ^ (byte & 0xffU)) * 0x100000001b3U; };
  add(static_cast<std::uint64_t>(way));
  add(connection);
  add(static_cast<std::uint64_t>(queue_.now().count()));
  for (const char byte : bytes) add(static_cast<std::uint8_t>(byte));
}

Network::Connection Network::connect(std::size_t number, Client& client) {
  const Connection connection = ++last_;
  lines_[connection] = {.number = number, .client = &client, .peer = std::nullopt};
  lines_[connection].dead = host_ == nullptr;
  if (host_ == nullptr) {
    queue_.after(within(kNoticedByClient), [this, connection] {
      Line* const line = find(connection);
      if (line != nullptr && line->client != nullptr) std::exchange(line->client, nullptr)->lost();
    });
    return connection;
  }
  const Span arrival = queue_.now() + transit();
  lines_[connection].last_to_server = arrival;
  queue_.at(arrival, [this, connection] {
    Line* const line = find(connection);
    if (line == nullptr || line->dead || host_ == nullptr) return;
    line->peer = host_->arrived(line->number);
    peers_[*line->peer] = connection;
  });
  plan_cut(connection);
  return connection;
}

void Network::plan_cut(Connection connection) {
  if (plan_.cuts <= 0) return;
  const double minutes = -std::log(1 - random_.fraction()) / plan_.cuts;
  queue_.after(Span(static_cast<Span::rep>(std::min(minutes, 60.0) * 60'000)), [this, connection] { cut(connection); });
}

void Network::cut(Connection connection) {
  Line* const line = find(connection);
  if (line == nullptr || std::exchange(line->dead, true)) return;
  queue_.after(within(kNoticedByServer), [this, connection] {
    Line* const here = find(connection);
    if (here == nullptr || !here->peer || peers_.erase(*here->peer) == 0) return;
    host_->gone(*here->peer);
  });
  queue_.after(within(kNoticedByClient), [this, connection] {
    Line* const here = find(connection);
    if (here != nullptr && here->client != nullptr) std::exchange(here->client, nullptr)->lost();
  });
}

void Network::hang_up(Connection connection) {
  if (Line* const line = find(connection)) line->client = nullptr;
  cut(connection);
}

void Network::send(Connection connection, std::string bytes) {
  Line* const line = find(connection);
  if (line == nullptr || line->dead) return;
  line->last_to_server = std::max(line->last_to_server, queue_.now() + transit());
  queue_.at(line->last_to_server, [this, connection, message = std::move(bytes)] {
    Line* const here = find(connection);
    if (here == nullptr || !here->peer || !peers_.contains(*here->peer)) return;
    // What was under way when it was cut may still come, up to somewhere.
    here->deaf = here->deaf || (here->dead && random_.below(2) == 0);
    if (here->deaf) return;
    trace(Way::to_server, connection, message);
    host_->received(*here->peer, message);
  });
}

void Network::to_client(Connection connection, std::function<void(Line&)> what) {
  Line* const line = find(connection);
  if (line == nullptr || line->dead) return;
  line->last_to_client = std::max(line->last_to_client, queue_.now() + transit());
  queue_.at(line->last_to_client, [this, connection, act = std::move(what)] {
    Line* const here = find(connection);
    if (here != nullptr && !here->dead && here->client != nullptr) act(*here);
  });
}

void Network::send(server::PeerId peer, server::FrameKind /*kind*/, server::Frame frame) {
  const auto found = peers_.find(peer);
  if (found == peers_.end()) return;
  to_client(found->second, [this, connection = found->second, bytes = std::move(frame)](Line& line) {
    trace(Way::to_client, connection, *bytes);
    line.client->received(*bytes);
  });
}

void Network::close(server::PeerId peer) {
  const auto found = peers_.find(peer);
  if (found == peers_.end()) return;
  const Connection connection = found->second;
  to_client(connection, [](Line& line) {
    line.dead = true;
    std::exchange(line.client, nullptr)->lost();
  });
  // The door tells that it is closed, in its own time.
  queue_.after(Span(1), [this, peer, host = host_] {
    if (host == host_ && host_ != nullptr && peers_.erase(peer) != 0) host_->gone(peer);
  });
}

}  // namespace streep::test
