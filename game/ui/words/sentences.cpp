#include "game/ui/words/sentences.h"

#include <algorithm>
#include <vector>

namespace streep::ui {

namespace {

using deck::Words;
using session::CardView;
using session::Figure;
using session::Outcome;

std::string number(int value) { return std::to_string(value); }

// "a, b en c"
std::string joined(const std::vector<std::string>& parts, const Words& words) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    if (i > 0) text += last ? words("list_and") : ", ";
    text += parts[i];
  }
  return text;
}

std::string crossed(const Figure& figure, const Words& words) {
  const std::string people = number(figure.people);
  const int count = figure.cells.empty() ? 0 : figure.cells[0].count;
  if (count == 0) return words("figure_line_none", {people});
  if (count == figure.people) return words("figure_line_all", {people});
  if (count == 1) return words("figure_line_one", {people});
  return words("figure_line", {number(count), people});
}

// "12 bij «nooit», 30 in het midden en 18 bij «altijd»"
std::string counts(const Figure& figure, const CardView& card, const Words& words) {
  std::vector<std::string> parts;
  for (const session::Cell& cell : figure.cells)
    parts.push_back(words("figure_part", {number(cell.count), name_of(cell.choices, card, words)}));
  return joined(parts, words);
}

std::string band(const Figure& figure, const CardView& card, const Words& words) {
  const std::string people = number(figure.people);
  const std::string threshold = number(figure.threshold);
  const bool fewer = figure.outcome == Outcome::fewer;
  if (card.kind == deck::Kind::line) return fewer ? words("figure_line_fewer", {threshold, people}) : words("figure_line_nearly", {people});
  const std::string group = figure.cells.empty() ? std::string() : name_of(figure.cells[0].choices, card, words);
  return fewer ? words("figure_group_fewer", {threshold, people, group}) : words("figure_group_nearly", {people, group});
}

bool is_shown(const Figure& figure) { return figure.outcome != Outcome::too_few && figure.outcome != Outcome::withheld; }

// A figure inside another sentence: "23 van de 60".
std::string phrase(const Figure& figure, const CardView& card, const Words& words) {
  const std::string people = number(figure.people);
  const bool line = card.kind == deck::Kind::line;
  const std::string group = line || figure.cells.empty() ? std::string() : name_of(figure.cells[0].choices, card, words);
  switch (figure.outcome) {
    case Outcome::exact:
      if (!line) return counts(figure, card, words);
      return words("phrase_exact", {number(figure.cells.empty() ? 0 : figure.cells[0].count), people});
    case Outcome::fewer:
      return line ? words("phrase_fewer", {number(figure.threshold), people})
                  : words("phrase_group_fewer", {number(figure.threshold), people, group});
    case Outcome::nearly_everyone: return line ? words("phrase_nearly", {people}) : words("phrase_group_nearly", {people, group});
    case Outcome::too_few:
    case Outcome::withheld: break;
  }
  return words("phrase_withheld");
}

std::string table(const session::Shift& shift, const Words& words) {
  const auto& [first_stayed, first_crossed] = shift.table;
  const int before = first_crossed[0] + first_crossed[1];
  const int after = first_stayed[1] + first_crossed[1];
  const int people = before + first_stayed[0] + first_stayed[1];
  return words("shift_table", {number(before), number(people), number(after), number(first_stayed[1]), number(first_crossed[0])});
}

std::string margins(const session::Shift& shift, const CardView& card, const Words& words) {
  const std::string before = phrase(shift.before, card, words);
  const std::string after = phrase(shift.after, card, words);
  if (!is_shown(shift.before) && !is_shown(shift.after)) return words("shift_withheld");
  if (shift.before == shift.after && shift.before.outcome == Outcome::exact) return words("shift_same", {after});
  return words("shift_margins", {before, after});
}

