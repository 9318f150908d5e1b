// Somebody who writes a deck: opens it, changes it, is told what the checker
// says, tries it, and saves it. It keeps the document, and knows its file by
// name only: what is to be read and written it says, and hears the answers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "game/client/app/effect.h"
#include "game/client/app/library.h"
#include "game/client/app/preferences.h"
#include "game/editor/document.h"
#include "game/editor/remarks.h"

namespace streep::client {

class Writing {
 public:
  Writing(const Library& library, const Preferences& preferences) : library_(library), preferences_(preferences) {}

  [[nodiscard]] Effects take(const ui::AuthorAct& act, double now);
  [[nodiscard]] Effects take(const DeckRead& file, double now);
  [[nodiscard]] Effects take(const DeckWritten& written, double now);
  [[nodiscard]] Effects take(const PlacesKept& kept, double now);
  [[nodiscard]] Effects take(const WorkFound& found, double now);
  [[nodiscard]] Effects take(const Answered& answer, double now);
  [[nodiscard]] Effects take(const FolderSeen& folder, double now);
  // Keeps what is not saved, and checks what was typed.
  [[nodiscard]] Effects update(invitation::WallTime time, double now);
  // What is not saved can be gone on with at the next start.
  [[nodiscard]] Effects quit() const;
  void fill(ui::Model& model) const;

 private:
  struct File {
    std::string path, name;  // empty: none yet
    DeckTexts texts;         // as last read or written
  };
  // What was sent to the file, until it is known whether it is there.
  struct Saving {
    editor::Manuscript deck;
    bool again = false;  // what was changed since then is to be saved too
  };
  struct Open {
    editor::Document document;
    File file;
    editor::Manuscript saved;  // as the file has it; or as it was, where there is none
    bool of_game = false;
    std::uint64_t sitting = 0;
    std::optional<Saving> saving{};
    bool copied = false;                // what this sitting found in the file has a copy
    std::optional<DeckTexts> theirs{};  // another program wrote this in the file: the author chooses
    std::vector<editor::Remark> remarks{};
    std::optional<std::uint64_t> checked{}, kept{};  // revisions
    double edited_at = 0;
    bool typing = false;  // the last change was typed
  };

  [[nodiscard]] Effects start(const ui::NewDeck& wish, double now);
  [[nodiscard]] Effects recover(std::size_t which, double now);
  [[nodiscard]] Effects import_cards(std::vector<editor::Sheet> cards, double now);
  [[nodiscard]] Effects act_on_open(const ui::AuthorAct& act, double now);
  [[nodiscard]] Effects pack_up() const;
  [[nodiscard]] Effects save(bool whatever_is_there);
  [[nodiscard]] Effects take_theirs(double now);
  [[nodiscard]] Effects try_out(const ui::Try& wish);
  [[nodiscard]] Effects put_down(editor::Manuscript deck, File file, bool of_game, double now);
  [[nodiscard]] Effects leave();
  [[nodiscard]] Effects keep(const std::string& instead_of = {});
  void edit(const editor::Edit& edit, double now);
  void changed(double now, bool typing);
  [[nodiscard]] bool is_saved() const { return open_->document.now() == open_->saved; }
  [[nodiscard]] DeckTexts texts() const;
  [[nodiscard]] UnsavedWork work() const;

  const Library& library_;
  const Preferences& preferences_;
  std::optional<std::vector<FoundWork>> found_;  // nothing: not known yet
  std::vector<ui::Unsaved> shown_found_;
  std::optional<Open> open_;
  std::uint64_t sittings_ = 0;
  ui::FileList files_;
};

}  // namespace streep::client
