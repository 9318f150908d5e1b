// What a person wants, as a screen understood it. The client carries it out.
// Of one frame there may be several: they are carried out in their order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "game/deck/deck.h"
#include "game/session/act.h"
#include "game/ui/model.h"

namespace streep::ui {

struct Go {
  Page page{};
  bool operator==(const Go&) const = default;
};
struct Host {
  std::size_t deck = 0;  // of Model::decks
  deck::Cut cut{};
  std::uint16_t rehearsal = 0;  // simulated players; 0: a real session
  bool operator==(const Host&) const = default;
};
struct Join {
  std::string address, code;
  bool operator==(const Join&) const = default;
};
struct Facilitate {
  session::FacilitatorAct act;
  bool operator==(const Facilitate&) const = default;
};
// Who waits for consent at a device (wire::AtDoor).
struct LetIn {
  std::uint16_t device = 0;
  bool operator==(const LetIn&) const = default;
};
// A flood: the room is locked, and who came in lately is put out.
struct ShutOut {
  bool operator==(const ShutOut&) const = default;
};
struct Answer {
  deck::Choice choice = deck::kPass;
  bool operator==(const Answer&) const = default;
};
// "Even weg".
struct Away {
  bool away = false;
  bool operator==(const Away&) const = default;
};
// Of Entrance::networks.
struct ChooseAddress {
  std::size_t which = 0;
  bool operator==(const ChooseAddress&) const = default;
};
struct Set {
  Settings settings;
  bool operator==(const Set&) const = default;
};
// As a table for a spreadsheet.
struct SaveTotals {
  bool operator==(const SaveTotals&) const = default;
};
struct Author {
  AuthorAct act;
  bool operator==(const Author&) const = default;
};
struct DismissNotice {
  bool operator==(const DismissNotice&) const = default;
};
struct LeaveRoom {
  bool operator==(const LeaveRoom&) const = default;
};
// Big screen to the other display.
struct SwapWindows {
  bool operator==(const SwapWindows&) const = default;
};
struct ToggleFullScreen {
  bool operator==(const ToggleFullScreen&) const = default;
};
struct Quit {
  bool operator==(const Quit&) const = default;
};
// Not to quit after all.
struct Stay {
  bool operator==(const Stay&) const = default;
};

using Intent = std::variant<Go, Host, Join, Facilitate, LetIn, ShutOut, Answer, Away, ChooseAddress, Set, SaveTotals, Author, DismissNotice,
                            LeaveRoom, SwapWindows, ToggleFullScreen, Quit, Stay>;
using Intents = std::vector<Intent>;

}  // namespace streep::ui
