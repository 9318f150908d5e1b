#include "game/pack/pack.h"

#include <algorithm>
#include <utility>

#include "game/base/limits.h"
#include "game/deck/parse.h"
#include "game/pack/archive.h"
#include "game/pack/contents.h"
#include "game/pack/manifest.h"
#include "game/pack/problem.h"
#include "game/pack/problems.h"

namespace streep::pack {
namespace {

using deck::Words;

Problem problem_of(const Unreadable& unreadable, const Words& words) {
  switch (unreadable.fault) {
    case ArchiveFault::no_archive: return problem(words, problems::kNoArchive);
    case ArchiveFault::damaged: return problem(words, problems::kDamaged);
    case ArchiveFault::same_name: return problem(words, problems::kSameName);
    case ArchiveFault::too_many: return problem(words, problems::kTooMany, {std::to_string(base::kPackEntriesMost)});
    case ArchiveFault::encrypted: return problem(words, problems::kEncrypted, {unreadable.entry});
    case ArchiveFault::odd_compression: return problem(words, problems::kOddCompression, {unreadable.entry});
    case ArchiveFault::entry_too_long: break;
  }
  return problem(words, problems::kTooLong, {unreadable.entry, std::to_string(base::kDeckFileBytes)});
}

// The list of contents of a bundle whose deck can be played.
Entry manifest_entry(const Bundle& bundle, const Entries& files) {
  return {std::string(kManifest), manifest_of(*deck::parse_deck(bundle.deck.text).value, files)};
}

// Takes the list of contents out of `entries`.
std::optional<Entry> take_manifest(Entries& entries) {
  const auto found = std::find_if(entries.begin(), entries.end(), [](const Entry& entry) { return entry.name == kManifest; });
  if (found == entries.end()) return std::nullopt;
  Entry manifest = std::move(*found);
  entries.erase(found);
  return manifest;
}

// Whether `files` are those that were packed.
std::optional<Problem> wrong_file(const Manifest& manifest, const Entries& files, const Words& words) {
  for (const Entry& file : files) {
    const auto listed =
        std::find_if(manifest.files.begin(), manifest.files.end(), [&](const Listed& one) { return one.name == file.name; });
    if (listed == manifest.files.end()) return problem(words, problems::kUnlisted, {file.name});
    if (listed->checksum != checksum_of(file.bytes)) return problem(words, problems::kChanged, {file.name});
  }
  for (const Listed& listed : manifest.files) {
    const bool there = std::any_of(files.begin(), files.end(), [&](const Entry& file) { return file.name == listed.name; });
    if (!there) return problem(words, problems::kMissing, {listed.name});
  }
  return std::nullopt;
}

// What the list of contents says of the files, read as text from anybody.
std::optional<Problem> wrong_manifest(const std::optional<Entry>& entry, const Entries& files, const Words& words) {
  if (!entry) return problem(words, problems::kNoManifest, {std::string(kManifest)});
  const auto manifest = read_manifest(entry->bytes);
  if (!manifest || manifest->format < kFormat) return problem(words, problems::kBadManifest, {std::string(kManifest)});
  if (manifest->format > kFormat)
    return problem(words, problems::kNewerFormat, {std::to_string(manifest->format), std::to_string(kFormat)});
  if (auto wrong = wrong_name(files, words)) return wrong;
  return wrong_file(*manifest, files, words);
}

}  // namespace

std::variant<std::string, Problem> pack(Bundle bundle, const Words& words) {
  Entries entries = entries_of(std::move(bundle));
  if (entries.size() >= base::kPackEntriesMost) return problem(words, problems::kTooMany, {std::to_string(base::kPackEntriesMost)});
  if (auto wrong = wrong_name(entries, words)) return *wrong;
  const auto sorted = bundle_of(entries, words);  // what unpack will give
  const Bundle* taken = std::get_if<Bundle>(&sorted);
  if (taken == nullptr) return std::get<Problem>(sorted);
  if (auto wrong = wrong_content(*taken, words)) return *wrong;
  entries.insert(entries.begin(), manifest_entry(*taken, entries));
  return write_archive(entries);
}

std::variant<Bundle, Problem> unpack(std::string_view bytes, const Words& words) {
  if (bytes.size() > base::kPackBytes) return problem(words, problems::kTooLarge, {std::to_string(base::kPackBytes)});
  auto read = read_archive(bytes);
  if (const auto* unreadable = std::get_if<Unreadable>(&read)) return problem_of(*unreadable, words);
  Entries& entries = std::get<Entries>(read);
  const auto manifest = take_manifest(entries);
  if (auto wrong = wrong_manifest(manifest, entries, words)) return *wrong;
  auto bundle = bundle_of(std::move(entries), words);
  const Bundle* found = std::get_if<Bundle>(&bundle);
  if (found == nullptr) return bundle;
  if (auto wrong = wrong_content(*found, words)) return *wrong;
  if (manifest->bytes != manifest_entry(*found, entries_of(*found)).bytes)
    return problem(words, problems::kBadManifest, {std::string(kManifest)});
  return bundle;
}

}  // namespace streep::pack
