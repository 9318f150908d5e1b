#include "server/store/sql_store.h"

#include <soci/soci.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <map>
#include <system_error>
#include <tuple>
#include <utility>

#include "game/base/hex.h"
#include "game/base/path.h"
#include "server/ground/world_error.h"
#include "server/posix/claims.h"
#include "server/store/sql_guard.h"
#include "server/store/sql_schema.h"

namespace streep::server {

struct SqlStore::Database {
  explicit Database(const std::filesystem::path& its_file) : file(its_file), name(base::text_of(its_file)) {}

  std::filesystem::path file;
  std::string name;
  std::uint64_t number = 0;  // of the file that was opened
  soci::session sql;
  std::int64_t schema = 0;
  std::int64_t starts = 0;              // of servers on this file, with this one
  std::optional<Claims> claims;         // of the rooms that are open here
  std::map<Digest, std::size_t> rooms;  // open here, and how many publications they still have space for
  std::size_t forgotten = 0;            // rooms, since the file was last written anew
};

namespace {

// More pages than a publication and its counters can need, in hexadecimal and where leaves split.
constexpr std::size_t kPublicationSpace = 24 * 1024;
// The log is written over after so many pages: it lies on the disk for twice as many.
constexpr std::int64_t kLogPages = 50;
constexpr std::size_t kSpacesLeast = 12;

std::uint64_t claim_of(const Digest& room) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) number = number << 8U | room[i];
  return number;
}

void set_up_connection(soci::session& sql, std::int64_t pages) {
  sql << "PRAGMA max_page_count = " << pages;
  sql << "PRAGMA wal_autocheckpoint = " << kLogPages;
}

// The space that was there for it may be more than a full disk can take: that goes later.
void drop(soci::session& sql, const std::string& room) {
  for (const char* table : {"published", "hosted", "rooms"}) sql << "DELETE FROM " << table << " WHERE room = :room", soci::use(room);
}

void drop_space(soci::session& sql) { sql << "DELETE FROM space WHERE room NOT IN (SELECT room FROM rooms)"; }

// Written anew, so that the file tells neither what was deleted nor in
// which order it came, and the log is emptied.
void tidy(soci::session& sql) {
  drop_space(sql);
  sql << "VACUUM";
  sql << "PRAGMA wal_checkpoint(TRUNCATE)";
  sql << "PRAGMA shrink_memory";
}

// A room that is open elsewhere has not crashed, however many servers started since.
std::vector<std::string> rooms_that_crashed(soci::session& sql, const Claims& claims, std::int64_t generation) {
  std::vector<std::string> crashed;
  const soci::rowset<std::string> rows = (sql.prepare << "SELECT room FROM rooms WHERE generation <= " << generation);
  for (const std::string& row : rows) {
    const auto room = base::array_from_hex<std::tuple_size_v<Digest>>(row);
    if (!room || !claims.is_claimed_elsewhere(claim_of(*room))) crashed.push_back(row);
  }
  return crashed;
}

// Counts this start, and drops what rooms left that crashed two starts ago.
std::int64_t start(soci::session& sql, const Claims& claims) {
  soci::transaction transaction(sql);
  sql << "UPDATE server SET starts = starts + 1";
  const std::int64_t starts = number_of(sql, "SELECT starts FROM server");
  for (const std::string& room : rooms_that_crashed(sql, claims, starts - 2)) drop(sql, room);
  transaction.commit();
  const bool is_left = number_of(sql, "SELECT count(*) FROM space") > 0 || number_of(sql, "PRAGMA freelist_count") > 0;
  if (is_left && number_of(sql, "SELECT count(*) FROM rooms") == 0) tidy(sql);
  return starts;
}

// Bytes that nobody reads: what is freed of them is there for a publication, in the
// file and in its log, whatever else fills the disk.
void make_space(soci::session& sql, const Digest& room, std::size_t publications) {
  const std::string room_hex = base::hex_of(room), nothing(kPublicationSpace, '-');
  sql << "DELETE FROM space WHERE room = :room", soci::use(room_hex);
  for (std::size_t place = 1; place <= std::max(publications, kSpacesLeast); ++place) {
    const int number = static_cast<int>(place);
    sql << "INSERT INTO space (room, place, bytes) VALUES (:room, :place, :bytes)", soci::use(room_hex), soci::use(number),
        soci::use(nothing);
  }
}

