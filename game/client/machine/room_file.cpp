#include "game/client/machine/room_file.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <limits>
#include <sstream>
#include <utility>
#include <vector>

namespace streep::client {

namespace {

constexpr std::size_t kBytesMost = 16 * 1024;
constexpr std::size_t kLines = 6;

// A line each: the process, the ready line, the deck, the routes, the cut, the language.
[[nodiscard]] std::string text_of(const KeptRoom& room) {
  std::ostringstream text;
  text << room.server << '\n' << wire::write_ready(room.ready) << room.wish.deck << '\n' << room.wish.routes << '\n';
  text << static_cast<int>(room.wish.cut) << '\n' << static_cast<int>(room.wish.language) << '\n';
  return text.str();
}

[[nodiscard]] std::optional<int> number_in(const std::string& text, int most) {
  int number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || number < 0 || number > most) return std::nullopt;
  return number;
}

[[nodiscard]] std::optional<KeptRoom> room_in(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  if (lines.size() != kLines) return std::nullopt;
  const auto server = number_in(lines[0], std::numeric_limits<int>::max());
  const auto ready = wire::read_ready(lines[1]);
  const auto cut = number_in(lines[4], static_cast<int>(deck::Cut::minutes_90));
  const auto language = number_in(lines[5], static_cast<int>(deck::Language::en));
  if (!server || !ready || !std::holds_alternative<wire::Ready>(*ready) || !cut || !language) return std::nullopt;
  return KeptRoom{*server,
                  {lines[2], lines[3], static_cast<deck::Cut>(*cut), static_cast<deck::Language>(*language), 0},
                  std::get<wire::Ready>(*ready)};
}

}  // namespace

std::optional<RoomFile> RoomFile::open(const std::string& path) {
  if (path.empty()) return std::nullopt;
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  if (file < 0) return std::nullopt;
  RoomFile opened(file);
  if (flock(file, LOCK_EX | LOCK_NB) != 0) return std::nullopt;
  return opened;
}

RoomFile::RoomFile(RoomFile&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

RoomFile& RoomFile::operator=(RoomFile&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}

RoomFile::~RoomFile() {
  if (file_ >= 0) close(file_);
}

std::optional<KeptRoom> RoomFile::read() const {
  std::string text(kBytesMost, '\0');
  const ssize_t count = pread(file_, text.data(), text.size(), 0);
  text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  auto room = room_in(text);
  sodium_memzero(text.data(), text.size());
  return room;
}

void RoomFile::keep(const KeptRoom& room) {
  clear();
  std::string text = text_of(room);
  // Half of it cannot be read, so it is all or nothing.
  if (pwrite(file_, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) clear();
  sodium_memzero(text.data(), text.size());
}

void RoomFile::clear() {
  const int cut = ftruncate(file_, 0);  // on a file system in memory it cannot fail
  static_cast<void>(cut);
}

std::string usual_room_file() {
  const char* folder = std::getenv("XDG_RUNTIME_DIR");
  return folder == nullptr || *folder == '\0' ? std::string() : std::string(folder) + "/streep-room";
}

}  // namespace streep::client
