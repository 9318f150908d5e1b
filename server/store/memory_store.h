// The in-memory twin of the database, for tests.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "server/store/store.h"

namespace streep::server {

class MemoryStore : public Store {
 public:
  Kept open(const Open& room) override;
  [[nodiscard]] std::vector<Open> hosted() override;
  [[nodiscard]] std::optional<Kept> find(const Digest& room) override;
  void keep(const Keep& step) override;
  void forget(const Digest& room) override;
  [[nodiscard]] std::vector<results::Total> totals() override;
  [[nodiscard]] std::vector<results::Total> released() override;

  bool fails = false;  // as a full disk does: nothing is kept

 private:
  struct Room {
    std::string bookmark, setup;
    std::map<std::tuple<std::string, session::Occasion>, std::string> publications;
  };
  using Counter = std::tuple<std::string, std::string, session::Occasion, deck::Choice, std::string>;

  void count(const Entry& entry);

  std::map<Digest, Room> rooms_;
  std::map<Counter, results::Total> totals_, released_;
};

}  // namespace streep::server
