#include "game/wire/binary.h"

#include <cereal/cereal.hpp>
#include <cereal/types/common.hpp>
#include <concepts>
#include <utility>

#include "game/wire/fields.h"
#include "game/wire/names.h"

namespace streep::wire {

namespace {

using Size = std::uint16_t;  // in front of a text and a list

// The smallest number that holds all values of a Whole.
template <std::int64_t Lo, std::int64_t Hi>
using NumberOf = std::conditional_t<(Hi <= 0xff), std::uint8_t, std::conditional_t<(Hi <= 0xffff), std::uint16_t, std::uint32_t>>;

}  // namespace

class BinaryOutput : public cereal::OutputArchive<BinaryOutput> {
 public:
  BinaryOutput() : OutputArchive(this) {}

  template <Number T>
  void put(T number) {
    for (std::size_t i = 0; i < sizeof(T); ++i) bytes_.push_back(static_cast<char>(number >> (8 * i) & 0xff));
  }
  void put(std::string_view bytes) { bytes_.append(bytes); }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Believes nothing: a size is checked against its type, against the bytes that
// are left and against the items that one message may have, before memory is
// asked for it.
class BinaryInput : public cereal::InputArchive<BinaryInput> {
 public:
  explicit BinaryInput(std::string_view bytes) : InputArchive(this), left_(bytes) {}

  template <Number T>
  [[nodiscard]] T take() {
    const std::string_view bytes = take_bytes(sizeof(T));
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) number |= std::uint64_t{static_cast<std::uint8_t>(bytes[i])} << (8 * i);
    return static_cast<T>(number);
  }
  [[nodiscard]] std::string_view take_bytes(std::size_t count) {
    if (count > left_.size()) throw Malformed{};
    const std::string_view bytes = left_.substr(0, count);
    left_.remove_prefix(count);
    return bytes;
  }
  [[nodiscard]] std::size_t take_count(std::size_t most) {
    const std::size_t count = take<Size>();
    if (count > most || count > left_.size() || count > items_left_) throw Malformed{};
    items_left_ -= count;
    return count;
  }
  [[nodiscard]] bool take_flag() {
    const auto flag = take<std::uint8_t>();
    if (flag > 1) throw Malformed{};
    return flag == 1;
  }
  [[nodiscard]] bool at_end() const { return left_.empty(); }

