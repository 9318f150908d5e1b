#include "game/base/ranges.h"

#include <doctest/doctest.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

using namespace streep;

namespace {

struct Person {
  int age = 0;
  std::string name{};
  [[nodiscard]] bool grown_up() const { return age >= 18; }
};

const std::vector<Person> kPeople{{30, "Ada"}, {12, "Bo"}, {30, "Cas"}};

constexpr std::array kNumbers{3, 1, 2, 1};

}  // namespace

TEST_CASE("the first that is equal is found, and the end where none is") {
  CHECK(base::find(kPeople, 30, &Person::age)->name == "Ada");
  CHECK(base::find(kPeople, "Dirk", &Person::name) == kPeople.end());
  CHECK(base::find_if(kPeople, [](const Person& one) { return one.age < 18; })->name == "Bo");
}

TEST_CASE("what is found in a range that can change can be changed") {
  std::vector<int> numbers{1, 2, 3};
  *base::find(numbers, 2) = 5;
  CHECK(numbers == std::vector{1, 5, 3});
}

TEST_CASE("a test may be a member, and be asked of a projection") {
  CHECK(base::any_of(kPeople, &Person::grown_up));
  CHECK_FALSE(base::all_of(kPeople, &Person::grown_up));
  const auto nameless = [](const std::string& name) { return name.empty(); };
  const auto over_ten = [](int age) { return age > 10; };
  CHECK(base::all_of(kPeople, over_ten, &Person::age));
  CHECK(base::none_of(kPeople, nameless, &Person::name));
}

TEST_CASE("of nothing all is true, and nothing is the largest") {
  const std::vector<Person> nobody;
  CHECK(base::all_of(nobody, &Person::grown_up));
  CHECK(base::none_of(nobody, &Person::grown_up));
  CHECK_FALSE(base::any_of(nobody, &Person::grown_up));
  CHECK(base::max_element(nobody, &Person::age) == nobody.end());
}

TEST_CASE("the first of the largest is the largest") { CHECK(base::max_element(kPeople, &Person::age)->name == "Ada"); }

TEST_CASE("what is equal to the eye of a stable sort stays in its order") {
  auto people = kPeople;
  base::stable_sort(people, &Person::age);
  std::vector<std::string> names(people.size());
  base::transform(people, names.begin(), &Person::name);
  CHECK(names == std::vector<std::string>{"Bo", "Ada", "Cas"});
}

TEST_CASE("pointers sort by what they point to") {
  std::vector<std::shared_ptr<const Person>> people{std::make_shared<Person>(Person{.age = 9}), std::make_shared<Person>(Person{.age = 5})};
  base::sort(people, [](const auto& one) { return one->age; });
  CHECK(people.front()->age == 5);
}

TEST_CASE("what needs no memory is known while compiling") {
  static_assert(base::count(kNumbers, 1) == 2);
  static_assert(base::contains(kNumbers, 3) && !base::contains(kNumbers, 4));
  static_assert(*base::max_element(kNumbers) == 3);
  static_assert([] {
    auto numbers = kNumbers;
    base::sort(numbers);
    return numbers;
  }() == std::array{1, 1, 2, 3});
  static_assert([] {
    std::array<int, 4> doubled{};
    base::transform(kNumbers, doubled.begin(), [](int number) { return 2 * number; });
    return doubled;
  }() == std::array{6, 2, 4, 2});
}
