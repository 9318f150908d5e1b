// Whether the program that started this one is still there: it holds the other
// end of standard input. What it writes is not read.
#pragma once

#include <functional>
#include <memory>

namespace boost::asio {
class io_context;
}

namespace streep::server {

class ParentWatch {
 public:
  // Calls `gone` once. Nothing is called any more when the watch is no more.
  ParentWatch(boost::asio::io_context& world, std::function<void()> gone);
  ~ParentWatch();
  ParentWatch(const ParentWatch&) = delete;
  ParentWatch& operator=(const ParentWatch&) = delete;

 private:
  struct Works;
  std::unique_ptr<Works> works_;
};

}  // namespace streep::server
