// The file in which this program keeps what a person chose, from one start to
// the next. A file that is damaged is put aside and never in the way.
#pragma once

#include <optional>
#include <string>

#include "game/client/app/kept/kept.h"
#include "game/client/app/world/failed.h"

namespace streep::client {

class SettingsFile {
 public:
  // Reads it. An empty path: nothing is kept.
  explicit SettingsFile(std::string path);

  [[nodiscard]] const Kept& kept() const { return kept_; }
  // Where a damaged file was put; empty: it was not damaged.
  [[nodiscard]] const std::string& put_aside() const { return put_aside_; }

  // What counts for this start only, as the command line says it.
  void start_with(const Kept& now) { before_ = now; }
  // Writes what has become different since the start or since the last time.
  // What came of it is empty; or, once, that it cannot be written.
  [[nodiscard]] std::optional<Failed> keep(const Kept& now);

 private:
  std::string path_;
  std::string put_aside_;
  Kept kept_;
  Kept before_;  // as it was when last looked at
  bool told_ = false;
};

}  // namespace streep::client
