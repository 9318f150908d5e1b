// The files that decks stand in, wherever these are: what is listed, read and
// written is answered later. It knows nothing of what the texts say.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "game/client/app/world/failed.h"

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
  std::variant<DeckTexts, Failed> texts;
  bool of_game = false;  // never written in
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

// Another program wrote there, so that nothing was written.
struct ChangedElsewhere {
  DeckTexts there;
  bool operator==(const ChangedElsewhere&) const = default;
};

// Both languages, or neither.
struct DeckWritten {
  std::string path, name;
  std::variant<DeckTexts, ChangedElsewhere, Failed> outcome;  // what is there now; or why it is not
  std::uint64_t sitting = 0;
  bool operator==(const DeckWritten&) const = default;
};

// A file of places to go to, as its author wrote it.
struct Places {
  std::string name, text;
  bool operator==(const Places&) const = default;
};

struct PlacesKept {
  std::variant<std::string, Failed> folder;
  bool operator==(const PlacesKept&) const = default;
};

// A file that was saved for a person. Where it failed the folder is named.
struct FileSaved {
  std::variant<std::string, Failed> path;
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
