#include "server/store/scribe.h"

#include <spdlog/spdlog.h>

#include <exception>

namespace streep::server {

Written perform(Store& store, const Work& work, std::uint64_t number) {
  const auto* keep = std::get_if<Keep>(&work);
  const Digest& room = keep != nullptr ? keep->room : std::get<Forget>(work).room;
  Written written{.room = room, .number = number, .committed = false};
  try {
    if (keep != nullptr)
      store.keep(*keep);
    else
      store.forget(room);
    written.committed = true;
  } catch (const std::exception&) {
    if (keep == nullptr)
      spdlog::warn("what a room published could not be removed yet: it goes two server starts later");
    else if (keep->entry)
      spdlog::error("the totals could not be written, so nothing was shown: is the disk full, or the database removed?");
    else
      spdlog::warn("where a room is could not be written: is the disk full, or the database removed?");
  }
  return written;
}

}  // namespace streep::server
