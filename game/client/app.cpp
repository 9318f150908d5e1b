#include "game/client/app.h"

#include <algorithm>
#include <cctype>
#include <type_traits>
#include <variant>

#include "game/base/limits.h"
#include "game/ui/sentences.h"

namespace streep::client {

namespace {

constexpr const char* kThisMachine = "127.0.0.1";

// Refusals after which there is no room for this peer any more.
[[nodiscard]] bool ends(session::Refusal why) {
  switch (why) {
    case session::Refusal::wrong_version:
    case session::Refusal::unknown_code:
    case session::Refusal::wrong_key:
    case session::Refusal::room_full:
    case session::Refusal::room_locked:
    case session::Refusal::too_many_tries:
    case session::Refusal::room_closed: return true;
    default: return false;
  }
}

[[nodiscard]] std::string upper(std::string text) {
  std::erase(text, ' ');
  std::ranges::transform(text, text.begin(), [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
  return text;
}

// An act as the message it is.
template <class Acts>
[[nodiscard]] wire::FromPeer message_of(const Acts& act) {
  return std::visit([](const auto& one) { return wire::FromPeer(one); }, act);
}

}  // namespace

App::App(World& world, Vocabulary words, deck::Language language, Library library)
    : world_(world), words_(std::move(words)), language_(language), decks_(std::move(library.decks)), routes_(std::move(library.routes)) {}

// --- what a person wants

void App::take(const ui::Intent& intent, double now) {
  std::visit(
      [&](const auto& wish) {
        using Wish = std::decay_t<decltype(wish)>;
        if constexpr (std::is_same_v<Wish, ui::Go>) go(wish.page, now);
        else if constexpr (std::is_same_v<Wish, ui::Host>) host(wish, now);
        else if constexpr (std::is_same_v<Wish, ui::Join>) join(wish, now);
        else if constexpr (std::is_same_v<Wish, ui::LeaveRoom>) leave(now);
        else if constexpr (std::is_same_v<Wish, ui::ChooseAddress>) choose_address(wish.which);
        else if constexpr (std::is_same_v<Wish, ui::Speak>) language_ = wish.language;
        else if constexpr (std::is_same_v<Wish, ui::DismissNotice>) notice_.clear();
        else if constexpr (std::is_same_v<Wish, ui::Facilitate>) {
          notice_.clear();
          if (hosting_ && hosting_->desk) hosting_->desk->send(message_of(wish.act));
        } else if constexpr (std::is_same_v<Wish, ui::Answer>) {
          notice_.clear();
          if (playing_) playing_->peer.answer(wish.choice);
        } else if constexpr (std::is_same_v<Wish, ui::Away>) {
          if (playing_) playing_->peer.send(wish.away ? wire::FromPeer(session::StepOut{}) : wire::FromPeer(session::StepBack{}));
        }
      },
      intent);
}

void App::go(ui::Page page, double now) {
  notice_.clear();
  page_ = page;
  page_at_ = now;
}

void App::host(const ui::Host& wish, double now) {
  if (wish.deck >= decks_.size() || !decks_[wish.deck].problem.empty()) return;
  go(ui::Page::connecting, now);
  hosting_.emplace();
  const ui::DeckEntry& deck = decks_[wish.deck];
  const auto routes = routes_.find(deck.language);
  world_.open_room({deck.path, routes == routes_.end() ? std::string() : routes->second, wish.cut, language_, wish.rehearsal});
}

bool App::carry_on(double now) {
  if (!world_.carry_on()) return false;
  go(ui::Page::connecting, now);
  hosting_.emplace();
  return true;
}

void App::join(const ui::Join& wish, double now) { enter(wish, wire::Role::player, now); }

void App::watch(const ui::Join& wish, double now) { enter(wish, wire::Role::screen, now); }

void App::enter(const ui::Join& wish, wire::Role role, double now) {
  const auto address = address_from(wish.address);
  const std::string typed = upper(wish.code);
  const auto code = wire::RoomCode::from(typed);
  if (!address || !code || typed.size() != base::kRoomCodeLength) {
    notice_ = words()(address ? "join_wrong_code" : "join_wrong_address", {address ? typed : wish.address});
    return;
  }
  wire::Hello hello{role, *code, {}};
  if (role == wire::Role::player) hello.key = key_of_seat(wish.address, typed);
  const auto audience = role == wire::Role::player ? session::Audience::players : session::Audience::screen;
  go(ui::Page::connecting, now);
  playing_.emplace(Playing{Peer(world_.connect(*address), hello, now), wish.address, typed, audience, invitation_to(*address, *code)});
}

// The same seat when somebody comes back to a room.
wire::Key App::key_of_seat(const std::string& address, const std::string& code) {
  const auto [seat, is_new] = seats_.try_emplace({address, code});
  if (is_new) seat->second = world_.new_key();
  return seat->second;
}

void App::leave(double now) {
  if (playing_ && playing_->audience == session::Audience::players) playing_->peer.send(wire::Goodbye{});
  leave_with({}, playing_ && page_ == ui::Page::connecting ? ui::Page::join : hosting_ && page_ == ui::Page::connecting ? ui::Page::host : ui::Page::home, now);
}

void App::leave_with(std::string notice, ui::Page page, double now) {
  if (hosting_) world_.close_room();
  hosting_.reset();
  playing_.reset();
  own_room_ = {};
  way_in_ = {};
  go(page, now);
  notice_ = std::move(notice);
}

// --- what comes

bool App::update(double now) {
  if (hosting_) return update_hosting(now);
  return playing_ && update_playing(now);
}

bool App::update_hosting(double now) {
  const RoomState before = own_room_.state;
  own_room_ = world_.own_room();
  bool changed = before != own_room_.state;
  if (own_room_.state == RoomState::failed) {
    leave_with(own_room_.problem, ui::Page::host, now);
    return true;
  }
  if (own_room_.state == RoomState::open && !hosting_->desk) {
    const Address here{kThisMachine, own_room_.ready.port};
    hosting_->desk.emplace(world_.connect(here), wire::Hello{wire::Role::facilitator, own_room_.ready.code, own_room_.ready.facilitator_key}, now);
    hosting_->screen.emplace(world_.connect(here), wire::Hello{wire::Role::screen, own_room_.ready.code, {}}, now);
  }
  if (own_room_.state == RoomState::open && update_way_in()) changed = true;
  if (!hosting_->desk) return changed;
  changed = hosting_->desk->update(now) || changed;
  changed = hosting_->screen->update(now) || changed;
  if (page_ == ui::Page::connecting && hosting_->desk->scene() && hosting_->screen->scene()) go(ui::Page::room, now);
  take_refusal(*hosting_->desk, now);
  return changed;
}

bool App::update_way_in() {
  const std::string before = way_in_.host();
  const bool changed = way_in_.update(own_room_);
  if (way_in_.host() != before) world_.knock_at(way_in_.host());
  return changed;
}

void App::choose_address(std::size_t which) {
  way_in_.choose(which);
  world_.knock_at(way_in_.host());
}

bool App::update_playing(double now) {
  Peer& peer = playing_->peer;
  const bool changed = peer.update(now);
  if (peer.state() == LinkState::wrong_version) {
    leave_with(words()("link_wrong_version"), ui::Page::join, now);
    return true;
  }
  if (page_ == ui::Page::connecting && peer.scene()) go(ui::Page::room, now);
  take_refusal(peer, now);
  return changed;
}

void App::take_refusal(Peer& peer, double now) {
  const auto why = peer.take_refusal();
  if (!why) return;
  const std::string sentence = ui::sentence(*why, words());
  if (!ends(*why)) notice_ = sentence;
  else leave_with(sentence, hosting_ ? ui::Page::host : peer.scene() ? ui::Page::home : ui::Page::join, now);
}

// --- what the windows show

const Peer* App::peer_of(View view) const {
  if (playing_) return &playing_->peer;
  if (!hosting_ || !hosting_->desk) return nullptr;
  return view == View::desk ? &*hosting_->desk : &*hosting_->screen;
}

ui::Model App::model(View view, double now) const {
  ui::Model model;
  model.page = page_;
  model.words = &words();
  model.language = language_;
  model.decks = decks_;
  model.notice = view == View::desk ? notice_ : std::string();
  model.now = now;
  model.phase_at = page_at_;
  model.audience = playing_ ? playing_->audience : view == View::desk ? session::Audience::facilitator : session::Audience::screen;
  if (playing_) {
    model.code = playing_->code;
    model.address = playing_->address;
    if (model.audience == session::Audience::screen) model.invitation = playing_->invitation;
  } else if (hosting_ && hosting_->desk) {
    model.code = own_room_.ready.code.str();
    way_in_.fill(model);
  }
  const Peer* peer = page_ == ui::Page::room ? peer_of(view) : nullptr;
  if (peer != nullptr) peer->fill(model);
  if (peer != nullptr && own_room_.state == RoomState::reviving) model.reconnecting = true;
  if (model.scene && model.scene->phase == session::Phase::close) model.reconnecting = false;  // nothing more will come
  return model;
}

}  // namespace streep::client
