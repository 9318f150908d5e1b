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
  void commit(const Digest& room, const Entry& entry) override;
  [[nodiscard]] std::vector<PublicationRow> published(const Digest& room) override;
  void forget(const Digest& room) override;
  [[nodiscard]] std::vector<results::Total> totals() override;

  bool fails = false;  // as a full disk does: the next commits throw

 private:
  using Publications = std::map<std::tuple<std::string, session::Occasion>, std::string>;
  using Counter = std::tuple<std::string, std::string, session::Occasion, deck::Choice, std::string>;

  std::map<Digest, Publications> rooms_;
  std::map<Counter, results::Total> totals_;
};

}  // namespace streep::server