 private:
  std::string_view left_;
  std::size_t items_left_ = base::kMessageItems;
};

// --- writing

template <class T>
void save(BinaryOutput& archive, const MessageField<T>& field) {
  archive(field.value);
}

template <Number T>
void save(BinaryOutput& archive, const T& number) {
  archive.put(number);
}

template <std::same_as<bool> T>
void save(BinaryOutput& archive, const T& flag) {
  archive.put(std::uint8_t{flag});
}

template <Enumeration T>
void save(BinaryOutput& archive, const T& value) {
  archive.put(static_cast<std::underlying_type_t<T>>(value));
}

template <Text T>
void save(BinaryOutput& archive, const T& text) {
  static_assert(T::kMost <= std::numeric_limits<Size>::max());
  archive.put(static_cast<Size>(text.view().size()));
  archive.put(text.view());
}

template <std::int64_t Lo, std::int64_t Hi>
void save(BinaryOutput& archive, const base::Whole<Lo, Hi>& whole) {
  static_assert(Lo >= 0);
  archive.put(static_cast<NumberOf<Lo, Hi>>(whole.value()));
}

void save(BinaryOutput& archive, const deck::Day& day) {
  archive.put(static_cast<std::uint16_t>(day.year()));
  archive.put(static_cast<std::uint8_t>(day.month()));
  archive.put(static_cast<std::uint8_t>(day.day()));
}

template <class T, std::size_t N>
void save(BinaryOutput& archive, const base::List<T, N>& items) {
  static_assert(N <= std::numeric_limits<Size>::max());
  archive.put(static_cast<Size>(items.size()));
  for (const T& item : items) archive(item);
}

template <class T, std::size_t N>
void save(BinaryOutput& archive, const std::array<T, N>& items) {
  for (const T& item : items) archive(item);
}

template <class T>
void save(BinaryOutput& archive, const std::optional<T>& value) {
  archive(value.has_value());
  if (value) archive(*value);
}

template <class... T>
void save(BinaryOutput& archive, const std::variant<T...>& message) {
  archive.put(static_cast<std::uint8_t>(message.index()));
  std::visit([&archive](const auto& one) { archive(one); }, message);
}

// --- reading

template <class T>
void load(BinaryInput& archive, MessageField<T>& field) {
  archive(field.value);
  if (!within(field.value, field.most)) throw Malformed{};
}

template <Number T>
void load(BinaryInput& archive, T& number) {
  number = archive.take<T>();
}

template <std::same_as<bool> T>
void load(BinaryInput& archive, T& flag) {
  flag = archive.take_flag();
}

template <Enumeration T>
void load(BinaryInput& archive, T& value) {
  const auto number = archive.take<std::underlying_type_t<T>>();
  if constexpr (Named<T>) {
    value = valid(from_position<T>(number));
  } else {
    value = static_cast<T>(number);
  }
}

template <Text T>
void load(BinaryInput& archive, T& text) {
  text = valid(T::from(archive.take_bytes(archive.take<Size>())));
}

template <std::int64_t Lo, std::int64_t Hi>
void load(BinaryInput& archive, base::Whole<Lo, Hi>& whole) {
  whole = valid(base::Whole<Lo, Hi>::from(archive.take<NumberOf<Lo, Hi>>()));
}

void load(BinaryInput& archive, deck::Day& day) {
  const std::chrono::year year(archive.take<std::uint16_t>());
  const std::chrono::month month(archive.take<std::uint8_t>());
  day = valid(deck::Day::from({year, month, std::chrono::day(archive.take<std::uint8_t>())}));
}

template <class T, std::size_t N>
void load(BinaryInput& archive, base::List<T, N>& items) {
  items = {};
  for (std::size_t count = archive.take_count(N); count > 0; --count) {
    T item{};
    archive(item);
    if (!items.add(std::move(item))) throw Malformed{};
  }
}

template <class T, std::size_t N>
void load(BinaryInput& archive, std::array<T, N>& items) {
  for (T& item : items) archive(item);
}

template <class T>
void load(BinaryInput& archive, std::optional<T>& value) {
  value.reset();
  if (archive.take_flag()) archive(value.emplace());
}

template <class... T>
void load(BinaryInput& archive, std::variant<T...>& message) {
  const auto index = archive.take<std::uint8_t>();
  if (index >= sizeof...(T)) throw Malformed{};
  const auto load_one_of = [&]<std::size_t... I>(std::index_sequence<I...>) {
    ((I == index ? archive(message.template emplace<I>()) : archive), ...);
  };
  load_one_of(std::index_sequence_for<T...>{});
}

}  // namespace streep::wire

CEREAL_SETUP_ARCHIVE_TRAITS(streep::wire::BinaryInput, streep::wire::BinaryOutput)

// cereal has functions of its own for enums, without a range.
template <streep::wire::Enumeration T>
struct cereal::specialize<streep::wire::BinaryOutput, T, cereal::specialization::non_member_load_save> : std::true_type {};
template <streep::wire::Enumeration T>
struct cereal::specialize<streep::wire::BinaryInput, T, cereal::specialization::non_member_load_save> : std::true_type {};

namespace streep::wire {

template <class Message>
constexpr std::uint8_t kVersion = kProtocolVersion;
template <>
constexpr std::uint8_t kVersion<session::Publication> = kPublicationVersion;
template <>
constexpr std::uint8_t kVersion<session::Bookmark> = kBookmarkVersion;

template <class Message>
std::string write_binary(const Message& message) {
  BinaryOutput output;
  output.put(kVersion<Message>);
  output(message);
  return output.take();
}

template <class Message>
Decoded<Message> read_binary(std::string_view bytes) {
  try {
    BinaryInput input(bytes);
    if (input.take<std::uint8_t>() != kVersion<Message>) return DecodeFault::wrong_version;
    Message message{};
    input(message);
    if (!input.at_end()) return DecodeFault::malformed;
    return message;
  } catch (const Malformed&) {
    return DecodeFault::malformed;
  }
}

template std::string write_binary(const FromPeer&);
template std::string write_binary(const ToPeer&);
template std::string write_binary(const session::Publication&);
template std::string write_binary(const session::Bookmark&);
template Decoded<FromPeer> read_binary(std::string_view);
template Decoded<ToPeer> read_binary(std::string_view);
template Decoded<session::Publication> read_binary(std::string_view);
template Decoded<session::Bookmark> read_binary(std::string_view);

}  // namespace streep::wire
