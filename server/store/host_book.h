// Who may open rooms from elsewhere: a name for a school or a project, the hash of
// its passphrase, and how much it may have. In the file of the totals, which other
// programs read and write meanwhile: it is open only for as long as a function takes.
// It knows no people, and how a passphrase is hashed neither.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "game/base/limits.h"
#include "server/ground/secrets.h"

namespace streep::server {

using Salt = std::array<std::uint8_t, base::kSaltBytes>;

struct Quota {
  std::uint32_t rooms = base::kHostRooms;        // open at once
  std::uint32_t seats = base::kSeats;            // in a room
  std::uint32_t minutes = base::kHostMinutes;    // that a room may be open
  std::uint32_t bytes = base::kHostDeckBytes;    // of a deck of its own
  std::uint32_t openings = base::kHostOpenings;  // in a minute
  bool operator==(const Quota&) const = default;
};

struct Host {
  std::string name;
  Digest passphrase{};  // its hash
  Quota quota{};
  bool operator==(const Host&) const = default;
};

class HostBook {
 public:
  struct Contents {
    Salt salt{};              // of every hash in it
    Digest seal{};            // the key with which the server seals what it gives to browsers
    std::vector<Host> hosts;  // by name
  };

  // Makes the file where there is none. Each throws WorldError where it cannot be used.
  explicit HostBook(const std::filesystem::path& file);
  [[nodiscard]] Contents read() const;
  void put(const Host& host) const;  // in the place of one of the same name
  // False where there is none of this name.
  [[nodiscard]] bool remove(const std::string& name) const;

 private:
  std::filesystem::path file_;
};

}  // namespace streep::server
