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
#include "game/session/bookmark.h"
#include "game/wire/messages.h"

namespace streep::wire {

// One field: its name in JSON, and the highest number that may be read into it
// (or into an item of it) where its type could hold more.
template <class T>
struct MessageField {
  MessageField(std::string_view its_name, T& its_value, std::uint64_t its_most = std::numeric_limits<std::uint64_t>::max())
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
void list(Archive& archive, Struct&, MessageField<T>... fields) {
  static_assert(sizeof...(fields) == base::members_of<Struct>(), "a field of this struct is not listed, or listed twice");
  if constexpr (sizeof...(fields) > 0) archive(fields...);
}

// --- of the deck

template <class Archive>
void serialize(Archive& archive, deck::Proportion& proportion) {
  list(archive, proportion, MessageField("part", proportion.part), MessageField("others", proportion.others));
}

template <class Archive>
void serialize(Archive& archive, deck::Insight& insight) {
  list(archive, insight, MessageField("text", insight.text), MessageField("source", insight.source), MessageField("year", insight.year),
       MessageField("checked", insight.checked), MessageField("proportion", insight.proportion));
}

template <class Archive>
void serialize(Archive& archive, deck::Support& support) {
  list(archive, support, MessageField("title", support.title), MessageField("text", support.text));
}

template <class Archive>
void serialize(Archive& archive, deck::FollowUp& follow_up) {
  list(archive, follow_up, MessageField("text", follow_up.text), MessageField("question", follow_up.question));
}

template <class Archive>
void serialize(Archive& archive, deck::Place& place) {
  list(archive, place, MessageField("name", place.name), MessageField("text", place.text), MessageField("site", place.site),
       MessageField("checked", place.checked));
}

template <class Archive>
void serialize(Archive& archive, deck::Routes& routes) {
  list(archive, routes, MessageField("city", routes.city), MessageField("language", routes.language),
       MessageField("places", routes.places));
}

// --- what may be published

template <class Archive>
void serialize(Archive& archive, session::Cell& cell) {
  list(archive, cell, MessageField("choices", cell.choices, base::kZones), MessageField("count", cell.count));
}

template <class Archive>
void serialize(Archive& archive, session::Figure& figure) {
  list(archive, figure, MessageField("outcome", figure.outcome), MessageField("people", figure.people),
       MessageField("threshold", figure.threshold), MessageField("cells", figure.cells));
}

template <class Archive>
void serialize(Archive& archive, session::Shift& shift) {
  list(archive, shift, MessageField("outcome", shift.outcome), MessageField("direction", shift.direction),
       MessageField("before", shift.before), MessageField("after", shift.after), MessageField("table", shift.table));
}

template <class Archive>
void serialize(Archive& archive, session::Publication& publication) {
  list(archive, publication, MessageField("card", publication.card), MessageField("occasion", publication.occasion),
       MessageField("figure", publication.figure), MessageField("shift", publication.shift));
}

template <class Archive>
void serialize(Archive& archive, session::Bookmark& bookmark) {
  list(archive, bookmark, MessageField("cut", bookmark.cut), MessageField("phase", bookmark.phase),
       MessageField("occasion", bookmark.occasion), MessageField("card", bookmark.card), MessageField("round", bookmark.round),
       MessageField("softened", bookmark.softened), MessageField("again", bookmark.again), MessageField("paused", bookmark.paused),
       MessageField("locked", bookmark.locked), MessageField("seats", bookmark.seats), MessageField("started", bookmark.started),
       MessageField("elapsed", bookmark.elapsed), MessageField("talk", bookmark.talk), MessageField("talk_left", bookmark.talk_left));
}

// --- the scene

template <class Archive>
void serialize(Archive& archive, session::CardView& card) {
  list(archive, card, MessageField("kind", card.kind), MessageField("moment", card.moment), MessageField("measure", card.measure),
       MessageField("exact", card.exact), MessageField("statement", card.statement), MessageField("story", card.story),
       MessageField("from", card.from), MessageField("to", card.to), MessageField("options", card.options));
}

template <class Archive>
void serialize(Archive& archive, session::Desk& desk) {
  list(archive, desk, MessageField("note", desk.note), MessageField("questions", desk.questions), MessageField("next", desk.next),
       MessageField("next_occasion", desk.next_occasion), MessageField("next_statement", desk.next_statement),
       MessageField("drop", desk.drop), MessageField("elapsed_seconds", desk.elapsed_seconds),
       MessageField("planned_seconds", desk.planned_seconds), MessageField("clock_runs", desk.clock_runs),
       MessageField("warning", desk.warning), MessageField("can", desk.can), MessageField("can_count_by_hand", desk.can_count_by_hand));
}

template <class Archive>
void serialize(Archive& archive, session::Scene& scene) {
  list(archive, scene, MessageField("audience", scene.audience), MessageField("epoch", scene.epoch), MessageField("phase", scene.phase),
       MessageField("occasion", scene.occasion), MessageField("round", scene.round), MessageField("paused", scene.paused),
       MessageField("locked", scene.locked), MessageField("softened", scene.softened), MessageField("implied", scene.implied),
       MessageField("title", scene.title), MessageField("language", scene.language), MessageField("cut", scene.cut),
       MessageField("people", scene.people), MessageField("cohort", scene.cohort), MessageField("card_number", scene.card_number),
       MessageField("cards", scene.cards), MessageField("agreements", scene.agreements), MessageField("card", scene.card),
       MessageField("figure", scene.figure), MessageField("shift", scene.shift), MessageField("questions", scene.questions),
       MessageField("talk_seconds_left", scene.talk_seconds_left), MessageField("talk_seconds", scene.talk_seconds),
       MessageField("insight", scene.insight), MessageField("action", scene.action), MessageField("support", scene.support),
       MessageField("routes", scene.routes), MessageField("follow_up", scene.follow_up), MessageField("desk", scene.desk));
}

// --- from a peer

template <class Archive>
void serialize(Archive& archive, Hello& hello) {
  list(archive, hello, MessageField("role", hello.role), MessageField("code", hello.code), MessageField("key", hello.key),
       MessageField("secret", hello.secret));
}

template <class Archive>
void serialize(Archive& archive, session::Ballot& ballot) {
  list(archive, ballot, MessageField("epoch", ballot.epoch), MessageField("round", ballot.round), MessageField("sequence", ballot.sequence),
       MessageField("choice", ballot.choice, base::kZones), MessageField("before", ballot.before, session::kForgotten));
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
  list(archive, press, MessageField("button", press.button));
}

template <class Archive>
void serialize(Archive& archive, session::HandCount& count) {
  list(archive, count, MessageField("crossed", count.crossed), MessageField("people", count.people));
}

template <class Archive>
void serialize(Archive& archive, session::LetGo& let_go) {
  list(archive, let_go, MessageField("seat", let_go.seat));
}

template <class Archive>
void serialize(Archive& archive, LetIn& let_in) {
  list(archive, let_in, MessageField("device", let_in.device));
}

template <class Archive>
void serialize(Archive& archive, ShutOut& shut_out) {
  list(archive, shut_out);
}

// --- to a peer

template <class Archive>
void serialize(Archive& archive, session::Symbol& symbol) {
  list(archive, symbol, MessageField("shape", symbol.shape, session::kSymbolShapes - 1),
       MessageField("colour", symbol.colour, session::kSymbolColours - 1), MessageField("number", symbol.number));
}

template <class Archive>
void serialize(Archive& archive, session::Seat& seat) {
  list(archive, seat, MessageField("round", seat.round), MessageField("may_answer", seat.may_answer),
       MessageField("sequence", seat.sequence), MessageField("away", seat.away), MessageField("symbol", seat.symbol));
}

template <class Archive>
void serialize(Archive& archive, Welcome& welcome) {
  list(archive, welcome, MessageField("role", welcome.role), MessageField("code", welcome.code), MessageField("epoch", welcome.epoch),
       MessageField("scene", welcome.scene), MessageField("seat", welcome.seat), MessageField("secret", welcome.secret));
}

template <class Archive>
void serialize(Archive& archive, session::Progress& progress) {
  list(archive, progress, MessageField("round", progress.round), MessageField("answered", progress.answered),
       MessageField("people", progress.people));
}

template <class Archive>
void serialize(Archive& archive, Refused& refused) {
  list(archive, refused, MessageField("why", refused.why), MessageField("final", refused.final));
}

template <class Archive>
void serialize(Archive& archive, SeatSeen& seen) {
  list(archive, seen, MessageField("seat", seen.seat), MessageField("presence", seen.presence), MessageField("symbol", seen.symbol));
}

template <class Archive>
void serialize(Archive& archive, AtDoor& at_door) {
  list(archive, at_door, MessageField("device", at_door.device), MessageField("seats", at_door.seats),
       MessageField("waiting", at_door.waiting));
}

template <class Archive>
void serialize(Archive& archive, People& people) {
  list(archive, people, MessageField("pages", people.pages), MessageField("phones", people.phones), MessageField("seats", people.seats),
       MessageField("connected", people.connected), MessageField("devices", people.devices), MessageField("untold", people.untold),
       MessageField("waiting", people.waiting), MessageField("lately", people.lately), MessageField("doorstep", people.doorstep),
       MessageField("seen", people.seen));
}

template <class Archive>
void serialize(Archive& archive, Entrance& entrance) {
  list(archive, entrance, MessageField("address", entrance.address), MessageField("invitation", entrance.invitation),
       MessageField("squares", entrance.squares), MessageField("own_device", entrance.own_device));
}

}  // namespace streep::wire
