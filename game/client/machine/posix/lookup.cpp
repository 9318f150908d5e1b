#include "game/client/machine/posix/lookup.h"

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <chrono>
#include <future>
#include <memory>
#include <system_error>
#include <thread>
#include <utility>

namespace streep::client {

namespace {

[[nodiscard]] HostNumber ask_network(const std::string& host) {
  addrinfo wanted{};
  wanted.ai_family = AF_INET;
  wanted.ai_socktype = SOCK_DGRAM;
  addrinfo* found = nullptr;
  if (getaddrinfo(host.c_str(), nullptr, &wanted, &found) != 0 || found == nullptr) return std::nullopt;
  const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> all(found, &freeaddrinfo);
  return reinterpret_cast<const sockaddr_in*>(found->ai_addr)->sin_addr.s_addr;
}

}  // namespace

HostSearch find_host(const std::string& host) {
  std::promise<HostNumber> promise;
  std::shared_future<HostNumber> number = promise.get_future().share();
  // Detached: a name server that does not answer must not hold up the end of
  // the program. The thread owns all it touches.
  try {
    std::thread([host, asked = std::move(promise)]() mutable { asked.set_value(ask_network(host)); }).detach();
  } catch (const std::system_error&) {
    return [] { return std::optional<HostNumber>(HostNumber()); };
  }
  return [number]() -> std::optional<HostNumber> {
    if (number.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return std::nullopt;
    return number.get();
  };
}

}  // namespace streep::client
