// A file that is written beside another one and then takes its place, so that
// there is a whole one at every moment. Links stay links, and who may read the
// old file may read the new one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace streep::client {

enum class Readers : std::uint8_t {
  owner,
  usual,  // whoever may read what this person saves
};

class FreshFile {
 public:
  // Whole and on the disk, and not in its place yet. The folder is made where there is none.
  [[nodiscard]] static std::optional<FreshFile> write(const std::string& path, std::string_view bytes, Readers readers);
  FreshFile(FreshFile&& other) noexcept;
  FreshFile(const FreshFile&) = delete;
  FreshFile& operator=(FreshFile&&) = delete;
  FreshFile& operator=(const FreshFile&) = delete;
  ~FreshFile();  // gone, unless it took its place

  [[nodiscard]] bool take_place();

 private:
  FreshFile(std::filesystem::path fresh, std::filesystem::path place) : fresh_(std::move(fresh)), place_(std::move(place)) {}
  std::filesystem::path fresh_, place_;
};

// A folder of our own in `place`, for things that are thrown away. Nothing where there can be none.
[[nodiscard]] std::optional<std::string> new_scratch_folder(const std::string& place);

}  // namespace streep::client
