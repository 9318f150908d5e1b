// The files of the phone page, read once at the start and kept ready to send:
// without remarks, compressed, with a name that changes when any of them does,
// so that a phone may keep them for ever. It knows no sockets.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace streep::server {

struct PageFile {
  std::string type;  // MIME
  std::string plain;
  std::string gzipped;
  bool lasting = false;  // may be cached for ever
};

class Page {
 public:
  // Reads index.html and every file it needs. Throws WorldError where the
  // folder is not there or has no index.html.
  explicit Page(const std::filesystem::path& folder);

  // Null where there is no such path.
  [[nodiscard]] const PageFile* find(std::string_view path) const;

 private:
  std::map<std::string, PageFile, std::less<>> files_;  // by path, from /
};

}  // namespace streep::server
