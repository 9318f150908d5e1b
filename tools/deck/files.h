// Reads and writes the files of authors with care: nothing is overwritten
// without a copy, and a power cut leaves the old file or the new one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace streep::tools {

// At most `most` bytes and one more, so that too long a file is seen; nothing
// where it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::string& name, std::size_t most);

// Writes beside the file, flushes and renames. What was there is first kept as
// NAME.bak, NAME.bak2 and so on. The name of that copy, empty where there was
// none; nothing where the file could not be written and is as it was.
[[nodiscard]] std::optional<std::string> write_file(const std::string& name, std::string_view text);

// The files in `given`, with each folder replaced by the .toml files in it.
[[nodiscard]] std::vector<std::string> decks_in(const std::vector<std::string>& given);

}  // namespace streep::tools
