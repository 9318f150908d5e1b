#include "game/client/machine/room_text.h"

#include <charconv>
#include <limits>
#include <sstream>
#include <vector>

namespace streep::client {

namespace {

constexpr std::size_t kLines = 6;

[[nodiscard]] std::optional<int> number_in(const std::string& text, int most) {
  int number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || number < 0 || number > most) return std::nullopt;
  return number;
}

}  // namespace

std::string text_of(const KeptRoom& room) {
  std::ostringstream text;
  text << room.server << '\n' << wire::write_ready(room.ready) << room.wish.deck << '\n' << room.wish.routes << '\n';
  text << static_cast<int>(room.wish.cut) << '\n' << static_cast<int>(room.wish.language) << '\n';
  return text.str();
}

std::optional<KeptRoom> room_in(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  if (lines.size() != kLines) return std::nullopt;
  const auto server = number_in(lines[0], std::numeric_limits<int>::max());
  const auto ready = wire::read_ready(lines[1]);
  const auto cut = number_in(lines[4], static_cast<int>(deck::Cut::minutes_90));
  const auto language = number_in(lines[5], static_cast<int>(deck::kLanguages.back()));
  if (!server || !ready || !std::holds_alternative<wire::Ready>(*ready) || !cut || !language) return std::nullopt;
  return KeptRoom{.server = *server,
                  .wish = {.deck = lines[2],
                           .routes = lines[3],
                           .cut = static_cast<deck::Cut>(*cut),
                           .language = static_cast<deck::Language>(*language)},
                  .ready = std::get<wire::Ready>(*ready)};
}

}  // namespace streep::client
