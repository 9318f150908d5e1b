#include "game/client/app/app.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <filesystem>
#include <type_traits>
#include <variant>

#include "game/base/limits.h"
#include "game/invitation/appointment.h"
#include "game/invitation/invitation.h"
#include "game/ui/words/sentences.h"

namespace streep::client {

namespace {

constexpr std::uint16_t kTrialPeople = 60;
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

// Which of the decks these paths are; those that are gone or broken are left out.
[[nodiscard]] std::vector<std::size_t> recent_of(const std::vector<ui::DeckEntry>& decks, const std::vector<std::string>& paths) {
  std::vector<std::size_t> recent;
  for (const std::string& path : paths) {
    const auto deck = std::ranges::find(decks, path, &ui::DeckEntry::path);
    if (deck != decks.end() && deck->problem.empty()) recent.push_back(static_cast<std::size_t>(deck - decks.begin()));
  }
  return recent;
}

[[nodiscard]] deck::Day day_of(invitation::WallTime time) {
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
  return deck::Day::from(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                         static_cast<int>(static_cast<unsigned>(day.day())))
      .value_or(deck::Day());
}

// An act as the message it is.
template <class Acts>
[[nodiscard]] wire::FromPeer message_of(const Acts& act) {
  return std::visit([](const auto& one) { return wire::FromPeer(one); }, act);
}

}  // namespace

App::App(World& world, Vocabulary words, const ui::Settings& settings, Library library)
    : world_(world),
      words_(std::move(words)),
      settings_(settings),
      decks_(std::move(library.decks)),
      recent_decks_(std::move(library.recent)),
      routes_(std::move(library.routes)),
      shelves_(std::move(library.shelves)),
      author_(shelves_) {
  if (!author_.unsaved().empty()) notice_ = this->words()("editor_left_over");
}

// --- what a person wants

void App::take(const ui::Intent& intent, double now) {
  std::visit(
      [&](const auto& wish) {
        using Wish = std::decay_t<decltype(wish)>;
        if constexpr (std::is_same_v<Wish, ui::Go>)
          go(wish.page, now);
        else if constexpr (std::is_same_v<Wish, ui::Host>)
          host(wish, now);
        else if constexpr (std::is_same_v<Wish, ui::Join>)
          join(wish, now);
        else if constexpr (std::is_same_v<Wish, ui::LeaveRoom>)
          leave(now);
        else if constexpr (std::is_same_v<Wish, ui::ChooseAddress>)
          choose_address(wish.which);
        else if constexpr (std::is_same_v<Wish, ui::Set>)
          settings_ = wish.settings;
        else if constexpr (std::is_same_v<Wish, ui::SaveTotals>)
          save_totals();
        else if constexpr (std::is_same_v<Wish, ui::Author>)
          follow(author_.take(wish.act, asking(now)), now);
        else if constexpr (std::is_same_v<Wish, ui::DismissNotice>)
          notice_.clear();
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
  if (page == ui::Page::room) met_ = world_.wall_time();
  if (page == ui::Page::results)
    read_totals();
  else if (totals_.state != ui::Totals::State::unread)
    totals_ = {}, world_.forget_totals();
}

void App::remember(const std::string& deck) {
  std::erase(recent_decks_, deck);
  recent_decks_.insert(recent_decks_.begin(), deck);
  recent_decks_.resize(std::min(recent_decks_.size(), kRecentDecks));
}

void App::read_totals() {
  std::vector<std::string> paths;
  for (const ui::DeckEntry& entry : decks_)
    if (entry.problem.empty()) paths.push_back(entry.path);
  totals_ = {};
  totals_.state = ui::Totals::State::reading;
  world_.read_totals(paths, settings_.language);
}

void App::save_totals() {
  notice_.clear();
  const Saved saved = world_.save("streep-results", ".csv", world_.own_totals().table);
  if (saved.done)
    totals_.saved = saved.path;
  else
    notice_ = words()("results_not_saved", {saved.path});
}

void App::host(const ui::Host& wish, double now) {
  if (wish.deck >= decks_.size() || !decks_[wish.deck].problem.empty()) return;
  go(ui::Page::connecting, now);
  const ui::DeckEntry& deck = decks_[wish.deck];
  remember(deck.path);
  hosting_.emplace().rehearsal = wish.rehearsal > 0;
  const auto routes = routes_.find(deck.language);
  world_.open_room({deck.path, routes == routes_.end() ? std::string() : routes->second, wish.cut, settings_.language, wish.rehearsal});
}

void App::follow(const AuthorWants& wants, double now) {
  if (wants.page) go(*wants.page, now);
  if (!wants.notice.empty()) notice_ = wants.notice;
  if (wants.decks_changed) {
    decks_ = library_of(shelves_, settings_.language).decks;
    notice_.clear();
  }
  if (wants.trial) rehearse(*wants.trial, now);
  if (wants.ask && !world_.ask_for_file(*wants.ask)) do_without_dialog(*wants.ask);
}

void App::do_without_dialog(const FileWish& wish) {
  const std::filesystem::path path(wish.path);
  if (!wish.save) return author_.browse(path.parent_path().string());
  const Saved saved = world_.save(path.stem().string(), path.extension().string(), author_.pack());
  notice_ = words()(saved.done ? "editor_packed" : "editor_not_saved", {saved.path});
}

bool App::update_author(double now) {
  const auto file = world_.asked_file();
  if (file) follow(author_.take_file(*file, asking(now)), now);
  return author_.update(settings_.language, day_of(world_.wall_time()), now) || file;
}

void App::rehearse(const Trial& trial, double now) {
  go(ui::Page::connecting, now);
  hosting_.emplace();
  hosting_->rehearsal = hosting_->trial = true;
  const auto routes = routes_.find(trial.language);
  world_.open_room({trial.path, routes == routes_.end() ? std::string() : routes->second, trial.cut, settings_.language, kTrialPeople});
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
  leave_with({},
             playing_ && page_ == ui::Page::connecting   ? ui::Page::join
             : hosting_ && page_ == ui::Page::connecting ? ui::Page::host
                                                         : ui::Page::home,
             now);
}

void App::leave_with(std::string notice, ui::Page page, double now) {
  if (hosting_ && hosting_->trial) page = ui::Page::editor;
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
  if (page_ == ui::Page::editor || page_ == ui::Page::decks) return update_author(now);
  if (page_ == ui::Page::results) return update_totals();
  const bool changed = hosting_ ? update_hosting(now) : playing_ && update_playing(now);
  update_appointment();
  return changed;
}

void App::update_appointment() {
  const Peer* peer = peer_of(View::screen);
  const bool closing = peer != nullptr && peer->scene() && peer->scene()->phase == session::Phase::close && peer->scene()->follow_up;
  if (!closing)
    appointment_ = {};
  else if (appointment_.size() == 0)
    appointment_ = invitation::squares_of(invitation::appointment_for(peer->scene()->follow_up->question.view(), met_));
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
    hosting_->desk.emplace(world_.connect(here),
                           wire::Hello{wire::Role::facilitator, own_room_.ready.code, own_room_.ready.facilitator_key}, now);
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

bool App::update_totals() {
  if (totals_.state != ui::Totals::State::reading) return false;
  OwnTotals own = world_.own_totals();
  if (own.state == ui::Totals::State::reading) return false;
  totals_.state = own.state;
  totals_.cards = std::move(own.cards);
  totals_.problem = std::move(own.problem);
  return true;
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
  if (!ends(*why))
    notice_ = sentence;
  else
    leave_with(sentence, hosting_ ? ui::Page::host : peer.scene() ? ui::Page::home : ui::Page::join, now);
}

// --- what the windows show

const Peer* App::peer_of(View view) const {
  if (playing_) return &playing_->peer;
  if (!hosting_ || !hosting_->desk) return nullptr;
  return view == View::desk ? &*hosting_->desk : &*hosting_->screen;
}

ui::Waiting App::waiting() const { return hosting_ && !hosting_->desk ? ui::Waiting::server : ui::Waiting::room; }

ui::Model App::model(View view, double now) const {
  ui::Model model;
  model.page = page_;
  model.words = &words();
  model.settings = settings_;
  model.language = settings_.language;
  model.look.tone = settings_.tone;
  model.reduced_motion = settings_.reduced_motion;
  model.decks = decks_;
  model.recent = recent_of(decks_, recent_decks_);
  model.totals = totals_;
  if (view == View::desk) author_.fill(model);
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
  model.appointment = appointment_;
  model.rehearsal = hosting_ && hosting_->rehearsal;
  model.waiting = waiting();
  if (peer != nullptr && own_room_.state == RoomState::reviving) model.reconnecting = true;
  if (model.scene && model.scene->phase == session::Phase::close) model.reconnecting = false;  // nothing more will come
  return model;
}

}  // namespace streep::client
