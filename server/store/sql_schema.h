// The tables of a database of totals, and how they came to be what they are.
// FORMAT.md says what is in them. Included by the sources of this folder only.
#pragma once

#include <cstdint>
#include <string>

namespace soci {
class session;
}

namespace streep::server {

[[nodiscard]] std::int64_t number_of(soci::session& sql, const std::string& query);

// The schema of the file; 0: it is ours to fill. Throws WorldError where it is not ours, or newer.
[[nodiscard]] std::int64_t schema_of(soci::session& sql, const std::string& name);

// To the newest.
void migrate(soci::session& sql, std::int64_t schema);

}  // namespace streep::server
