// The file of a deck that is being written, and that of its translation beside
// it. Never loses what was in them: a new file first, which then takes the
// place of the old one; a copy of what this sitting found; and it notices when
// another program wrote there. It knows nothing of what the texts say.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace streep::client {

struct DeckTexts {
  std::string original;
  std::string translation;  // empty: none
  bool operator==(const DeckTexts&) const = default;
};

class DeckFile {
 public:
  DeckFile() = default;  // nowhere yet
  // The deck that `path` belongs to: with NAME.en.toml also NAME.toml where
  // there is one, and the other way round. Nothing where it cannot be read.
  [[nodiscard]] static std::optional<DeckFile> open(const std::string& path);
  // One that was being written in `path`, where this is what was in it then.
  [[nodiscard]] static DeckFile known(const std::string& path, DeckTexts texts);

  [[nodiscard]] const std::string& path() const { return path_; }  // of the original; empty: nowhere
  [[nodiscard]] const DeckTexts& texts() const { return texts_; }  // as last read or written
  [[nodiscard]] std::string name() const;                          // without its folder
  // What another program wrote there since then.
  [[nodiscard]] std::optional<DeckTexts> changed() const;
  // That counts now.
  void accept(DeckTexts texts) { texts_ = std::move(texts); }
  // What is in the files now, beside them under another name. False where that cannot be done.
  [[nodiscard]] bool keep_copy() const;
  // False where it cannot be written; then the files are as they were.
  [[nodiscard]] bool write(const DeckTexts& texts);
  // From now on there; a name that no file has.
  void move_to(const std::string& path) { path_ = path; }

 private:
  [[nodiscard]] std::string translation_path() const;
  [[nodiscard]] DeckTexts on_disk() const;

  std::string path_;
  DeckTexts texts_;
  bool copied_ = false;  // in this sitting
};

}  // namespace streep::client
