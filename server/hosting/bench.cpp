#include "server/hosting/bench.h"

#include <utility>

namespace streep::server {

Bench::Bench(std::size_t most) : most_(most), thread_([this] { run(); }) {}

Bench::~Bench() {
  {
    const std::scoped_lock lock(mutex_);
    ending_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

bool Bench::take(std::function<void()> job, std::size_t places) {
  {
    const std::scoped_lock lock(mutex_);
    if (waiting_.size() >= places) return false;
    waiting_.push_back(std::move(job));
  }
  changed_.notify_one();
  return true;
}

void Bench::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
    if (ending_) return;
    auto job = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    job();
    job = nullptr;
    lock.lock();
  }
}

}  // namespace streep::server
