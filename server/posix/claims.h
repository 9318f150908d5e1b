// Numbers that this program has claimed in a file, as other programs see, for as
// long as it runs: a claim ends with it, however that ends. It knows no rooms.
#pragma once

#include <cstdint>
#include <filesystem>

namespace streep::server {

class Claims {
 public:
  explicit Claims(const std::filesystem::path& file);  // made where there is none; where it cannot be, nothing is claimed
  ~Claims();
  Claims(const Claims&) = delete;
  Claims& operator=(const Claims&) = delete;

  void claim(std::uint64_t number) const;
  void release(std::uint64_t number) const;
  [[nodiscard]] bool is_claimed_elsewhere(std::uint64_t number) const;

 private:
  int file_;
};

// Which file it is that has this name now; 0: none. Another file of the same name is another number.
[[nodiscard]] std::uint64_t file_number(const std::filesystem::path& file);

}  // namespace streep::server
