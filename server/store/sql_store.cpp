#include "server/store/sql_store.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <spdlog/spdlog.h>

#include <array>
#include <string_view>
#include <system_error>
#include <utility>

#include "game/base/hex.h"
#include "game/base/path.h"
#include "server/ground/world_error.h"

namespace streep::server {

struct SqlStore::Database {
  explicit Database(std::string file) : name(std::move(file)) {}

  std::string name;
  soci::session sql;
  std::int64_t starts = 0;  // of servers on this file, with this one
};

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
constexpr std::int64_t kSchema = 1;

std::int64_t number_of(soci::session& sql, const std::string& query) {
  long long number = 0;
  sql << query, soci::into(number);
  return number;
}

void set_up_connection(soci::session& sql, std::int64_t pages) {
  sql << "PRAGMA busy_timeout = 2000";
  sql << "PRAGMA synchronous = FULL";
  sql << "PRAGMA secure_delete = ON";
  sql << "PRAGMA foreign_keys = ON";
  sql << "PRAGMA max_page_count = " << pages;
}

// The schema of the file; 0: it is ours to fill.
std::int64_t schema_of(soci::session& sql, const std::string& name) {
  const bool ours = number_of(sql, "PRAGMA application_id") == kApplication;
  if (!ours && number_of(sql, "SELECT count(*) FROM sqlite_master") != 0) throw WorldError(WorldFault::not_a_database, name);
  const std::int64_t schema = number_of(sql, "PRAGMA user_version");
  if (ours && schema > kSchema) throw WorldError(WorldFault::database_newer, name);
  return ours ? schema : 0;
}

void migrate(soci::session& sql, std::int64_t schema) {
  if (schema == kSchema) return;
  sql << "PRAGMA journal_mode = WAL";
  soci::transaction transaction(sql);
  for (const char* statement : kFirstSchema) sql << statement;
  sql << "PRAGMA application_id = " << kApplication;
  sql << "PRAGMA user_version = " << kSchema;
  transaction.commit();
}

// Counts this start, and drops what rooms left that crashed two starts ago.
std::int64_t start(soci::session& sql) {
  soci::transaction transaction(sql);
  sql << "UPDATE server SET starts = starts + 1";
  const std::int64_t starts = number_of(sql, "SELECT starts FROM server");
  sql << "DELETE FROM published WHERE generation <= " << starts - 2;
  transaction.commit();
  return starts;
}

WorldFault fault_of(int result) {
  switch (result & 0xff) {
    case SQLITE_READONLY: return WorldFault::database_read_only;
    case SQLITE_FULL: return WorldFault::database_full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return WorldFault::database_busy;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return WorldFault::not_a_database;
    default: return WorldFault::database_unreadable;
  }
}

// SOCI writes the statement and its values into what it throws: that goes no further.
template <class Work>
auto guarded(const std::string& name, const Work& work) {
  try {
    return work();
  } catch (const soci::sqlite3_soci_error& error) {
    throw WorldError(fault_of(error.result()), name);
  } catch (const soci::soci_error&) {
    throw WorldError(WorldFault::database_unreadable, name);
  }
}

void add(soci::session& sql, const Entry& entry, const session::Count& count) {
  const int occasion = static_cast<int>(count.occasion), choice = count.choice;
  const long long people = count.people, low = count.low, high = count.high;
  sql << "INSERT INTO totals (deck, card, occasion, choice, half_year, rooms, people, largest, low, high)"
         " VALUES (:deck, :card, :occasion, :choice, :half_year, 1, :people, :largest, :low, :high)"
         " ON CONFLICT (deck, card, occasion, choice, half_year) DO UPDATE SET rooms = totals.rooms + 1, people = totals.people + "
         "excluded.people,"
         " largest = CASE WHEN excluded.largest > totals.largest THEN excluded.largest ELSE totals.largest END,"
         " low = totals.low + excluded.low, high = totals.high + excluded.high",
      soci::use(entry.deck), soci::use(entry.card.str()), soci::use(occasion), soci::use(choice), soci::use(entry.half_year),
      soci::use(people), soci::use(people), soci::use(low), soci::use(high);
}

}  // namespace

