#include "tools/crowd/person.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace streep::crowd {

namespace {

using deck::Choice;

base::Seed mix(base::Seed seed, std::uint64_t with) {
  base::Random random(seed ^ (with * 0x9e3779b97f4a7c15U));
  return random.next();
}

// FNV-1a: the same on every machine, which std::hash is not.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
  return hash;
}

Choice choices_of(const session::CardView& card) {
  switch (card.kind) {
    case deck::Kind::line: return deck::kStay;
    case deck::Kind::spectrum: return base::kZones;
    case deck::Kind::choice: break;
  }
  return static_cast<Choice>(card.options.size());
}

// How much the statement itself makes people cross: between 0.2 and 0.8.
double pull_of(const session::CardView& card) {
  base::Random random(hash_of(card.statement.view()));
  return 0.2 + 0.6 * random.fraction();
}

// From 0 to 1: who the person is, what the statement says, and the moment.
double inclination(const Person& person, const session::CardView& card, base::Random& random) {
  const double mood = 0.4 * (random.fraction() - 0.5);
  return std::clamp(0.5 * person.leaning + 0.5 * pull_of(card) + mood, 0.0, 1.0);
}

Choice choice_at(double inclination, const session::CardView& card) {
  const Choice choices = choices_of(card);
  if (card.kind == deck::Kind::line) return inclination > 0.5 ? deck::kCross : deck::kStay;
  const double place = std::floor(inclination * choices);
  return static_cast<Choice>(std::min(place + 1, static_cast<double>(choices)));
}

Choice first_opinion(const Person& person, const session::CardView& card) {
  base::Random random = chance_of(person, hash_of(card.statement.view()));
  if (random.fraction() < person.pass_chance) return deck::kPass;
  return choice_at(inclination(person, card, random), card);
}

}  // namespace

base::Random chance_of(const Person& person, std::uint64_t moment) { return base::Random(mix(person.seed, moment)); }

Person person_of(base::Seed crowd, std::uint64_t number) {
  Person person;
  person.seed = mix(crowd, number + 1);
  base::Random random(person.seed);
  person.leaning = random.fraction();
  person.pass_chance = 0.08 * random.fraction();
  person.silent_chance = 0.06 * random.fraction();
  person.second_thought_chance = 0.1 * random.fraction();
  person.change_chance = 0.35 * random.fraction();
  person.thinking_seconds = 2 + 12 * random.fraction() * random.fraction();
  const bool late = random.fraction() < 0.05;
  person.joins_after_seconds = random.fraction() * (late ? 300 : 15);
  person.steps_out_chance = 0.02 * random.fraction();
  person.drops_chance = 0.03 * random.fraction();
  person.gone_seconds = 5 + 40 * random.fraction();
  return person;
}

Choice opinion(const Person& person, const session::CardView& card, session::Occasion occasion) {
  const Choice first = first_opinion(person, card);
  if (occasion == session::Occasion::first) return first;
  base::Random random = chance_of(person, ~hash_of(card.statement.view()));
  if (random.fraction() >= person.change_chance) return first;
  return first == deck::kPass ? choice_at(inclination(person, card, random), card) : second_thought(person, card, first);
}

Choice second_thought(const Person& person, const session::CardView& card, Choice choice) {
  const Choice choices = choices_of(card);
  if (choices < 2) return choice;
  base::Random random = chance_of(person, hash_of(card.statement.view()) + choice);
  const auto other = static_cast<Choice>(1 + random.below(choices - 1U));
  return other < choice || choice == deck::kPass ? other : static_cast<Choice>(other + 1);
}

}  // namespace streep::crowd
