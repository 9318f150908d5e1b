// The names of what travels of a session. An enumerator without one does not compile.
#pragma once

#include "game/base/names.h"
#include "game/session/effect.h"
#include "game/session/scene.h"

namespace streep::session {

[[nodiscard]] constexpr base::Names<Audience> names_of(Audience) { return {"players", "screen", "facilitator"}; }
[[nodiscard]] constexpr base::Names<Presence> names_of(Presence) { return {"present", "asleep", "lost"}; }
[[nodiscard]] constexpr base::Names<Occasion> names_of(Occasion) { return {"first", "again"}; }
[[nodiscard]] constexpr base::Names<Phase> names_of(Phase) {
  return {"lobby", "agreements", "read",   "answer",  "closed",    "reveal", "talk",
          "shift", "insight",    "action", "support", "follow_up", "close"};
}
[[nodiscard]] constexpr base::Names<Outcome> names_of(Outcome) { return {"exact", "fewer", "nearly_everyone", "too_few", "withheld"}; }
[[nodiscard]] constexpr base::Names<ShiftOutcome> names_of(ShiftOutcome) { return {"table", "margins", "direction", "withheld"}; }
[[nodiscard]] constexpr base::Names<Direction> names_of(Direction) { return {"about_the_same", "more", "fewer"}; }
[[nodiscard]] constexpr base::Names<Warning> names_of(Warning) { return {"none", "talk_is_over", "talk_will_shrink", "time_is_up"}; }
[[nodiscard]] constexpr base::Names<Button> names_of(Button) {
  return {"next", "back", "pause", "skip", "soften", "more_time", "open_answers", "close_answers", "lock", "end", "undo", "without_figure"};
}
[[nodiscard]] constexpr base::Names<Refusal> names_of(Refusal) {
  return {"wrong_version", "unknown_code",   "wrong_key",        "room_full",    "room_locked",    "too_many_tries", "malformed",
          "needs_consent", "taken_over",     "let_go",           "wrong_role",   "not_now",        "old_round",      "not_in_cohort",
          "too_late",      "no_such_choice", "impossible_count", "cannot_store", "place_not_kept", "room_closed"};
}

}  // namespace streep::session
