#include "game/invitation/invitation.h"

#include <qrcodegen.hpp>
#include <span>
#include <utility>
#include <vector>

#include "game/base/hex.h"

namespace streep::invitation {

namespace {

// Black on white by number (ANSI 16 to 255), which no colour scheme changes.
constexpr std::string_view kColours = "\x1b[38;5;16m\x1b[48;5;231m";
constexpr std::string_view kNoColours = "\x1b[0m";

[[nodiscard]] std::string_view half_blocks(bool upper, bool lower) {
  if (upper) return lower ? "█" : "▀";
  return lower ? "▄" : " ";
}

[[nodiscard]] base::Squares squares_in(const qrcodegen::QrCode& code) {
  const int size = code.getSize();
  std::vector<bool> dark;
  for (int y = 0; y < size; ++y)
    for (int x = 0; x < size; ++x) dark.push_back(code.getModule(x, y));
  return {size, std::move(dark)};
}

[[nodiscard]] std::string fragment(const wire::RoomCode& code, std::span<const std::uint8_t> secret) {
  return "#" + code.str() + "." + base::hex_of(secret);
}

[[nodiscard]] wire::SquareRows rows_of(const base::Squares& squares) {
  std::string rows;
  for (int y = 0; y < squares.size(); ++y) {
    if (y > 0) rows += '\n';
    for (int x = 0; x < squares.size(); ++x) rows += squares.dark(x, y) ? '1' : '0';
  }
  return wire::SquareRows::from(rows).value_or(wire::SquareRows());
}

[[nodiscard]] wire::Link link_of(std::string_view text) { return wire::Link::from(text).value_or(wire::Link()); }

}  // namespace

std::string page_address(const Doorstep& doorstep) {
  const bool is_usual = doorstep.port == (doorstep.secure ? 443 : 80);
  const std::string port = is_usual ? std::string() : ":" + std::to_string(doorstep.port);
  return (doorstep.secure ? "https://" : "http://") + doorstep.host + port + doorstep.path;
}

std::string typed_address(const Doorstep& doorstep) {
  // A browser that is told nothing tries http, and Streep its own port.
  std::string address = doorstep.secure ? page_address(doorstep) : doorstep.host + ":" + std::to_string(doorstep.port) + doorstep.path;
  address.pop_back();
  return address;
}

std::string invitation_for(const Doorstep& doorstep, const wire::RoomCode& code, const wire::Secret& secret) {
  return page_address(doorstep) + fragment(code, secret);
}

std::string remote_for(const Doorstep& doorstep, const wire::RoomCode& code, const wire::Key& key) {
  return page_address(doorstep) + fragment(code, key);
}

std::string screen_for(const Doorstep& doorstep, const wire::RoomCode& code, const wire::Key& key) {
  const Doorstep native{.host = doorstep.host, .port = doorstep.port};
  return (doorstep.hosted ? page_address(doorstep) : typed_address(native) + "/") + fragment(code, key);
}

base::Squares squares_of(std::string_view text) {
  if (text.empty()) return {};
  // On a beamer nothing covers a corner of it: large squares reach farther than
  // much correction. What fits beside the text without more squares is added.
  try {
    return squares_in(qrcodegen::QrCode::encodeText(std::string(text).c_str(), qrcodegen::QrCode::Ecc::LOW));
  } catch (const qrcodegen::data_too_long&) {
    return {};
  }
}

wire::Entrance entrance_for(const Doorstep& doorstep, const wire::RoomCode& code, const wire::Secret& secret,
                            const std::optional<wire::Key>& facilitator) {
  const std::string invitation = invitation_for(doorstep, code, secret);
  return {.address = link_of(typed_address(doorstep)),
          .invitation = link_of(invitation),
          .squares = rows_of(squares_of(invitation)),
          .own_device = facilitator ? rows_of(squares_of(remote_for(doorstep, code, *facilitator))) : wire::SquareRows()};
}

void add_ways_in(wire::Ready& room, const Doorstep& doorstep) {
  room.address = typed_address(doorstep);
  room.invitation = invitation_for(doorstep, room.code, room.secret);
  room.screen = screen_for(doorstep, room.code, room.screen_key);
}

std::string terminal_text(const base::Squares& squares) {
  std::string text;
  const int end = squares.size() + base::kQuietZone;
  for (int y = -base::kQuietZone; y < end; y += 2) {
    text += kColours;
    for (int x = -base::kQuietZone; x < end; ++x) text += half_blocks(squares.dark(x, y), squares.dark(x, y + 1));
    text += kNoColours;
    text += '\n';
  }
  return text;
}

}  // namespace streep::invitation
