#include "tests/session/story/observer.h"

#include <algorithm>

namespace streep::test {
namespace {

using namespace streep::session;

// "1-4 7": numbers in order, neighbours together.
std::string numbers(std::vector<int> seats) {
  std::sort(seats.begin(), seats.end());
  seats.erase(std::unique(seats.begin(), seats.end()), seats.end());
  std::string text;
  for (std::size_t i = 0; i < seats.size(); ++i) {
    const std::size_t from = i;
    while (i + 1 < seats.size() && seats[i + 1] == seats[i] + 1) ++i;
    text += (text.empty() ? "" : " ") + std::to_string(seats[from]) + (i > from ? "-" + std::to_string(seats[i]) : "");
  }
  return text;
}

std::string state_of(const Seat& seat) {
  std::string text = seat.round == Round{} ? "no round yet" : seat.may_answer ? "may answer" : "waits for the next round";
  if (seat.sequence > 0) text = "ballot " + std::to_string(seat.sequence) + " arrived";
  if (seat.away) text += ", away";
  if (seat.symbol.number > 0) text = describe(seat.symbol);
  return text;
}

std::string text_of(const Publish& publish) {
  const Publication& publication = publish.publication;
  const bool again = publication.occasion == Occasion::again;
  return "publish " + publication.card.str() + (again ? " again: " + describe(publication.shift) : ": " + describe(publication.figure)) +
         "; store " + (publish.counts.empty() ? "nothing" : describe(publish.counts));
}

std::string minutes(RoomTime time) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
  return std::to_string(seconds / 60) + (seconds % 60 < 10 ? ":0" : ":") + std::to_string(seconds % 60);
}

const std::string* find(const Fields& fields, const std::string& key) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == key; });
  return found == fields.end() ? nullptr : &found->second;
}

}  // namespace

void Observer::see(int seat, const Hall& hall) {
  for (const Effect& effect : hall.effects()) {
    if (const auto* show = std::get_if<Show>(&effect)) shown_.at(static_cast<std::size_t>(show->audience)) = true;
    if (const auto* admitted = std::get_if<Admit>(&effect)) {
      alone_.push_back(static_cast<int>(admitted->seat) + 1);
      seats_[state_of(admitted->state)].push_back(static_cast<int>(admitted->seat) + 1);
    }
    if (const auto* told = std::get_if<TellSeat>(&effect)) seats_[state_of(told->state)].push_back(static_cast<int>(told->seat) + 1);
    if (const auto* told = std::get_if<TellProgress>(&effect))
      progress_ = std::to_string(told->progress.answered) + " of " + std::to_string(told->progress.people) + " answered";
    if (const auto* refuse = std::get_if<Refuse>(&effect)) refused_[describe(refuse->why)].push_back(seat);
    if (const auto* publish = std::get_if<Publish>(&effect)) published_.push_back(text_of(*publish));
    if (const auto* wake = std::get_if<WakeAt>(&effect)) others_.push_back("wake at " + minutes(wake->time));
    if (std::holds_alternative<Close>(effect)) others_.emplace_back("the room is closed");
  }
}

std::vector<std::string> Observer::tell(const Hall& hall) {
  std::vector<std::string> lines = published_;
  for (const auto& [why, seats] : refused_) lines.push_back("refused: " + why + (seats.front() == 0 ? "" : ", seats " + numbers(seats)));
  tell_scenes(hall, lines);
  if (!alone_.empty()) lines.push_back("seats " + numbers(alone_) + ": shown what players see");
  for (const auto& [state, seats] : seats_) lines.push_back("seats " + numbers(seats) + ": " + state);
  if (!progress_.empty()) lines.push_back(progress_);
  lines.insert(lines.end(), others_.begin(), others_.end());
  published_.clear();
  others_.clear();
  refused_.clear();
  seats_.clear();
  alone_.clear();
  progress_.clear();
  return lines;
}

void Observer::tell_scenes(const Hall& hall, std::vector<std::string>& lines) {
  constexpr std::array kNames{"players", "screen", "desk"};
  std::array<std::string, 3> changed;
  for (std::size_t i = 0; i < 3; ++i)
    if (shown_[i]) changed[i] = changes(Audience(i), hall);
  const bool together = shown_[0] && shown_[1] && changed[0] == changed[1];
  if (together) lines.push_back("players and screen: " + changed[0]);
  for (std::size_t i = together ? 2 : 0; i < 3; ++i)
    if (shown_[i]) lines.push_back(std::string(kNames[i]) + ": " + changed[i]);
  shown_ = {};
}

std::string Observer::changes(Audience audience, const Hall& hall) {
  Fields& known = known_.at(static_cast<std::size_t>(audience));
  const Fields now = fields_of(hall.scene(audience));
  std::string text;
  const auto add = [&text](const std::string& change) { text += (text.empty() ? "" : "; ") + change; };
  for (const auto& [key, value] : now)
    if (const std::string* before = find(known, key); before == nullptr || *before != value) add(key + " " + value);
  for (const auto& [key, value] : known)
    if (find(now, key) == nullptr) add("no " + key);
  known = now;
  return text.empty() ? "the same" : text;
}

}  // namespace streep::test
