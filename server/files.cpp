#include "server/files.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <optional>
#include <utility>

#include "game/base/limits.h"
#include "game/base/path.h"
#include "game/deck/parse.h"
#include "server/ground/world_error.h"
#include "server/posix/process.h"

namespace streep::server {
namespace {

struct Faults {
  WorldFault unreadable, has_errors;
};

// No more than the parser may see, and one byte to let it say that it is too much.
std::optional<std::string> read(const std::filesystem::path& file) {
  std::error_code ignored;
  std::ifstream stream(file, std::ios::binary);
  if (!stream || std::filesystem::is_directory(file, ignored)) return std::nullopt;
  std::string text(base::kDeckFileBytes + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (stream.bad()) return std::nullopt;
  return text;
}

template <class Thing>
std::shared_ptr<const Thing> read_thing(const std::filesystem::path& file, deck::Language language,
                                        deck::Parsed<Thing> (*parse)(std::string_view), Faults faults) {
  const auto text = read(file);
  if (!text) throw WorldError(faults.unreadable, base::text_of(file));
  deck::Parsed<Thing> parsed = parse(*text);
  if (parsed.value) return std::make_shared<const Thing>(*std::move(parsed.value));
  fmt::print(stderr, "{}", deck::explain(parsed.diagnostics, base::text_of(file.filename()), *text, deck::words_of(language)));
  throw WorldError(faults.has_errors, base::text_of(file));
}

std::filesystem::path installed_or(const char* name, const std::filesystem::path& source) {
  std::error_code fault;
  const auto installed = program_folder() / ".." / "share" / "streep" / name;
  return std::filesystem::is_directory(installed, fault) ? installed : source;
}

}  // namespace

std::shared_ptr<const deck::Deck> read_deck(const std::filesystem::path& file, deck::Language language) {
  return read_thing<deck::Deck>(file, language, deck::parse_deck, {WorldFault::deck_unreadable, WorldFault::deck_has_errors});
}

std::shared_ptr<const deck::Routes> read_routes(const std::filesystem::path& file, deck::Language language) {
  return read_thing<deck::Routes>(file, language, deck::parse_routes, {WorldFault::routes_unreadable, WorldFault::routes_have_errors});
}

std::filesystem::path default_page() { return installed_or("phone", base::path_from(STREEP_SOURCE_DIR) / "game" / "phone"); }
std::filesystem::path default_shelf() { return installed_or("scenarios", base::path_from(STREEP_SOURCE_DIR) / "scenarios"); }

std::filesystem::path default_database() { return data_folder() / "streep" / "totals.db"; }

std::string current_half_year() {
  const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return fmt::format("{}-{}", static_cast<int>(today.year()), static_cast<unsigned>(today.month()) <= 6 ? 1 : 2);
}

}  // namespace streep::server
