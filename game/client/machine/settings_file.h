// The file in which this program keeps what a person chose, from one start to
// the next. A file that is damaged is put aside and never in the way.
#pragma once

#include <string>

#include "game/client/app/kept/kept.h"

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
  // False where it cannot be written.
  [[nodiscard]] bool keep(const Kept& now);

 private:
  std::string path_;
  std::string put_aside_;
  Kept kept_;
  Kept before_;  // as it was when last looked at
};

}  // namespace streep::client
