// A deck: one scenario as data, from the agreements to the follow-up a week
// later, and the places where people can go. It knows nothing of a room, of
// answers or of time. FORMAT.md describes the same thing as TOML.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "game/base/bounded.h"
#include "game/base/enumeration.h"
#include "game/base/limits.h"
#include "game/base/text.h"

namespace streep::deck {

using Title = base::Text<base::kTitleBytes>;
using Statement = base::Text<base::kStatementBytes>;
using Story = base::Text<base::kStoryBytes>;
using Note = base::Text<base::kNoteBytes>;
using Line = base::Text<base::kLineBytes>;
using Label = base::Text<base::kLabelBytes>;
using Weight = base::Whole<1, 3>;  // light, in between, heavy
using Minutes = base::Whole<1, 30>;
using Version = base::Whole<1, 9999>;

// What a deck, a card, a theme or a measure is called: a-z, 0-9 and '-', and a
// letter first. Empty: none.
class Id {
 public:
  static constexpr std::size_t kMost = base::kIdBytes;

  Id() = default;
  [[nodiscard]] static std::optional<Id> from(std::string_view text);
  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] std::string_view view() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  bool operator==(const Id&) const = default;

 private:
  explicit Id(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

enum class Kind : std::uint8_t { line, spectrum, choice };
enum class Language : std::uint8_t { nl, en };
inline constexpr auto kLanguages = base::kAll<Language>;
enum class TargetGroup : std::uint8_t { students, professionals, employers, everyone };
enum class Moment : std::uint8_t { searching, applying, interview, daily_work, assessment, reporting };
enum class Ground : std::uint8_t { origin, religion, gender, orientation, disability, age, other };

// What the checker can advise on one card, and its author can silence with a
// reason. advice.h says each in words.
enum class Advice : std::uint8_t {
  long_statement,
  long_text,
  long_sentence,
  long_word,
  hard_to_read,
  experience,
  generalisation,
  blame,
  leading,
  two_things,
  heavy_at_once,
  light_after_heavy,
  little_talk,
  few_questions,
  no_note,
  no_action,
  no_source,
  old_source,
  same_text,
  nested
};
inline constexpr std::size_t kAdviceKinds = base::kCount<Advice>;

// How small a group may be shown (tally.h has the numbers); open is shown exactly, on warm-ups only. Special is the default.
enum class Sensitivity : std::uint8_t { special, normal, open };

// The lengths of a session in minutes that a deck has a plan for.
enum class Cut : std::uint8_t { minutes_45, minutes_60, minutes_90 };
inline constexpr auto kCuts = base::kAll<Cut>;
[[nodiscard]] constexpr int minutes_of(Cut cut) { return cut == Cut::minutes_45 ? 45 : cut == Cut::minutes_60 ? 60 : 90; }

// A day. A value that exists is a day of the calendar.
class Day {
 public:
  constexpr Day() = default;
  [[nodiscard]] static std::optional<Day> from(const std::chrono::year_month_day& date);  // 1990 to 2100
  [[nodiscard]] constexpr int year() const { return year_; }
  [[nodiscard]] constexpr int month() const { return month_; }
  [[nodiscard]] constexpr int day() const { return day_; }
  [[nodiscard]] std::chrono::year_month_day date() const;
  constexpr auto operator<=>(const Day&) const = default;

 private:
  constexpr Day(int year, int month, int day) : year_(year), month_(month), day_(day) {}
  int year_ = 2022, month_ = 1, day_ = 1;
};

// A share of people that can be drawn: 1 in 10 is one, and nine others.
struct Proportion {
  base::Whole<1, base::kProportionMost - 1> part;
  base::Whole<1, base::kProportionMost - 1> others;
  [[nodiscard]] constexpr std::int64_t of() const { return part.value() + others.value(); }
  bool operator==(const Proportion&) const = default;
};

// A fact with its source, told after the talk.
struct Insight {
  Story text;
  Line source;
  base::Whole<1990, 2100> year;
  Day checked;                             // when a person last saw that the source says so
  std::optional<Proportion> proportion{};  // the figure of the text, where it is one
  bool operator==(const Insight&) const = default;
};

// What a player can answer, as the number that travels: 0 is pass. On a line 1
// crosses and 2 stays; on a spectrum 1 to 5 are the zones from `from` to `to`;
// on a choice 1 to 4 are the options.
using Choice = std::uint8_t;
inline constexpr Choice kPass = 0;
inline constexpr Choice kCross = 1;
inline constexpr Choice kStay = 2;

// Which choices are counted as one. Every choice of the card is in one group.
using Group = base::List<Choice, base::kChoicesMost>;
using Grouping = base::List<Group, base::kChoicesMost>;

// Advice that the author has weighed and does not take.
struct Silence {
  Advice advice = Advice::long_statement;
  Line reason;
  bool operator==(const Silence&) const = default;
};

using Silences = base::List<Silence, kAdviceKinds>;

struct Card {
  Id id;
  Id theme;  // the same in decks for other target groups
  Kind kind = Kind::line;
  std::optional<Moment> moment;  // none on a warm-up
  base::List<Ground, 7> grounds;
  Weight weight;
  Sensitivity sensitivity = Sensitivity::special;
  Statement statement;
  Story story;                                       // optional: empty
  Note note;                                         // for the facilitator only; optional: empty
  base::List<Line, base::kQuestionsMost> questions;  // to talk about, without `other_side`: 1 or 2
  Line other_side;                                   // the question for the best argument of the other side
  std::optional<Insight> insight;
  Line action;  // what I or we can do; optional: empty
  Minutes minutes;
  bool core = false;                              // stays when time is short
  bool again = false;                             // is answered twice; a measure the second time at the end of the session
  Id measure;                                     // the index it belongs to; optional: empty
  Id implies;                                     // the card that whoever crosses here crosses too; optional: empty
  Label from, to;                                 // spectrum: what the ends mean
  base::List<Label, base::kOptionsMost> options;  // choice: 2 to 4
  // Choice: groupings to fall back on where the options alone are too small to
  // show, coarser and coarser. Spectrum and line have theirs in the rules.
  base::List<Grouping, 3> coarser;
  Silences silences;  // each advice at most once, in the order of the enumeration; for authors only
  bool operator==(const Card&) const = default;
};

// Answered at the start and at the end of the session.
[[nodiscard]] inline bool is_measure(const Card& card) { return card.again && !card.measure.empty(); }

// The card shown at the end: it is all right, and this is where you can go.
struct Support {
  Title title;
  Story text;
  bool operator==(const Support&) const = default;
};

// What happens a week later.
struct FollowUp {
  Story text;
  Line question;
  bool operator==(const FollowUp&) const = default;
};

using Cards = base::List<Card, base::kCardsMost>;
using CardIds = base::List<Id, base::kCardsMost>;

using Plan = base::By<Cut, CardIds>;  // the cards of that cut, in playing order

struct Deck {
  Id id;
  Version version;
  Title title;
  TargetGroup target_group = TargetGroup::students;
  Language language = Language::nl;
  base::List<Line, base::kAgreementsMost> agreements;
  Plan plan;
  Cards cards;
  Support support;
  FollowUp follow_up;
  bool operator==(const Deck&) const = default;

  [[nodiscard]] const Card* find(const Id& wanted) const;  // null where there is none
  // Whether whoever crosses at `one` crosses at `other`, as one card says with
  // `implies` or as follows from several. Of a card in a circle, at itself too.
  [[nodiscard]] bool implies(const Card& one, const Card& other) const;
};

// A place where somebody can go with what happened to them.
struct Place {
  Title name;
  Story text;
  Line site;  // a web address without https://, as people type it; optional: empty
  Day checked;
  bool operator==(const Place&) const = default;
};

using Places = base::List<Place, base::kPlacesMost>;

// The places of one city or school.
struct Routes {
  Title city;
  Language language = Language::nl;
  Places places;
  bool operator==(const Routes&) const = default;
};

}  // namespace streep::deck
