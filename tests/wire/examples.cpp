#include "tests/wire/examples.h"

#include "game/base/hex.h"

namespace streep::tests {

namespace {

using namespace streep::session;
using namespace streep::wire;

constexpr Epoch kEpoch{0x01020304};
constexpr Key kExampleKey{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 255};
constexpr Secret kExampleSecret{16, 17, 18, 19, 20, 21, 22, 254};

const std::string kSceneHex =
    "02 "                                                                                               // audience: facilitator
    "04 03 02 01 "                                                                                      // epoch
    "07 "                                                                                               // phase: shift
    "01 "                                                                                               // occasion: again
    "06 00 "                                                                                            // round
    "00 01 00 00 "                                                                                      // paused, locked, softened, implied
    "05 00 53 74 61 67 65 "                                                                             // title
    "00 "                                                                                               // language: nl
    "01 "                                                                                               // cut: minutes_60
    "2c 01 "                                                                                            // people
    "2a 01 "                                                                                            // cohort
    "03 0c "                                                                                            // card_number, cards
    "02 00 0b 00 50 61 73 73 65 6e 20 6d 61 67 2e 0f 00 c3 89 c3 a9 6e 20 74 65 67 65 6c 69 6a 6b 2e "  // agreements
    "01 02 01 02 01 00 "                                                                             // card: kind, moment, measure, exact
    "10 00 49 6b 20 22 68 6f 6f 72 22 20 65 72 62 69 6a 2e "                                         // statement
    "0f 00 52 65 67 65 6c 20 31 0a 52 65 67 65 6c 20 32 "                                            // story
    "05 00 6e 6f 6f 69 74 06 00 61 6c 74 69 6a 64 "                                                  // from, to
    "02 00 01 00 41 01 00 42 "                                                                       // options
    "01 00 2a 01 04 02 00 02 00 04 05 78 00 04 00 00 01 02 03 b2 00 "                                // figure
    "01 02 01 "                                                                                      // shift: outcome, direction
    "01 2a 01 04 02 00 01 00 01 00 00 02 00 00 02 00 00 "                                            // before
    "03 07 00 04 00 00 "                                                                             // after
    "01 00 02 00 03 00 04 00 "                                                                       // table
    "01 00 07 00 57 61 61 72 6f 6d 3f "                                                              // questions
    "5a 00 00 00 2c 01 00 00 "                                                                       // talk_seconds_left, talk_seconds
    "01 05 00 46 65 69 74 2e 04 00 42 72 6f 6e "                                                     // insight: text, source
    "e8 07 ea 07 02 1c "                                                                             // year, checked
    "01 01 09 "                                                                                      // proportion: part, others
    "08 00 5a 65 67 20 68 65 74 2e "                                                                 // action
    "01 05 00 50 72 61 61 74 15 00 4a 65 20 73 74 61 61 74 20 6e 69 65 74 20 61 6c 6c 65 65 6e 2e "  // support
    "01 08 00 44 65 6e 20 48 61 61 67 01 "                                                           // routes: city, language
    "01 00 05 00 4c 6f 6b 65 74 06 00 47 72 61 74 69 73 08 00 6c 6f 6b 65 74 2e 6e 6c e9 07 0c 1f "  // places
    "01 0e 00 4f 76 65 72 20 65 65 6e 20 77 65 65 6b 2e 03 00 45 6e 3f "                             // follow_up
    "01 07 00 52 75 73 74 69 67 2e 02 00 04 00 57 69 65 3f 04 00 57 61 74 3f "                       // desk: note, questions
    "08 01 "                                                                                         // next: insight, again
    "08 00 56 6f 6c 67 65 6e 64 65 00 00 "                                                           // next_statement, drop
    "08 07 00 00 10 0e 00 00 "                                                                       // elapsed_seconds, planned_seconds
    "01 02 "               // clock_runs, warning: talk_will_shrink
    "03 00 01 04 0a 01 ";  // can: back, soften, undo; count by hand

const std::string kSceneJson =
    R"("audience":"facilitator","epoch":16909060,"phase":"shift","occasion":"again","round":6,)"
    R"("paused":false,"locked":true,"softened":false,"implied":false,"title":"Stage","language":"nl","cut":"minutes_60",)"
    R"("people":300,"cohort":298,"card_number":3,"cards":12,"agreements":["Passen mag.","Één tegelijk."],)"
    R"("card":{"kind":"choice","moment":"interview","measure":true,"exact":false,"statement":"Ik \"hoor\" erbij.",)"
    R"("story":"Regel 1\nRegel 2","from":"nooit","to":"altijd","options":["A","B"]},)"
    R"("figure":{"outcome":"exact","people":298,"threshold":4,)"
    R"("cells":[{"choices":[4,5],"count":120},{"choices":[0,1,2,3],"count":178}]},)"
    R"("shift":{"outcome":"direction","direction":"more",)"
    R"("before":{"outcome":"fewer","people":298,"threshold":4,)"
    R"("cells":[{"choices":[1],"count":0},{"choices":[0,2],"count":0}]},)"
    R"("after":{"outcome":"too_few","people":7,"threshold":4,"cells":[]},"table":[[1,2],[3,4]]},)"
    R"("questions":["Waarom?"],"talk_seconds_left":90,"talk_seconds":300,)"
    R"("insight":{"text":"Feit.","source":"Bron","year":2024,"checked":"2026-02-28","proportion":{"part":1,"others":9}},"action":"Zeg het.",)"
    R"("support":{"title":"Praat","text":"Je staat niet alleen."},)"
    R"("routes":{"city":"Den Haag","language":"en",)"
    R"("places":[{"name":"Loket","text":"Gratis","site":"loket.nl","checked":"2025-12-31"}]},)"
    R"("follow_up":{"text":"Over een week.","question":"En?"},)"
    R"("desk":{"note":"Rustig.","questions":["Wie?","Wat?"],"next":"insight","next_occasion":"again",)"
    R"("next_statement":"Volgende","drop":"","elapsed_seconds":1800,"planned_seconds":3600,)"
    R"("clock_runs":true,"warning":"talk_will_shrink",)"
    R"("can":["back","soften","undo"],"can_count_by_hand":true})";

const std::string kSeatHex = "06 00  01  02 00 00 00  00  03 05 4d 00";
const std::string kSeatJson = R"("round":6,"may_answer":true,"sequence":2,"away":false,"symbol":{"shape":3,"colour":5,"number":77})";

using Choices = deck::Group;
using Cells = base::List<Cell, base::kChoicesMost>;
using deck::Choice;

CardView full_card() {
  CardView card;
  card.kind = deck::Kind::choice;
  card.moment = deck::Moment::interview;
  card.measure = true;
  card.statement = text<deck::Statement>("Ik \"hoor\" erbij.");
  card.story = text<deck::Story>("Regel 1\nRegel 2");
  card.from = text<deck::Label>("nooit");
  card.to = text<deck::Label>("altijd");
  card.options = list_of<decltype(card.options)>(text<deck::Label>("A"), text<deck::Label>("B"));
  return card;
}

Figure full_figure() {
  const Cell some{list_of<Choices>(Choice{4}, Choice{5}), 120};
  const Cell others{list_of<Choices>(Choice{0}, Choice{1}, Choice{2}, Choice{3}), 178};
  return {Outcome::exact, 298, 4, list_of<Cells>(some, others)};
}

Shift full_shift() {
  Shift shift{ShiftOutcome::direction, Direction::more, {}, {}, {{{1, 2}, {3, 4}}}};
  const Cell crossed{list_of<Choices>(deck::kCross), 0};
  const Cell others{list_of<Choices>(deck::kPass, deck::kStay), 0};
  shift.before = {Outcome::fewer, 298, 4, list_of<Cells>(crossed, others)};
  shift.after = {Outcome::too_few, 7, 4, {}};
  return shift;
}

Desk full_desk() {
  Desk desk;
  desk.note = text<deck::Note>("Rustig.");
  desk.questions = list_of<decltype(desk.questions)>(text<deck::Line>("Wie?"), text<deck::Line>("Wat?"));
  desk.next = Phase::insight;
  desk.next_occasion = Occasion::again;
  desk.next_statement = text<deck::Statement>("Volgende");
  desk.elapsed_seconds = 1800;
  desk.planned_seconds = 3600;
  desk.warning = Warning::talk_will_shrink;
  desk.clock_runs = desk.can_count_by_hand = true;
  desk.can = list_of<Buttons>(Button::back, Button::soften, Button::undo);
  return desk;
}

}  // namespace

