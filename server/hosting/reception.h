// Where somebody comes who wants to open a room, as a door asks it: whether they
// may, and then with the deck that they sent. It knows no sockets and no HTTP but
// numbers that say how it went.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace streep::server {

class Reception {
 public:
  struct Question {
    std::string_view query, authorization, cookies;
    std::string_view address;  // empty: behind a proxy that does not say
  };
  struct Reply {
    unsigned status = 0;
    std::string json;
    std::string cookie{};                         // to be kept by the browser; empty: none
    std::optional<std::chrono::seconds> later{};  // when it may be tried again
  };
  struct Opening;  // one on its way: it has a place until it is no more
  struct Admitted {
    std::size_t bytes = 0;  // of a deck that may be sent: no more is read
    std::shared_ptr<Opening> opening;
  };

  // Seen by the door itself.
  enum class Why : std::uint8_t { foreign_page, no_length };

  virtual ~Reception() = default;
  // What may be opened here, as JSON.
  [[nodiscard]] virtual std::string offer() const = 0;
  // `tell` is called once, at once or later; what is asked need not be there any more then.
  virtual void ask(const Question& question, std::function<void(std::variant<Admitted, Reply>)> tell) = 0;
  [[nodiscard]] virtual Reply refuse(Why why) const = 0;
  [[nodiscard]] virtual Reply too_long(const Opening& opening) const = 0;
  virtual void open(const std::shared_ptr<Opening>& opening, std::string deck, std::function<void(Reply)> tell) = 0;
};

}  // namespace streep::server
