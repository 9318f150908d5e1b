// Whole sessions (rule 8, non-interference): two rooms in which the same people
// did the same at the same moments, and that were shown the same figures, are
// the same to everybody: every scene, every message, and what stays in the store.
// A script is who comes, is silent, leaves and comes late; what they answer differs.
#include <map>
#include <tuple>

#include "game/base/random.h"
#include "game/session/tally.h"
#include "tests/session/proof/proof.h"
#include "tests/session/story/decks.h"
#include "tests/session/story/describe.h"
#include "tests/session/story/hall.h"

namespace streep::test {
namespace {

using namespace streep::session;
using deck::Kind;

constexpr int kSessionsOfScript = 40;

// What the store keeps of a room, by card, occasion and choice.
using Stored = std::map<std::tuple<std::string, Occasion, deck::Choice>, std::vector<int>>;

struct Trace {
  std::vector<Effects> effects;  // without what is published: that is in `shown` and `stored`
  std::vector<Scene> scenes;
  Stored stored;
  bool operator==(const Trace&) const = default;
};

enum class Storing { as_shown, measures_at_once, unfolded };

// Everybody's part in one script, by seat: drawn once, the same in all its sessions.
struct Script {
  explicit Script(std::uint64_t seed)
      : random(seed), people(6 + static_cast<int>(random.below(17))), late(static_cast<int>(random.below(3))) {
    const std::size_t cards = 1 + random.below(3);
    for (std::size_t i = 0; i < cards; ++i) deck.push_back(draw_card("kaart-" + std::to_string(i)));
    if (cards > 1 && random.below(4) == 0) deck[1].implies = deck[0].id;
    leaves_after = static_cast<int>(random.below(8));
    silent_chance = static_cast<double>(random.below(3)) * 0.1;
    parts = random.next();
  }

  deck::Card draw_card(const std::string& id) {
    static constexpr std::array kKinds{Kind::line, Kind::line, Kind::spectrum, Kind::choice};
    deck::Card card = card_of(id, kKinds[random.below(kKinds.size())], static_cast<deck::Sensitivity>(random.below(3)));
    card.again = random.below(2) == 0;
    if (card.again && random.below(2) == 0) card.measure = card.id;
    return card;
  }

  base::Random random;
  int people, late;
  std::vector<deck::Card> deck;
  int leaves_after = 0;  // after how many rounds the first of them leaves
  double silent_chance = 0;
  std::uint64_t parts = 0;  // of the draws of who is silent
};

deck::Choice last_choice_of(const CardView& card) {
  if (card.kind == Kind::line) return deck::kStay;
  return card.kind == Kind::spectrum ? base::kZones : static_cast<deck::Choice>(card.options.size());
}

class Play {
 public:
  Play(const Script& script, std::uint64_t votes, Storing storing)
      : script_(script), storing_(storing), hall_(deck_of(script.deck)), parts_(script.parts), votes_(votes) {
    for (const double leaning : {0.1, 0.5, 0.9})
      if (votes_.below(3) == 0) leaning_ = leaning;
  }

  // What this room was shown; `trace` is all that left it.
  std::string run() {
    hall_.join(0, script_.people - 1);
    for (int step = 0; step < 100 && hall_.phase() != Phase::close; ++step) {
      note(hall_.press(Button::next));
      look();
      if (hall_.phase() == Phase::answer) play_round();
    }
    return shown_;
  }

  Trace trace;

 private:
  void play_round() {
    ++rounds_;
    if (rounds_ == 2 && script_.late > 0) join_late();
    const Scene scene = hall_.scene();
    now_ = {};
    for (int seat = 0; seat < 50; ++seat) {
      const bool silent = parts_.fraction() < script_.silent_chance;
      const deck::Choice choice = draw(*scene.card);
      if (!hall_.seat(seat).may_answer || silent) continue;
      auto& before = firsts_[{scene.card_number, seat}];
      note(hall_.answer(seat, hall_.ballot(choice, scene.occasion == Occasion::again ? before : kForgotten)));
      if (scene.occasion == Occasion::first) before = choice;
      ++now_[choice];
    }
    if (rounds_ == script_.leaves_after) note(hall_.leave(0));
  }

