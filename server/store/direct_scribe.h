// The twin of the store's thread that has none: all is done at once, for tests.
#pragma once

#include <utility>

#include "server/store/scribe.h"

namespace streep::server {

class DirectScribe final : public Scribe {
 public:
  DirectScribe(Store& store, Tell tell) : store_(store), tell_(std::move(tell)) {}
  void write(Work work, std::uint64_t number) override { tell_(perform(store_, work, number)); }

 private:
  Store& store_;
  Tell tell_;
};

}  // namespace streep::server
