// Where a room is on its path, which cards it has softened, and what undo leads
// back to. It knows no people, no answers and no time; how far the room is with
// its cards it is told.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "game/session/state/path.h"

namespace streep::session {

class Position {
 public:
  explicit Position(const Cards& cards) : path_(cards), softened_(cards.size()) {}

  [[nodiscard]] const Path& path() const { return path_; }
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] const Step& step() const { return path_[at_]; }
  [[nodiscard]] bool is_softened(std::uint8_t card) const { return softened_[card - 1U]; }

  [[nodiscard]] std::size_t after(const Standings& standings) const { return path_.after(at_, standings); }
  [[nodiscard]] std::optional<std::size_t> before(const Standings& standings) const { return path_.before(at_, standings); }
  [[nodiscard]] std::size_t next_block(const Standings& standings) const { return path_.next_block(at_, standings); }
  [[nodiscard]] bool is_over() const { return path_.is_over(at_); }  // the cards are

  void go_to(std::size_t at) { at_ = at; }
  void soften(std::uint8_t card) { softened_[card - 1U] = true; }

  void set_origin();  // what is done next can be undone
  void forget_origin() { origin_.reset(); }
  // Where undo leads; nothing where the last step cannot be undone. Not into a round.
  [[nodiscard]] std::optional<std::size_t> undone(const Standings& standings) const;
  void restore_card(std::size_t to);  // of that step: softened or not, as it was; once, before going there

 private:
  struct Origin {  // of the last step
    std::size_t at = 0;
    bool softened = false;  // its card was
  };

  Path path_;
  std::size_t at_ = 0;
  std::vector<bool> softened_;  // by card
  std::optional<Origin> origin_;
};

}  // namespace streep::session