SqlStore::SqlStore(const std::filesystem::path& file, Opening opening, std::int64_t pages)
    : database_(std::make_unique<Database>(base::text_of(file))) {
  const std::string& name = database_->name;
  std::error_code ignored;  // SQLite says it better
  if (opening == Opening::for_reading && !std::filesystem::exists(file, ignored)) throw WorldError(WorldFault::database_missing, name);
  if (opening == Opening::for_rooms) std::filesystem::create_directories(file.parent_path(), ignored);
  guarded(name, [&] {
    soci::session& sql = database_->sql;
    sql.open(*soci::factory_sqlite3(), "dbname=\"" + name + "\"");
    set_up_connection(sql, pages);
    const std::int64_t schema = schema_of(sql, name);
    if (opening == Opening::for_reading && schema == 0) throw WorldError(WorldFault::database_missing, name);
    if (opening == Opening::for_reading) return;
    migrate(sql, schema);
    database_->starts = start(sql);
  });
}

SqlStore::~SqlStore() = default;

void SqlStore::commit(const Digest& room, const Entry& entry) {
  guarded(database_->name, [&] {
    soci::session& sql = database_->sql;
    soci::transaction transaction(sql);
    const std::string room_hex = base::hex_of(room), bytes = base::hex_of(entry.publication);
    const int occasion = static_cast<int>(entry.occasion);
    const long long generation = database_->starts;
    sql << "INSERT INTO published (room, card, occasion, bytes, generation) VALUES (:room, :card, :occasion, :bytes, :generation)",
        soci::use(room_hex), soci::use(entry.card.str()), soci::use(occasion), soci::use(bytes), soci::use(generation);
    for (const session::Count& count : entry.counts) add(sql, entry, count);
    transaction.commit();
  });
}

std::vector<PublicationRow> SqlStore::published(const Digest& room) {
  return guarded(database_->name, [&] {
    soci::session& sql = database_->sql;
    const std::string room_hex = base::hex_of(room);
    const long long generation = database_->starts;
    sql << "UPDATE published SET generation = :generation WHERE room = :room", soci::use(generation), soci::use(room_hex);
    std::vector<PublicationRow> all;
    const soci::rowset<soci::row> rows =
        (sql.prepare << "SELECT card, occasion, bytes FROM published WHERE room = :room ORDER BY card, occasion", soci::use(room_hex));
    for (const soci::row& row : rows) {
      if (auto card = deck::Id::from(row.get<std::string>(0)))
        all.push_back({*std::move(card), static_cast<session::Occasion>(row.get<int>(1)),
                       base::bytes_from_hex(row.get<std::string>(2)).value_or("")});
    }
    return all;
  });
}

void SqlStore::forget(const Digest& room) {
  guarded(database_->name, [&] {
    soci::session& sql = database_->sql;
    const std::string room_hex = base::hex_of(room);
    sql << "DELETE FROM published WHERE room = :room", soci::use(room_hex);
    // Written anew, so that the file tells neither what was deleted nor in
    // which order it came, and the log is emptied.
    sql << "VACUUM";
    sql << "PRAGMA wal_checkpoint(TRUNCATE)";
  });
}

std::vector<results::Total> SqlStore::totals() {
  return guarded(database_->name, [&] {
    std::vector<results::Total> all;
    const soci::rowset<soci::row> rows =
        (database_->sql.prepare << "SELECT deck, card, occasion, choice, half_year, rooms, people, largest, low, high FROM totals ORDER BY "
                                   "deck, card, occasion, choice, half_year");
    for (const soci::row& row : rows) {
      all.push_back({.deck = row.get<std::string>(0),
                     .card = row.get<std::string>(1),
                     .occasion = static_cast<session::Occasion>(row.get<int>(2)),
                     .choice = static_cast<deck::Choice>(row.get<int>(3)),
                     .half_year = row.get<std::string>(4),
                     .rooms = row.get<long long>(5),
                     .people = row.get<long long>(6),
                     .largest = row.get<long long>(7),
                     .low = row.get<long long>(8),
                     .high = row.get<long long>(9)});
    }
    return all;
  });
}

}  // namespace streep::server
