#include "game/client/machine/aside.h"

#include <utility>

namespace streep::client {

namespace {

// Asks one thing of `seam`, and takes along what came of it.
template <class Seam, class Ask>
[[nodiscard]] FileThread::Work work_of(Seam& seam, Ask ask) {
  return [&seam, ask = std::move(ask)](std::vector<Happened>& happened) {
    ask(seam);
    seam.tick(happened);
  };
}

}  // namespace

void ShelfAside::list() {
  thread_.ask(work_of(shelf_, [](DeckShelf& shelf) { shelf.list(); }));
}

void ShelfAside::read(const std::string& path) {
  thread_.ask(work_of(shelf_, [path](DeckShelf& shelf) { shelf.read(path); }));
}

void ShelfAside::write(const DeckWrite& wish) {
  thread_.ask(work_of(shelf_, [wish](DeckShelf& shelf) { shelf.write(wish); }));
}

void ShelfAside::keep_places(const std::vector<Places>& places) {
  thread_.ask(work_of(shelf_, [places](DeckShelf& shelf) { shelf.keep_places(places); }));
}

void ShelfAside::save(const std::string& stem, const std::string& ending, const std::string& bytes) {
  thread_.ask(work_of(shelf_, [stem, ending, bytes](DeckShelf& shelf) { shelf.save(stem, ending, bytes); }));
}

void UnsavedAside::keep(const UnsavedWork& work, const std::string& instead_of) {
  thread_.ask(work_of(folder_, [work, instead_of](UnsavedFolder& folder) { folder.keep(work, instead_of); }));
}

void UnsavedAside::clear() {
  thread_.ask(work_of(folder_, [](UnsavedFolder& folder) { folder.clear(); }));
}

void UnsavedAside::let_go() {
  thread_.ask(work_of(folder_, [](UnsavedFolder& folder) { folder.let_go(); }));
}

void UnsavedAside::look() {
  thread_.ask(work_of(folder_, [](UnsavedFolder& folder) { folder.look(); }));
}

void UnsavedAside::remove(const std::string& id) {
  thread_.ask(work_of(folder_, [id](UnsavedFolder& folder) { folder.remove(id); }));
}

}  // namespace streep::client
