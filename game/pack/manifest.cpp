#include "game/pack/manifest.h"

#include <sodium.h>

#include <array>

#include "game/base/hex.h"
#include "game/deck/report.h"
#include "game/deck/toml/tree.h"

namespace streep::pack {

std::string checksum_of(std::string_view bytes) {
  std::array<std::uint8_t, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return base::hex_of(hash);
}

std::string manifest_of(const deck::Deck& deck, const Entries& files) {
  std::string text = "# Wat er in dit pakket zit. What is in this package. streep-deck unpack\n\n";
  text += "format = " + std::to_string(kFormat) + "\ndeck = \"" + deck.id.str() + "\"\nversion = " + std::to_string(deck.version.value()) +
          '\n';
  for (const Entry& file : files) text += "\n[[file]]\nname = \"" + file.name + "\"\nsha256 = \"" + checksum_of(file.bytes) + "\"\n";
  return text;
}

std::optional<Manifest> read_manifest(std::string_view text) {
  deck::Report report;
  const deck::Value tree = deck::tree_of(text, report);
  const deck::Value* format = deck::find(tree, "format");
  const auto* number = format == nullptr ? nullptr : format->as<std::int64_t>();
  if (number == nullptr) return std::nullopt;
  Manifest manifest{*number, {}};
  const deck::Value* files = deck::find(tree, "file");
  const auto* items = files == nullptr ? nullptr : files->as<deck::Items>();
  if (items == nullptr) return manifest;
  for (const deck::Value& item : *items) {
    const deck::Value *name = deck::find(item, "name"), *checksum = deck::find(item, "sha256");
    const auto *name_text = name == nullptr ? nullptr : name->as<std::string>(),
               *checksum_text = checksum == nullptr ? nullptr : checksum->as<std::string>();
    if (name_text == nullptr || checksum_text == nullptr) return std::nullopt;
    manifest.files.push_back({*name_text, *checksum_text});
  }
  return manifest;
}

}  // namespace streep::pack
