#include "tests/session/story/story.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <vector>

#include "tests/session/story/decks.h"
#include "tests/session/story/hall.h"
#include "tests/session/story/observer.h"

namespace streep::test {
namespace {

using namespace streep::session;
using Words = std::vector<std::string>;

struct ButtonName {
  const char* name;
  Button button;
};
constexpr std::array kButtons{ButtonName{"next", Button::next},         ButtonName{"back", Button::back},
                              ButtonName{"pause", Button::pause},       ButtonName{"skip", Button::skip},
                              ButtonName{"soften", Button::soften},     ButtonName{"more_time", Button::more_time},
                              ButtonName{"open", Button::open_answers}, ButtonName{"close", Button::close_answers},
                              ButtonName{"lock", Button::lock},         ButtonName{"end", Button::end},
                              ButtonName{"undo", Button::undo},         ButtonName{"without_figure", Button::without_figure}};

Words words_of(const std::string& line) {
  std::istringstream stream(line);
  Words words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

int number_of(const std::string& word) {
  std::size_t end = 0;
  int number = -1;
  try {
    number = std::stoi(word, &end);
  } catch (const std::logic_error&) {
  }
  if (end != word.size() || number < 0) throw StoryError("«" + word + "» is not a number");
  return number;
}

// "1-4 7" from the word at `from` on.
std::vector<int> seats_in(const Words& words, std::size_t from) {
  std::vector<int> seats;
  for (std::size_t i = from; i < words.size(); ++i) {
    const std::size_t dash = words[i].find('-');
    const int first = number_of(words[i].substr(0, dash)), last = dash == std::string::npos ? first : number_of(words[i].substr(dash + 1));
    for (int seat = first; seat <= last; ++seat) seats.push_back(seat);
  }
  return seats;
}

deck::Choice choice_of(const std::string& word) {
  if (word == "pass") return deck::kPass;
  if (word == "cross") return deck::kCross;
  if (word == "stay") return deck::kStay;
  return static_cast<deck::Choice>(number_of(word));
}

// What a phone remembers.
struct Phone {
  std::map<int, deck::Choice> firsts;  // by card
  Ballot last;
};

class Story {
 public:
  std::vector<std::string> play(const Words& words) {
    if (words[0] == "room")
      open_room(words);
    else if (!hall_)
      throw StoryError("the first line opens a «room»");
    else
      do_in_room(words);
    return observer_.tell(*hall_);
  }

 private:
  void do_in_room(const Words& words) {
    const std::string& verb = words[0];
    if (verb == "join") return for_seats(words, 1, [](int seat) { return Event{Joined{SeatId(seat - 1)}}; });
    if (verb == "leave") return for_seats(words, 1, [](int seat) { return Event{Left{SeatId(seat - 1)}}; });
    if (verb == "away") return for_seats(words, 1, [](int seat) { return Event{PlayerActed{SeatId(seat - 1), StepOut{}}}; });
    if (verb == "return") return for_seats(words, 1, [](int seat) { return Event{PlayerActed{SeatId(seat - 1), StepBack{}}}; });
    if (verb == "asleep" || verb == "lost" || verb == "awake") return notice(words);
    if (verb == "release") return for_seats(words, 1, [](int seat) { return Event{FacilitatorActed{LetGo{SeatId(seat - 1)}}}; });
    if (verb == "repeat") return for_seats(words, 1, [this](int seat) { return Event{PlayerActed{SeatId(seat - 1), phones_[seat].last}}; });
    if (verb == "answer" && words.size() > 2) return for_seats(words, 2, [&](int seat) { return answer(seat, choice_of(words[1])); });
    if (verb == "press" && words.size() == 2) return press(words[1]);
    if (verb == "count" && words.size() == 4) return count(number_of(words[1]), number_of(words[3]));
    if (verb == "wait" && words.size() == 2) return wait(words[1]);
    if (verb == "forget") return forget(words);
    if (verb == "crash") return crash();
    throw StoryError("«" + verb + "» is not understood");
  }

  void open_room(const Words& words) {
    deck_ = small_deck();
    rules_ = {.seats = 40, .epoch = Epoch{1}, .seed = 1};
    std::vector<deck::Card> cards;
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i] == "seats" && i + 1 < words.size())
        rules_.seats = static_cast<std::uint16_t>(number_of(words[++i]));
      else if (const auto id = deck::Id::from(words[i]); id && deck_.find(*id) != nullptr)
        cards.push_back(*deck_.find(*id));
      else
        throw StoryError("«" + words[i] + "» is not a card");
    }
    if (!cards.empty()) deck_ = deck_of(std::move(cards));
    hall_ = std::make_unique<Hall>(deck_, rules_);
  }

