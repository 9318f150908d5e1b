#include "game/wire/ready.h"

#include <boost/json.hpp>
#include <limits>

#include "game/base/hex.h"

namespace streep::wire {

namespace json = boost::json;

namespace {

[[nodiscard]] std::optional<std::string_view> text_in(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  if (value == nullptr || !value->is_string()) return std::nullopt;
  return std::string_view(value->get_string());
}

[[nodiscard]] std::optional<std::uint16_t> port_in(const json::object& object) {
  const json::value* value = object.if_contains("port");
  if (value == nullptr || !value->is_int64()) return std::nullopt;
  const std::int64_t port = value->get_int64();
  if (port < 1 || port > std::numeric_limits<std::uint16_t>::max()) return std::nullopt;
  return static_cast<std::uint16_t>(port);
}

template <std::size_t N = base::kKeyBytes>
[[nodiscard]] std::optional<std::array<std::uint8_t, N>> key_in(const json::object& object, std::string_view name) {
  return base::array_from_hex<N>(text_in(object, name).value_or(""));
}

[[nodiscard]] std::optional<ReadyLine> ready_in(const json::object& object) {
  const auto port = port_in(object);
  const auto code = RoomCode::from(text_in(object, "code").value_or(""));
  const auto facilitator_key = key_in(object, "facilitator_key"), screen_key = key_in(object, "screen_key");
  const auto secret = key_in<base::kSecretBytes>(object, "secret");
  const json::value* over = object.if_contains("over");
  if (!port || !code || code->empty() || !facilitator_key || !screen_key || !secret) return std::nullopt;
  return Ready{.port = *port,
               .code = *code,
               .facilitator_key = *facilitator_key,
               .screen_key = *screen_key,
               .secret = *secret,
               .version = std::string(text_in(object, "version").value_or("")),
               .database = std::string(text_in(object, "database").value_or("")),
               .address = std::string(text_in(object, "address").value_or("")),
               .invitation = std::string(text_in(object, "invitation").value_or("")),
               .screen = std::string(text_in(object, "screen").value_or("")),
               .over = over != nullptr && over->is_bool() && over->get_bool()};
}

}  // namespace

std::string write_ready(const ReadyLine& line) {
  json::object object;
  if (const auto* ready = std::get_if<Ready>(&line)) {
    object["ready"] = true;
    object["version"] = ready->version;
    object["port"] = ready->port;
    object["code"] = ready->code.str();
    object["facilitator_key"] = base::hex_of(ready->facilitator_key);
    object["screen_key"] = base::hex_of(ready->screen_key);
    object["secret"] = base::hex_of(ready->secret);
    object["database"] = ready->database;
    object["address"] = ready->address;
    object["invitation"] = ready->invitation;
    object["screen"] = ready->screen;
    if (ready->over) object["over"] = true;
  } else {
    object["ready"] = false;
    object["error"] = std::get<NotReady>(line).error;
  }
  return json::serialize(object) + "\n";
}

std::string write_ready(const ReadyForHosts& line) {
  return json::serialize(json::object{{"ready", true}, {"version", line.version}, {"port", line.port}, {"address", line.address}}) + "\n";
}

std::optional<ReadyLine> read_ready(std::string_view line) {
  json::error_code fault;
  const json::value value = json::parse(line, fault);
  if (fault || !value.is_object()) return std::nullopt;
  const json::object& object = value.get_object();
  const json::value* ready = object.if_contains("ready");
  if (ready == nullptr || !ready->is_bool()) return std::nullopt;
  if (ready->get_bool()) return ready_in(object);
  const auto error = text_in(object, "error");
  if (!error) return std::nullopt;
  return NotReady{std::string(*error)};
}

}  // namespace streep::wire
