// Prints what the phone page must know of the game: what travels in JSON as
// TypeScript, from the same list of fields that the encodings walk, and the
// numbers that both sides count with. So the page cannot differ from them.
//
//   streep-wire-types > game/phone/wire.d.ts
//   streep-wire-types limits > game/phone/limits.js
#include <array>
#include <iostream>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "game/base/limits.h"
#include "game/wire/codec.h"
#include "game/wire/fields.h"
#include "game/wire/names.h"

namespace streep::wire {

namespace {

// What a type is called in TypeScript. One without a name does not compile.
template <class T>
constexpr std::string_view kCalled{};
template <>
constexpr std::string_view kCalled<Role> = "Role";
template <>
constexpr std::string_view kCalled<deck::Kind> = "Kind";
template <>
constexpr std::string_view kCalled<deck::Moment> = "Moment";
template <>
constexpr std::string_view kCalled<deck::Language> = "Language";
template <>
constexpr std::string_view kCalled<deck::Cut> = "Cut";
template <>
constexpr std::string_view kCalled<session::Audience> = "Audience";
template <>
constexpr std::string_view kCalled<session::Occasion> = "Occasion";
template <>
constexpr std::string_view kCalled<session::Phase> = "Phase";
template <>
constexpr std::string_view kCalled<session::Outcome> = "Outcome";
template <>
constexpr std::string_view kCalled<session::ShiftOutcome> = "ShiftOutcome";
template <>
constexpr std::string_view kCalled<session::Direction> = "Direction";
template <>
constexpr std::string_view kCalled<session::Warning> = "Warning";
template <>
constexpr std::string_view kCalled<session::Button> = "Button";
template <>
constexpr std::string_view kCalled<session::Refusal> = "Refusal";
template <>
constexpr std::string_view kCalled<deck::Proportion> = "Proportion";
template <>
constexpr std::string_view kCalled<deck::Insight> = "Insight";
template <>
constexpr std::string_view kCalled<deck::Support> = "Support";
template <>
constexpr std::string_view kCalled<deck::FollowUp> = "FollowUp";
template <>
constexpr std::string_view kCalled<deck::Place> = "Place";
template <>
constexpr std::string_view kCalled<deck::Routes> = "Routes";
template <>
constexpr std::string_view kCalled<session::Cell> = "Cell";
template <>
constexpr std::string_view kCalled<session::Figure> = "Figure";
template <>
constexpr std::string_view kCalled<session::Shift> = "Shift";
template <>
constexpr std::string_view kCalled<session::CardView> = "CardView";
template <>
constexpr std::string_view kCalled<session::Desk> = "Desk";
template <>
constexpr std::string_view kCalled<session::Symbol> = "PairSymbol";  // Symbol is a type of JavaScript
template <>
constexpr std::string_view kCalled<Hello> = "Hello";
template <>
constexpr std::string_view kCalled<session::Ballot> = "Ballot";
template <>
constexpr std::string_view kCalled<session::StepOut> = "StepOut";
template <>
constexpr std::string_view kCalled<session::StepBack> = "StepBack";
template <>
constexpr std::string_view kCalled<Goodbye> = "Goodbye";
template <>
constexpr std::string_view kCalled<session::Press> = "Press";
template <>
constexpr std::string_view kCalled<session::HandCount> = "HandCount";
template <>
constexpr std::string_view kCalled<session::LetGo> = "LetGo";
template <>
constexpr std::string_view kCalled<LetIn> = "LetIn";
template <>
constexpr std::string_view kCalled<ShutOut> = "ShutOut";
template <>
constexpr std::string_view kCalled<Welcome> = "Welcome";
template <>
constexpr std::string_view kCalled<session::Scene> = "Scene";
template <>
constexpr std::string_view kCalled<session::Seat> = "Seat";
template <>
constexpr std::string_view kCalled<session::Progress> = "Progress";
template <>
constexpr std::string_view kCalled<Refused> = "Refused";
template <>
constexpr std::string_view kCalled<session::Presence> = "Presence";
template <>
constexpr std::string_view kCalled<SeatSeen> = "SeatSeen";
template <>
constexpr std::string_view kCalled<AtDoor> = "AtDoor";
template <>
constexpr std::string_view kCalled<People> = "People";
template <>
constexpr std::string_view kCalled<Entrance> = "Entrance";

// The text of wire.d.ts so far: what a struct needs stands above it.
class Declarations {
 public:
  // One member for each field. The archive that `serialize` fills in.
  class Members {
   public:
    explicit Members(Declarations& all) : all_(all) {}

    template <class... T>
    void operator()(const MessageField<T>&... fields) {
      ((text_ += "  " + std::string(fields.name) + ": " + all_.type_of(fields.value) + ";\n"), ...);
    }
    [[nodiscard]] const std::string& text() const { return text_; }

   private:
    Declarations& all_;
    std::string text_;
  };