session::Scene full_scene() {
  Scene scene;
  scene.audience = Audience::facilitator;
  scene.epoch = kEpoch;
  scene.phase = Phase::shift;
  scene.occasion = Occasion::again;
  scene.round = Round{6};
  scene.locked = true;
  scene.title = text<deck::Title>("Stage");
  scene.cut = deck::Cut::minutes_60;
  scene.people = 300;
  scene.cohort = 298;
  scene.card_number = 3;
  scene.cards = 12;
  scene.agreements = list_of<decltype(scene.agreements)>(text<deck::Line>("Passen mag."), text<deck::Line>("Één tegelijk."));
  scene.card = full_card();
  scene.figure = full_figure();
  scene.shift = full_shift();
  scene.questions = list_of<decltype(scene.questions)>(text<deck::Line>("Waarom?"));
  scene.talk_seconds_left = 90;
  scene.talk_seconds = 300;
  scene.insight = {text<deck::Story>("Feit."), text<deck::Line>("Bron"), base::Whole<1990, 2100>::of<2024>(),
                   *deck::Day::from(std::chrono::year(2026) / 2 / 28),
                   deck::Proportion{base::Whole<1, 99>::of<1>(), base::Whole<1, 99>::of<9>()}};
  scene.action = text<deck::Line>("Zeg het.");
  scene.support = {text<deck::Title>("Praat"), text<deck::Story>("Je staat niet alleen.")};
  const deck::Place desk_in_town{text<deck::Title>("Loket"), text<deck::Story>("Gratis"), text<deck::Line>("loket.nl"),
                                 *deck::Day::from(std::chrono::year(2025) / 12 / 31)};
  scene.routes = {text<deck::Title>("Den Haag"), deck::Language::en, list_of<base::List<deck::Place, base::kPlacesMost>>(desk_in_town)};
  scene.follow_up = {text<deck::Story>("Over een week."), text<deck::Line>("En?")};
  scene.desk = full_desk();
  return scene;
}

