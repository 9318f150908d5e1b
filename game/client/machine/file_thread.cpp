#include "game/client/machine/file_thread.h"

#include <iterator>
#include <utility>

namespace streep::client {

FileThread::FileThread() : thread_([this] { run(); }) {}

FileThread::~FileThread() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void FileThread::ask(Work work) {
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(work));
  }
  changed_.notify_all();
}

void FileThread::tick(std::vector<Happened>& happened) {
  const std::lock_guard lock(mutex_);
  happened.insert(happened.end(), std::make_move_iterator(answers_.begin()), std::make_move_iterator(answers_.end()));
  answers_.clear();
}

void FileThread::wait() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return waiting_.empty() && !busy_; });
}

void FileThread::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return over_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const Work work = std::move(waiting_.front());
    waiting_.pop_front();
    busy_ = true;
    lock.unlock();
    std::vector<Happened> answers;
    work(answers);
    lock.lock();
    busy_ = false;
    answers_.insert(answers_.end(), std::make_move_iterator(answers.begin()), std::make_move_iterator(answers.end()));
    changed_.notify_all();
  }
}

}  // namespace streep::client