// Of those who crossed; on a spectrum, of those at the side of `to`.
std::string direction(session::Direction direction, const CardView& card, const Words& words) {
  const bool line = card.kind == deck::Kind::line;
  const std::string side = words("zone_side", {card.to.str()});
  switch (direction) {
    case session::Direction::more: return line ? words("shift_line_more") : words("shift_more", {side});
    case session::Direction::fewer: return line ? words("shift_line_fewer") : words("shift_fewer", {side});
    case session::Direction::about_the_same: break;
  }
  return line ? words("shift_line_same") : words("shift_about_the_same");
}

std::string zone_name(deck::Choice zone, const CardView& card, const Words& words) {
  switch (zone) {
    case 1: return words("zone_far", {card.from.str()});
    case 2: return words("zone_near", {card.from.str()});
    case 4: return words("zone_near", {card.to.str()});
    case 5: return words("zone_far", {card.to.str()});
    default: return words("zone_middle");
  }
}

// Zones lie in a row, so the lowest and the highest tell the group.
std::string zones_name(const deck::Group& choices, const CardView& card, const Words& words) {
  deck::Choice low = deck::Choice{base::kZones};
  deck::Choice high = 1;
  for (const deck::Choice choice : choices) {
    const deck::Choice zone = choice == deck::kPass ? deck::Choice{3} : choice;
    low = std::min(low, zone);
    high = std::max(high, zone);
  }
  if (low >= high) return zone_name(low, card, words);
  if (high == 2) return words("zone_side", {card.from.str()});
  if (low == 4) return words("zone_side", {card.to.str()});
  if (high == 3) return words("zone_side_or_middle", {card.from.str()});
  if (low == 3) return words("zone_side_or_middle", {card.to.str()});
  return words("zone_between");
}

std::string options_name(const deck::Group& choices, const CardView& card, const Words& words) {
  std::string text;
  for (const deck::Choice choice : choices) {
    if (!text.empty()) text += words("list_or");
    text += choice == deck::kPass ? words("choice_none") : words("choice_option", {name_of(choice, card, words)});
  }
  return text;
}

std::string shape_name(std::uint8_t shape, const Words& words) {
  switch (shape) {
    case 0: return words("shape_circle");
    case 1: return words("shape_triangle");
    case 2: return words("shape_square");
    default: return words("shape_diamond");
  }
}

std::string colour_name(std::uint8_t colour, const Words& words) {
  switch (colour) {
    case 0: return words("colour_0");
    case 1: return words("colour_1");
    case 2: return words("colour_2");
    case 3: return words("colour_3");
    case 4: return words("colour_4");
    default: return words("colour_5");
  }
}

}  // namespace

std::string sentence(const Figure& figure, const session::Scene& scene, const Words& words) {
  const CardView card = scene.card.value_or(CardView{});
  switch (figure.outcome) {
    case Outcome::exact:
      if (card.kind == deck::Kind::line) return crossed(figure, words);
      return words("figure_counts", {number(figure.people), counts(figure, card, words)});
    case Outcome::fewer:
    case Outcome::nearly_everyone: return band(figure, card, words);
    case Outcome::too_few: return words("figure_too_few");
    case Outcome::withheld: break;
  }
  return words("figure_withheld");
}

std::string sentence(const session::Shift& shift, const session::Scene& scene, const Words& words) {
  const CardView card = scene.card.value_or(CardView{});
  switch (shift.outcome) {
    case session::ShiftOutcome::table: return table(shift, words);
    case session::ShiftOutcome::margins: return margins(shift, card, words);
    case session::ShiftOutcome::direction: return direction(shift.direction, card, words);
    case session::ShiftOutcome::withheld: break;
  }
  return words("shift_withheld");
}