void keep_bookmark(soci::session& sql, const std::string& room, const std::string& bookmark, long long generation) {
  const std::string bytes = base::hex_of(bookmark);
  sql << "INSERT INTO rooms (room, bytes, generation) VALUES (:room, :bytes, :generation)"
         " ON CONFLICT (room) DO UPDATE SET bytes = excluded.bytes, generation = excluded.generation",
      soci::use(room), soci::use(bytes), soci::use(generation);
}

void keep_setup(soci::session& sql, const std::string& room, const std::string& setup) {
  sql << "DELETE FROM hosted WHERE room = :room", soci::use(room);
  if (!setup.empty()) sql << "INSERT INTO hosted (room, setup) VALUES (:room, :setup)", soci::use(room), soci::use(setup);
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

// Those counters of this card of which enough rooms and answers are new, as results::may_be_released has it.
void release(soci::session& sql, const Entry& entry) {
  const long long rooms = results::kExportRooms, people = results::kExportPeople;
  sql << "INSERT OR IGNORE INTO released SELECT deck, card, occasion, choice, half_year, 0, 0, 0, 0, 0 FROM totals"
         " WHERE deck = :deck AND card = :card AND half_year = :half_year",
      soci::use(entry.deck), soci::use(entry.card.str()), soci::use(entry.half_year);
  sql << "REPLACE INTO released SELECT totals.* FROM totals JOIN released USING (deck, card, occasion, choice, half_year)"
         " WHERE deck = :deck AND card = :card AND half_year = :half_year"
         " AND totals.rooms - released.rooms >= :rooms AND totals.people - released.people >= :people",
      soci::use(entry.deck), soci::use(entry.card.str()), soci::use(entry.half_year), soci::use(rooms), soci::use(people);
}

// A damaged file can hold anything; what is told of it is text and whole numbers.
bool may_be_ours(const results::Total& total) {
  const bool text =
      base::array_from_hex<std::tuple_size_v<Digest>>(total.deck) && deck::Id::from(total.card) && base::Text<6>::from(total.half_year);
  const bool answer = total.occasion <= session::Occasion::again && total.choice < base::kChoicesMost;
  return text && answer && total.rooms >= 0 && total.largest >= 0 && total.low >= 0 && total.low <= total.high &&
         total.high <= total.people;
}

// In the space that is there for it.
void publish(soci::session& sql, const std::string& room, const Entry& entry) {
  const std::string bytes = base::hex_of(entry.publication);
  const int occasion = static_cast<int>(entry.occasion);
  sql << "DELETE FROM space WHERE room = :room AND place = (SELECT max(place) FROM space WHERE room = :same)", soci::use(room),
      soci::use(room);
  sql << "INSERT INTO published (room, card, occasion, bytes) VALUES (:room, :card, :occasion, :bytes)", soci::use(room),
      soci::use(entry.card.str()), soci::use(occasion), soci::use(bytes);
  for (const session::Count& count : entry.counts) add(sql, entry, count);
  if (!entry.counts.empty()) release(sql, entry);
}

}  // namespace

SqlStore::SqlStore(const std::filesystem::path& file, Opening opening, std::int64_t pages) : database_(std::make_unique<Database>(file)) {
  const std::string& name = database_->name;
  std::error_code ignored;  // SQLite says it better
  if (opening == Opening::for_reading && !std::filesystem::exists(file, ignored)) throw WorldError(WorldFault::database_missing, name);
  if (opening == Opening::for_rooms) std::filesystem::create_directories(file.parent_path(), ignored);
  guarded(name, [&] {
    soci::session& sql = database_->sql;
    open_file(sql, name);
    set_up_connection(sql, pages);
    const std::int64_t schema = schema_of(sql, name);
    if (opening == Opening::for_reading && schema == 0) throw WorldError(WorldFault::database_missing, name);
    database_->schema = schema;
    if (opening == Opening::for_reading) return;
    database_->schema = migrate(sql, schema);
    database_->claims.emplace(base::path_from(name + "-rooms"));
    database_->starts = start(sql, *database_->claims);
    database_->number = file_number(file);
    // Nobody waits long for another program that has the file.
    sql << "PRAGMA busy_timeout = " << base::kStoreWait.count();
  });
}

SqlStore::~SqlStore() = default;

Kept SqlStore::open(const Open& room) {
  Kept kept = find(room.room).value_or(Kept{});
  const std::size_t to_come = room.publications - std::min(room.publications, kept.publications.size());
  guarded(database_->name, [&] {
    soci::session& sql = database_->sql;
    database_->claims->claim(claim_of(room.room));
    soci::transaction transaction(sql);
    make_space(sql, room.room, to_come);
    keep_bookmark(sql, base::hex_of(room.room), kept.bookmark, database_->starts);
    keep_setup(sql, base::hex_of(room.room), room.setup);
    transaction.commit();
    sql << "PRAGMA wal_checkpoint(PASSIVE)";
  });
  database_->rooms[room.room] = to_come;
  return kept;
}

