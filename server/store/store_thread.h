// The one thread that writes to the store, so that a slow disk, or a lock of
// another program, holds up no room. Nothing else uses the store while it lives.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

#include "server/store/scribe.h"

namespace streep::server {

class StoreThread final : public Scribe {
 public:
  // `tell` is called on this thread.
  StoreThread(Store& store, Tell tell);
  ~StoreThread() override;  // once all that was handed over is done
  StoreThread(const StoreThread&) = delete;
  StoreThread& operator=(const StoreThread&) = delete;

  void write(Work work, std::uint64_t number) override;

 private:
  void run();

  Store& store_;
  Tell tell_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::pair<Work, std::uint64_t>> waiting_;  // a room hands over a few at a time
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace streep::server
