// A thread for what takes long: hashing a passphrase, reading somebody's deck. What
// waits for it has a limit. It knows neither.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace streep::server {

class Bench {
 public:
  explicit Bench(std::size_t most);
  ~Bench();  // once the job under way is done; those that wait are not
  Bench(const Bench&) = delete;
  Bench& operator=(const Bench&) = delete;

  // False where too much waits: of `places` in the queue it takes one.
  [[nodiscard]] bool take(std::function<void()> job, std::size_t places);
  [[nodiscard]] bool take(std::function<void()> job) { return take(std::move(job), most_); }

 private:
  void run();

  std::size_t most_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> waiting_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace streep::server
