#include "server/store/store_thread.h"

namespace streep::server {

StoreThread::StoreThread(Store& store, Tell tell) : store_(store), tell_(std::move(tell)), thread_([this] { run(); }) {}

StoreThread::~StoreThread() {
  {
    const std::scoped_lock lock(mutex_);
    ending_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void StoreThread::write(Work work, std::uint64_t number) {
  {
    const std::scoped_lock lock(mutex_);
    waiting_.emplace_back(std::move(work), number);
  }
  changed_.notify_one();
}

void StoreThread::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const auto [work, number] = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    tell_(perform(store_, work, number));
    lock.lock();
  }
}

}  // namespace streep::server
