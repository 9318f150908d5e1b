// JSON, the half that writes.
#include <array>
#include <boost/json.hpp>
#include <concepts>

#include "game/base/date.h"
#include "game/base/hex.h"
#include "game/wire/fields.h"
#include "game/wire/json.h"
#include "game/wire/names.h"

namespace streep::wire {

namespace json = boost::json;

// Takes the fields of one struct and adds them to one object.
class JsonOutput {
 public:
  explicit JsonOutput(json::object& object) : object_(object) {}

  template <class... T>
  void operator()(const MessageField<T>&... fields) {
    (object_.emplace(fields.name, value_of(fields.value)), ...);
  }

 private:
  template <Number T>
  static json::value value_of(const T& number) {
    return std::uint64_t{number};
  }

  template <std::same_as<bool> T>
  static json::value value_of(const T& flag) {
    return flag;
  }

  template <Enumeration T>
  static json::value value_of(const T& value) {
    if constexpr (Named<T>) {
      return json::string(name_of(value));
    } else {
      return std::uint64_t{static_cast<std::underlying_type_t<T>>(value)};
    }
  }

  template <Text T>
  static json::value value_of(const T& text) {
    return json::string(text.view());
  }

  template <std::int64_t Lo, std::int64_t Hi>
  static json::value value_of(const base::Whole<Lo, Hi>& whole) {
    return whole.value();
  }

  static json::value value_of(const deck::Day& day) { return json::string(base::text_of(day.date())); }

  template <std::size_t N>
  static json::value value_of(const std::array<std::uint8_t, N>& key) {
    return json::string(base::hex_of(key));
  }

  template <class T, std::size_t N>
  static json::value value_of(const base::List<T, N>& items) {
    return array_of(items);
  }

  template <class T, std::size_t N>
  static json::value value_of(const std::array<T, N>& items) {
    return array_of(items);
  }

  template <class Items>
  static json::value array_of(const Items& items) {
    json::array values;
    for (const auto& item : items) values.push_back(value_of(item));
    return values;
  }

  template <class T>
  static json::value value_of(const std::optional<T>& value) {
    return value ? value_of(*value) : json::value(nullptr);
  }

  template <Aggregate Struct>
  static json::value value_of(const Struct& value) {
    json::object object;
    JsonOutput inner(object);
    serialize(inner, const_cast<Struct&>(value));  // this archive only reads
    return object;
  }

  json::object& object_;
};

template <class Message>
std::string write_json(const Message& message) {
  json::object object;
  std::visit(
      [&object]<class One>(const One& one) {
        object.emplace("v", kProtocolVersion);
        object.emplace("type", json::string(kType<One>));
        JsonOutput output(object);
        serialize(output, const_cast<One&>(one));  // this archive only reads
      },
      message);
  return json::serialize(object);
}

template std::string write_json(const FromPeer&);
template std::string write_json(const ToPeer&);

}  // namespace streep::wire
