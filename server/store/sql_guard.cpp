#include "server/store/sql_guard.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <typeinfo>

#include "server/ground/world_error.h"

namespace streep::server {
namespace {

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

}  // namespace

void open_file(soci::session& sql, const std::string& name) {
  sql.open(*soci::factory_sqlite3(), "dbname=\"" + name + "\"");
  sql << "PRAGMA busy_timeout = 2000";
  sql << "PRAGMA synchronous = FULL";
  sql << "PRAGMA secure_delete = ON";
  sql << "PRAGMA foreign_keys = ON";
}

// SOCI writes the statement and its values into what it throws: that goes no further.
void guard(const std::string& name, const std::function<void()>& work) {
  try {
    work();
  } catch (const soci::sqlite3_soci_error& error) {
    throw WorldError(fault_of(error.result()), name);
  } catch (const soci::soci_error&) {
    throw WorldError(WorldFault::database_unreadable, name);
  } catch (const std::bad_cast&) {  // a column of another type than we write
    throw WorldError(WorldFault::not_a_database, name);
  }
}

}  // namespace streep::server
