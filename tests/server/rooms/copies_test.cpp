// Two copies of the database around a room: what differs is what could be shown of
// that room at the threshold of the store, and rooms that were shown the same leave
// the same bytes (rule 8).
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <tuple>

#include "game/base/random.h"
#include "server/store/sql_store.h"
#include "tests/promises.h"
#include "tests/scratch.h"
#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using session::Occasion;
using session::Phase;

namespace {

constexpr int kRoomsByChance = 120;

// One room: who crosses the first time and the second, and who says nothing then.
struct Part {
  bool before = false, after = false, is_silent = false;
};

void play_twice(const std::shared_ptr<Store>& store, std::uint8_t number, const std::vector<Part>& parts) {
  wire::Key key{};
  key[0] = number;
  Aula aula(store, 50, key);
  const auto players = aula.players(static_cast<std::uint16_t>(parts.size()));
  const auto choice_of = [](bool crosses) { return crosses ? deck::kCross : deck::kStay; };
  aula.go_to(Phase::answer);
  for (std::size_t i = 0; i < parts.size(); ++i) aula.answer(players[i], choice_of(parts[i].before));
  aula.go_to(Phase::talk);
  aula.go_to(Phase::answer);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].is_silent) continue;
    const session::Round round = aula.seen(players[i])->round;
    aula.say(players[i], session::Ballot{session::Epoch{7}, round, 1, choice_of(parts[i].after), choice_of(parts[i].before)});
  }
  aula.go_to(Phase::shift);
  aula.go_to(Phase::close);
}

std::vector<Part> by_chance(base::Random& random) {
  std::vector<Part> parts(1 + random.below(24));
  const double leaning = random.fraction();
  for (Part& part : parts) part = {random.fraction() < leaning, random.fraction() < leaning, random.below(40) == 0};
  return parts;
}

using CounterName = std::tuple<std::string, Occasion, deck::Choice>;
using Counters = std::map<CounterName, results::Total>;

Counters counters_in(Store& store) {
  Counters all;
  for (const results::Total& total : store.totals()) all[{total.card, total.occasion, total.choice}] = total;
  return all;
}

// Exact where both sides have k people, or else no more than that one of them has not.
bool could_be_shown(std::int64_t people, std::int64_t low, std::int64_t high) {
  const std::int64_t k = session::kStored.k;
  if (people < session::kStored.minimum) return low == 0 && high == people;
  if (low == high) return k <= low && low <= people - k;
  return (low == 0 && high == k - 1) || (low == people - (k - 1) && high == people);
}

std::string bytes_in_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string left_by(const Scratch& scratch, const char* name, const std::vector<Part>& parts) {
  play_twice(std::make_shared<SqlStore>(scratch / name), 1, parts);
  return bytes_in_file(scratch / name);
}

// So many people, the first of whom crossed: so many the first time, and so many the second.
std::vector<Part> room_of(std::size_t people, std::size_t before, std::size_t after) {
  std::vector<Part> parts(people);
  for (std::size_t i = 0; i < people; ++i) parts[i] = {i < before, i < after, false};
  return parts;
}

}  // namespace

TEST_CASE("what a room adds to the store could be shown of that room, whatever it answered") {
  const Scratch scratch;
  const auto store = std::make_shared<SqlStore>(scratch / "totals.db");
  base::Random random(14);
  std::size_t increments = 0;
  Counters before = counters_in(*store);
  for (int number = 0; number < kRoomsByChance; ++number) {
    const std::vector<Part> parts = by_chance(random);
    play_twice(store, static_cast<std::uint8_t>(number), parts);
    Counters after = counters_in(*store);
    for (const auto& [key, total] : after) {
      const results::Total& was = before[key];
      if (total == was) continue;
      ++increments;
      CHECK(total.rooms == was.rooms + 1);
      CHECK(total.people <= was.people + static_cast<std::int64_t>(parts.size()));
      CHECK_MESSAGE(could_be_shown(total.people - was.people, total.low - was.low, total.high - was.high), "room " << number);
    }
    before = std::move(after);
  }
  CHECK(increments > kRoomsByChance);
}

TEST_CASE("rooms that were shown the same leave the same bytes in the file, and others do not") {
  const Scratch scratch;
  const std::string few = left_by(scratch, "few.db", room_of(12, 1, 2));
  CHECK(few == left_by(scratch, "fewer.db", room_of(12, 3, 0)));   // both times fewer than four
  CHECK(few != left_by(scratch, "most.db", room_of(12, 11, 10)));  // nearly everybody
  CHECK(left_by(scratch, "small.db", room_of(7, 7, 0)) == left_by(scratch, "small-too.db", room_of(7, 0, 7)));  // too few to show
}
