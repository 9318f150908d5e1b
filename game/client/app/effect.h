// What follows from what a person wants or from what has happened, as data: the
// work of a page says it, App does it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "game/client/app/world/world.h"
#include "game/deck/words.h"
#include "game/ui/model.h"

namespace streep::client {

// --- what the program does itself

struct Turn {
  ui::Page page{};
  bool operator==(const Turn&) const = default;
};
// Something that the person has to know, on whatever page they are; empty: nothing any more.
struct Say {
  std::string notice;
  bool operator==(const Say&) const = default;
};
// What failed, as a sentence.
[[nodiscard]] Say say(const Failed& failed, const deck::Words& words);
// There is something new to see.
struct Draw {
  bool operator==(const Draw&) const = default;
};
// This deck was played last.
struct Remember {
  std::string deck;
  bool operator==(const Remember&) const = default;
};
// A deck that is being written, with simulated people.
struct Rehearse {
  std::string text;
  deck::Language language{};
  deck::Cut cut{};
  bool operator==(const Rehearse&) const = default;
};

// --- what it asks of the machine

struct OpenRoom {
  RoomWish wish;
  bool operator==(const OpenRoom&) const = default;
};
struct CarryOn {
  bool operator==(const CarryOn&) const = default;
};
struct CloseRoom {
  bool operator==(const CloseRoom&) const = default;
};
struct KnockAt {
  std::string host;
  bool operator==(const KnockAt&) const = default;
};
struct ListDecks {
  bool operator==(const ListDecks&) const = default;
};
struct ReadDeck {
  std::string path;
  bool operator==(const ReadDeck&) const = default;
};
struct KeepPlaces {
  std::vector<Places> places;
  bool operator==(const KeepPlaces&) const = default;
};
struct SaveFile {
  std::string stem, ending, bytes;
  bool operator==(const SaveFile&) const = default;
};
struct KeepWork {
  UnsavedWork work;
  std::string instead_of{};  // of what was found; empty: of none
  bool operator==(const KeepWork&) const = default;
};
struct ClearWork {
  bool operator==(const ClearWork&) const = default;
};
struct LetGoOfWork {
  bool operator==(const LetGoOfWork&) const = default;
};
struct LookForWork {
  bool operator==(const LookForWork&) const = default;
};
struct RemoveWork {
  std::string id;
  bool operator==(const RemoveWork&) const = default;
};
struct ChooseFrom {
  std::string folder, name;
  bool operator==(const ChooseFrom&) const = default;
};
struct ReadTotals {
  deck::Language language{};
  bool operator==(const ReadTotals&) const = default;
};
struct ForgetTotals {
  bool operator==(const ForgetTotals&) const = default;
};

using Errand = std::variant<OpenRoom, CarryOn, CloseRoom, KnockAt, ListDecks, ReadDeck, DeckWrite, KeepPlaces, SaveFile, KeepWork,
                            ClearWork, LetGoOfWork, LookForWork, RemoveWork, Ask, ChooseFrom, ReadTotals, ForgetTotals>;
using Effect = std::variant<Turn, Say, Draw, Remember, Rehearse, Errand>;
using Effects = std::vector<Effect>;

// Each errand is for one seam.
void run(const Errand& errand, const World& world);

void append(Effects& effects, Effects more);

}  // namespace streep::client
