// How the choices of a deck are called in its file, in messages and on command
// lines. An enumerator without a name does not compile.
#pragma once

#include <string>

#include "game/base/names.h"
#include "game/deck/deck.h"

namespace streep::deck {

// The format of deck and routes files that this program reads and writes.
using Format = base::Whole<1, 1>;

[[nodiscard]] constexpr base::Names<Kind> names_of(Kind) { return {"line", "spectrum", "choice"}; }
[[nodiscard]] constexpr base::Names<Language> names_of(Language) { return {"nl", "en"}; }
[[nodiscard]] constexpr base::Names<TargetGroup> names_of(TargetGroup) { return {"students", "professionals", "employers", "everyone"}; }
[[nodiscard]] constexpr base::Names<Moment> names_of(Moment) {
  return {"searching", "applying", "interview", "daily_work", "assessment", "reporting"};
}
[[nodiscard]] constexpr base::Names<Ground> names_of(Ground) {
  return {"origin", "religion", "gender", "orientation", "disability", "age", "other"};
}
[[nodiscard]] constexpr base::Names<Sensitivity> names_of(Sensitivity) { return {"special", "normal", "open"}; }
[[nodiscard]] constexpr base::Names<Cut> names_of(Cut) { return {"minutes_45", "minutes_60", "minutes_90"}; }
[[nodiscard]] constexpr base::Names<Advice> names_of(Advice) {
  return {"long_statement", "long_text", "long_sentence", "long_word",     "hard_to_read",      "experience",  "generalisation",
          "blame",          "leading",   "two_things",    "heavy_at_once", "light_after_heavy", "little_talk", "few_questions",
          "no_note",        "no_action", "no_source",     "old_source",    "same_text",         "nested"};
}

// A cut on a command line: 45, 60 or 90.
[[nodiscard]] inline std::string minutes_text(Cut cut) { return std::to_string(minutes_of(cut)); }

using base::from_name;
using base::kNames;
using base::name_of;

}  // namespace streep::deck
