// Any bytes as a package, as changes to a good one, and as the files in one:
// nothing may crash, what is told is fit to show, and what is taken packs and
// unpacks to the same again. The first byte chooses.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "game/base/text.h"
#include "game/pack/archive.h"
#include "game/pack/manifest.h"
#include "game/pack/pack.h"
#include "tests/pack/examples.h"

namespace {

using namespace streep;

void expect(bool truth) {
  if (!truth) std::abort();
}

void check(const std::string& bytes) {
  const auto unpacked = pack::unpack(bytes, deck::words_of(deck::Language::nl));
  if (const auto* problem = std::get_if<pack::Problem>(&unpacked)) {
    for (const std::string& told : {problem->what, problem->hint, problem->details}) expect(!base::flaw_in(told, std::string_view::npos));
    return;
  }
  const auto again = pack::pack(std::get<pack::Bundle>(unpacked), deck::words_of(deck::Language::en));
  expect(std::holds_alternative<std::string>(again));
  expect(std::get<pack::Bundle>(pack::unpack(std::get<std::string>(again), deck::words_of(deck::Language::en))) ==
         std::get<pack::Bundle>(unpacked));
}

// A good package in which each three bytes change one.
std::string changed(std::string_view bytes) {
  static const std::string kGood = pack::write_archive(test::small_package());
  std::string package = kGood;
  for (; bytes.size() >= 3; bytes.remove_prefix(3)) {
    const std::size_t at = static_cast<unsigned char>(bytes[0]) * 256U + static_cast<unsigned char>(bytes[1]);
    package[at % package.size()] = bytes[2];
  }
  return package;
}

// The same entries with a list of contents whose checksums are right, so that
// what comes after them is reached, too.
std::string with_checksums(pack::Entries entries) {
  std::string list = "format = 1\n";
  for (const pack::Entry& entry : entries)
    list += "[[file]]\nname = '" + entry.name + "'\nsha256 = '" + pack::checksum_of(entry.bytes) + "'\n";
  entries.push_back({std::string(pack::kManifest), list});
  return pack::write_archive(entries);
}

// Up to each zero byte an entry: its name, and after a space what is in it.
// Nothing where the program itself could not make such an archive.
std::optional<pack::Entries> entries_in(std::string_view bytes) {
  pack::Entries entries;
  std::set<std::string_view> names{pack::kManifest};
  while (!bytes.empty() && entries.size() < 20) {
    const std::string_view entry = bytes.substr(0, bytes.find('\0'));
    const std::string_view name = entry.substr(0, entry.find(' '));
    if (name.empty() || base::flaw_in(name, std::string_view::npos) || !names.insert(name).second) return std::nullopt;
    entries.push_back({std::string(name), std::string(entry.substr(name.size()))});
    bytes.remove_prefix(std::min(bytes.size(), entry.size() + 1));
  }
  return entries;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(data + 1, data + size);
  if (data[0] % 3 == 0) {
    check(bytes);
  } else if (data[0] % 3 == 1) {
    check(changed(bytes));
  } else if (const auto entries = entries_in(bytes)) {
    check(with_checksums(*entries));
  }
  return 0;
}
