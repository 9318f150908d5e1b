#include "server/doors/page.h"

#include <zlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>

#include "game/base/hex.h"
#include "game/base/path.h"
#include "server/ground/secrets.h"
#include "server/ground/world_error.h"

namespace streep::server {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPlaceholder = "{assets}";
constexpr std::string_view kIndex = "index.html";

const std::map<std::string, std::string, std::less<>> kTypes{{".html", "text/html; charset=utf-8"},
                                                             {".css", "text/css; charset=utf-8"},
                                                             {".js", "text/javascript; charset=utf-8"},
                                                             {".svg", "image/svg+xml"}};

std::string read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(stream), {});
  if (!stream) throw WorldError(WorldFault::page_unreadable, base::text_of(file));
  return text;
}

// Without the lines that are nothing but remarks, a fifth of what a phone would
// load. Empty lines stand in their place: a fault is still found by its line.
std::string without_remarks(const std::string& text) {
  std::istringstream lines(text);
  std::string kept;
  bool inside = false;
  for (std::string line; std::getline(lines, line); kept += '\n') {
    const std::string_view words = std::string_view(line).substr(std::min(line.find_first_not_of(' '), line.size()));
    const std::size_t end = words.find("*/");
    const bool opens = words.starts_with("/*") && (end == std::string_view::npos || end + 2 == words.size());  // else code comes after it
    if (!inside && !opens && !words.starts_with("//")) kept += line;
    inside = (inside || opens) && end == std::string_view::npos;
  }
  return kept;
}

std::string gzip(const std::string& plain) {
  z_stream stream{};
  constexpr int kGzip = 16 + MAX_WBITS, kMemory = 8;
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string packed(deflateBound(&stream, static_cast<uLong>(plain.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));  // zlib does not write there
  stream.avail_in = static_cast<uInt>(plain.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

PageFile file_of(const fs::path& name, std::string text, bool lasting) {
  if (const fs::path type = name.extension(); type == ".js" || type == ".css") text = without_remarks(text);
  std::string packed = gzip(text);
  return {kTypes.find(base::text_of(name.extension()))->second, std::move(text), std::move(packed), lasting};
}

// By name as in an address, in an order that does not depend on the file system: the version is made of it.
std::map<std::string, std::string> texts_in(const fs::path& folder) {
  std::map<std::string, std::string> texts;
  std::error_code fault;
  for (auto entry = fs::recursive_directory_iterator(folder, fault); !fault && entry != fs::recursive_directory_iterator();
       entry.increment(fault)) {
    if (!entry->is_regular_file(fault) || !kTypes.contains(base::text_of(entry->path().extension()))) continue;
    texts[entry->path().lexically_relative(folder).generic_string()] = read(entry->path());
  }
  return texts;
}

}  // namespace

Page::Page(const fs::path& folder) {
  std::map<std::string, std::string> texts = texts_in(folder);
  const auto index = texts.extract(std::string(kIndex));
  if (index.empty()) throw WorldError(WorldFault::page_unreadable, base::text_of(folder / kIndex));
  std::string& html = index.mapped();

  std::string all = html;
  for (const auto& [name, text] : texts) all += '\n' + name + '\n' + text;
  const std::string assets = "v/" + base::hex_of(digest_of(all)).substr(0, 16);  // from where the page is, which a proxy may say
  for (auto& [name, text] : texts) files_.emplace('/' + assets + '/' + name, file_of(name, std::move(text), true));
  for (std::size_t at = 0; (at = html.find(kPlaceholder, at)) != std::string::npos; at += assets.size())
    html.replace(at, kPlaceholder.size(), assets);
  files_.emplace("/", file_of(kIndex, std::move(html), false));
}

const PageFile* Page::find(std::string_view path) const {
  const auto file = files_.find(path);
  return file == files_.end() ? nullptr : &file->second;
}

}  // namespace streep::server
