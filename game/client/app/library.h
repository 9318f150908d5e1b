// The decks and places that there are, as the pages list them, and which of
// them were played last. It parses what a shelf has read, and opens no file.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "game/client/app/world/shelf.h"
#include "game/ui/model.h"

namespace streep::client {

class Library {
 public:
  explicit Library(std::vector<std::string> recent) : recent_(std::move(recent)) {}

  // Decks in `language` before others; what the command line names before all.
  // What is wrong with a deck is told in `language`.
  void take(const DecksListed& listed, deck::Language language);
  void remember(const std::string& deck);
  void fill(ui::Model& model) const;

  [[nodiscard]] const std::vector<ui::DeckEntry>& decks() const { return decks_; }
  [[nodiscard]] const ui::DeckEntry* find(std::size_t which) const { return which < decks_.size() ? &decks_[which] : nullptr; }
  // The path of the places for a deck in this language; empty: there are none.
  [[nodiscard]] std::string routes(deck::Language language) const;
  [[nodiscard]] const std::vector<Places>& places() const { return places_; }
  [[nodiscard]] const std::vector<std::string>& recent() const { return recent_; }  // paths, the newest first
  // All that can be played, whole.
  [[nodiscard]] std::vector<deck::Deck> whole_decks() const;

 private:
  // So that a deck is only parsed again when it is another one.
  struct Parsed {
    std::string text;
    deck::Language told{};
    ui::DeckEntry entry;
  };

  void find_recent();

  std::map<std::string, Parsed> parsed_;  // by path
  std::vector<ui::DeckEntry> decks_;
  std::map<deck::Language, std::string> routes_;  // paths
  std::vector<Places> places_;
  std::vector<std::string> recent_;
  std::vector<std::size_t> shown_recent_;  // of the decks; without those that are gone or broken
};

}  // namespace streep::client
