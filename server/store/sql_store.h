// The store as a database file: SQLite through SOCI, in SQL that PostgreSQL
// understands too. What is kept is on the disk when it returns. FORMAT.md says
// what is in the file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "server/store/store.h"

namespace streep::server {

class SqlStore final : public Store {
 public:
  enum class Opening : std::uint8_t {
    for_rooms,    // makes the file and its folder where there is none
    for_reading,  // the totals; changes nothing
  };

  // Throws WorldError where the file cannot be used. A database takes at most
  // `pages` pages of 4 KiB.
  explicit SqlStore(const std::filesystem::path& file, Opening opening = Opening::for_rooms, std::int64_t pages = base::kDatabasePages);
  ~SqlStore() override;

  Kept open(const Open& room) override;
  [[nodiscard]] std::vector<Open> hosted() override;
  [[nodiscard]] std::optional<Kept> find(const Digest& room) override;
  void keep(const Keep& step) override;
  void forget(const Digest& room) override;
  [[nodiscard]] std::vector<results::Total> totals() override;
  [[nodiscard]] std::vector<results::Total> released() override;

 private:
  struct Database;
  [[nodiscard]] std::vector<results::Total> counters_in(const char* table);
  std::unique_ptr<Database> database_;
};

}  // namespace streep::server
