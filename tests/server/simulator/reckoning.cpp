#include "tests/server/simulator/reckoning.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace streep::test {

using session::Figure;
using session::Outcome;
using session::Phase;
using session::Scene;

namespace {

// How small a group is not shown, of the two kinds of cards that a story has.
struct Rule {
  int k, least;
};
Rule rule_of(const session::CardView& card) { return card.exact ? Rule{0, 3} : Rule{3, 6}; }

// The counts that may be seen where all are large enough: on a line who crossed
// and who did not; the zones, without a choice in the middle; the options, without one last.
std::vector<int> counts_of(const session::CardView& card, const std::vector<deck::Choice>& votes) {
  const auto count = [&](deck::Choice choice) { return static_cast<int>(std::count(votes.begin(), votes.end(), choice)); };
  const int none = count(deck::kPass);
  if (card.kind == deck::Kind::line) return {count(deck::kCross), count(deck::kStay) + none};
  std::vector<int> counts;
  const bool is_spectrum = card.kind == deck::Kind::spectrum;
  const std::size_t most = is_spectrum ? base::kZones : card.options.size();
  for (std::size_t i = 1; i <= most; ++i) counts.push_back(count(static_cast<deck::Choice>(i)));
  if (is_spectrum)
    counts[base::kZones / 2] += none;
  else
    counts.push_back(none);
  return counts;
}

std::string text_of(const Figure& figure) {
  std::ostringstream text;
  text << "outcome " << static_cast<int>(figure.outcome) << " of " << figure.people << ':';
  for (const session::Cell& cell : figure.cells) text << ' ' << cell.count;
  return text.str();
}

}  // namespace

void Reckoning::complain(const std::string& what) { complaints_.push_back(what); }

void Reckoning::heard(const wire::Key& token, const session::Ballot& ballot) {
  if (ballot.epoch == epoch_) heard_[token].try_emplace({ballot.round, ballot.sequence}, Answer{ballot.choice, ballot.before});
}

void Reckoning::told(const wire::Key& token, const session::Seat& seat) {
  if (seat.sequence == 0) return;
  const auto answer = heard_[token].find({seat.round, seat.sequence});
  if (answer == heard_[token].end()) return complain("an answer was acknowledged that was never sent");
  counted_[seat.round][token] = answer->second;
}

void Reckoning::left(const wire::Key& token) {
  for (auto& [round, votes] : counted_) votes.erase(token);  // of a round that is closed there is a copy
}

void Reckoning::started(session::Epoch epoch, bool place_is_kept) {
  epoch_ = epoch;
  heard_.clear();
  counted_.clear();
  if (now_) before_crash_ = std::exchange(now_, std::nullopt);
  if (!place_is_kept) before_crash_.reset();
}

// What was open, or closed and not yet shown, is open again.
void Reckoning::goes_on(const Scene& scene) {
  const Scene before = *std::exchange(before_crash_, std::nullopt);
  const bool asks = before.phase == Phase::answer || before.phase == Phase::closed;
  const Phase expected = asks ? Phase::answer : before.phase;
  if (scene.phase != expected || scene.card_number != before.card_number || scene.occasion != before.occasion)
    complain("after a crash the room is in phase " + std::to_string(static_cast<int>(scene.phase)) + " of card " +
             std::to_string(scene.card_number) + ", and was in " + std::to_string(static_cast<int>(before.phase)) + " of card " +
             std::to_string(before.card_number));
  if (scene.locked != before.locked || scene.softened != before.softened)
    complain("after a crash the room is locked, or its card softened, as it was not before");
}

void Reckoning::showed(const Scene& scene) {
  const bool closes = scene.phase == Phase::closed && (!now_ || now_->phase != Phase::closed || now_->round != scene.round);
  if (before_crash_) goes_on(scene);
  now_ = scene;
  if (closes) close();
  if (!scene.card || scene.card_number == 0) return;
  const Asked& asked = asked_[scene.card_number];
  for (const bool is_shift : {false, true}) {
    if (is_shift ? !scene.shift : !scene.figure) continue;
    const auto [before, is_new] = shown_.try_emplace({scene.card_number, is_shift}, scene);
    if (is_new) {
      if (!asked.first || (is_shift && !asked.again))
        complain("a figure without a round");
      else if (is_shift)
        compare_again(scene, *asked.first, *asked.again);
      else
        compare(scene, *asked.first);
    } else if (before->second.figure != scene.figure || (is_shift && before->second.shift != scene.shift)) {
      complain("what was shown of card " + std::to_string(scene.card_number) + " has changed");
    }
  }
}