  template <class Make>
  void for_seats(const Words& words, std::size_t from, Make make) {
    for (const int seat : seats_in(words, from)) happen(make(seat), seat);
  }

  void happen(const Event& event, int seat = 0) {
    hall_->apply(event);
    for (const Publish& publish : all<Publish>(hall_->effects())) published_.push_back(publish.publication);
    observer_.see(seat, *hall_);
  }

  Event answer(int seat, deck::Choice choice) {
    const Scene scene = hall_->scene();
    Phone& phone = phones_[seat];
    const auto first = phone.firsts.find(scene.card_number);
    Ballot ballot = hall_->ballot(choice, first == phone.firsts.end() ? kForgotten : first->second);
    if (ballot.round == phone.last.round) ballot.sequence = phone.last.sequence + 1;
    if (scene.occasion == Occasion::first) phone.firsts[scene.card_number] = choice;
    phone.last = ballot;
    return PlayerActed{SeatId(seat - 1), ballot};
  }

  void notice(const Words& words) {
    const Presence presence = words[0] == "asleep" ? Presence::asleep : words[0] == "lost" ? Presence::lost : Presence::present;
    for_seats(words, 1, [presence](int seat) { return Event{Noticed{SeatId(seat - 1), presence}}; });
  }

  void press(const std::string& name) {
    const auto* found = std::find_if(kButtons.begin(), kButtons.end(), [&](const ButtonName& button) { return name == button.name; });
    if (found == kButtons.end()) throw StoryError("«" + name + "» is not a button");
    happen(FacilitatorActed{Press{found->button}});
  }

  void count(int crossed, int people) {
    happen(FacilitatorActed{HandCount{static_cast<std::uint16_t>(crossed), static_cast<std::uint16_t>(people)}});
  }

  void wait(const std::string& time) {
    const std::size_t colon = time.find(':');
    if (colon == std::string::npos) throw StoryError("«" + time + "» is not minutes:seconds");
    now_ += std::chrono::seconds(number_of(time.substr(0, colon)) * 60 + number_of(time.substr(colon + 1)));
    happen(TimePassed{now_});
  }

  void forget(const Words& words) {
    for (const int seat : seats_in(words, 1)) phones_.erase(seat);
  }

  void crash() {
    rules_.epoch = Epoch{static_cast<std::uint32_t>(rules_.epoch) + 1};
    hall_ = std::make_unique<Hall>(deck_, rules_, published_, hall_->bookmark());
    now_ = {};
  }

  deck::Deck deck_;
  Rules rules_;
  std::unique_ptr<Hall> hall_;
  Observer observer_;
  std::map<int, Phone> phones_;
  std::vector<Publication> published_;
  RoomTime now_{};
};

}  // namespace

std::string play_story(std::string_view story) {
  std::istringstream lines{std::string(story)};
  Story player;
  std::string played;
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (!line.empty() && line[0] == ' ') continue;
    played += line + '\n';
    if (line.empty() || line[0] == '#') continue;
    try {
      for (const std::string& seen : player.play(words_of(line))) played += "    " + seen + '\n';
    } catch (const StoryError& error) {
      throw StoryError("line " + std::to_string(number) + ": " + error.what());
    }
  }
  return played;
}

}  // namespace streep::test
