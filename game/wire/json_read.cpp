// JSON, the half that reads.
#include <boost/json.hpp>
#include <concepts>
#include <utility>

#include "game/base/date.h"
#include "game/base/hex.h"
#include "game/wire/fields.h"
#include "game/wire/json.h"
#include "game/wire/names.h"

namespace streep::wire {

namespace json = boost::json;

// Fills the fields of one struct from one object, which has exactly those.
// `taken` counts the members of the whole message.
class JsonInput {
 public:
  JsonInput(const json::object& object, std::size_t& taken) : object_(object), taken_(taken) {}

  template <class... T>
  void operator()(const MessageField<T>&... fields) {
    (take(fields), ...);
  }

 private:
  template <class T>
  void take(const MessageField<T>& field) {
    const json::value* value = object_.if_contains(field.name);
    if (value == nullptr) throw Malformed{};
    ++taken_;
    read(*value, field.value);
    if (!within(field.value, field.most)) throw Malformed{};
  }

  // A whole number; one with a point or an exponent is none.
  static std::int64_t number_in(const json::value& value) {
    const std::int64_t* number = value.if_int64();
    if (number == nullptr) throw Malformed{};
    return *number;
  }
  static std::string_view text_in(const json::value& value) {
    const json::string* text = value.if_string();
    if (text == nullptr) throw Malformed{};
    return {text->data(), text->size()};
  }
  static const json::array& array_in(const json::value& value, std::size_t most) {
    const json::array* array = value.if_array();
    if (array == nullptr || array->size() > most) throw Malformed{};
    return *array;
  }

  template <Number T>
  void read(const json::value& value, T& number) {
    const std::int64_t whole = number_in(value);
    if (whole < 0 || whole > std::int64_t{std::numeric_limits<T>::max()}) throw Malformed{};
    number = static_cast<T>(whole);
  }

  template <std::same_as<bool> T>
  void read(const json::value& value, T& flag) {
    if (!value.is_bool()) throw Malformed{};
    flag = value.get_bool();
  }

  template <Enumeration T>
  void read(const json::value& value, T& enumerator) {
    if constexpr (Named<T>) {
      enumerator = valid(from_name<T>(text_in(value)));
    } else {
      std::underlying_type_t<T> number{};
      read(value, number);
      enumerator = static_cast<T>(number);
    }
  }

  template <Text T>
  void read(const json::value& value, T& text) {
    text = valid(T::from(text_in(value)));
  }

  template <std::int64_t Lo, std::int64_t Hi>
  void read(const json::value& value, base::Whole<Lo, Hi>& whole) {
    whole = valid(base::Whole<Lo, Hi>::from(number_in(value)));
  }

  void read(const json::value& value, deck::Day& day) { day = valid(deck::Day::from(valid(base::date_from(text_in(value))))); }

  template <std::size_t N>
  void read(const json::value& value, std::array<std::uint8_t, N>& key) {
    if (!base::read_hex(text_in(value), key)) throw Malformed{};
  }

  template <class T, std::size_t N>
  void read(const json::value& value, base::List<T, N>& items) {
    items = {};
    for (const json::value& each : array_in(value, N)) {
      T item{};
      read(each, item);
      if (!items.add(std::move(item))) throw Malformed{};
    }
  }

  template <class T, std::size_t N>
  void read(const json::value& value, std::array<T, N>& items) {
    const json::array& array = array_in(value, N);
    if (array.size() != N) throw Malformed{};
    for (std::size_t i = 0; i < N; ++i) read(array[i], items[i]);
  }

  template <class T>
  void read(const json::value& value, std::optional<T>& thing) {
    if (value.is_null()) return thing.reset();
    read(value, thing.emplace());
  }

  template <Aggregate Struct>
  void read(const json::value& value, Struct& thing) {
    const json::object* object = value.if_object();
    if (object == nullptr || object->size() != base::members_of<Struct>()) throw Malformed{};
    JsonInput inner(*object, taken_);
    serialize(inner, thing);
  }

  const json::object& object_;
  std::size_t& taken_;
};

namespace {

// Of two members with one name Boost.JSON keeps the last. In JSON every colon
// outside of a string belongs to one member, so counting them finds the other.
std::size_t members_in(std::string_view text) {
  std::size_t members = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (in_string && text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      in_string = !in_string;
    } else if (text[i] == ':' && !in_string) {
      ++members;
    }
  }
  return members;
}

constexpr std::size_t kEnvelope = 2;  // "v" and "type"

template <class... T>
void read_as(std::string_view type, JsonInput& input, std::size_t members, std::variant<T...>& message) {
  const auto try_one = [&]<class One>(std::type_identity<One>) {
    if (kType<One> != type) return false;
    if (members != kEnvelope + base::members_of<One>()) throw Malformed{};
    serialize(input, message.template emplace<One>());
    return true;
  };
  if (!(try_one(std::type_identity<T>{}) || ...)) throw Malformed{};
}

json::value parse(std::string_view text) {
  json::parse_options options;
  options.max_depth = base::kMessageDepth;
  json::error_code error;
  json::value value = json::parse({text.data(), text.size()}, error, {}, options);
  if (error || !value.is_object()) throw Malformed{};
  return value;
}

}  // namespace

template <class Message>
Decoded<Message> read_json(std::string_view text) {
  try {
    const json::value value = parse(text);
    std::size_t taken = 0;
    const json::object& object = value.get_object();
    JsonInput input(object, taken);
    std::uint32_t version = 0;
    input(MessageField("v", version));
    if (version != kProtocolVersion) return DecodeFault::wrong_version;
    const json::value* type = object.if_contains("type");
    if (type == nullptr || !type->is_string()) throw Malformed{};
    ++taken;
    Message message{};
    read_as(std::string_view(type->get_string()), input, object.size(), message);
    if (taken != members_in(text)) return DecodeFault::malformed;
    return message;
  } catch (const Malformed&) {
    return DecodeFault::malformed;
  }
}

template Decoded<FromPeer> read_json(std::string_view);
template Decoded<ToPeer> read_json(std::string_view);

}  // namespace streep::wire
