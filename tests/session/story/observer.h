// Sees what comes out of a session, as every audience and seat would, and
// tells only what changed.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "tests/session/story/describe.h"
#include "tests/session/story/hall.h"

namespace streep::test {

class Observer {
 public:
  void see(int seat, const Hall& hall);  // the effects of the last event; seat, from 1, is whose event it was, or 0
  [[nodiscard]] std::vector<std::string> tell(const Hall& hall);  // all since it last told, a line each

 private:
  [[nodiscard]] std::string changes(session::Audience audience, const Hall& hall);
  void tell_scenes(const Hall& hall, std::vector<std::string>& lines);

  std::array<Fields, 3> known_;  // by audience
  std::array<bool, 3> shown_{};  // since it last told
  std::vector<std::string> published_, others_;
  std::map<std::string, std::vector<int>> refused_, seats_;  // by what they were told
  std::vector<int> alone_;                                   // seats that were shown the scene of the players
  std::string progress_;
};

}  // namespace streep::test