namespace {

People full_people() {
  People people{.pages = 258,
                .phones = 27,
                .seats = 300,
                .connected = 299,
                .devices = 285,
                .untold = 2,
                .waiting = 6,
                .lately = 259,
                .doorstep = {},
                .seen = {}};
  people.doorstep = list_of<decltype(people.doorstep)>(AtDoor{.device = 3, .seats = 2, .waiting = 6});
  people.seen = list_of<decltype(people.seen)>(SeatSeen{SeatId{299}, Presence::asleep, {3, 5, 77}});
  return people;
}

}  // namespace

std::vector<Example<FromPeer>> examples_from_peer() {
  const RoomCode code = text<RoomCode>("KLMNPR");
  return {
      {"hello", Hello{.role = Role::facilitator, .code = code, .key = kExampleKey, .secret = kExampleSecret},
       "05 00  02  06 00 4b 4c 4d 4e 50 52  00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e ff  10 11 12 13 14 15 16 fe",
       R"({"v":5,"type":"hello","role":"facilitator","code":"KLMNPR","key":"000102030405060708090a0b0c0d0eff","secret":"10111213141516fe"})"},
      {"ballot", Ballot{kEpoch, Round{6}, 2, deck::kCross, deck::kStay}, "05 01  04 03 02 01  06 00  02 00 00 00  01  02",
       R"({"v":5,"type":"ballot","epoch":16909060,"round":6,"sequence":2,"choice":1,"before":2})"},
      {"step_out", StepOut{}, "05 02", R"({"v":5,"type":"step_out"})"},
      {"step_back", StepBack{}, "05 03", R"({"v":5,"type":"step_back"})"},
      {"goodbye", Goodbye{}, "05 04", R"({"v":5,"type":"goodbye"})"},
      {"press", Press{Button::more_time}, "05 05  05", R"({"v":5,"type":"press","button":"more_time"})"},
      {"hand_count", HandCount{40, 300}, "05 06  28 00  2c 01", R"({"v":5,"type":"hand_count","crossed":40,"people":300})"},
      {"let_go", LetGo{SeatId{300}}, "05 07  2c 01", R"({"v":5,"type":"let_go","seat":300})"},
      {"let_in", LetIn{3}, "05 08  03 00", R"({"v":5,"type":"let_in","device":3})"},
      {"shut_out", ShutOut{}, "05 09", R"({"v":5,"type":"shut_out"})"},
  };
}

