#include "server/hosting/wish.h"

#include <sodium.h>

#include <charconv>
#include <set>

#include "game/base/hex.h"
#include "game/deck/names.h"
#include "server/hosting/passphrase.h"

namespace streep::server {
namespace {

constexpr std::string_view kBearer = "Bearer ";
using Number = std::array<std::uint8_t, 16>;
using Seal = std::array<std::uint8_t, 16>;

std::optional<std::uint16_t> seats_in(std::string_view text) {
  std::uint16_t seats = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), seats);
  if (fault != std::errc() || end != text.data() + text.size() || seats == 0 || seats > base::kSeatsMost) return std::nullopt;
  return seats;
}

std::optional<deck::Cut> cut_in(std::string_view text) {
  for (const deck::Cut cut : deck::kCuts) {
    if (text == deck::minutes_text(cut)) return cut;
  }
  return std::nullopt;
}

template <class Value>
bool take(Value& into, const std::optional<Value>& value) {
  if (value) into = *value;
  return value.has_value();
}

bool take(Wish& wish, std::string_view key, std::string_view value) {
  if (key == "cut") return take(wish.cut, cut_in(value));
  if (key == "language") return (wish.language = deck::from_name<deck::Language>(value)).has_value();
  if (key == "seats") return (wish.seats = seats_in(value)).has_value();
  if (key != "deck") return false;
  wish.deck = value;
  return deck::Id::from(value) && !value.empty();
}

Seal seal_of(const Number& number, const Digest& key) {
  Seal seal{};
  crypto_generichash(seal.data(), seal.size(), number.data(), number.size(), key.data(), key.size());
  return seal;
}

// What comes before the separator, which goes with it.
std::string_view take_part(std::string_view& text, char separator) {
  const std::string_view part = text.substr(0, text.find(separator));
  text.remove_prefix(std::min(part.size() + 1, text.size()));
  return part;
}

}  // namespace

std::optional<Wish> read_wish(std::string_view query) {
  Wish wish;
  std::set<std::string_view> seen;
  while (!query.empty()) {
    std::string_view value = take_part(query, '&');
    const std::string_view key = take_part(value, '=');
    if (!seen.insert(key).second || !take(wish, key, value)) return std::nullopt;
  }
  return wish;
}

std::optional<std::string> read_passphrase(std::string_view authorization) {
  if (!authorization.starts_with(kBearer)) return std::nullopt;
  std::string_view text = authorization.substr(kBearer.size());
  for (int padding = 0; padding < 2 && text.ends_with('='); ++padding) text.remove_suffix(1);
  std::string bytes(base::kPassphraseBytes, '\0');
  std::size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr,
                        sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
    return std::nullopt;
  bytes.resize(size);
  return is_fit_passphrase(bytes) ? std::optional(bytes) : std::nullopt;
}

std::string make_proof(const Digest& seal) {
  Number number{};
  randombytes_buf(number.data(), number.size());
  return base::hex_of(number) + base::hex_of(seal_of(number, seal));
}

std::optional<Digest> read_proof(std::string_view cookies, const Digest& seal) {
  while (!cookies.empty()) {
    std::string_view value = take_part(cookies, ';');
    while (value.starts_with(' ')) value.remove_prefix(1);
    if (take_part(value, '=') != kProofCookie || value.size() != 4 * sizeof(Number)) continue;
    const auto number = base::array_from_hex<sizeof(Number)>(value.substr(0, 2 * sizeof(Number)));
    const auto sealed = base::array_from_hex<sizeof(Seal)>(value.substr(2 * sizeof(Number)));
    if (number && sealed && sodium_memcmp(sealed->data(), seal_of(*number, seal).data(), sealed->size()) == 0)
      return digest_of(base::hex_of(*number));
  }
  return std::nullopt;
}

}  // namespace streep::server
