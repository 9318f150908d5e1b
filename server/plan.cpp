#include "server/plan.h"

#include <sodium.h>

#include <algorithm>
#include <iostream>
#include <string>

#include "server/files.h"
#include "server/ground/world_error.h"
#include "server/posix/process.h"
#include "server/public_url.h"

namespace streep::server {
namespace {

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

wire::Ready new_room() {
  return {.code = make_room_code(), .facilitator_key = make_key(), .screen_key = make_key(), .secret = make_secret()};
}

// A server that goes on with a room is another one, whatever the seed.
session::Epoch epoch_of(const Options& options) {
  return options.seed && !options.resume ? session::Epoch{static_cast<std::uint32_t>(*options.seed)} : make_epoch();
}

std::size_t places_in(const Options& options) {
  const std::size_t rooms = options.hosts() ? options.rooms : options.decks.size();
  return rooms * (options.seats + base::kScreensMost) + base::kSpareConnections;
}

// As many as all rooms have places, and no more than this machine gives.
std::size_t sockets_of(const Options& options) {
  if (options.sockets) return *options.sockets;
  const std::size_t files = allow_many_files();
  const std::size_t allowed = std::max(files - std::min(files, base::kSpareFiles), base::kSpareConnections);
  return std::min({std::max(places_in(options), base::kSocketsMost), base::kSocketsPossible, allowed});
}

}  // namespace

std::vector<PlannedRoom> rooms_of(const Options& options) {
  std::vector<PlannedRoom> rooms;
  if (options.hosts()) return rooms;
  const auto routes = options.routes ? read_routes(*options.routes, options.language) : nullptr;
  const auto earlier = options.resume ? read_ready_lines(options.decks.size()) : std::vector<wire::Ready>{};
  for (std::size_t i = 0; i < options.decks.size(); ++i) {
    const auto deck = read_deck(options.decks[i], options.language);
    const wire::Ready ready = options.resume ? earlier[i] : new_room();
    rooms.push_back({.setup = {.code = ready.code,
                               .facilitator = digest_of(ready.facilitator_key),
                               .screen = digest_of(ready.screen_key),
                               .secret = ready.secret,
                               .deck = deck,
                               .routes = routes,
                               .rules = {options.cut, options.seats, epoch_of(options), options.seed.value_or(make_seed())},
                               .half_year = current_half_year(),
                               .kept = {},
                               .unattended = options.unattended},
                     .ready = ready});
  }
  return rooms;
}

EnetDoor::Options enet_options(const Options& options, const std::vector<PlannedRoom>& rooms) {
  // What is to be reached from outside does not listen where only the proxy comes.
  return {.address = options.public_udp ? std::string() : options.address,
          .port = options.port.value_or(options.resume ? rooms.front().ready.port : base::kPort),
          .connections = std::min(places_in(options), base::kConnectionsMost)};
}

Front front_of(const Options& options) {
  Front front;
  if (!options.public_url.empty()) front.doorstep = read_public_url(options.public_url);
  for (const std::string& network : options.trusted_proxies)
    if (!front.proxies.add(network)) throw WorldError(WorldFault::trusted_proxy_unfit, network);
  return front;
}

bool opens_udp(const Options& options) { return !options.web_only && (options.public_url.empty() || options.public_udp); }

WebDoor::Options web_options(const Options& options, const Front& front, std::uint16_t port) {
  WebDoor::Options web;
  web.address = options.address;
  web.port = port;
  web.connections = sockets_of(options);
  web.host_name = options.host_name;
  if (!options.certificate.empty()) web.certificate = {options.certificate, options.key};
  web.proxies = front.proxies;
  if (front.doorstep) {
    const std::string page = invitation::page_address(*front.doorstep);
    web.outside = {.origin = page.substr(0, page.size() - front.doorstep->path.size()), .path = front.doorstep->path};
  }
  if (opens_udp(options)) web.native_port = options.public_udp_port.value_or(port);
  return web;
}

}  // namespace streep::server
