// Any bytes as the file of the totals, of this version or of an earlier one: it
// is used, or a sentence says why not; and reading it changes nothing.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "server/ground/secrets.h"
#include "server/ground/world_error.h"
#include "server/store/sql_store.h"

namespace {

using namespace streep::server;
namespace fs = std::filesystem;

const fs::path kFile = fs::temp_directory_path() / ("streep_fuzz_" + std::to_string(getpid()) + ".db");

std::string contents() {
  std::ifstream stream(kFile, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void open(SqlStore::Opening opening) {
  try {
    SqlStore store(kFile, opening);
    static_cast<void>(store.totals());
    if (opening == SqlStore::Opening::for_rooms) static_cast<void>(store.published(Digest{}));
  } catch (const WorldError& error) {
    if (error.explain(streep::deck::words_of(streep::deck::Language::nl)).empty()) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  std::ofstream(kFile, std::ios::binary) << bytes;
  open(SqlStore::Opening::for_reading);
  if (contents() != bytes) std::abort();
  open(SqlStore::Opening::for_rooms);
  for (const char* more : {"", "-wal", "-shm", "-journal"}) fs::remove(kFile.string() + more);
  return 0;
}
