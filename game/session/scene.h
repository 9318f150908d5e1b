// What one audience may see: the only way state leaves a session, and all that
// any screen or phone draws. A field that its audience or phase must not have
// is empty. It knows no seats, no ballots and no layout.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "game/deck/deck.h"
#include "game/session/act.h"
#include "game/session/figure.h"
#include "game/session/ids.h"

namespace streep::session {

// The card that is on.
struct CardView {
  deck::Kind kind = deck::Kind::line;
  std::optional<deck::Moment> moment;
  bool measure = false;  // asked at the start and at the end
  bool exact = false;    // an open card: its answers are shown as they are, however few (rule 15)
  deck::Statement statement;
  deck::Story story;
  deck::Label from, to;                                 // spectrum
  base::List<deck::Label, base::kOptionsMost> options;  // choice
  bool operator==(const CardView&) const = default;
};

enum class Warning : std::uint8_t {
  none,
  talk_is_over,      // the planned talk of this card has passed
  talk_will_shrink,  // the cards left do not fit in the time left
  time_is_up,
};

// Each at most once, in their order.
using Buttons = base::List<Button, kAllButtons.size()>;

// What only the facilitator sees.
struct Desk {
  deck::Note note;
  base::List<deck::Line, base::kQuestionsMost> questions;  // of this card, from read on
  Phase next = Phase::lobby;                               // where next leads
  Occasion next_occasion = Occasion::first;
  deck::Statement next_statement;     // of the next card; empty on the last
  deck::Statement drop;               // the card that could be left out when time is short; empty: none
  std::uint32_t elapsed_seconds = 0;  // since the agreements; a client counts on from here
  std::uint32_t planned_seconds = 0;  // of the cut
  bool clock_runs = false;            // then it does so
  Warning warning = Warning::none;
  Buttons can;                     // what may be pressed now; nothing once the room is closed
  bool can_count_by_hand = false;  // and whether people may be counted
  [[nodiscard]] bool may(Button button) const { return std::find(can.begin(), can.end(), button) != can.end(); }
  bool operator==(const Desk&) const = default;
};

struct Scene {
  Audience audience = Audience::players;
  Epoch epoch{};
  Phase phase = Phase::lobby;
  Occasion occasion = Occasion::first;  // of answer, closed and shift
  Round round{};
  bool paused = false;  // "Stil"
  bool locked = false;
  bool softened = false;  // the text only: nothing is revealed
  bool implied = false;   // so, as its answers would tell more of a card that was shown
  deck::Title title;
  deck::Language language = deck::Language::nl;
  deck::Cut cut = deck::Cut::minutes_45;
  std::uint16_t people = 0;      // there, as far as can be seen
  std::uint16_t cohort = 0;      // answer: who may; from closed on: who did; 0 where no round was opened for this card
  std::uint8_t card_number = 0;  // from 1, in this cut; 0 outside the cards
  std::uint8_t cards = 0;
  base::List<deck::Line, base::kAgreementsMost> agreements;  // lobby and agreements
  std::optional<CardView> card;                              // read to action
  std::optional<Figure> figure;                              // from reveal to action; not of a measure's first answer
  std::optional<Shift> shift;                                // shift
  base::List<deck::Line, base::kQuestionsMost> questions;    // talk: the last is the best argument of the other side
  std::uint32_t talk_seconds_left = 0;                       // talk: when this scene was made; a client counts down
  std::uint32_t talk_seconds = 0;                            // talk: in all
  std::optional<deck::Insight> insight;                      // insight
  deck::Line action;                                         // action
  std::optional<deck::Support> support;                      // support
  std::optional<deck::Routes> routes;                        // always: "Waar kan ik heen?"
  std::optional<deck::FollowUp> follow_up;                   // follow_up and close
  std::optional<Desk> desk;                                  // facilitator only
  bool operator==(const Scene&) const = default;
};

}  // namespace streep::session
