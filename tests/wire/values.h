// Messages to test with, made through the same lists of fields as the wire uses:
// with values by chance, or the largest that there can be.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "game/base/random.h"
#include "game/wire/fields.h"
#include "game/wire/names.h"

namespace streep::wire {

// An archive that fills in any valid values.
class ByChance {
 public:
  explicit ByChance(base::Random& random) : random_(random) {}

  template <class... T>
  void operator()(const MessageField<T>&... fields) {
    (fill(fields.value, fields.most), ...);
  }

 private:
  void fill(bool& flag, std::uint64_t) { flag = random_.below(2) == 1; }

  template <std::unsigned_integral T>
  void fill(T& number, std::uint64_t most) {
    const std::uint64_t highest = std::min<std::uint64_t>(most, std::numeric_limits<T>::max());
    number = static_cast<T>(random_.below(highest + 1));
  }

  template <Enumeration T>
  void fill(T& value, std::uint64_t most) {
    if constexpr (Named<T>) {
      value = static_cast<T>(random_.below(base::kCount<T>));
    } else {
      std::underlying_type_t<T> number{};
      fill(number, most);
      value = static_cast<T>(number);
    }
  }

  template <std::size_t N>
  void fill(base::Text<N>& text, std::uint64_t) {
    static constexpr std::array<std::string_view, 9> kPieces{"a", "Z", "7", " ", "\"", "\\", "\n", "é", "😀"};
    std::string pieces;
    const std::size_t length = random_.below(N + 1);
    for (std::string_view piece = "-"; pieces.size() + piece.size() <= length; piece = kPieces[random_.below(kPieces.size())])
      pieces += piece;
    text = *base::Text<N>::from(pieces);
  }
  void fill(deck::Id& id, std::uint64_t) { id = *deck::Id::from("a" + std::string(random_.below(deck::Id::kMost), '7')); }

  template <std::int64_t Lo, std::int64_t Hi>
  void fill(base::Whole<Lo, Hi>& whole, std::uint64_t) {
    whole = *base::Whole<Lo, Hi>::from(Lo + static_cast<std::int64_t>(random_.below(Hi - Lo + 1)));
  }

  void fill(deck::Day& day, std::uint64_t) {
    const auto draw = [this](std::uint64_t bound) { return static_cast<int>(random_.below(bound)); };
    day = *deck::Day::from(std::chrono::year(1990 + draw(111)) / (1 + draw(12)) / (1 + draw(28)));
  }

  template <class T, std::size_t N>
  void fill(base::List<T, N>& items, std::uint64_t most) {
    items = {};
    for (std::size_t count = random_.below(N + 1); count > 0; --count) {
      T item{};
      fill(item, most);
      (void)items.add(std::move(item));
    }
  }

  template <class T, std::size_t N>
  void fill(std::array<T, N>& items, std::uint64_t most) {
    for (T& item : items) fill(item, most);
  }

  template <class T>
  void fill(std::optional<T>& value, std::uint64_t most) {
    value.reset();
    if (random_.below(2) == 1) fill(value.emplace(), most);
  }

  template <Aggregate Struct>
  void fill(Struct& value, std::uint64_t) {
    serialize(*this, value);
  }

  base::Random& random_;
};

// An archive that fills in what takes the most bytes, in both encodings.
class Largest {
 public:
  template <class... T>
  void operator()(const MessageField<T>&... fields) {
    (fill(fields.value, fields.most), ...);
  }

 private:
  void fill(bool& flag, std::uint64_t) { flag = false; }  // as JSON longer than true

  template <std::unsigned_integral T>
  void fill(T& number, std::uint64_t most) {
    number = static_cast<T>(std::min<std::uint64_t>(most, std::numeric_limits<T>::max()));
  }

  template <Enumeration T>
  void fill(T& value, std::uint64_t) {
    if constexpr (Named<T>) {
      for (std::size_t i = 0; i < base::kCount<T>; ++i) {
        if (name_of(static_cast<T>(i)).size() > name_of(value).size()) value = static_cast<T>(i);
      }
    } else {
      value = static_cast<T>(std::numeric_limits<std::underlying_type_t<T>>::max());
    }
  }

  template <std::size_t N>
  void fill(base::Text<N>& text, std::uint64_t) {
    text = *base::Text<N>::from(std::string(N, '"'));  // as JSON two bytes each
  }
  void fill(deck::Id& id, std::uint64_t) { id = *deck::Id::from(std::string(deck::Id::kMost, 'a')); }

  template <std::int64_t Lo, std::int64_t Hi>
  void fill(base::Whole<Lo, Hi>& whole, std::uint64_t) {
    whole = *base::Whole<Lo, Hi>::from(Hi);
  }

  void fill(deck::Day&, std::uint64_t) {}  // all days take the same

  template <class T, std::size_t N>
  void fill(base::List<T, N>& items, std::uint64_t most) {
    T item{};
    fill(item, most);
    while (items.add(item)) {
    }
  }

  template <class T, std::size_t N>
  void fill(std::array<T, N>& items, std::uint64_t most) {
    for (T& item : items) fill(item, most);
  }

  template <class T>
  void fill(std::optional<T>& value, std::uint64_t most) {
    fill(value.emplace(), most);
  }

  template <Aggregate Struct>
  void fill(Struct& value, std::uint64_t) {
    serialize(*this, value);
  }
};

template <class T>
[[nodiscard]] T by_chance(base::Random& random) {
  T value{};
  ByChance archive(random);
  serialize(archive, value);
  return value;
}

template <class T>
[[nodiscard]] T largest() {
  T value{};
  Largest archive;
  serialize(archive, value);
  return value;
}

// One of each kind of message.
template <class Message, class Make>
void for_each_kind(Make make) {
  const auto make_all = [&]<std::size_t... I>(std::index_sequence<I...>) {
    (make(std::type_identity<std::variant_alternative_t<I, Message>>{}), ...);
  };
  make_all(std::make_index_sequence<std::variant_size_v<Message>>{});
}

}  // namespace streep::wire
