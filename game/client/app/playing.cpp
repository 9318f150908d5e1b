#include "game/client/app/playing.h"

#include <algorithm>
#include <utility>

#include "game/base/hex.h"
#include "game/base/limits.h"
#include "game/client/link/trouble.h"
#include "game/ui/words/sentences.h"

namespace streep::client {

namespace {

// A code as people type it, as it is.
[[nodiscard]] std::string code_in(std::string text) {
  std::erase(text, ' ');
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char letter) { return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter; });
  return text;
}

}  // namespace

Effects Playing::take(const ui::Join& wish, double now) {
  const RoomLink typed{.address = wish.address, .code = wish.code};
  return enter(room_link_in(wish.address).value_or(typed), wire::Role::player, {}, now);
}

Effects Playing::watch(const std::string& typed, double now) {
  const auto link = room_link_in(typed);
  const auto key = link ? base::array_from_hex<base::kKeyBytes>(link->secret) : std::nullopt;
  if (!key) return {Say{preferences_.words()("screen_wrong_link", {typed})}};
  return enter(*link, wire::Role::screen, *key, now);
}

Effects Playing::enter(const RoomLink& link, wire::Role role, const wire::Key& key, double now) {
  const auto address = address_from(link.address);
  const std::string typed = code_in(link.code);
  const auto code = wire::RoomCode::from(typed);
  if (!address) return {Say{preferences_.words()("join_wrong_address", {link.address})}};
  if (!code || typed.size() != base::kRoomCodeLength) return {Say{preferences_.words()("join_wrong_code", {typed})}};
  wire::Hello hello{role, *code, key};
  if (role == wire::Role::player) {
    hello.key = key_of_seat(link.address, typed);
    hello.secret = base::array_from_hex<base::kSecretBytes>(link.secret).value_or(wire::kTyped);
  }
  address_ = link.address;
  code_ = typed;
  audience_ = role == wire::Role::player ? session::Audience::players : session::Audience::screen;
  told_ = LinkTrouble::none;
  view_.leave();
  view_.enter(links_.connect(*address), hello, now);
  return {Turn{ui::Page::connecting}};
}

// The same seat when somebody comes back to a room.
wire::Key Playing::key_of_seat(const std::string& address, const std::string& code) {
  const auto [seat, is_new] = seats_.try_emplace({address, code});
  if (is_new) seat->second = clock_.new_key();
  return seat->second;
}

Effects Playing::take(const ui::Answer& wish) {
  view_.answer(wish.choice);
  return {Say{}};
}

Effects Playing::take(const ui::Away& wish) {
  view_.step(wish.away);
  return {};
}

Effects Playing::update(invitation::WallTime time, double now) {
  if (view_.empty()) return {};
  const RoomView::News news = view_.update(time, now);
  if (view_.state() == LinkState::wrong_version) return leave_for(ui::Page::join, preferences_.words()("link_wrong_version"));
  Effects effects;
  if (news.any) effects.emplace_back(Draw{});
  if (news.came) effects.emplace_back(Turn{ui::Page::room});
  if (!news.refusal) {
    for (Effect& effect : tell_trouble()) effects.push_back(std::move(effect));
    return effects;
  }
  const std::string sentence = ui::sentence(news.refusal->why, preferences_.words());
  if (news.refusal->final && !passes(news.refusal->why, role())) return leave_for(view_.came() ? ui::Page::home : ui::Page::join, sentence);
  effects.emplace_back(Say{sentence});
  return effects;
}

// It goes on trying, and says what is in the way: somebody may mend that meanwhile.
Effects Playing::tell_trouble() {
  const LinkTrouble trouble = view_.came() ? LinkTrouble::none : view_.trouble();
  if (trouble == LinkTrouble::none || std::exchange(told_, trouble) == trouble) return {};
  return {Say{sentence(trouble, address_, preferences_.words())}};
}

Effects Playing::leave() {
  if (audience_ == session::Audience::players) view_.send(wire::Goodbye{});
  return leave_for(view_.came() ? ui::Page::home : ui::Page::join, {});
}

Effects Playing::leave_for(ui::Page page, std::string notice) {
  view_.leave();
  return {Turn{page}, Say{std::move(notice)}, Draw{}};
}

void Playing::fill(ui::Model& model) const {
  if (!on()) return;
  model.audience = audience_;
  model.code = code_;
  model.address = address_;
  view_.fill(View::console, model);
}

}  // namespace streep::client
