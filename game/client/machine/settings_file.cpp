#include "game/client/machine/settings_file.h"

#include <cstddef>
#include <filesystem>
#include <utility>

#include "game/base/path.h"
#include "game/client/machine/own_files.h"

namespace streep::client {

namespace {

namespace files = std::filesystem;

constexpr std::size_t kSettingsBytes = 16 * 1024;

// What was the same all along stays as it is in the file.
template <class Value>
void take_over(Value& kept, const Value& before, const Value& now) {
  if (before != now) kept = now;
}

}  // namespace

SettingsFile::SettingsFile(std::string path) : path_(std::move(path)) {
  std::error_code fault;
  const files::path place = base::path_from(path_);
  if (path_.empty() || !files::exists(place, fault)) return;
  const auto text = read_whole(path_, kSettingsBytes);
  const auto read = text ? kept_in(*text) : std::nullopt;
  if (read) {
    kept_ = before_ = *read;
    return;
  }
  put_aside_ = free_name(base::text_of(place.parent_path()), base::text_of(place.stem()) + "-damaged", base::text_of(place.extension()));
  files::rename(place, base::path_from(put_aside_), fault);
}

std::optional<Failed> SettingsFile::keep(const Kept& now) {
  if (now == before_) return std::nullopt;
  const Kept as_it_was = kept_;
  take_over(kept_.settings.language, before_.settings.language, now.settings.language);
  take_over(kept_.settings.tone, before_.settings.tone, now.settings.tone);
  take_over(kept_.settings.text_size, before_.settings.text_size, now.settings.text_size);
  take_over(kept_.settings.reduced_motion, before_.settings.reduced_motion, now.settings.reduced_motion);
  take_over(kept_.settings.sound, before_.settings.sound, now.settings.sound);
  take_over(kept_.recent_decks, before_.recent_decks, now.recent_decks);
  take_over(kept_.placement, before_.placement, now.placement);
  before_ = now;
  if (kept_ == as_it_was || path_.empty() || !write_safely(path_, text_of(kept_)) || std::exchange(told_, true)) return std::nullopt;
  return Failed{FileFault::not_kept, path_};
}

}  // namespace streep::client
