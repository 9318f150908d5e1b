#include "tests/server/simulator/simulator.h"

#include <sodium.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "server/rooms/rooms.h"
#include "server/store/memory_store.h"
#include "server/store/scribe.h"
#include "tests/server/simulator/people.h"
#include "tests/server/simulator/queue.h"
#include "tests/server/simulator/reckoning.h"
#include "tests/session/story/decks.h"

namespace streep::test {

namespace {

using server::PeerId;
using server::Rooms;
using server::ServerTime;
using session::Phase;

constexpr Span kTick{100};
constexpr Span kCalm{15'000};        // after which whatever was sent has arrived
constexpr Span kTooLong{3'600'000};  // no session takes an hour of this time
constexpr Span kDown{3'000};         // at most, after a crash
constexpr Span kFull{20'000};        // at most, how long a disk is full
constexpr Span kDisk{200};           // at most, for it to take something, and again to say so

// What libsodium draws, from a seed: keys, epochs and hashes are the same each time.
base::Random& chance() {
  static base::Random random(0);
  return random;
}
randombytes_implementation& seeded() {
  static randombytes_implementation all{[] { return "seeded"; },
                                        [] { return static_cast<std::uint32_t>(chance().next()); },
                                        nullptr,
                                        nullptr,
                                        [](void* bytes, std::size_t size) {
                                          auto* const at = static_cast<std::uint8_t*>(bytes);
                                          for (std::size_t i = 0; i < size; ++i) at[i] = static_cast<std::uint8_t>(chance().next());
                                        },
                                        nullptr};
  return all;
}
class SeededSecrets {
 public:
  explicit SeededSecrets(base::Seed seed) {
    server::start_secrets();  // draws something the first time
    chance() = base::Random(seed);
    randombytes_set_implementation(&seeded());
  }
  ~SeededSecrets() { randombytes_set_implementation(&randombytes_sysrandom_implementation); }
  SeededSecrets(const SeededSecrets&) = delete;
  SeededSecrets& operator=(const SeededSecrets&) = delete;
};

std::shared_ptr<const deck::Deck> deck_with(int cards) {
  using deck::Kind;
  using deck::Sensitivity;
  std::vector<deck::Card> all{card_of("een", Kind::line, Sensitivity::open), card_of("twee", Kind::line, Sensitivity::normal),
                              card_of("drie", Kind::spectrum, Sensitivity::open), card_of("vier", Kind::choice, Sensitivity::open)};
  all.resize(static_cast<std::size_t>(cards));
  for (std::size_t i = 0; i < all.size(); i += 1) all[i].again = i == 0 || i == 1;
  return std::make_shared<const deck::Deck>(deck_of(all));
}

class Story final : public Host {
 public:
  Story(const Plan& plan, Fault fault)
      : plan_(plan),
        fault_(fault),
        secrets_(plan.seed),
        random_(plan.seed ^ 0x73746f72U),
        network_(queue_, plan),
        deck_(deck_with(plan.cards)) {
    start();
    for (std::size_t i = 0; i < static_cast<std::size_t>(plan.people); ++i)
      guests_.push_back(std::make_unique<Guest>(i, queue_, network_, plan, code_));
    leader_ = std::make_unique<Leader>(queue_, network_, plan, code_, key_);
    for (int i = 0; i < plan.crashes; ++i) queue_.at(some_time(), [this] { crash(); });
    for (int i = 0; i < plan.full_disks; ++i) queue_.at(some_time(), [this] { fill_disk(); });
    queue_.after(kTick, [this] { tick(); });
  }

  Report tell() {
    while (queue_.now() < kTooLong && !ended_ && reckoning_.complaints().empty() && queue_.step()) {
    }
    Report report{.complaints = reckoning_.complaints(), .trace = network_.trace(), .figures = reckoning_.figures(), .ended = ended_};
    for (const results::Total& total : store_.totals())
      if (total.rooms != 1) report.complaints.push_back("card " + total.card + " was counted " + std::to_string(total.rooms) + " times");
    if (report.complaints.empty() && !ended_) report.complaints.emplace_back("the session did not come to its end");
    return report;
  }

 private:
  // What the server sends, seen on its way out.
  class Watched final : public server::Post {
   public:
    explicit Watched(Story& story) : story_(story) {}
    void send(PeerId peer, server::FrameKind kind, server::Frame frame) override {
      const auto decoded = wire::decode_to_peer(*frame, wire::Encoding::binary);
      story_.sends(peer, std::get<wire::ToPeer>(decoded));
      story_.network_.send(peer, kind, std::move(frame));
    }
    void close(PeerId peer) override { story_.network_.close(peer); }

   private:
    Story& story_;
  };

  // A disk that takes its time. What it has not taken yet when the server crashes it never does; what it
  // took then is told to nobody.
  class Disk final : public server::Scribe {
   public:
    explicit Disk(Story& story) : story_(story) {}
    void write(server::Work work, std::uint64_t number) override {
      story_.place_is_kept_ = false;
      newest_ = number;
      taken_ = std::max(taken_, story_.queue_.now() + story_.within(kDisk));
      told_ = std::max(told_, taken_ + story_.within(kDisk));
      story_.queue_.at(taken_, [this, work = std::move(work), number, start = story_.starts_, told = told_] {
        if (start != story_.starts_) return;
        const server::Written written = server::perform(story_.store_, work, number);
        story_.queue_.at(told, [this, written, start] {
          if (start != story_.starts_ || !story_.rooms_) return;
          if (written.number == newest_) story_.place_is_kept_ = written.committed;
          story_.rooms_->written(written, story_.server_time());
        });
      });
    }

   private:
    Story& story_;
    Span taken_{}, told_{};
    std::uint64_t newest_ = 0;  // of what it was given: a step may not have waited for the one before it
  };

  [[nodiscard]] Span within(Span most) { return Span(static_cast<Span::rep>(random_.below(static_cast<std::uint64_t>(most.count()) + 1))); }
  [[nodiscard]] Span some_time() { return Span(20'000) + within(Span(static_cast<Span::rep>(plan_.cards) * 60'000)); }
  [[nodiscard]] ServerTime server_time() const { return ServerTime{queue_.now() - started_}; }

  void start() {
    started_ = queue_.now();
    ++starts_;
    rooms_ = std::make_unique<Rooms>();
    store_.fails = false;  // no server starts on a full disk
    const session::Rules rules{.seats = 250, .epoch = server::make_epoch(), .seed = plan_.seed};
    epoch_ = rules.epoch;
    reckoning_.started(epoch_, place_is_kept_);
    const server::Digest key = server::digest_of(key_);
    const bool over = starts_ > 1 && !store_.find(key);  // as the program asks the store
    rooms_->open({.code = code_,
                  .facilitator = key,
                  .screen = {},
                  .secret = {},
                  .deck = deck_,
                  .routes = nullptr,
                  .rules = rules,
                  .half_year = "2026-1",
                  .kept = over ? server::Kept{} : store_.open({key, server::publications_of(*deck_, rules.cut)}),
                  .over = over},
                 disk_, server_time());
    network_.serve(this);
  }

  void crash() {
    if (!rooms_ || ended_) return;
    network_.serve(nullptr);
    rooms_.reset();
    ++starts_;
    peers_.clear();
    queue_.after(within(kDown), [this] { start(); });
  }

  void fill_disk() {
    store_.fails = true;
    queue_.after(within(kFull), [this] { store_.fails = false; });
  }

  void tick() {
    if (rooms_) rooms_->tick(server_time());
    queue_.after(kTick, [this] { tick(); });
  }

  // --- the server's end

  [[nodiscard]] PeerId arrived(std::size_t client) override {
    const PeerId peer = rooms_->arrived(post_, wire::Encoding::binary,
                                        "10.0." + std::to_string(client / 250) + '.' + std::to_string(client % 250), server_time());
    peers_[peer] = client;
    return peer;
  }
  void received(PeerId peer, const std::string& bytes) override {
    const auto decoded = wire::decode_from_peer(bytes, wire::Encoding::binary);
    const auto& message = std::get<wire::FromPeer>(decoded);
    if (const Guest* const guest = guest_of(peer)) {
      if (const auto* ballot = std::get_if<session::Ballot>(&message)) reckoning_.heard(guest->token(), *ballot);
      if (std::holds_alternative<wire::Goodbye>(message)) reckoning_.left(guest->token());
    }
    rooms_->received(peer, bytes, server_time());
  }
  void gone(PeerId peer) override { rooms_->gone(peer, server_time()); }

  void sends(PeerId peer, const wire::ToPeer& message) {
    if (const Guest* const guest = guest_of(peer)) {
      if (const auto* seat = std::get_if<session::Seat>(&message)) acknowledged(*guest, *seat);
      if (const auto* welcome = std::get_if<wire::Welcome>(&message)) acknowledged(*guest, welcome->seat);
      const auto* refused = std::get_if<wire::Refused>(&message);
      if (refused != nullptr && refused->why == session::Refusal::let_go) reckoning_.left(guest->token());
      return;
    }
    if (const auto* welcome = std::get_if<wire::Welcome>(&message)) showed(welcome->scene);
    if (const auto* scene = std::get_if<session::Scene>(&message)) showed(*scene);
  }
  void acknowledged(const Guest& guest, session::Seat seat) {
    if (fault_ == Fault::changes_an_answer && seat.sequence > 0) {
      reckoning_.heard(guest.token(), {.epoch = epoch_, .round = seat.round, .sequence = seat.sequence + 1'000, .choice = 0, .before = 0});
      seat.sequence += 1'000;
    }
    if (fault_ == Fault::forgets_an_answer && seat.sequence > 0 && random_.below(3) == 0) return;
    reckoning_.told(guest.token(), seat);
  }
  void showed(const session::Scene& scene) {
    const bool closes = scene.phase == Phase::closed && phase_ == Phase::answer;
    phase_ = scene.phase;
    if (closes)
      for (const auto& guest : guests_) reckoning_.check(*guest, queue_.now(), kCalm);
    reckoning_.showed(scene);
    ended_ = ended_ || scene.phase == Phase::close;
  }

  [[nodiscard]] const Guest* guest_of(PeerId peer) const {
    const auto found = peers_.find(peer);
    return found == peers_.end() || found->second >= guests_.size() ? nullptr : guests_[found->second].get();
  }

  Plan plan_;
  Fault fault_;
  SeededSecrets secrets_;
  base::Random random_;
  Queue queue_;
  Network network_;
  Watched post_{*this};
  std::shared_ptr<const deck::Deck> deck_;
  server::MemoryStore store_;
  int starts_ = 0;             // of servers, and their ends
  bool place_is_kept_ = true;  // and the room was told: a step does not wait for a disk that is full or very slow
  Disk disk_{*this};
  wire::RoomCode code_ = *wire::RoomCode::from("BCDFGH");
  wire::Key key_ = [] {
    wire::Key key;
    key.fill(0x77);
    return key;
  }();
  Reckoning reckoning_;
  Span started_{};
  std::unique_ptr<Rooms> rooms_;
  std::map<PeerId, std::size_t> peers_;
  std::vector<std::unique_ptr<Guest>> guests_;
  std::unique_ptr<Leader> leader_;
  Phase phase_ = Phase::lobby;
  session::Epoch epoch_{};
  bool ended_ = false;
};

}  // namespace

Report simulate(const Plan& plan, Fault fault) { return Story(plan, fault).tell(); }

Plan shrink(Plan plan, Fault fault) {
  const auto fails = [fault](const Plan& smaller) { return !simulate(smaller, fault).complaints.empty(); };
  const std::vector<std::function<void(Plan&)>> steps{
      [](Plan& one) { one.crashes = 0; },
      [](Plan& one) { one.full_disks = 0; },
      [](Plan& one) { one.cuts = 0; },
      [](Plan& one) { one.loss = 0; },
      [](Plan& one) { one.repeats = 0; },
      [](Plan& one) { one.haste = 0; },
      [](Plan& one) { one.delay = Span(1); },
      [](Plan& one) { one.crashes = std::min(one.crashes, 1); },
      [](Plan& one) { one.cards -= one.cards > 1 ? 1 : 0; },
      [](Plan& one) { one.people -= one.people / 2; },
      [](Plan& one) { one.people -= one.people > 1 ? 1 : 0; },
  };
  for (bool smaller = true; smaller;) {
    smaller = false;
    for (const auto& step : steps) {
      Plan next = plan;
      step(next);
      if (next == plan || !fails(next)) continue;
      plan = next;
      smaller = true;
    }
  }
  return plan;
}

}  // namespace streep::test
