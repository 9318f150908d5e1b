#include "game/client/web/lookup.h"

#include <algorithm>
#include <bit>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <future>
#include <system_error>
#include <thread>
#include <utility>

namespace streep::client {

namespace {

using boost::asio::ip::tcp;
using Numbers = std::vector<std::string>;

constexpr std::size_t kNumbersMost = 4;  // that are tried: each may take its time

[[nodiscard]] Numbers ask_network(const std::string& host) {
  boost::asio::io_context world;
  boost::system::error_code unknown;
  Numbers numbers;
  for (const auto& entry : tcp::resolver(world).resolve(host, "", unknown)) numbers.push_back(entry.endpoint().address().to_string());
  std::stable_partition(numbers.begin(), numbers.end(), [](const std::string& one) { return one.find(':') == one.npos; });
  if (numbers.size() > kNumbersMost) numbers.resize(kNumbersMost);
  return numbers;
}

[[nodiscard]] HostNumber host_number(const Numbers& numbers) {
  boost::system::error_code other;
  const auto first = boost::asio::ip::make_address_v4(numbers.empty() ? std::string() : numbers.front(), other);
  HostNumber number;
  if (!other) number = std::bit_cast<std::uint32_t>(first.to_bytes());
  return number;
}

}  // namespace

NumberSearch find_numbers(const std::string& host) {
  boost::system::error_code name;
  static_cast<void>(boost::asio::ip::make_address(host, name));
  if (!name) return [host] { return std::optional(Numbers{host}); };
  std::promise<Numbers> promise;
  std::shared_future<Numbers> found = promise.get_future().share();
  // Detached: a name server that does not answer must not hold up the end of
  // the program. The thread owns all it touches.
  try {
    std::thread([host, asked = std::move(promise)]() mutable { asked.set_value(ask_network(host)); }).detach();
  } catch (const std::system_error&) {
    return [] { return std::optional(Numbers()); };
  }
  return [found]() -> std::optional<Numbers> {
    if (found.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return std::nullopt;
    return found.get();
  };
}

HostSearch find_host(const std::string& host) {
  return [search = find_numbers(host)]() -> std::optional<HostNumber> {
    const auto found = search();
    if (!found) return std::nullopt;
    return std::optional<HostNumber>(std::in_place, host_number(*found));
  };
}

}  // namespace streep::client
