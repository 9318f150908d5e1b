// JSON, the half that writes.
#include <array>
#include <boost/json.hpp>
#include <concepts>
#include <cstdio>

#include "game/wire/fields.h"
#include "game/wire/json.h"
#include "game/wire/names.h"

namespace streep::wire {

namespace json = boost::json;

namespace {

constexpr std::string_view kHexDigitsWritten = "0123456789abcdef";

}  // namespace

// Takes the fields of one struct and adds them to one object.
class JsonOutput {
 public:
  explicit JsonOutput(json::object& object) : object_(object) {}

  template <class... T>
  void operator()(const Field<T>&... fields) {
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

  static json::value value_of(const deck::Day& day) {
    std::array<char, 3 * 12> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", day.year(), day.month(), day.day());
    return json::string(text.data());
  }

  static json::value value_of(const Key& key) {
    json::string digits;
    for (const std::uint8_t byte : key) {
      digits.push_back(kHexDigitsWritten[byte >> 4U]);
      digits.push_back(kHexDigitsWritten[byte & 0xfU]);
    }
    return digits;
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
