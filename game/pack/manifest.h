// The list of contents of a .streep file: which deck it is, and a checksum of
// every file. It knows no archive.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/deck/deck.h"
#include "game/pack/archive.h"

namespace streep::pack {

inline constexpr std::string_view kManifest = "manifest.txt";
inline constexpr std::int64_t kFormat = 1;  // a higher one is for a newer Streep

struct Listed {
  std::string name;
  std::string checksum;
};

struct Manifest {
  std::int64_t format = kFormat;
  std::vector<Listed> files;
};

// SHA-256, in hexadecimal.
[[nodiscard]] std::string checksum_of(std::string_view bytes);

// Its text, the same for the same files.
[[nodiscard]] std::string manifest_of(const deck::Deck& deck, const Entries& files);

// What such a text says; nothing where it is none.
[[nodiscard]] std::optional<Manifest> read_manifest(std::string_view text);

}  // namespace streep::pack
