// The files that decks stand in, wherever these are: what is listed, read and
// written is answered later. It knows nothing of what the texts say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace streep::client {

struct ShelfFile {
  std::string path;
  std::string name;  // as people see it, without its folder
  std::string text;
  bool named = false;  // on the command line
  bool operator==(const ShelfFile&) const = default;
};

// Those of the game, of this person, and first what the command line names.
struct DecksListed {
  std::vector<ShelfFile> decks;
  std::vector<ShelfFile> places;  // to go to
  bool operator==(const DecksListed&) const = default;
};

struct DeckTexts {
  std::string original;
  std::string translation;  // empty: none
  bool operator==(const DeckTexts&) const = default;
};

// A deck with its translation beside it, whichever of the two was asked for.
struct DeckRead {
  std::string path;  // of the original
  std::string name;
  std::optional<DeckTexts> texts;  // nothing: it cannot be read
  bool of_game = false;            // never written in
  bool operator==(const DeckRead&) const = default;
};

struct DeckWrite {
  std::string path;  // of the original; empty: a new file among one's own
  std::string stem;  // what a new one is called, as far as that is free
  DeckTexts texts;
  DeckTexts before{};              // as last read or written: where there is something else now, nothing is written
  bool whatever_is_there = false;  // it is written all the same
  bool keep_copy = false;          // of what is there, first
  std::uint64_t sitting = 0;       // comes back with the answer
  bool operator==(const DeckWrite&) const = default;
};

enum class WriteOutcome : std::uint8_t { done, changed_elsewhere, no_folder, failed };

// Both languages, or neither.
struct DeckWritten {
  WriteOutcome outcome{};
  std::string path, name;
  DeckTexts texts;  // what was written; or where another program changed it, what is there
  std::uint64_t sitting = 0;
  bool operator==(const DeckWritten&) const = default;
};

// A file of places to go to, as its author wrote it.
struct Places {
  std::string name, text;
  bool operator==(const Places&) const = default;
};

struct PlacesKept {
  std::string folder;  // empty: nothing was kept
  bool operator==(const PlacesKept&) const = default;
};

// A file that was saved for a person, or the folder in which it could not be.
struct FileSaved {
  bool done = false;
  std::string path;
  bool operator==(const FileSaved&) const = default;
};

class Shelf {
 public:
  virtual ~Shelf() = default;
  virtual void list() = 0;                                          // DecksListed
  virtual void read(const std::string& path) = 0;                   // DeckRead
  virtual void write(const DeckWrite& wish) = 0;                    // DeckWritten
  virtual void keep_places(const std::vector<Places>& places) = 0;  // PlacesKept, over none that there are
  virtual void save(const std::string& stem, const std::string& ending, const std::string& bytes) = 0;  // FileSaved, as a new file
};

}  // namespace streep::client
