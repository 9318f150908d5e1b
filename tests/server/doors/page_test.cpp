// The files of the phone page, ready to send: server/doors/page.h.
#include "server/doors/page.h"

#include <doctest/doctest.h>
#include <zlib.h>

#include <fstream>
#include <string>

#include "server/ground/world_error.h"
#include "tests/scratch.h"

using namespace streep;
using server::Page;
using server::PageFile;

namespace {

void write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

// A page that needs one module and one more in a folder.
struct Folder {
  Folder() {
    write(scratch / "index.html", "<script src=\"{assets}/main.js\"></script><link href=\"{assets}/style.css\">");
    write(scratch / "main.js", "// about this file\nplay();\n");
    write(scratch / "style.css", "p { color: red }\n");
    write(scratch / "words/nl.js", "export const nl = {};\n");
  }
  [[nodiscard]] Page page() const { return Page(scratch.folder); }

  Scratch scratch;
};

// Where the page, which is at /, says that its files are.
std::string assets_of(const Page& page) {
  const std::string& html = page.find("/")->plain;
  const std::size_t start = html.find("v/");
  return "/" + html.substr(start, html.find("/main.js") - start);
}

std::string unpacked(const std::string& gzipped, std::size_t size) {
  std::string plain(size, '\0');
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, 16 + MAX_WBITS) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(gzipped.data()));  // zlib does not write there
  stream.avail_in = static_cast<uInt>(gzipped.size());
  stream.next_out = reinterpret_cast<Bytef*>(plain.data());
  stream.avail_out = static_cast<uInt>(plain.size());
  CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  inflateEnd(&stream);
  return plain;
}

}  // namespace

TEST_CASE("every file that the page needs is where the page says, of its own type, and may be kept for ever") {
  const Folder folder;
  const Page page = folder.page();
  const PageFile* const script = page.find(assets_of(page) + "/main.js");
  REQUIRE(script != nullptr);
  CHECK(script->type == "text/javascript; charset=utf-8");
  CHECK(script->lasting);
  REQUIRE(page.find(assets_of(page) + "/style.css") != nullptr);
  CHECK(page.find(assets_of(page) + "/style.css")->type == "text/css; charset=utf-8");
  CHECK(page.find(assets_of(page) + "/words/nl.js") != nullptr);
}

TEST_CASE("the page itself is asked for anew each time, and names no placeholder any more") {
  const Folder folder;
  const Page page = folder.page();
  CHECK_FALSE(page.find("/")->lasting);
  CHECK(page.find("/")->plain.find('{') == std::string::npos);
}

TEST_CASE("when any file is another one, all files have another name") {
  const Folder folder;
  const std::string before = assets_of(folder.page());
  CHECK(assets_of(folder.page()) == before);
  write(folder.scratch / "words/nl.js", "export const nl = { yes: 'ja' };\n");
  CHECK(assets_of(folder.page()) != before);
  CHECK(folder.page().find(before + "/main.js") == nullptr);
}

TEST_CASE("remarks stay here, and every line keeps its number") {
  const Folder folder;
  write(folder.scratch / "main.js", "// one\nplay(); // two\n/* three\n   four */\nstop();\n/* five */ go();\n");
  const Page page = folder.page();
  CHECK(page.find(assets_of(page) + "/main.js")->plain == "\nplay(); // two\n\n\nstop();\n/* five */ go();\n");
}

TEST_CASE("what is sent compressed is the same file") {
  const Folder folder;
  const Page page = folder.page();
  const PageFile& file = *page.find(assets_of(page) + "/style.css");
  CHECK(unpacked(file.gzipped, file.plain.size()) == file.plain);
}

TEST_CASE("nothing else can be had: no file of another kind, none above the folder") {
  const Folder folder;
  write(folder.scratch / "package.json", "{}");
  write(folder.scratch / "notes.txt", "secret");
  const Page page = folder.page();
  for (const std::string path : {"", "/", "/package.json", "/notes.txt", "/index.html", "/../index.html"})
    CHECK(page.find(assets_of(page) + path) == nullptr);
  for (const char* path : {"", "/main.js", "/index.html", "/v/"}) CHECK(page.find(path) == nullptr);
}

TEST_CASE("a folder without a page is said by the name of what is missing") {
  const Scratch scratch;
  for (const auto& folder : {scratch / "none", scratch.folder}) {
    try {
      const Page page(folder);
      FAIL("it was read");
    } catch (const server::WorldError& error) {
      CHECK(error.fault() == server::WorldFault::page_unreadable);
      CHECK(error.explain(deck::words_of(deck::Language::en)).find((folder / "index.html").string()) != std::string::npos);
    }
  }
}
