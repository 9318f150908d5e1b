// A link over the first of several ways that gets through: each is tried in its
// turn until a server has said a word, and then kept. One that has been lost for
// long is searched for anew, since who moved to another network may need another
// way. It knows no network: the links are made by whoever has one.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "game/base/random.h"
#include "game/client/link/backoff.h"
#include "game/client/link/link.h"
#include "game/client/link/ways.h"

namespace streep::client {

class SearchingLink final : public Link {
 public:
  using Time = std::chrono::steady_clock::time_point;
  using Clock = std::function<Time()>;
  using MakeLink = std::function<std::unique_ptr<Link>(const Way&)>;

  // At least one way. `seed` spreads the waits of many links; how long a way may take is measured with `clock`.
  SearchingLink(std::vector<Way> ways, MakeLink make, base::Seed seed, Clock clock = std::chrono::steady_clock::now);

  void send(const wire::FromPeer& message) override;
  [[nodiscard]] std::vector<wire::ToPeer> receive() override;
  void renew() override;
  [[nodiscard]] LinkState state() const override;
  // What the way says that people would try to mend: over TLS rather than without, and anything rather than no word at all.
  [[nodiscard]] LinkTrouble trouble() const override { return trouble_; }

 private:
  void work();
  void leave();
  void go();
  void start_anew();
  void notice(LinkTrouble trouble);

  std::vector<Way> ways_;
  MakeLink make_;
  Backoff backoff_;
  Clock clock_;
  std::unique_ptr<Link> link_;  // none: between two rounds
  std::size_t at_ = 0;          // of ways_
  Time leave_at_{};
  bool found_ = false;      // a server said a word, over this link
  bool was_found_ = false;  // over any
  bool opened_ = false;
  bool resting_ = false;  // the last Hello was refused for good
  LinkTrouble trouble_ = LinkTrouble::none, worst_ = LinkTrouble::none;
  std::optional<wire::Hello> hello_;
};

}  // namespace streep::client
