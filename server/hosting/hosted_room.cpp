#include "server/hosting/hosted_room.h"

#include <spdlog/spdlog.h>

#include <boost/json.hpp>
#include <limits>

#include "game/base/hex.h"
#include "game/deck/names.h"

namespace streep::server {
namespace {

namespace json = boost::json;

constexpr std::int64_t kVersion = 1;

std::optional<std::string> string_in(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  if (value == nullptr || !value->is_string()) return std::nullopt;
  return std::string(value->get_string());
}

template <class Number>
std::optional<Number> number_in(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  if (value == nullptr || !value->is_int64()) return std::nullopt;
  const std::int64_t number = value->get_int64();
  if (number < 0 || number > std::int64_t{std::numeric_limits<Number>::max()}) return std::nullopt;
  return static_cast<Number>(number);
}

}  // namespace

std::string write(const HostedRoom& room) {
  json::object object;
  object["version"] = kVersion;
  object["host"] = room.host;
  object["code"] = room.code.str();
  object["screen"] = base::hex_of(room.screen);
  object["secret"] = base::hex_of(room.secret);
  object["seats"] = room.seats;
  object["minutes"] = room.minutes;
  object["cut"] = deck::name_of(room.cut);
  object["deck"] = room.deck;
  object["routes"] = room.routes;
  return json::serialize(object);
}

std::optional<HostedRoom> read_hosted_room(std::string_view text) {
  json::error_code fault;
  const json::value value = json::parse(text, fault);
  if (fault || !value.is_object()) return std::nullopt;
  const json::object& object = value.get_object();
  const auto text_of = [&](std::string_view name) { return string_in(object, name); };
  const auto host = text_of("host"), deck = text_of("deck"), routes = text_of("routes");
  const auto code = wire::RoomCode::from(text_of("code").value_or(""));
  const auto screen = base::array_from_hex<std::tuple_size_v<Digest>>(text_of("screen").value_or(""));
  const auto secret = base::array_from_hex<base::kSecretBytes>(text_of("secret").value_or(""));
  const auto seats = number_in<std::uint16_t>(object, "seats");
  const auto minutes = number_in<std::uint32_t>(object, "minutes");
  const auto cut = deck::from_name<deck::Cut>(text_of("cut").value_or(""));
  if (number_in<std::int64_t>(object, "version") != kVersion || !host || !deck || !routes || !code || code->empty() || !screen || !secret ||
      !seats || *seats == 0 || *seats > base::kSeatsMost || !minutes || !cut)
    return std::nullopt;
  return HostedRoom{.host = *host,
                    .code = *code,
                    .screen = *screen,
                    .secret = *secret,
                    .seats = *seats,
                    .minutes = *minutes,
                    .cut = *cut,
                    .deck = *deck,
                    .routes = *routes};
}

RoomSetup setup_of(const HostedRoom& room, const Digest& facilitator, const Play& play, const std::string& half_year) {
  return {.code = room.code,
          .facilitator = facilitator,
          .screen = room.screen,
          .secret = room.secret,
          .deck = play.deck,
          .routes = play.routes,
          .rules = {room.cut, room.seats, make_epoch(), make_seed()},
          .half_year = half_year,
          .kept = {},
          .over = false,
          .host = room.host,
          .unattended = base::kUnattended,
          .lifetime = std::chrono::minutes(room.minutes)};
}

std::vector<RoomSetup> find_rooms(Store& store, const std::string& half_year) {
  std::vector<RoomSetup> found;
  for (const Open& open : store.hosted()) {
    const auto room = read_hosted_room(open.setup);
    const auto play = room ? play_of(room->deck, room->routes) : std::nullopt;
    if (!play) {
      spdlog::warn("a room of before cannot be read: it is closed");
      store.forget(open.room);
      continue;
    }
    found.push_back(setup_of(*room, open.room, *play, half_year));
    found.back().kept = store.open({.room = open.room, .publications = publications_of(*play->deck, room->cut), .setup = open.setup});
  }
  return found;
}

}  // namespace streep::server
