// The native player in the cases that hold for players in either language:
// tests/player/cases.json says what a step is.
#include "game/client/link/player.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "game/wire/codec.h"

using namespace streep;
using client::Player;

namespace {

namespace json = boost::json;
using Messages = std::vector<wire::FromPeer>;

const json::object& table() {
  static const json::object all = [] {
    std::ifstream file(STREEP_SOURCE_DIR "/tests/player/cases.json");
    return json::parse(std::string(std::istreambuf_iterator<char>(file), {})).as_object();
  }();
  return all;
}

// The fields of `kind`, but for those that `more` has.
json::object with_usual(const char* kind, const json::object& more) {
  const json::value* usual = table().at("fields").as_object().if_contains(kind);
  json::object all = usual == nullptr ? json::object() : usual->as_object();
  for (const auto& [name, value] : more) all[name] = value;
  return all;
}

json::object scene_of(const json::object& more) {
  json::object scene = with_usual("scene", more);
  if (scene.at("card").is_object()) scene["card"] = with_usual("card", scene.at("card").as_object());
  return scene;
}

// A message of the table, whole, as it travels.
std::string whole(const json::object& message) {
  const std::string type(message.at("type").as_string());
  json::object all = type == "scene" ? scene_of(message) : with_usual(type.c_str(), message);
  if (type == "welcome") {
    all["scene"] = scene_of(all.at("scene").as_object());
    all["seat"] = with_usual("seat", all.at("seat").as_object());
  }
  all["v"] = wire::kProtocolVersion;
  return json::serialize(all);
}

Messages messages_in(const json::object& step) {
  Messages messages;
  if (const json::value* sends = step.if_contains("sends"))
    for (const json::value& message : sends->as_array())
      messages.push_back(std::get<wire::FromPeer>(wire::decode_from_peer(whole(message.as_object()), wire::Encoding::json)));
  return messages;
}

Messages sent(Player& player, const json::object& step) {
  if (const json::value* message = step.if_contains("take"))
    return player.take(std::get<wire::ToPeer>(wire::decode_to_peer(whole(message->as_object()), wire::Encoding::json)));
  if (const json::value* away = step.if_contains("step")) return player.step(away->as_bool());
  const auto ballot = player.answer(static_cast<deck::Choice>(step.at("answer").as_int64()));
  return ballot ? Messages{*ballot} : Messages{};
}

json::value shown(const Player& player, std::string_view what) {
  if (what == "arrived") return player.arrived();
  if (what == "away") return player.seat().away;
  REQUIRE(what == "chosen");
  return player.chosen() ? json::value(static_cast<std::int64_t>(*player.chosen())) : json::value(nullptr);
}

}  // namespace

TEST_CASE("a player does what the table says") {
  for (const json::value& one : table().at("cases").as_array()) {
    const json::object& each = one.as_object();
    CAPTURE(std::string(each.at("name").as_string()));
    Player player;
    for (const json::value& next : each.at("steps").as_array()) {
      const json::object& step = next.as_object();
      CAPTURE(json::serialize(step));
      if (const json::value* shows = step.if_contains("shows")) {
        for (const auto& [what, value] : shows->as_object()) CHECK(shown(player, what) == value);
      } else {
        CHECK((sent(player, step) == messages_in(step)));
      }
    }
  }
}
