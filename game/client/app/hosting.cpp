#include "game/client/app/hosting.h"

#include <utility>
#include <variant>

#include "game/ui/words/sentences.h"

namespace streep::client {

namespace {

constexpr std::uint16_t kTrialPeople = 60;

// An act as the message it is.
[[nodiscard]] wire::FromPeer message_of(const session::FacilitatorAct& act) {
  return std::visit([](const auto& one) { return wire::FromPeer(one); }, act);
}

}  // namespace

void Hosting::start(bool rehearsal, bool trial) {
  view_.leave();
  room_ = {};
  way_in_ = {};
  on_ = true;
  expected_ = false;
  rehearsal_ = rehearsal;
  trial_ = trial;
}

Effects Hosting::take(const ui::Host& wish) {
  const ui::DeckEntry* const deck = library_.find(wish.deck);
  if (deck == nullptr || !deck->problems.empty()) return {};
  start(wish.rehearsal > 0, false);
  return {Turn{ui::Page::connecting}, Remember{deck->path},
          OpenRoom{{.deck = deck->path,
                    .routes = library_.routes(deck->language),
                    .cut = wish.cut,
                    .language = preferences_.language(),
                    .rehearsal = wish.rehearsal}}};
}

Effects Hosting::rehearse(const Rehearse& wish) {
  start(true, true);
  return {Turn{ui::Page::connecting}, OpenRoom{{.deck = {},
                                                .text = wish.text,
                                                .routes = library_.routes(wish.language),
                                                .cut = wish.cut,
                                                .language = preferences_.language(),
                                                .rehearsal = kTrialPeople}}};
}

Effects Hosting::carry_on() {
  expected_ = true;
  return {CarryOn{}};
}

Effects Hosting::take(const ui::Facilitate& wish) {
  view_.send(message_of(wish.act));
  return {Say{}};
}

Effects Hosting::take(const ui::LetIn& wish) {
  view_.send(wire::LetIn{wish.device});
  return {Say{}};
}

Effects Hosting::take(const ui::ShutOut& /*wish*/) {
  view_.send(wire::ShutOut{});
  return {Say{}};
}

Effects Hosting::take(const ui::ChooseAddress& wish) {
  way_in_.choose(wish.which);
  return {KnockAt{way_in_.host()}};
}

Effects Hosting::take(const OwnRoom& room, double now) {
  Effects effects;
  if (!on_ && (!expected_ || room.state != RoomState::open)) return effects;
  if (!on_) {
    start(false, false);
    effects.emplace_back(Turn{ui::Page::connecting});
  }
  if (room.state == RoomState::failed) return leave_for(ui::Page::host, room.problem);
  if (room_.state != room.state) effects.emplace_back(Draw{});
  if (room_.state == RoomState::reviving && room.state == RoomState::open) view_.renew();
  if (room.state == RoomState::reviving && room.problem != room_.problem) effects.emplace_back(Say{room.problem});
  room_ = room;
  if (room_.state != RoomState::open) return effects;
  if (view_.empty()) enter(now);
  const std::string before = way_in_.host();
  if (way_in_.update(room_)) effects.emplace_back(Draw{});
  if (way_in_.host() != before) effects.emplace_back(KnockAt{way_in_.host()});
  return effects;
}

void Hosting::enter(double now) {
  const Address here{kThisMachine, room_.ready.port};
  view_.enter(links_.connect(here), {wire::Role::facilitator, room_.ready.code, room_.ready.facilitator_key}, now);
  view_.enter(links_.connect(here), {wire::Role::screen, room_.ready.code, room_.ready.screen_key}, now);
}

Effects Hosting::update(invitation::WallTime time, double now) {
  const RoomView::News news = view_.update(time, now);
  Effects effects;
  if (news.any) effects.emplace_back(Draw{});
  if (news.came) effects.emplace_back(Turn{ui::Page::room});
  if (!news.refusal) return effects;
  const std::string sentence = ui::sentence(news.refusal->why, preferences_.words());
  if (news.refusal->final && !passes(news.refusal->why, wire::Role::facilitator)) return leave_for(ui::Page::host, sentence);
  effects.emplace_back(Say{sentence});
  return effects;
}

Effects Hosting::leave() { return leave_for(view_.came() ? ui::Page::home : ui::Page::host, {}); }

Effects Hosting::leave_for(ui::Page page, std::string notice) {
  if (trial_) page = ui::Page::editor;
  start(false, false);
  on_ = false;
  return {CloseRoom{}, Turn{page}, Say{std::move(notice)}, Draw{}};
}

void Hosting::fill(View view, ui::Model& model) const {
  if (!on_) return;
  model.rehearsal = rehearsal_;
  model.waiting = view_.empty() ? ui::Waiting::server : ui::Waiting::room;
  if (view_.empty()) return;
  model.code = room_.ready.code.str();
  view_.fill(view, model);
  way_in_.fill(model);  // the last: of the networks of this machine the facilitator chooses, and not its server
  const bool more_comes = model.scene != nullptr && model.scene->phase != session::Phase::close;
  if (more_comes && room_.state == RoomState::reviving) model.reconnecting = true;
}

}  // namespace streep::client
