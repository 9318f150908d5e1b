// What rooms keep in the tests of stores, and what a file holds byte by byte.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "server/store/sql_store.h"

namespace streep::server {

inline const std::string kDeck(64, 'a');  // a fingerprint

inline Digest room(std::uint8_t number) { return {number}; }

inline Entry entry(const char* card = "kaart", session::Occasion occasion = session::Occasion::first, std::uint16_t people = 20) {
  const session::Count crossed{.occasion = occasion, .choice = deck::kCross, .people = people, .low = 12, .high = 12},
      stayed{.occasion = occasion, .choice = deck::kStay, .people = people, .low = 0, .high = 8};
  return {kDeck, "2026-1", deck::Id::from(card).value(), occasion, std::string("\0bytes\xff", 7), {crossed, stayed}};
}

inline std::vector<PublicationRow> published(Store& store, const Digest& which) { return store.find(which).value_or(Kept{}).publications; }

inline std::string contents(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline void make_store(const std::filesystem::path& path) { const SqlStore store(path); }

}  // namespace streep::server
