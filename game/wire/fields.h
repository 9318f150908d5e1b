// The fields of everything that travels, listed once. Each encoding is an
// archive: something that takes the listed fields in order, to write them or to
// read them. A struct with a field that is not listed does not compile.
// Included by the sources of this floor only.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "game/base/members.h"
#include "game/wire/messages.h"

namespace streep::wire {

// One field: its name in JSON, and the highest number that may be read into it
// (or into an item of it) where its type could hold more.
template <class T>
struct Field {
  Field(std::string_view its_name, T& its_value, std::uint64_t its_most = std::numeric_limits<std::uint64_t>::max())
      : name(its_name), value(its_value), most(its_most) {}

  std::string_view name;
  T& value;
  std::uint64_t most;
};

template <class T>
[[nodiscard]] constexpr bool within(const T& value, [[maybe_unused]] std::uint64_t most) {
  if constexpr (std::is_unsigned_v<T>) {
    return value <= most;
  } else if constexpr (requires {
                         typename T::value_type;
                         value.begin();
                       }) {
    for (const auto& item : value) {
      if (!within(item, most)) return false;
    }
  }
  return true;
}

// What encodings tell apart.
template <class T>
concept Number = std::unsigned_integral<T> && !std::same_as<T, bool>;
template <class T>
concept Enumeration = std::is_enum_v<T>;
template <class T>
concept Aggregate = std::is_aggregate_v<T>;
template <class T>
concept Text = requires(const T& text) {
  T::from(text.view());
  T::kMost;
};

// How an archive that reads gives up; it never leaves this floor.
struct Malformed {};

// The value, where there is one.
template <class T>
[[nodiscard]] T valid(std::optional<T> value) {
  if (!value) throw Malformed{};
  return *std::move(value);
}

template <class Archive, Aggregate Struct, class... T>
void list(Archive& archive, Struct&, Field<T>... fields) {
  static_assert(sizeof...(fields) == base::members_of<Struct>(), "a field of this struct is not listed, or listed twice");
  if constexpr (sizeof...(fields) > 0) archive(fields...);
}

// --- of the deck

template <class Archive>
void serialize(Archive& archive, deck::Proportion& proportion) {
  list(archive, proportion, Field("part", proportion.part), Field("others", proportion.others));
}

template <class Archive>
void serialize(Archive& archive, deck::Insight& insight) {
  list(archive, insight, Field("text", insight.text), Field("source", insight.source), Field("year", insight.year),
       Field("checked", insight.checked), Field("proportion", insight.proportion));
}

template <class Archive>
void serialize(Archive& archive, deck::Support& support) {
  list(archive, support, Field("title", support.title), Field("text", support.text));
}

template <class Archive>
void serialize(Archive& archive, deck::FollowUp& follow_up) {
  list(archive, follow_up, Field("text", follow_up.text), Field("question", follow_up.question));
}

template <class Archive>
void serialize(Archive& archive, deck::Place& place) {
  list(archive, place, Field("name", place.name), Field("text", place.text), Field("site", place.site), Field("checked", place.checked));
}

template <class Archive>
void serialize(Archive& archive, deck::Routes& routes) {
  list(archive, routes, Field("city", routes.city), Field("language", routes.language), Field("places", routes.places));
}

// --- what may be published

template <class Archive>
void serialize(Archive& archive, session::Cell& cell) {
  list(archive, cell, Field("choices", cell.choices, base::kZones), Field("count", cell.count));
}

template <class Archive>
void serialize(Archive& archive, session::Figure& figure) {
  list(archive, figure, Field("outcome", figure.outcome), Field("people", figure.people), Field("threshold", figure.threshold),
       Field("cells", figure.cells));
}

template <class Archive>
void serialize(Archive& archive, session::Shift& shift) {
  list(archive, shift, Field("outcome", shift.outcome), Field("direction", shift.direction), Field("before", shift.before),
       Field("after", shift.after), Field("table", shift.table));
}

template <class Archive>
void serialize(Archive& archive, session::Publication& publication) {
  list(archive, publication, Field("card", publication.card), Field("occasion", publication.occasion), Field("figure", publication.figure),
       Field("shift", publication.shift));
}

// --- the scene

template <class Archive>
void serialize(Archive& archive, session::CardView& card) {
  list(archive, card, Field("kind", card.kind), Field("moment", card.moment), Field("measure", card.measure), Field("exact", card.exact),
       Field("statement", card.statement), Field("story", card.story), Field("from", card.from), Field("to", card.to),
       Field("options", card.options));
}

template <class Archive>
void serialize(Archive& archive, session::Desk& desk) {
  list(archive, desk, Field("note", desk.note), Field("questions", desk.questions), Field("next", desk.next),
       Field("next_occasion", desk.next_occasion), Field("next_statement", desk.next_statement), Field("drop", desk.drop),
       Field("elapsed_seconds", desk.elapsed_seconds), Field("planned_seconds", desk.planned_seconds), Field("clock_runs", desk.clock_runs),
       Field("warning", desk.warning), Field("can", desk.can), Field("can_count_by_hand", desk.can_count_by_hand));
}

template <class Archive>
void serialize(Archive& archive, session::Scene& scene) {
  list(archive, scene, Field("audience", scene.audience), Field("epoch", scene.epoch), Field("phase", scene.phase),
       Field("occasion", scene.occasion), Field("round", scene.round), Field("paused", scene.paused), Field("locked", scene.locked),
       Field("softened", scene.softened), Field("implied", scene.implied), Field("title", scene.title), Field("language", scene.language),
       Field("cut", scene.cut), Field("people", scene.people), Field("cohort", scene.cohort), Field("card_number", scene.card_number),
       Field("cards", scene.cards), Field("agreements", scene.agreements), Field("card", scene.card), Field("figure", scene.figure),
       Field("shift", scene.shift), Field("questions", scene.questions), Field("talk_seconds_left", scene.talk_seconds_left),
       Field("talk_seconds", scene.talk_seconds), Field("insight", scene.insight), Field("action", scene.action),
       Field("support", scene.support), Field("routes", scene.routes), Field("follow_up", scene.follow_up), Field("desk", scene.desk));
}

// --- from a peer

template <class Archive>
void serialize(Archive& archive, Hello& hello) {
  list(archive, hello, Field("role", hello.role), Field("code", hello.code), Field("key", hello.key));
}

template <class Archive>
void serialize(Archive& archive, session::Ballot& ballot) {
  list(archive, ballot, Field("epoch", ballot.epoch), Field("round", ballot.round), Field("sequence", ballot.sequence),
       Field("choice", ballot.choice, base::kZones), Field("before", ballot.before, session::kForgotten));
}

template <class Archive>
void serialize(Archive& archive, session::StepOut& step_out) {
  list(archive, step_out);
}

template <class Archive>
void serialize(Archive& archive, session::StepBack& step_back) {
  list(archive, step_back);
}

template <class Archive>
void serialize(Archive& archive, Goodbye& goodbye) {
  list(archive, goodbye);
}

template <class Archive>
void serialize(Archive& archive, session::Press& press) {
  list(archive, press, Field("button", press.button));
}

template <class Archive>
void serialize(Archive& archive, session::HandCount& count) {
  list(archive, count, Field("crossed", count.crossed), Field("people", count.people));
}

template <class Archive>
void serialize(Archive& archive, session::LetGo& let_go) {
  list(archive, let_go, Field("seat", let_go.seat));
}

template <class Archive>
void serialize(Archive& archive, LetIn& let_in) {
  list(archive, let_in, Field("device", let_in.device));
}

// --- to a peer

template <class Archive>
void serialize(Archive& archive, session::Symbol& symbol) {
  list(archive, symbol, Field("shape", symbol.shape, session::kSymbolShapes - 1),
       Field("colour", symbol.colour, session::kSymbolColours - 1), Field("number", symbol.number));
}

template <class Archive>
void serialize(Archive& archive, session::Seat& seat) {
  list(archive, seat, Field("round", seat.round), Field("may_answer", seat.may_answer), Field("sequence", seat.sequence),
       Field("away", seat.away), Field("symbol", seat.symbol));
}

template <class Archive>
void serialize(Archive& archive, Welcome& welcome) {
  list(archive, welcome, Field("role", welcome.role), Field("code", welcome.code), Field("epoch", welcome.epoch),
       Field("scene", welcome.scene), Field("seat", welcome.seat));
}

template <class Archive>
void serialize(Archive& archive, session::Progress& progress) {
  list(archive, progress, Field("round", progress.round), Field("answered", progress.answered), Field("people", progress.people));
}

template <class Archive>
void serialize(Archive& archive, Refused& refused) {
  list(archive, refused, Field("why", refused.why), Field("final", refused.final));
}

template <class Archive>
void serialize(Archive& archive, SeatSeen& seen) {
  list(archive, seen, Field("seat", seen.seat), Field("presence", seen.presence), Field("symbol", seen.symbol));
}

template <class Archive>
void serialize(Archive& archive, AtDoor& at_door) {
  list(archive, at_door, Field("device", at_door.device), Field("seats", at_door.seats), Field("waiting", at_door.waiting));
}

template <class Archive>
void serialize(Archive& archive, People& people) {
  list(archive, people, Field("pages", people.pages), Field("phones", people.phones), Field("seats", people.seats),
       Field("connected", people.connected), Field("devices", people.devices), Field("untold", people.untold),
       Field("waiting", people.waiting), Field("doorstep", people.doorstep), Field("seen", people.seen));
}

}  // namespace streep::wire
