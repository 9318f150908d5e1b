// The files of a person on a thread of their own: what is asked is done there
// in that order, so that no frame waits for a disk, and what comes of it comes
// with a tick. It does not know what is asked.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "game/client/app/world/world.h"

namespace streep::client {

class FileThread {
 public:
  // Adds what came of it.
  using Work = std::function<void(std::vector<Happened>&)>;

  FileThread();
  ~FileThread();  // what was asked is done first
  FileThread(const FileThread&) = delete;
  FileThread& operator=(const FileThread&) = delete;

  void ask(Work work);
  void tick(std::vector<Happened>& happened);
  void wait();  // until all that was asked is done: not in a frame

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Work> waiting_;
  std::vector<Happened> answers_;
  bool busy_ = false;
  bool over_ = false;
  std::thread thread_;
};

}  // namespace streep::client
