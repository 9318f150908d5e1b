#include "game/session/state/matching.h"

#include <deque>
#include <utility>

namespace streep::session {
namespace {

using Person = std::size_t;
using MayPair = std::function<bool(Person, Person)>;

// Grows a tree of alternating unpaired and paired links from one free person
// until it meets another. An odd cycle (a blossom) is treated as one person:
// its base.
class Search {
 public:
  Search(Mates& mates, const MayPair& may_pair)
      : mates_(mates), may_pair_(may_pair), parents_(mates.size()), bases_(mates.size()), reached_(mates.size()) {}

  void pair_up(Person root) {
    const std::optional<Person> end = find_free(root);
    if (!end) return;
    // Along the way back, every unpaired link becomes a pair.
    for (std::optional<Person> person = end; person;) {
      const Person parent = *parents_[*person];
      const std::optional<Person> next = mates_[parent];
      mates_[*person] = parent;
      mates_[parent] = *person;
      person = next;
    }
  }

 private:
  std::optional<Person> find_free(Person root) {
    for (Person person = 0; person < bases_.size(); ++person) bases_[person] = person;
    reached_[root] = true;
    queue_.push_back(root);
    while (!queue_.empty()) {
      const Person from = queue_.front();
      queue_.pop_front();
      for (Person to = 0; to < mates_.size(); ++to) {
        if (to == from || bases_[from] == bases_[to] || mates_[from] == to || !may_pair_(from, to)) continue;
        const bool closes_odd_cycle = to == root || (mates_[to] && parents_[*mates_[to]]);
        if (closes_odd_cycle) {
          contract(from, to);
        } else if (!parents_[to]) {
          parents_[to] = from;
          if (!mates_[to]) return to;
          reach(*mates_[to]);
        }
      }
    }
    return std::nullopt;
  }

  void reach(Person person) {
    if (reached_[person]) return;
    reached_[person] = true;
    queue_.push_back(person);
  }

  Person common_base(Person a, Person b) const {
    std::vector<bool> on_way(mates_.size());
    for (Person person = bases_[a];; person = bases_[*parents_[*mates_[person]]]) {
      on_way[person] = true;
      if (!mates_[person]) break;  // the root
    }
    Person person = bases_[b];
    while (!on_way[person]) person = bases_[*parents_[*mates_[person]]];
    return person;
  }

  void contract(Person a, Person b) {
    const Person base = common_base(a, b);
    std::vector<bool> in_blossom(mates_.size());
    mark(a, base, b, in_blossom);
    mark(b, base, a, in_blossom);
    for (Person person = 0; person < bases_.size(); ++person) {
      if (!in_blossom[bases_[person]]) continue;
      bases_[person] = base;
      reach(person);
    }
  }

  void mark(Person person, Person base, Person child, std::vector<bool>& in_blossom) {
    while (bases_[person] != base) {
      const Person mate = *mates_[person];
      in_blossom[bases_[person]] = in_blossom[bases_[mate]] = true;
      parents_[person] = child;
      child = mate;
      person = *parents_[mate];
    }
  }

  Mates& mates_;
  const MayPair& may_pair_;
  std::vector<std::optional<Person>> parents_;
  std::vector<Person> bases_;
  std::vector<bool> reached_;
  std::deque<Person> queue_;
};

}  // namespace

Mates most_pairs(std::size_t people, const MayPair& may_pair) {
  Mates mates(people);
  // Nearly everybody is paired at once; the search is for who is left.
  for (Person person = 0; person < people; ++person)
    for (Person other = person + 1; other < people && !mates[person]; ++other)
      if (!mates[other] && may_pair(person, other)) {
        mates[person] = other;
        mates[other] = person;
      }
  for (Person person = 0; person < people; ++person)
    if (!mates[person]) Search(mates, may_pair).pair_up(person);
  return mates;
}

}  // namespace streep::session
