// A file that one program at a time has, and that only its owner can read, also
// after the machine went down. It does not know what is in it.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace streep::client {

class LockedFile {
 public:
  // Makes it where there is none, and the folder that it stands in. Nothing where another program has it, or where it cannot be made.
  [[nodiscard]] static std::optional<LockedFile> open(const std::string& path);
  LockedFile(LockedFile&& other) noexcept;
  LockedFile& operator=(LockedFile&& other) noexcept;
  LockedFile(const LockedFile&) = delete;
  LockedFile& operator=(const LockedFile&) = delete;
  ~LockedFile();  // another program may have it; what is in it stays

  [[nodiscard]] std::string read(std::size_t most) const;
  [[nodiscard]] std::chrono::seconds age() const;  // since it was written, by the clock of this machine
  // Instead of what was in it, and durable: all or nothing.
  void write(std::string_view text);
  void clear();

 private:
  explicit LockedFile(int file) : file_(file) {}
  int file_ = -1;
};

}  // namespace streep::client