void Reckoning::close() {
  Asked& asked = asked_[now_->card_number];
  std::optional<Votes>& votes = now_->occasion == session::Occasion::first ? asked.first : asked.again;
  votes = counted_[now_->round];
  if (now_->cohort != votes->size())
    complain("card " + std::to_string(now_->card_number) + ": " + std::to_string(votes->size()) + " answers were acknowledged, and " +
             std::to_string(now_->cohort) + " people are said to have answered");
}

void Reckoning::check(const Guest& guest, Span now, Span calm) {
  const auto& in_since = guest.in_since();
  const auto& given = guest.given();
  if (!now_ || !given || !in_since || now - *in_since < calm || now - given->at < calm) return;
  if (given->epoch != now_->epoch || given->round != now_->round) return;
  const auto counted = counted_[now_->round].find(guest.token());
  if (counted == counted_[now_->round].end())
    complain("somebody answered, was there, and is not counted");
  else if (counted->second.choice != given->choice)
    complain("somebody is counted with another answer than they gave last");
}

void Reckoning::expect(const std::string& what, const Figure& shown, const session::CardView& card,
                       const std::vector<deck::Choice>& votes) {
  ++figures_;
  const Rule rule = rule_of(card);
  const int people = static_cast<int>(votes.size());
  Figure expected{.outcome = Outcome::exact, .people = static_cast<std::uint16_t>(people), .threshold = 0, .cells = {}};
  const std::vector<int> counts = counts_of(card, votes);
  if (people < rule.least)
    expected.outcome = Outcome::too_few;
  else if (rule.k > 0 && counts[0] < rule.k)
    expected.outcome = Outcome::fewer;
  else if (rule.k > 0 && people - counts[0] < rule.k)
    expected.outcome = Outcome::nearly_everyone;
  bool same = shown.outcome == expected.outcome && shown.people == expected.people;
  if (same && expected.outcome == Outcome::exact) {
    same = shown.cells.size() == counts.size();
    for (std::size_t i = 0; same && i < counts.size(); ++i) same = shown.cells[i].count == counts[i];
  }
  if (same) return;
  std::ostringstream text;
  text << what << " shows " << text_of(shown) << ", and must show outcome " << static_cast<int>(expected.outcome) << " of " << people
       << ':';
  for (const int count : counts) text << ' ' << count;
  complain(text.str());
}

void Reckoning::compare(const Scene& scene, const Votes& votes) {
  std::vector<deck::Choice> choices;
  for (const auto& [token, answer] : votes) choices.push_back(answer.choice);
  expect("card " + std::to_string(scene.card_number), *scene.figure, *scene.card, choices);
}

// Rule 6: with everybody there both times (on a warm-up always) two figures; with a few gone a word; else nothing.
void Reckoning::compare_again(const Scene& scene, const Votes& first, const Votes& again) {
  const std::string what = "card " + std::to_string(scene.card_number) + " again";
  const Rule rule = rule_of(*scene.card);
  std::vector<deck::Choice> choices;
  for (const auto& [token, answer] : again) choices.push_back(answer.choice);
  for (const auto& [token, answer] : again)
    if (!first.contains(token)) complain(what + ": somebody answered who gave no first answer");
  const auto outcome = scene.shift->outcome;
  const int gone = static_cast<int>(first.size()) - static_cast<int>(again.size());
  const bool has_margins = outcome == session::ShiftOutcome::margins || outcome == session::ShiftOutcome::table;
  const bool was_shown = static_cast<int>(first.size()) >= rule.least;
  if (has_margins != (was_shown && (gone == 0 || rule.k == 0)))
    complain(what + ": two figures, or none, with " + std::to_string(gone) + " gone");
  if (outcome == session::ShiftOutcome::direction && gone >= rule.k) complain(what + ": a word, with " + std::to_string(gone) + " gone");
  if (!has_margins) return;
  expect(what, scene.shift->after, *scene.card, choices);
  if (scene.figure && scene.shift->before != *scene.figure) complain(what + ": before is not what was shown before");
}

}  // namespace streep::test