  template <class... T>
  void add_messages(std::string_view name, const std::variant<T...>&) {
    (add_struct(T{}), ...);
    std::string messages;
    ((messages += "\n  | Message<" + type_in<std::variant<T...>>(T{}) + ", " + std::string(kCalled<T>) + '>'), ...);
    text_ += "export type " + std::string(name) + " =" + messages + ";\n\n";
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  // Read from the message itself as it travels.
  template <class Message, class One>
  static std::string type_in(One one) {
    constexpr std::string_view kMember = "\"type\":";
    const std::string json = encode(Message{one}, Encoding::json);
    const std::size_t start = json.find(kMember) + kMember.size();
    return json.substr(start, json.find('"', start + 1) + 1 - start);
  }

  template <class Struct>
  void add_struct(Struct value) {
    static_assert(!kCalled<Struct>.empty());
    if (!seen_.insert(kCalled<Struct>).second) return;
    Members members(*this);
    serialize(members, value);
    text_ += "export interface " + std::string(kCalled<Struct>) + " {\n" + members.text() + "}\n\n";
  }

  template <Named Enum>
  void add_names() {
    static_assert(!kCalled<Enum>.empty());
    if (!seen_.insert(kCalled<Enum>).second) return;
    text_ += "export type " + std::string(kCalled<Enum>) + " =";
    for (std::size_t i = 0; i < base::kCount<Enum>; ++i) text_ += "\n  | \"" + std::string(name_of(static_cast<Enum>(i))) + '"';
    text_ += ";\n\n";
  }

  // --- the type of a field, as JSON carries it

  template <std::unsigned_integral T>
  std::string type_of(const T&) {
    return std::is_same_v<T, bool> ? "boolean" : "number";
  }

  template <Enumeration T>
  std::string type_of(const T&) {
    if constexpr (!Named<T>)
      return "number";
    else
      return add_names<T>(), std::string(kCalled<T>);
  }

  template <std::int64_t Lo, std::int64_t Hi>
  std::string type_of(const base::Whole<Lo, Hi>&) {
    return "number";
  }

  template <Text T>
  std::string type_of(const T&) {
    return "string";
  }
  std::string type_of(const deck::Day&) { return "string"; }
  template <std::size_t N>
  std::string type_of(const std::array<std::uint8_t, N>&) {
    return "string";
  }

  template <class T, std::size_t N>
  std::string type_of(const base::List<T, N>&) {
    return type_of(T{}) + "[]";
  }

  template <class T, std::size_t N>
  std::string type_of(const std::array<T, N>& items) {
    std::string types;
    for (const T& item : items) types += (types.empty() ? "" : ", ") + type_of(item);
    return "[" + types + "]";
  }

  template <class T>
  std::string type_of(const std::optional<T>&) {
    return type_of(T{}) + " | null";
  }

  template <Aggregate Struct>
  std::string type_of(Struct value) {
    return add_struct(value), std::string(kCalled<Struct>);
  }

  std::set<std::string_view> seen_;
  std::string text_;
};

std::string types() {
  Declarations declarations;
  declarations.add_messages("FromPeer", FromPeer{});
  declarations.add_messages("ToPeer", ToPeer{});
  std::string text = declarations.text();
  text.pop_back();  // the empty line at the end
  return "// What travels between a phone and the server, as JSON. Written by streep-wire-types:\n// do not change it by hand. "
         "../wire/PROTOCOL.md says what it means.\n\n"
         "export type Message<Type extends string, Fields> = { v: " +
         std::to_string(kProtocolVersion) + "; type: Type } & Fields;\n\n" + text;
}

// --- numbers

struct Limit {
  std::string_view name;
  std::int64_t number;
  std::string_view about;
};

constexpr std::array kLimits{
    Limit{"VERSION", kProtocolVersion, "of the messages"},
    Limit{"CODE_LENGTH", base::kRoomCodeLength, "letters"},
    Limit{"KEY_BYTES", base::kKeyBytes, ""},
    Limit{"SECRET_BYTES", base::kSecretBytes, "of an invitation"},
    Limit{"BALLOT_LENGTH", base::kBallotJsonBytes, "of every one, padded"},
    Limit{"RECONNECT_LEAST", base::kReconnectLeast.count(), "milliseconds, after the first failure; twice as long after each next"},
    Limit{"RECONNECT_MOST", base::kReconnectMost.count(), ""},
    Limit{"PATIENCE", base::kPatience.count(), "or up to twice as long"},
    Limit{"MANY_LATELY", base::kManyLately, ""},
    Limit{"PEOPLE_MOST", base::kSeatsMost, "in a room"},
    Limit{"PASS", deck::kPass, "choices: this one on every card"},
    Limit{"CROSS", deck::kCross, "on a line"},
    Limit{"STAY", deck::kStay, ""},
    Limit{"ZONES", base::kZones, "of a spectrum, from 1"},
    Limit{"FORGOTTEN", session::kForgotten, "a first answer that is not known any more"},
    Limit{"SHAPES", session::kSymbolShapes, "of pairs"},
    Limit{"COLOURS", session::kSymbolColours, ""},
};

std::string limits() {
  std::string text = "// Numbers that the page and the game count with. Written by streep-wire-types: do not change it by hand.\n\n";
  for (const Limit& limit : kLimits) {
    text += "export const " + std::string(limit.name) + " = " + std::to_string(limit.number) + ";";
    if (!limit.about.empty()) text += " // " + std::string(limit.about);
    text += "\n";
  }
  return text;
}

}  // namespace

}  // namespace streep::wire

int main(int count, char** arguments) {
  const bool limits = count > 1 && std::string_view(arguments[1]) == "limits";
  std::cout << (limits ? streep::wire::limits() : streep::wire::types());
}
