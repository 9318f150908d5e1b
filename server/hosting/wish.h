// What somebody asks for who opens a room from elsewhere, read from the lines of
// an HTTP request. Pure: whatever is not exactly as PROTOCOL.md says is nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "game/deck/deck.h"
#include "server/ground/secrets.h"

namespace streep::server {

struct Wish {
  std::string deck{};  // of the server's; empty: one of their own follows
  deck::Cut cut = deck::Cut::minutes_45;
  std::optional<deck::Language> language{};  // none: that of the deck
  std::optional<std::uint16_t> seats{};      // none: as many as the host may have
  bool operator==(const Wish&) const = default;
};

// "deck=studenten&cut=45&language=nl&seats=120", each at most once, in any order.
[[nodiscard]] std::optional<Wish> read_wish(std::string_view query);

// "Bearer " and the passphrase in base64url, with or without padding.
[[nodiscard]] std::optional<std::string> read_passphrase(std::string_view authorization);

// That a browser opened a room before: a number, and the seal of the server on it. It says nothing of who or what.
inline constexpr std::string_view kProofCookie = "streep-host";
[[nodiscard]] std::string make_proof(const Digest& seal);
// The number, from a line of cookies. Nothing where none has the seal.
[[nodiscard]] std::optional<Digest> read_proof(std::string_view cookies, const Digest& seal);

}  // namespace streep::server
