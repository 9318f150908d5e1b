#include "server/store/host_book.h"

#include <soci/soci.h>
#include <sodium.h>

#include <optional>
#include <typeinfo>

#include "game/base/hex.h"
#include "game/base/path.h"
#include "server/store/sql_guard.h"
#include "server/store/sql_schema.h"

namespace streep::server {
namespace {

template <class Work>
auto with_book(const std::filesystem::path& file, const Work& work) {
  const std::string name = base::text_of(file);
  return guarded(name, [&] {
    soci::session sql;
    open_file(sql, name);
    migrate(sql, schema_of(sql, name));
    return work(sql);
  });
}

// Once for all: the first who opens the book draws them.
void draw_secrets(soci::session& sql) {
  Salt salt{};
  Digest seal{};
  randombytes_buf(salt.data(), salt.size());
  randombytes_buf(seal.data(), seal.size());
  const std::string salt_hex = base::hex_of(salt), seal_hex = base::hex_of(seal);
  sql << "INSERT INTO book (salt, seal) SELECT :salt, :seal WHERE NOT EXISTS (SELECT * FROM book)", soci::use(salt_hex),
      soci::use(seal_hex);
}

template <class Bytes>
Bytes bytes_in(const std::string& hex) {
  const auto bytes = base::array_from_hex<std::tuple_size_v<Bytes>>(hex);
  if (!bytes) throw std::bad_cast();  // somebody else wrote it
  return *bytes;
}

std::uint32_t number_in(const soci::row& row, std::size_t column) { return static_cast<std::uint32_t>(row.get<long long>(column)); }

}  // namespace

HostBook::HostBook(const std::filesystem::path& file) : file_(file) {
  std::error_code ignored;  // SQLite says it better
  std::filesystem::create_directories(file.parent_path(), ignored);
  with_book(file_, draw_secrets);
}

HostBook::Contents HostBook::read() const {
  return with_book(file_, [](soci::session& sql) {
    std::string salt, seal;
    sql << "SELECT salt, seal FROM book", soci::into(salt), soci::into(seal);
    Contents contents{.salt = bytes_in<Salt>(salt), .seal = bytes_in<Digest>(seal), .hosts = {}};
    const soci::rowset<soci::row> rows =
        (sql.prepare << "SELECT name, passphrase, rooms, seats, minutes, bytes, openings FROM hosts ORDER BY name");
    for (const soci::row& row : rows)
      contents.hosts.push_back({.name = row.get<std::string>(0),
                                .passphrase = bytes_in<Digest>(row.get<std::string>(1)),
                                .quota = {.rooms = number_in(row, 2),
                                          .seats = number_in(row, 3),
                                          .minutes = number_in(row, 4),
                                          .bytes = number_in(row, 5),
                                          .openings = number_in(row, 6)}});
    return contents;
  });
}

void HostBook::put(const Host& host) const {
  with_book(file_, [&](soci::session& sql) {
    const std::string passphrase = base::hex_of(host.passphrase);
    const long long rooms = host.quota.rooms, seats = host.quota.seats, minutes = host.quota.minutes, bytes = host.quota.bytes,
                    openings = host.quota.openings;
    sql << "REPLACE INTO hosts (name, passphrase, rooms, seats, minutes, bytes, openings)"
           " VALUES (:name, :passphrase, :rooms, :seats, :minutes, :bytes, :openings)",
        soci::use(host.name), soci::use(passphrase), soci::use(rooms), soci::use(seats), soci::use(minutes), soci::use(bytes),
        soci::use(openings);
  });
}

bool HostBook::remove(const std::string& name) const {
  return with_book(file_, [&](soci::session& sql) {
    soci::statement statement = (sql.prepare << "DELETE FROM hosts WHERE name = :name", soci::use(name));
    statement.execute(true);
    return statement.get_affected_rows() > 0;
  });
}

}  // namespace streep::server
