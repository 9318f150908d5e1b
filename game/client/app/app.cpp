#include "game/client/app/app.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace streep::client {

App::App(const World& world, Vocabulary vocabulary, const ui::Settings& settings, std::vector<std::string> recent)
    : world_(world),
      preferences_(vocabulary, settings),
      library_(std::move(recent)),
      hosting_(world.links, library_, preferences_),
      playing_(world.links, world.clock, preferences_),
      writing_(library_, preferences_),
      results_(library_, preferences_) {
  run(ListDecks{}, world_);
  run(LookForWork{}, world_);
}

App::~App() {
  for (const Effect& effect : writing_.quit())
    if (const auto* const errand = std::get_if<Errand>(&effect)) run(*errand, world_);
}

// --- what a person wants

void App::take(const ui::Intent& intent, double now) {
  const auto effects = [&](const auto& wish) -> Effects {
    using Wish = std::decay_t<decltype(wish)>;
    if constexpr (std::is_same_v<Wish, ui::Go>) return {Turn{wish.page}};
    if constexpr (std::is_same_v<Wish, ui::DismissNotice>) return {Say{}};
    if constexpr (std::is_same_v<Wish, ui::Set>) preferences_.take(wish);
    if constexpr (std::is_same_v<Wish, ui::LeaveRoom>) leave(now);
    if constexpr (std::is_same_v<Wish, ui::SaveTotals>) return results_.take(wish);
    if constexpr (std::is_same_v<Wish, ui::Author>) return writing_.take(wish.act, now);
    if constexpr (std::is_same_v<Wish, ui::Host> || std::is_same_v<Wish, ui::Facilitate> || std::is_same_v<Wish, ui::LetIn> ||
                  std::is_same_v<Wish, ui::ShutOut> || std::is_same_v<Wish, ui::ChooseAddress>)
      return hosting_.take(wish);
    if constexpr (std::is_same_v<Wish, ui::Join>) return playing_.take(wish, now);
    if constexpr (std::is_same_v<Wish, ui::Answer> || std::is_same_v<Wish, ui::Away>) return playing_.take(wish);
    return {};
  };
  follow(std::visit(effects, intent), now);
}

void App::leave(double now) {
  if (playing_.on())
    follow(playing_.leave(), now);
  else if (hosting_.on())
    follow(hosting_.leave(), now);
  else
    turn(ui::Page::home, now);
}

// --- what happens

bool App::update(double now) {
  bool changed = false;
  std::vector<Happened> happened = in_room() ? std::vector<Happened>{} : std::exchange(postponed_, {});
  for (Happened& one : world_.events.tick(now)) happened.push_back(std::move(one));
  for (const Happened& one : happened) changed = take(one, now) || changed;
  const invitation::WallTime time = world_.clock.wall_time();
  changed = follow(hosting_.update(time, now), now) || changed;
  changed = follow(playing_.update(time, now), now) || changed;
  return follow(writing_.update(time, now), now) || changed;
}

bool App::take(const Happened& happened, double now) {
  const auto effects = [&](const auto& one) -> Effects {
    using One = std::decay_t<decltype(one)>;
    if constexpr (std::is_same_v<One, OwnRoom>)
      return hosting_.take(one, now);
    else if constexpr (std::is_same_v<One, DecksListed>) {
      library_.take(one, preferences_.language());
      return {Draw{}};
    } else if constexpr (std::is_same_v<One, Failed>) {
      return {say(one, preferences_.words())};
    } else if constexpr (std::is_same_v<One, TotalsRead> || std::is_same_v<One, FileSaved>)
      return results_.take(one);
    else
      return writing_.take(one, now);
  };
  // A file may be chosen whatever page is on; but nobody is called away from a room for it.
  if (in_room() && std::holds_alternative<Answered>(happened)) {
    postponed_.push_back(happened);
    return false;
  }
  return follow(std::visit(effects, happened), now);
}

bool App::follow(const Effects& effects, double now) {
  bool changed = false;
  for (const Effect& effect : effects) {
    if (const auto* const to = std::get_if<Turn>(&effect)) turn(to->page, now);
    if (const auto* const what = std::get_if<Say>(&effect)) notice_ = what->notice;
    if (const auto* const deck = std::get_if<Remember>(&effect)) library_.remember(deck->deck);
    if (const auto* const trial = std::get_if<Rehearse>(&effect)) follow(hosting_.rehearse(*trial), now);
    if (const auto* const errand = std::get_if<Errand>(&effect)) run(*errand, world_);
    if (!std::holds_alternative<Errand>(effect)) changed = true;
  }
  return changed;
}

void App::turn(ui::Page page, double now) {
  notice_.clear();
  page_ = page;
  page_at_ = now;
  follow(page == ui::Page::results ? results_.open() : results_.close(), now);
}

// --- what the windows show

const session::Scene* App::scene(View view) const {
  if (page_ != ui::Page::room) return nullptr;
  return playing_.on() ? playing_.view().scene(view) : hosting_.view().scene(view);
}

ui::Model App::model(View view, double now) const {
  ui::Model model;
  model.page = page_;
  model.now = now;
  model.phase_at = page_at_;
  model.waiting = ui::Waiting::room;
  model.audience = view == View::console ? session::Audience::facilitator : session::Audience::screen;
  preferences_.fill(model);
  library_.fill(model);
  results_.fill(model);
  if (view == View::console) {
    model.notice = notice_;
    writing_.fill(model);
  }
  hosting_.fill(view, model);
  playing_.fill(model);
  return model;
}

}  // namespace streep::client
