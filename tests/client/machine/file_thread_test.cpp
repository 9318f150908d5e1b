#include "game/client/machine/file_thread.h"

#include <doctest/doctest.h>

#include <future>
#include <string>

#include "game/base/path.h"
#include "game/client/machine/aside.h"
#include "tests/scratch.h"

using namespace streep;
using client::FileThread;
using client::Happened;

namespace {

// A disk that does not answer yet.
struct Stuck {
  explicit Stuck(FileThread& thread) {
    thread.ask([done = free.get_future().share()](std::vector<Happened>& /*happened*/) { done.wait(); });
  }
  std::promise<void> free;
};

std::vector<Happened> come_of(FileThread& thread) {
  std::vector<Happened> happened;
  thread.tick(happened);
  return happened;
}

}  // namespace

TEST_CASE("asking waits for no disk, and the answers come in the order in which they were asked for") {
  const Scratch scratch;
  client::DeckShelf shelf({.scenarios = "", .own = base::text_of(scratch.folder), .unsaved = ""});
  client::UnsavedFolder folder(base::text_of(scratch / "unsaved"));
  FileThread thread;
  client::ShelfAside shelf_aside(shelf, thread);
  client::UnsavedAside unsaved_aside(folder, thread);
  Stuck disk(thread);
  shelf_aside.write({.path = "", .stem = "deck", .texts = {"een", "one"}});
  unsaved_aside.look();
  shelf_aside.list();
  CHECK(come_of(thread).empty());
  disk.free.set_value();
  thread.wait();
  const auto happened = come_of(thread);
  REQUIRE(happened.size() == 3);
  CHECK(std::holds_alternative<client::DeckWritten>(happened[0]));
  CHECK(std::holds_alternative<client::WorkFound>(happened[1]));
  CHECK(std::get<client::DecksListed>(happened[2]).decks.size() == 2);
  CHECK(come_of(thread).empty());
}

TEST_CASE("what was asked before the end is done before the end") {
  const Scratch scratch;
  const std::string path = base::text_of(scratch / "unsaved");
  client::UnsavedFolder folder(path);
  {
    FileThread thread;
    client::UnsavedAside unsaved(folder, thread);
    unsaved.keep({.title = "Half af", .path = "", .now = {"nu", ""}, .before = {}}, "");
  }
  folder.let_go();
  client::UnsavedFolder next(path);
  next.look();
  std::vector<Happened> happened;
  next.tick(happened);
  CHECK(std::get<client::WorkFound>(happened.at(0)).all.size() == 1);
}
