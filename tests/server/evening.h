// A whole session at a real server whose disk fails, or that dies at a write of
// its store: everybody answers, and the facilitator goes on.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "tests/server/process.h"

namespace streep {

// What the servers that are started meanwhile have for a disk: from the n-th call of one function on it fails with
// this error, or kills the server (kDies).
struct Disk {
  static constexpr int kDies = 0;
  Disk(const std::string& call, int from, int error);
  ~Disk();
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
};

// Where a session is with its deck.
using Place = std::tuple<session::Phase, int, session::Occasion>;  // of which card
[[nodiscard]] Place place_of(const session::Scene& scene);

using Figures = std::map<int, session::Figure>;  // by card

class Evening {
 public:
  Evening(const ServerProcess& server, Crowd& crowd, Figures& figures) : server_(server), crowd_(crowd), figures_(figures) {}
  virtual ~Evening() = default;
  Evening(const Evening&) = delete;
  Evening& operator=(const Evening&) = delete;

  // To the close, or until the server is no more. Where a figure cannot be stored, without it. Figures that are shown
  // are kept, each of which is the same whenever it is shown.
  void play();
  [[nodiscard]] const std::vector<Place>& places() const { return places_; }  // where it was, in order

 protected:
  // Until something is other than `before`, or the server is no more.
  virtual void press(session::Button button, const session::Scene& before);

 private:
  session::Scene look();
  void answer();

  const ServerProcess& server_;
  Crowd& crowd_;
  Figures& figures_;
  std::vector<Place> places_;
};

}  // namespace streep
