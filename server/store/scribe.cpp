#include "server/store/scribe.h"

#include <spdlog/spdlog.h>

#include <exception>

namespace streep::server {

namespace {

struct Does {
  Store& store;
  void operator()(const Keep& keep) const { store.keep(keep); }
  void operator()(const Forget& forget) const { store.forget(forget.room); }
  void operator()(const Open& open) const { static_cast<void>(store.open(open)); }
};

struct Fails {
  void operator()(const Keep& keep) const {
    if (keep.entry)
      spdlog::error("the totals could not be written, so nothing was shown: is the disk full, or the database removed?");
    else
      spdlog::warn("where a room is could not be written: is the disk full, or the database removed?");
  }
  void operator()(const Forget&) const { spdlog::warn("what a room published could not be removed yet: it goes two server starts later"); }
  void operator()(const Open&) const { spdlog::error("a room could not be opened: is the disk full, or the database removed?"); }
};

}  // namespace

Written perform(Store& store, const Work& work, std::uint64_t number) {
  Written written{.room = std::visit([](const auto& one) { return one.room; }, work), .number = number, .committed = false};
  try {
    std::visit(Does{store}, work);
    written.committed = true;
  } catch (const std::exception&) {
    std::visit(Fails{}, work);
  }
  return written;
}

}  // namespace streep::server