std::vector<Example<ToPeer>> examples_to_peer() {
  const RoomCode code = text<RoomCode>("KLMNPR");
  return {
      {"welcome", Welcome{Role::player, code, kEpoch, full_scene(), {Round{6}, true, 2, false, {3, 5, 77}}, kExampleSecret},
       "05 00  00  06 00 4b 4c 4d 4e 50 52  04 03 02 01 " + kSceneHex + kSeatHex + " 10 11 12 13 14 15 16 fe",
       R"({"v":5,"type":"welcome","role":"player","code":"KLMNPR","epoch":16909060,"scene":{)" + kSceneJson + R"(},"seat":{)" + kSeatJson +
           R"(},"secret":"10111213141516fe"})"},
      {"scene", full_scene(), "05 01 " + kSceneHex, R"({"v":5,"type":"scene",)" + kSceneJson + '}'},
      {"seat", Seat{Round{6}, true, 2, false, {3, 5, 77}}, "05 02 " + kSeatHex, R"({"v":5,"type":"seat",)" + kSeatJson + '}'},
      {"progress", Progress{Round{6}, 41, 298}, "05 03  06 00  29 00  2a 01",
       R"({"v":5,"type":"progress","round":6,"answered":41,"people":298})"},
      {"refused", Refused{Refusal::room_locked, true}, "05 04  04 01", R"({"v":5,"type":"refused","why":"room_locked","final":true})"},
      {"people", full_people(),
       "05 05  02 01  1b 00  2c 01  2b 01  1d 01  02 00  06 00  03 01  01 00  03 00 02 00 06 00  01 00  2b 01 01 03 05 4d 00",
       R"({"v":5,"type":"people","pages":258,"phones":27,"seats":300,"connected":299,"devices":285,"untold":2,"waiting":6,"lately":259,)"
       R"("doorstep":[{"device":3,"seats":2,"waiting":6}],)"
       R"("seen":[{"seat":299,"presence":"asleep","symbol":{"shape":3,"colour":5,"number":77}}]})"},
      {"entrance",
       Entrance{.address = text<Link>("a:1"), .invitation = text<Link>("b"), .squares = text<SquareRows>("10\n01"), .own_device = {}},
       "05 06  03 00 61 3a 31  01 00 62  05 00 31 30 0a 30 31  00 00",
       R"({"v":5,"type":"entrance","address":"a:1","invitation":"b","squares":"10\n01","own_device":""})"},
  };
}

std::string bytes_of(std::string_view hex) {
  std::string digits(hex);
  std::erase_if(digits, [](char each) { return each == ' ' || each == '\n'; });
  return base::bytes_from_hex(digits).value();
}

}  // namespace streep::tests
