// Somebody who writes a deck: opens it, changes it, is told what the checker
// says, tries it, and saves it. Keeps the document and its files; it knows no
// windows, and what the program does next it only says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "game/client/app/shelves.h"
#include "game/client/machine/deck_file.h"
#include "game/client/machine/file_dialog.h"
#include "game/client/machine/unsaved.h"
#include "game/deck/words.h"
#include "game/editor/document.h"
#include "game/editor/remarks.h"
#include "game/ui/model.h"

namespace streep::client {

// A deck to play with simulated people, from a file that is only for that.
struct Trial {
  std::string path;
  deck::Language language{};
  deck::Cut cut{};
  bool operator==(const Trial&) const = default;
};

// What the program has to do now.
struct AuthorWants {
  std::optional<ui::Page> page{};
  std::string notice{};
  bool decks_changed = false;  // there are others in the folder
  std::optional<Trial> trial{};
  std::optional<FileWish> ask{};  // where the desktop has no dialog: browse() or save_pack()
};

// Who asks, and when.
struct Asking {
  const std::vector<ui::DeckEntry>& decks;  // that an OpenDeck means
  const deck::Words& words;
  deck::Language language{};
  double now = 0;
};

class Author {
 public:
  explicit Author(const Shelves& shelves) : shelves_(shelves), unsaved_(shelves.unsaved) { look_for_unsaved(); }
  ~Author();  // what is not saved can be recovered
  Author(const Author&) = delete;
  Author& operator=(const Author&) = delete;

  [[nodiscard]] AuthorWants take(const ui::AuthorAct& act, const Asking& who);
  // The file that was asked for; empty where the person chose none.
  [[nodiscard]] AuthorWants take_file(const std::string& path, const Asking& who);
  // Shows a list of files of its own instead, from `folder` on.
  void browse(const std::string& folder);
  [[nodiscard]] const std::string& pack() const { return pack_; }  // the bytes that a path is asked for
  // Keeps what is not saved, and checks what was typed. True where there is something new to draw.
  bool update(deck::Language language, deck::Day today, double now);
  // What there is to show, as long as nothing is taken or updated.
  void fill(ui::Model& model) const;
  [[nodiscard]] const std::vector<ui::Unsaved>& unsaved() const { return shown_unsaved_; }

 private:
  struct Open {
    editor::Document document;
    DeckFile file;
    editor::Manuscript saved;  // as the file has it; or as it was, where there is none
    bool of_game = false;
    std::vector<editor::Remark> remarks;
    std::optional<std::uint64_t> checked, kept;  // revisions
    bool changed_elsewhere = false;
    double edited_at = 0;
    bool typing = false;  // the last change was typed
  };

  AuthorWants start(const ui::NewDeck& wish, const Asking& who);
  AuthorWants open(const std::string& path, const Asking& who);
  AuthorWants recover(std::size_t which, const Asking& who);
  AuthorWants ask(const Asking& who);
  AuthorWants choose(const std::string& name, const Asking& who);
  AuthorWants import(const std::string& path, const Asking& who);
  AuthorWants pack_up(const Asking& who);
  AuthorWants save(const Asking& who, bool whatever_is_there);
  AuthorWants keep_mine(const Asking& who);
  AuthorWants take_theirs(const Asking& who);
  AuthorWants try_out(const ui::Try& wish, const Asking& who);
  void put_on_desk(editor::Manuscript deck, DeckFile file, bool of_game, double now);
  void edit(const editor::Edit& edit, double now);
  void changed(double now, bool typing);
  void leave();
  void discard(std::size_t which);
  void look_for_unsaved();
  bool keep();
  [[nodiscard]] bool is_saved() const;
  [[nodiscard]] DeckTexts texts() const;

  Shelves shelves_;
  UnsavedFolder unsaved_;
  std::vector<UnsavedFolder::Found> found_;
  std::vector<ui::Unsaved> shown_unsaved_;
  std::optional<Open> open_;
  std::string pack_;
  ui::FileList files_;
};

}  // namespace streep::client