std::string sentence(session::Refusal refusal, const Words& words) {
  using session::Refusal;
  switch (refusal) {
    case Refusal::wrong_version: return words("refusal_wrong_version");
    case Refusal::unknown_code: return words("refusal_unknown_code");
    case Refusal::wrong_key: return words("refusal_wrong_key");
    case Refusal::room_full: return words("refusal_room_full");
    case Refusal::room_locked: return words("refusal_room_locked");
    case Refusal::too_many_tries: return words("refusal_too_many_tries");
    case Refusal::malformed: return words("refusal_malformed");
    case Refusal::needs_consent: return words("refusal_needs_consent");
    case Refusal::taken_over: return words("refusal_taken_over");
    case Refusal::let_go: return words("refusal_let_go");
    case Refusal::wrong_role: return words("refusal_wrong_role");
    case Refusal::not_now: return words("refusal_not_now");
    case Refusal::old_round: return words("refusal_old_round");
    case Refusal::not_in_cohort: return words("refusal_not_in_cohort");
    case Refusal::too_late: return words("refusal_too_late");
    case Refusal::no_such_choice: return words("refusal_no_such_choice");
    case Refusal::impossible_count: return words("refusal_impossible_count");
    case Refusal::cannot_store: return words("refusal_cannot_store");
    case Refusal::place_not_kept: return words("refusal_place_not_kept");
    case Refusal::room_closed: return words("refusal_room_closed");
  }
  return words("refusal_malformed");
}

std::string sentence(session::Warning warning, const Words& words) {
  switch (warning) {
    case session::Warning::talk_is_over: return words("warning_talk_is_over");
    case session::Warning::talk_will_shrink: return words("warning_talk_will_shrink");
    case session::Warning::time_is_up: return words("warning_time_is_up");
    case session::Warning::none: break;
  }
  return {};
}

std::string name_of(const deck::Group& choices, const CardView& card, const Words& words) {
  switch (card.kind) {
    case deck::Kind::line:
      return std::find(choices.begin(), choices.end(), deck::kCross) != choices.end() ? words("group_crossed") : words("group_stayed");
    case deck::Kind::spectrum: return zones_name(choices, card, words);
    case deck::Kind::choice: break;
  }
  return options_name(choices, card, words);
}

std::string name_of(deck::Choice choice, const CardView& card, const Words& words) {
  if (choice == deck::kPass) return words("answer_pass");
  switch (card.kind) {
    case deck::Kind::line: return choice == deck::kCross ? words("answer_cross") : words("answer_stay");
    case deck::Kind::spectrum: return zone_name(choice, card, words);
    case deck::Kind::choice: break;
  }
  const std::size_t option = choice - std::size_t{1};
  return option < card.options.size() ? card.options[option].str() : std::string();
}

std::string name_of(const session::Symbol& symbol, const Words& words) {
  return words("symbol", {colour_name(symbol.colour, words), shape_name(symbol.shape, words), number(symbol.number)});
}

std::string name_of(session::Phase phase, session::Occasion occasion, const Words& words) {
  using session::Phase;
  const bool again = occasion == session::Occasion::again;
  switch (phase) {
    case Phase::lobby: return words("phase_lobby");
    case Phase::agreements: return words("phase_agreements");
    case Phase::read: return words("phase_read");
    case Phase::answer: return again ? words("phase_answer_again") : words("phase_answer");
    case Phase::closed: return words("phase_closed");
    case Phase::reveal: return words("phase_reveal");
    case Phase::talk: return words("phase_talk");
    case Phase::shift: return words("phase_shift");
    case Phase::insight: return words("phase_insight");
    case Phase::action: return words("phase_action");
    case Phase::support: return words("phase_support");
    case Phase::follow_up: return words("phase_follow_up");
    case Phase::close: break;
  }
  return words("phase_close");
}

std::string name_of(deck::Moment moment, const Words& words) {
  switch (moment) {
    case deck::Moment::searching: return words("moment_searching");
    case deck::Moment::applying: return words("moment_applying");
    case deck::Moment::interview: return words("moment_interview");
    case deck::Moment::daily_work: return words("moment_daily_work");
    case deck::Moment::assessment: return words("moment_assessment");
    case deck::Moment::reporting: break;
  }
  return words("moment_reporting");
}

std::string clock(std::uint32_t seconds) {
  const std::uint32_t rest = seconds % 60;
  return std::to_string(seconds / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

}  // namespace streep::ui
