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

// To the newest, which is given.
std::int64_t migrate(soci::session& sql, std::int64_t schema);

inline constexpr std::int64_t kReleasedSince = 2;  // before it nothing was kept apart that may leave the machine

}  // namespace streep::server
