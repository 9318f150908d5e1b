#include "game/client/window/fonts.h"

#include <fstream>
#include <iterator>

namespace streep::client {

namespace {

constexpr const char* kFolder = "/usr/share/fonts/opentype/inter";
constexpr const char* kPackage = "fonts-inter";
constexpr base::By<ui::Face, const char*> kNames{"Inter-Regular.otf", "Inter-SemiBold.otf", "InterDisplay-Bold.otf"};

}  // namespace

ui::FontFiles read_fonts() { return read_fonts(kFolder); }

ui::FontFiles read_fonts(const std::string& folder) {
  ui::FontFiles files;
  for (const ui::Face face : base::kAll<ui::Face>) {
    std::ifstream file(folder + "/" + kNames[face], std::ios::binary);
    files[face] = {std::istreambuf_iterator<char>(file), {}};
  }
  return files;
}

std::string sentence(const ui::MissingFont& missing, const deck::Words& words) {
  const std::string path = std::string(kFolder) + "/" + kNames[missing.face];
  return words("start_no_font", {path, kPackage});
}

}  // namespace streep::client
