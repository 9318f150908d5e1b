#include "game/client/app/kept/kept.h"

#include <array>
#include <sstream>

#include "game/deck/names.h"
#include "game/deck/report.h"
#include "game/deck/toml/tree.h"

namespace streep::client {

namespace {

// As values are called in the text, in the order of their numbers.
template <std::size_t N>
using Names = std::array<std::string_view, N>;
constexpr auto kLanguages = base::kNames<deck::Language>.values();
constexpr auto kThemes = base::kNames<ui::Tone>.values();
constexpr Names<4> kTextSizes{"90", "100", "125", "150"};
constexpr Names<2> kMotions{"all", "reduced"};
constexpr Names<2> kSwitches{"off", "on"};

constexpr int kFarthest = 32'767;  // pixels, as window systems count them

// --- writing

std::string quoted(std::string_view text) {
  std::string toml = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') toml += '\\';
    toml += c;
  }
  return toml + "\"\n";
}

bool on_one_line(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7f) return false;
  return true;
}

void write(std::string& toml, const std::string& key, std::string_view value) {
  if (!value.empty() && on_one_line(value)) toml += key + " = " + quoted(value);
}

template <std::size_t N, class Value>
void write(std::string& toml, const std::string& key, const Names<N>& names, Value value) {
  write(toml, key, names.at(static_cast<std::size_t>(value)));
}

void write(std::string& toml, const std::string& window, const Spot& spot) {
  write(toml, window + "_display", spot.display);
  if (spot.area)
    write(toml, window + "_window",
          std::to_string(spot.area->x) + " " + std::to_string(spot.area->y) + " " + std::to_string(spot.area->width) + " " +
              std::to_string(spot.area->height));
  write(toml, window + "_full_screen", kSwitches, spot.full_screen);
}

// --- reading

std::string text_at(const deck::Value& table, const std::string& key) {
  const deck::Value* value = deck::find(table, key);
  const auto* text = value != nullptr ? value->as<std::string>() : nullptr;
  return text != nullptr ? *text : std::string();
}

template <std::size_t N, class Value>
void read(const deck::Value& table, const std::string& key, const Names<N>& names, Value& value) {
  const std::string said = text_at(table, key);
  for (std::size_t i = 0; i < N; ++i)
    if (said == names.at(i)) value = static_cast<Value>(i);
}

std::optional<Area> area_in(const std::string& text) {
  std::istringstream numbers(text);
  Area area;
  if (!(numbers >> area.x >> area.y >> area.width >> area.height)) return std::nullopt;
  const auto known = [](int number, int least) { return number >= least && number <= kFarthest; };
  const bool right = known(area.x, -kFarthest) && known(area.y, -kFarthest) && known(area.width, 1) && known(area.height, 1);
  return right ? std::optional(area) : std::nullopt;
}

void read(const deck::Value& table, const std::string& window, Spot& spot) {
  spot.display = text_at(table, window + "_display");
  spot.area = area_in(text_at(table, window + "_window"));
  read(table, window + "_full_screen", kSwitches, spot.full_screen);
}

}  // namespace

std::string text_of(const Kept& kept) {
  std::string toml;
  write(toml, "language", kLanguages, kept.settings.language);
  write(toml, "theme", kThemes, kept.settings.tone);
  write(toml, "text_size", kTextSizes, kept.settings.text_size);
  write(toml, "motion", kMotions, kept.settings.reduced_motion);
  write(toml, "sound", kSwitches, kept.settings.sound);
  for (std::size_t i = 0; i < kept.recent_decks.size(); ++i) write(toml, "recent_deck_" + std::to_string(i + 1), kept.recent_decks[i]);
  write(toml, "console", kept.placement.console);
  write(toml, "screen", kept.placement.screen);
  return toml;
}

std::optional<Kept> kept_in(std::string_view text) {
  deck::Report report;
  const deck::Value table = deck::tree_of(text, report);
  if (report.failed()) return std::nullopt;
  Kept kept;
  read(table, "language", kLanguages, kept.settings.language);
  read(table, "theme", kThemes, kept.settings.tone);
  read(table, "text_size", kTextSizes, kept.settings.text_size);
  read(table, "motion", kMotions, kept.settings.reduced_motion);
  read(table, "sound", kSwitches, kept.settings.sound);
  for (std::size_t i = 1; i <= kRecentDecks; ++i)
    if (std::string path = text_at(table, "recent_deck_" + std::to_string(i)); !path.empty()) kept.recent_decks.push_back(std::move(path));
  read(table, "console", kept.placement.console);
  read(table, "screen", kept.placement.screen);
  return kept;
}

}  // namespace streep::client
