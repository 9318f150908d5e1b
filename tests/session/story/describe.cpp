#include "tests/session/story/describe.h"

#include <array>

#include "game/session/names.h"

namespace streep::test {
namespace {

using namespace streep::session;

template <std::size_t N, class Enum>
std::string name(const std::array<const char*, N>& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

std::string group(const deck::Group& choices) {
  std::string text;
  for (const deck::Choice choice : choices)
    text += (text.empty() ? "" : "+") + (choice == deck::kPass ? std::string("pass") : std::to_string(choice));
  return text;
}

std::string time(std::uint32_t seconds) {
  const std::uint32_t rest = seconds % 60;
  return std::to_string(seconds / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

class Writer {
 public:
  void add(const char* key, const std::string& value) {
    if (!value.empty()) fields_.emplace_back(key, value);
  }
  void add_if(bool there, const char* key, const std::string& value = "yes") {
    if (there) fields_.emplace_back(key, value);
  }
  Fields take() { return std::move(fields_); }

 private:
  Fields fields_;
};

void write_desk(const Desk& desk, Writer& writer) {
  static constexpr std::array kWarnings{"none", "talk is over", "talk will shrink", "time is up"};
  writer.add("next", describe(desk.next) + (desk.next_occasion == Occasion::again ? " again" : ""));
  writer.add("next card", desk.next_statement.str());
  writer.add("drop", desk.drop.str());
  writer.add_if(desk.warning != Warning::none, "warning", name(kWarnings, desk.warning));
  writer.add("elapsed", time(desk.elapsed_seconds));
  std::string can;
  const auto may = [&can](bool possible, const char* what) {
    if (possible) can += (can.empty() ? "" : ", ") + std::string(what);
  };
  may(desk.may(Button::back), "back");
  may(desk.may(Button::skip), "skip");
  may(desk.may(Button::soften), "soften");
  may(desk.may(Button::open_answers), "open");
  may(desk.may(Button::close_answers), "close");
  may(desk.can_count_by_hand, "count by hand");
  may(desk.may(Button::undo), "undo");
  writer.add("can", can);
  writer.add("note", desk.note.str());
}

}  // namespace

std::string describe(const Figure& figure) {
  const std::string people = std::to_string(figure.people), k = std::to_string(figure.threshold);
  switch (figure.outcome) {
    case Outcome::too_few: return "too few people, " + people;
    case Outcome::withheld: return "withheld of " + people;
    case Outcome::fewer: return "fewer than " + k + " of " + people + " in " + group(figure.cells[0].choices);
    case Outcome::nearly_everyone: return "nearly everyone (k=" + k + ") of " + people + " in " + group(figure.cells[0].choices);
    case Outcome::exact: break;
  }
  std::string text = "of " + people + ":";
  for (const Cell& cell : figure.cells) text += " " + group(cell.choices) + "=" + std::to_string(cell.count);
  return text;
}

std::string describe(const Shift& shift) {
  static constexpr std::array kDirections{"about the same", "more", "fewer"};
  switch (shift.outcome) {
    case ShiftOutcome::withheld: return "withheld";
    case ShiftOutcome::direction: return name(kDirections, shift.direction);
    case ShiftOutcome::margins: return "[" + describe(shift.before) + "] to [" + describe(shift.after) + "]";
    case ShiftOutcome::table: break;
  }
  const auto cell = [&shift](std::size_t before, std::size_t after) { return std::to_string(shift.table[before][after]); };
  return "crossed twice " + cell(1, 1) + ", no more " + cell(1, 0) + ", now " + cell(0, 1) + ", never " + cell(0, 0);
}

std::string describe(const std::vector<Count>& counts) {
  std::string text;
  for (const Count& count : counts)
    text += (text.empty() ? "" : " ") + std::string(count.occasion == Occasion::again ? "again " : "") + std::to_string(count.choice) +
            ":" + std::to_string(count.low) + "-" + std::to_string(count.high) + "/" + std::to_string(count.people);
  return text;
}

std::string describe(Phase phase) { return std::string(base::name_of(phase)); }

std::string describe(Refusal refusal) { return std::string(base::name_of(refusal)); }

std::string describe(Symbol symbol) {
  static constexpr std::array kShapes{"circle", "triangle", "square", "diamond"};
  if (symbol.number == 0) return "no pair";
  return name(kShapes, symbol.shape) + " " + std::to_string(symbol.colour) + "/" + std::to_string(symbol.number);
}

Fields fields_of(const Scene& scene) {
  Writer writer;
  writer.add("phase", describe(scene.phase) + (scene.occasion == Occasion::again ? " again" : ""));
  writer.add_if(scene.paused, "paused");
  writer.add_if(scene.locked, "locked");
  writer.add_if(scene.softened, "softened");
  writer.add_if(scene.implied, "implied");
  writer.add("people", std::to_string(scene.people));
  writer.add_if(static_cast<bool>(scene.round), "round", std::to_string(static_cast<int>(scene.round)));
  writer.add_if(scene.cohort != 0, "cohort", std::to_string(scene.cohort));
  writer.add_if(!scene.agreements.empty(), "agreements", std::to_string(scene.agreements.size()));
  writer.add_if(scene.card_number != 0, "card", std::to_string(scene.card_number) + " of " + std::to_string(scene.cards));
  if (scene.card) writer.add("statement", scene.card->statement.str());
  writer.add_if(scene.card && scene.card->exact, "exact");
  if (scene.figure) writer.add("figure", describe(*scene.figure));
  if (scene.shift) writer.add("shift", describe(*scene.shift));
  if (!scene.questions.empty()) writer.add("questions", std::to_string(scene.questions.size()));
  writer.add_if(scene.talk_seconds != 0, "talk", time(scene.talk_seconds_left) + " of " + time(scene.talk_seconds));
  if (scene.insight) writer.add("insight", scene.insight->text.str());
  writer.add("action", scene.action.str());
  if (scene.support) writer.add("support", scene.support->title.str());
  if (scene.follow_up) writer.add("follow-up", scene.follow_up->text.str());
  if (scene.desk) write_desk(*scene.desk, writer);
  return writer.take();
}

}  // namespace streep::test
