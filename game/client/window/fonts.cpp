#include "game/client/window/fonts.h"

#include <array>
#include <fstream>
#include <iterator>

namespace streep::client {

namespace {

constexpr const char* kFolder = "/usr/share/fonts/opentype/inter";
constexpr const char* kPackage = "fonts-inter";
constexpr std::array<const char*, ui::kFaces> kNames{"Inter-Regular.otf", "Inter-SemiBold.otf", "InterDisplay-Bold.otf"};  // by Face

}  // namespace

ui::FontFiles read_fonts() { return read_fonts(kFolder); }

ui::FontFiles read_fonts(const std::string& folder) {
  ui::FontFiles files;
  for (std::size_t face = 0; face < files.size(); ++face) {
    std::ifstream file(folder + "/" + kNames.at(face), std::ios::binary);
    files.at(face) = {std::istreambuf_iterator<char>(file), {}};
  }
  return files;
}

std::string sentence(const ui::MissingFont& missing, const deck::Words& words) {
  const std::string path = std::string(kFolder) + "/" + kNames.at(static_cast<std::size_t>(missing.face));
  return words("start_no_font", {path, kPackage});
}

}  // namespace streep::client