  void join_late() {
    for (int seat = script_.people; seat < script_.people + script_.late; ++seat) note(hall_.apply(Joined{SeatId(seat)}));
  }

  deck::Choice draw(const CardView& card) {
    if (votes_.fraction() < leaning_) return 1;
    return static_cast<deck::Choice>(votes_.below(last_choice_of(card) + 1U));
  }

  void note(Effects effects) {
    for (const Publish& publish : all<Publish>(effects)) store(publish);
    std::erase_if(effects, [](const Effect& effect) { return std::holds_alternative<Publish>(effect); });
    trace.effects.push_back(std::move(effects));
  }

  void look() {
    for (const Audience audience : {Audience::players, Audience::screen, Audience::facilitator}) {
      trace.scenes.push_back(hall_.scene(audience));
      const Scene& scene = trace.scenes.back();
      if (audience != Audience::facilitator) continue;
      shown_ += std::to_string(scene.cohort);
      if (scene.figure) shown_ += ' ' + describe(*scene.figure);
      if (scene.shift) shown_ += ' ' + describe(*scene.shift);
      shown_ += '|';
    }
  }

  // And as it was stored before rule 8 said how.
  void store(const Publish& publish) {
    const auto card =
        std::find_if(script_.deck.begin(), script_.deck.end(), [&](const deck::Card& one) { return one.id == publish.publication.card; });
    const Publication& publication = publish.publication;
    const Threshold threshold = threshold_of(card->sensitivity);
    std::vector<Count> counts = publish.counts;
    if (storing_ == Storing::measures_at_once && publication.occasion == Occasion::first && counts.empty())
      counts = counts_of(publication.figure, *card, Occasion::first);
    if (storing_ == Storing::unfolded && publication.occasion == Occasion::again && !counts.empty())
      counts = counts_of(session::publish(now_, chain_of(*card), threshold), *card, Occasion::again, threshold);
    for (const Count& count : counts)
      trace.stored[{publication.card.str(), count.occasion, count.choice}] = {count.people, count.low, count.high};
  }

  const Script& script_;
  Storing storing_;
  Hall hall_;
  base::Random parts_, votes_;
  double leaning_ = 0;
  int rounds_ = 0;
  Votes now_{};
  std::map<std::pair<int, int>, deck::Choice> firsts_;  // by card and seat
  std::string shown_;
};

// Cases are sessions that were shown what another session of their script was.
Verdict compare(Storing storing, int sessions) {
  Verdict verdict;
  for (int done = 0; done < sessions; done += kSessionsOfScript) {
    const Script script(static_cast<std::uint64_t>(done) + 1);
    std::map<std::string, Trace> classes;
    for (int i = 0; i < kSessionsOfScript; ++i, ++verdict.worlds) {
      Play play(script, static_cast<std::uint64_t>(done + i) * 2 + 1, storing);
      const std::string shown = play.run();
      const auto [first, is_new] = classes.try_emplace(shown, play.trace);
      if (is_new) continue;
      ++verdict.cases;
      if (first->second != play.trace && verdict.violations++ == 0)
        verdict.first = "two rooms of script " + std::to_string(done) + " were shown " + shown + " and left something else";
    }
  }
  return verdict;
}

}  // namespace

std::vector<Proof> session_proofs() {
  const auto run = [](Storing storing) { return [storing](int most) { return compare(storing, most); }; };
  return {{.name = "whole sessions that were shown the same",
           .few = 6'000,
           .most = 40'000,
           .run = run(Storing::as_shown),
           .controls = {{"measures stored when they are closed", run(Storing::measures_at_once)},
                        {"second answers stored finer than shown", run(Storing::unfolded)}}}};
}

}  // namespace streep::test