std::vector<Open> SqlStore::hosted() {
  return guarded(database_->name, [&] {
    std::vector<Open> all;
    const soci::rowset<soci::row> rows = (database_->sql.prepare << "SELECT room, setup FROM hosted ORDER BY room");
    for (const soci::row& row : rows) {
      const auto room = base::array_from_hex<std::tuple_size_v<Digest>>(row.get<std::string>(0));
      if (room && !database_->claims->is_claimed_elsewhere(claim_of(*room)))
        all.push_back({.room = *room, .setup = row.get<std::string>(1)});
    }
    return all;
  });
}

std::optional<Kept> SqlStore::find(const Digest& room) {
  return guarded(database_->name, [&]() -> std::optional<Kept> {
    soci::session& sql = database_->sql;
    const std::string room_hex = base::hex_of(room);
    std::string bookmark;
    sql << "SELECT bytes FROM rooms WHERE room = :room", soci::use(room_hex), soci::into(bookmark);
    if (!sql.got_data()) return std::nullopt;
    Kept kept{.bookmark = base::bytes_from_hex(bookmark).value_or(""), .publications = {}};
    const soci::rowset<soci::row> rows =
        (sql.prepare << "SELECT card, occasion, bytes FROM published WHERE room = :room ORDER BY card, occasion", soci::use(room_hex));
    for (const soci::row& row : rows) {
      if (auto card = deck::Id::from(row.get<std::string>(0)))
        kept.publications.push_back({*std::move(card), static_cast<session::Occasion>(row.get<int>(1)),
                                     base::bytes_from_hex(row.get<std::string>(2)).value_or("")});
    }
    return kept;
  });
}

void SqlStore::keep(const Keep& step) {
  // SQLite would go on writing to a file that nobody can find any more.
  if (file_number(database_->file) != database_->number) throw WorldError(WorldFault::database_unreadable, database_->name);
  guarded(database_->name, [&] {
    soci::session& sql = database_->sql;
    soci::transaction transaction(sql);
    const std::string room = base::hex_of(step.room);
    if (step.entry) publish(sql, room, *step.entry);
    keep_bookmark(sql, room, step.bookmark, database_->starts);
    transaction.commit();
  });
  const auto room = database_->rooms.find(step.room);
  if (step.entry && room != database_->rooms.end() && room->second > 0) --room->second;
}

// With many rooms open the whole file is written anew when half of them have gone, so that a room costs no more to forget
// than it did to keep.
void SqlStore::forget(const Digest& room) {
  guarded(database_->name, [&] {
    soci::session& sql = database_->sql;
    soci::transaction transaction(sql);
    drop(sql, base::hex_of(room));
    transaction.commit();
  });
  database_->rooms.erase(room);
  if (database_->claims) database_->claims->release(claim_of(room));
  const bool is_time_to_tidy = ++database_->forgotten >= database_->rooms.size();
  try {
    guarded(database_->name, [&] {
      soci::session& sql = database_->sql;
      if (!is_time_to_tidy) return drop_space(sql);
      tidy(sql);
      soci::transaction transaction(sql);
      for (const auto& [other, publications] : database_->rooms) make_space(sql, other, publications);
      transaction.commit();
      sql << "PRAGMA wal_checkpoint(PASSIVE)";
      database_->forgotten = 0;
    });
  } catch (const WorldError&) {
    spdlog::warn("the file of totals could not be written anew yet: the next start does it");
  }
}

std::vector<results::Total> SqlStore::totals() { return counters_in("totals"); }

std::vector<results::Total> SqlStore::released() { return counters_in(database_->schema < kReleasedSince ? "totals" : "released"); }

std::vector<results::Total> SqlStore::counters_in(const char* table) {
  return guarded(database_->name, [&] {
    std::vector<results::Total> all;
    const soci::rowset<soci::row> rows =
        (database_->sql.prepare << "SELECT deck, card, occasion, choice, half_year, rooms, people, largest, low, high FROM " << table
                                << " ORDER BY deck, card, occasion, choice, half_year");
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
      if (!may_be_ours(all.back())) throw WorldError(WorldFault::not_a_database, database_->name);
    }
    return all;
  });
}

}  // namespace streep::server
