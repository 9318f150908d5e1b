#include "game/pack/archive.h"

#include <zip.h>

#include <memory>
#include <optional>
#include <stdexcept>

#include "game/base/limits.h"

namespace streep::pack {
namespace {

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_source_t* source) const { zip_source_free(source); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;
using Reading = std::unique_ptr<zip_file_t, Discard>;

class Error {
 public:
  Error() { zip_error_init(&error_); }
  ~Error() { zip_error_fini(&error_); }
  Error(const Error&) = delete;
  Error& operator=(const Error&) = delete;
  Error(Error&&) = delete;
  Error& operator=(Error&&) = delete;
  [[nodiscard]] zip_error_t* out() { return &error_; }
  [[nodiscard]] ArchiveFault fault() const {
    switch (zip_error_code_zip(&error_)) {
      case ZIP_ER_EXISTS: return ArchiveFault::same_name;
#ifdef ZIP_ER_TRUNCATED_ZIP  // libzip 1.11 tells it apart
      case ZIP_ER_TRUNCATED_ZIP:
#endif
      case ZIP_ER_NOZIP: return ArchiveFault::no_archive;
      default: return ArchiveFault::damaged;
    }
  }

 private:
  zip_error_t error_{};
};

// With a check that the two lists of contents that a zip has say the same.
std::variant<Archive, Unreadable> opened(std::string_view bytes) {
  if (bytes.empty()) return Unreadable{};  // which libzip takes for an archive without entries
  Error error;
  Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, error.out()));
  Archive archive(source ? zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, error.out()) : nullptr);
  if (!archive) return Unreadable{error.fault()};
  (void)source.release();  // the archive has it now
  return archive;
}

std::optional<ArchiveFault> fault_of(const zip_stat_t& entry) {
  constexpr zip_uint64_t kNeeded = ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if ((entry.valid & kNeeded) != kNeeded) return ArchiveFault::damaged;
  if (entry.encryption_method != ZIP_EM_NONE) return ArchiveFault::encrypted;
  if (entry.comp_method != ZIP_CM_STORE && entry.comp_method != ZIP_CM_DEFLATE) return ArchiveFault::odd_compression;
  if (entry.size > base::kDeckFileBytes) return ArchiveFault::entry_too_long;
  return std::nullopt;
}

// What is really in it; one byte more than may be is enough to know.
std::variant<std::string, ArchiveFault> content(zip_t& archive, zip_uint64_t index, zip_uint64_t declared) {
  const Reading file(zip_fopen_index(&archive, index, 0));
  if (!file) return ArchiveFault::damaged;
  std::string bytes(base::kDeckFileBytes + 1, '\0');
  std::size_t size = 0;
  zip_int64_t read = 1;
  while (read > 0 && size < bytes.size()) {
    read = zip_fread(file.get(), bytes.data() + size, bytes.size() - size);
    if (read < 0) return ArchiveFault::damaged;
    size += static_cast<std::size_t>(read);
  }
  if (size > base::kDeckFileBytes) return ArchiveFault::entry_too_long;
  if (size != declared) return ArchiveFault::damaged;
  bytes.resize(size);
  return bytes;
}

void add(zip_t& archive, const Entry& entry) {
  constexpr zip_uint16_t kFirstDay = 0x21;  // 1 January 1980, where the time of a zip starts
  constexpr zip_uint32_t kBest = 9;
  zip_source_t* source = zip_source_buffer(&archive, entry.bytes.data(), entry.bytes.size(), 0);
  const zip_int64_t index = source == nullptr ? -1 : zip_file_add(&archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  const bool added = index >= 0 && zip_set_file_compression(&archive, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, kBest) == 0 &&
                     zip_file_set_dostime(&archive, static_cast<zip_uint64_t>(index), 0, kFirstDay, 0) == 0;
  if (index < 0) zip_source_free(source);
  if (!added) throw std::runtime_error("no archive could be made");
}

std::string content(zip_source_t& source) {
  zip_stat_t stat;
  if (zip_source_open(&source) != 0 || zip_source_stat(&source, &stat) != 0) throw std::runtime_error("no archive could be made");
  std::string bytes(stat.size, '\0');
  const bool whole = zip_source_read(&source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size());
  zip_source_close(&source);
  if (!whole) throw std::runtime_error("no archive could be made");
  return bytes;
}

}  // namespace

std::variant<Entries, Unreadable> read_archive(std::string_view bytes) {
  auto result = opened(bytes);
  if (const auto* unreadable = std::get_if<Unreadable>(&result)) return *unreadable;
  zip_t& archive = *std::get<Archive>(result);
  const zip_int64_t count = zip_get_num_entries(&archive, 0);
  if (count > static_cast<zip_int64_t>(base::kPackEntriesMost)) return Unreadable{ArchiveFault::too_many};
  Entries entries;
  for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
    zip_stat_t stat;
    const char* name = zip_get_name(&archive, index, ZIP_FL_ENC_RAW);
    if (name == nullptr || zip_stat_index(&archive, index, 0, &stat) != 0) return Unreadable{ArchiveFault::damaged};
    if (const auto fault = fault_of(stat)) return Unreadable{*fault, name};
    auto read = content(archive, index, stat.size);
    if (const auto* fault = std::get_if<ArchiveFault>(&read)) return Unreadable{*fault, name};
    entries.push_back({name, std::move(std::get<std::string>(read))});
  }
  return entries;
}

std::string write_archive(const Entries& entries) {
  Error error;
  const Source target(zip_source_buffer_create(nullptr, 0, 0, error.out()));
  Archive archive(target ? zip_open_from_source(target.get(), ZIP_TRUNCATE, error.out()) : nullptr);
  if (!archive) throw std::runtime_error("no archive could be made");
  zip_source_keep(target.get());  // the archive has it, and we read it when that is closed
  for (const Entry& entry : entries) add(*archive, entry);
  if (zip_close(archive.get()) != 0) throw std::runtime_error("no archive could be made");
  (void)archive.release();
  return content(*target);
}

}  // namespace streep::pack
