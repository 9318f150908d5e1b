#include "server/store/sql_schema.h"

#include <soci/soci.h>

#include <array>
#include <span>

#include "server/ground/world_error.h"

namespace streep::server {
namespace {

constexpr std::int64_t kApplication = 0x53747265;  // "Stre", at byte 68 of the file

// Statement by statement; migration n leads from schema n to schema n + 1.
constexpr std::array kFirstSchema{
    "CREATE TABLE totals (deck VARCHAR(64) NOT NULL, card VARCHAR(40) NOT NULL, occasion INTEGER NOT NULL, choice INTEGER NOT NULL, "
    "half_year VARCHAR(6) NOT NULL,"
    " rooms BIGINT NOT NULL, people BIGINT NOT NULL, largest BIGINT NOT NULL, low BIGINT NOT NULL, high BIGINT NOT NULL,"
    " PRIMARY KEY (deck, card, occasion, choice, half_year)) WITHOUT ROWID",
    "CREATE TABLE published (room VARCHAR(64) NOT NULL, card VARCHAR(40) NOT NULL, occasion INTEGER NOT NULL, bytes TEXT NOT NULL, "
    "generation BIGINT NOT NULL,"
    " PRIMARY KEY (room, card, occasion)) WITHOUT ROWID",
    "CREATE TABLE server (starts BIGINT NOT NULL)",
    "INSERT INTO server (starts) VALUES (0)",
};
constexpr std::array kSecondSchema{
    "CREATE TABLE rooms (room VARCHAR(64) NOT NULL, bytes TEXT NOT NULL, generation BIGINT NOT NULL, PRIMARY KEY (room)) WITHOUT ROWID",
    "CREATE TABLE space (room VARCHAR(64) NOT NULL, place INTEGER NOT NULL, bytes TEXT NOT NULL, PRIMARY KEY (room, place)) WITHOUT ROWID",
    "INSERT INTO rooms (room, bytes, generation) SELECT room, '', max(generation) FROM published GROUP BY room",
    "ALTER TABLE published DROP COLUMN generation",
    // What was counted could leave the machine at any time until now.
    "CREATE TABLE released (deck VARCHAR(64) NOT NULL, card VARCHAR(40) NOT NULL, occasion INTEGER NOT NULL, choice INTEGER NOT NULL, "
    "half_year VARCHAR(6) NOT NULL,"
    " rooms BIGINT NOT NULL, people BIGINT NOT NULL, largest BIGINT NOT NULL, low BIGINT NOT NULL, high BIGINT NOT NULL,"
    " PRIMARY KEY (deck, card, occasion, choice, half_year)) WITHOUT ROWID",
    "INSERT INTO released SELECT * FROM totals",
};
constexpr std::array kThirdSchema{
    "CREATE TABLE hosted (room VARCHAR(64) NOT NULL, setup TEXT NOT NULL, PRIMARY KEY (room)) WITHOUT ROWID",
    "CREATE TABLE hosts (name VARCHAR(40) NOT NULL, passphrase VARCHAR(64) NOT NULL, rooms BIGINT NOT NULL, seats BIGINT NOT NULL,"
    " minutes BIGINT NOT NULL, bytes BIGINT NOT NULL, openings BIGINT NOT NULL, PRIMARY KEY (name)) WITHOUT ROWID",
    "CREATE TABLE book (salt VARCHAR(32) NOT NULL, seal VARCHAR(64) NOT NULL)",
};
constexpr std::array kMigrations{std::span<const char* const>(kFirstSchema), std::span<const char* const>(kSecondSchema),
                                 std::span<const char* const>(kThirdSchema)};
constexpr auto kSchema = static_cast<std::int64_t>(kMigrations.size());

}  // namespace

std::int64_t number_of(soci::session& sql, const std::string& query) {
  long long number = 0;
  sql << query, soci::into(number);
  return number;
}

std::int64_t schema_of(soci::session& sql, const std::string& name) {
  const bool ours = number_of(sql, "PRAGMA application_id") == kApplication;
  if (!ours && number_of(sql, "SELECT count(*) FROM sqlite_master") != 0) throw WorldError(WorldFault::not_a_database, name);
  const std::int64_t schema = number_of(sql, "PRAGMA user_version");
  if (ours && schema > kSchema) throw WorldError(WorldFault::database_newer, name);
  return ours ? schema : 0;
}

std::int64_t migrate(soci::session& sql, std::int64_t schema) {
  if (schema == kSchema) return schema;
  sql << "PRAGMA journal_mode = WAL";
  soci::transaction transaction(sql);
  for (auto at = static_cast<std::size_t>(schema); at < kMigrations.size(); ++at) {
    for (const char* statement : kMigrations[at]) sql << statement;
  }
  sql << "PRAGMA application_id = " << kApplication;
  sql << "PRAGMA user_version = " << kSchema;
  transaction.commit();
  return kSchema;
}

}  // namespace streep::server
