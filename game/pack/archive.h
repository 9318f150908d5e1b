// A zip archive of a few small files, in memory. It knows no decks, and trusts
// nothing that an archive says about itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace streep::pack {

struct Entry {
  std::string name;
  std::string bytes;
};
using Entries = std::vector<Entry>;

enum class ArchiveFault : std::uint8_t { no_archive, damaged, same_name, too_many, encrypted, odd_compression, entry_too_long };

struct Unreadable {
  ArchiveFault fault = ArchiveFault::no_archive;
  std::string entry{};  // where it is about one
};

// In the order of the archive. No more than base::kPackEntriesMost entries of
// base::kDeckFileBytes are ever in memory, whatever the archive declares.
[[nodiscard]] std::variant<Entries, Unreadable> read_archive(std::string_view bytes);

// The same entries give the same bytes: no clock, no user, no time zone.
[[nodiscard]] std::string write_archive(const Entries& entries);

}  // namespace streep::pack
