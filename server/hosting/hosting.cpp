#include "server/hosting/hosting.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <new>
#include <utility>

#include "server/ground/world_error.h"
#include "server/rooms/addresses.h"

namespace streep::server {

using std::chrono::seconds;

struct Reception::Opening {
  Opening(std::shared_ptr<std::multiset<std::string>> all, Host its_host, Wish its_wish, bool gets)
      : host(std::move(its_host)),
        wish(std::move(its_wish)),
        gets_proof(gets),
        under_way(std::move(all)),
        place(under_way->insert(host.name)) {}
  ~Opening() { under_way->erase(place); }
  Opening(const Opening&) = delete;
  Opening& operator=(const Opening&) = delete;

  Host host;
  Wish wish;
  bool gets_proof;
  std::shared_ptr<std::multiset<std::string>> under_way;
  std::multiset<std::string>::iterator place;
};

namespace {

constexpr seconds kMinute{60};
constexpr seconds kSoon{2};

Reception::Reply later(Reception::Reply reply, seconds time) {
  reply.later = time;
  return reply;
}

// With everything that the server has.
Host everybody(const Hosting::Options& options) {
  const auto rooms = static_cast<std::uint32_t>(options.rooms);
  return {.name = {}, .passphrase = {}, .quota = {.rooms = rooms, .seats = options.seats, .openings = rooms}};
}

}  // namespace

Hosting::Hosting(Options options, const Shelf& shelf, Rooms& rooms, Scribe& scribe, Now now, Later later, Hash hash)
    : options_(std::move(options)),
      shelf_(shelf),
      rooms_(rooms),
      scribe_(scribe),
      now_(std::move(now)),
      later_(std::move(later)),
      hash_passphrase_(hash),
      under_way_(std::make_shared<std::multiset<std::string>>()) {
  if (options_.opens != Opens::passphrase) return;
  book_.emplace(options_.database);
  seal_ = book_->read().seal;
}

const deck::Words& Hosting::words_for(const Wish& wish) const { return deck::words_of(wish.language.value_or(options_.language)); }

std::string Hosting::offer() const { return offer_of(options_.opens, shelf_, options_.opens == Opens::nobody ? 0 : options_.seats); }

// --- who it is

void Hosting::ask(const Question& question, Heard tell) {
  const auto wish = read_wish(question.query);
  if (!wish) return tell(refused(400, "request", words_for({})));
  const deck::Words& words = words_for(*wish);
  if (options_.opens == Opens::nobody) return tell(refused(403, "nobody", words));
  if (options_.opens == Opens::everybody) return tell(admit(everybody(options_), *wish, false));
  auto passphrase = read_passphrase(question.authorization);
  if (!passphrase) return tell(refused(401, "passphrase", words));
  const auto right = right_.find(hash_(*passphrase));
  const auto proof = read_proof(question.cookies, seal_);
  Try attempt{
      .passphrase = *std::move(passphrase), .wish = *wish, .who = {}, .before = {}, .proves = proof.has_value(), .tell = std::move(tell)};
  if (right != right_.end())
    attempt.before = right->second;
  else if (proof || !(question.address.empty() || is_local(question.address)))
    attempt.who = proof ? *proof : hash_(question.address);
  if (attempt.who && !tries_.take(*attempt.who, now_())) return attempt.tell(later(refused(429, "tries", words), kMinute));
  judge(std::move(attempt));
}

// Whoever was here before has places in the queue that others cannot fill. What belongs to this thread goes to the bench and
// comes back whole, so that it does not end there.
void Hosting::judge(Try attempt) {
  const auto one = std::make_shared<const Try>(std::move(attempt));
  auto job = [this, one = one]() mutable {
    std::optional<Host> host;
    try {
      const HostBook::Contents book = book_->read();
      const auto hash = one->before ? one->before : hash_passphrase_(one->passphrase, book.salt);
      const Host* found = hash ? host_of(*hash, book.hosts) : nullptr;
      if (found != nullptr) host = *found;
    } catch (const WorldError&) {
      return later_([this, one = std::move(one)] { one->tell(refused(503, "store", words_for(one->wish))); });
    }
    later_([this, one = std::move(one), host] { take(*one, host); });
  };
  const bool known = one->before || one->proves;
  if (bench_.take(std::move(job), known ? base::kBenchMost : base::kBenchMost / 2)) return;
  if (one->who) tries_.give_back(*one->who);
  one->tell(later(refused(503, "busy", words_for(one->wish)), kSoon));
}

void Hosting::take(const Try& attempt, const std::optional<Host>& host) {
  const Digest passphrase = hash_(attempt.passphrase);
  right_.erase(passphrase);
  if (!host) return attempt.tell(refused(401, "passphrase", words_for(attempt.wish)));
  if (attempt.who) tries_.give_back(*attempt.who);
  right_.emplace(passphrase, host->passphrase);
  attempt.tell(admit(*host, attempt.wish, !attempt.proves));
}

// --- what they may have

std::variant<Reception::Admitted, Reception::Reply> Hosting::admit(const Host& host, const Wish& wish, bool gets_proof) {
  if (auto reply = over_quota(host, wish)) return *std::move(reply);
  const std::size_t bytes = wish.deck.empty() ? std::min<std::size_t>(host.quota.bytes, base::kPackBytes) : 0;
  return Admitted{.bytes = bytes, .opening = std::make_shared<Opening>(under_way_, host, wish, gets_proof)};
}

std::optional<Reception::Reply> Hosting::over_quota(const Host& host, const Wish& wish) {
  const deck::Words& words = words_for(wish);
  const Quota& quota = host.quota;
  const std::uint32_t seats = std::min<std::uint32_t>(quota.seats, options_.seats);
  if (wish.seats && *wish.seats > seats) return refused(403, "seats", words, {std::to_string(seats)});
  if (!wish.deck.empty() && !shelf_.decks().contains(wish.deck)) return refused(404, "deck", words);
  if (!wish.deck.empty() && shelf_.find(wish.deck, wish.language) == nullptr) return refused(404, "language", words);
  if (rooms_.open_rooms(host.name) + under_way_->count(host.name) >= quota.rooms)
    return refused(429, "rooms", words, {std::to_string(quota.rooms)});
  if (rooms_.open_rooms() + under_way_->size() >= options_.rooms) return later(refused(503, "full", words), kMinute);
  if (under_way_->size() >= base::kOpeningsMost) return later(refused(503, "busy", words), kSoon);
  Bucket& openings = openings_.try_emplace(host.name, quota.openings, quota.openings / 60.0).first->second;
  if (!openings.take(now_())) return later(refused(429, "openings", words, {std::to_string(quota.openings)}), kMinute);
  return std::nullopt;
}

Reception::Reply Hosting::refuse(Why why) const {
  const deck::Words& words = deck::words_of(options_.language);
  return why == Why::foreign_page ? refused(403, "foreign_page", words) : refused(411, "no_length", words);
}

Reception::Reply Hosting::too_long(const Opening& opening) const {
  const Wish& wish = opening.wish;
  if (!wish.deck.empty()) return refused(413, "two_decks", words_for(wish));
  return refused(413, "too_long", words_for(wish), {std::to_string(opening.host.quota.bytes / 1024)});
}

// --- the room

void Hosting::open(const std::shared_ptr<Opening>& opening, std::string deck, Told tell) {
  const Wish& wish = opening->wish;
  if (!wish.deck.empty()) return store(opening, *shelf_.find(wish.deck, wish.language), std::move(tell));
  const auto bytes = std::make_shared<const std::string>(std::move(deck));
  const auto told = std::make_shared<const Told>(std::move(tell));
  auto job = [this, opening = opening, bytes, told = told]() mutable {
    auto play = play_of_pack(*bytes, opening->wish.language, words_for(opening->wish));
    if (auto* whole = std::get_if<Play>(&play)) shelf_.add_routes(*whole);
    later_([this, opening = std::move(opening), told = std::move(told), play = std::move(play)]() mutable {
      if (const auto* fault = std::get_if<Fault>(&play)) return (*told)(refused(*fault));
      store(opening, std::get<Play>(std::move(play)), *told);
    });
  };
  if (!bench_.take(std::move(job), base::kBenchMost)) (*told)(later(refused(503, "busy", words_for(wish)), kSoon));
}

wire::RoomCode Hosting::free_code() const {
  const auto is_taken = [this](const wire::RoomCode& code) {
    return rooms_.has(code) || std::ranges::any_of(pending_, [&](const auto& entry) { return entry.second.room.code == code; });
  };
  wire::RoomCode code = make_room_code();
  while (is_taken(code)) code = make_room_code();
  return code;
}

void Hosting::store(const std::shared_ptr<Opening>& opening, Play play, Told tell) {
  const Wish& wish = opening->wish;
  const std::uint32_t seats = std::min<std::uint32_t>(opening->host.quota.seats, options_.seats);
  Pending pending{
      .opening = opening, .play = std::move(play), .room = {}, .facilitator = make_key(), .screen = make_key(), .tell = std::move(tell)};
  pending.room = {.host = opening->host.name,
                  .code = free_code(),
                  .screen = digest_of(pending.screen),
                  .secret = make_secret(),
                  .seats = wish.seats.value_or(static_cast<std::uint16_t>(seats)),
                  .minutes = opening->host.quota.minutes,
                  .cut = wish.cut,
                  .deck = pending.play.deck_text,
                  .routes = pending.play.routes_text};
  const Digest facilitator = digest_of(pending.facilitator);
  Open open{.room = facilitator, .publications = publications_of(*pending.play.deck, wish.cut), .setup = write(pending.room)};
  pending_.emplace(facilitator, std::move(pending));
  scribe_.write(std::move(open), 0);
}

void Hosting::written(const Written& written) {
  auto found = pending_.extract(written.room);
  if (found.empty()) return;
  const Pending& pending = found.mapped();
  const Opening& opening = *pending.opening;
  if (!written.committed) return pending.tell(refused(503, "store", words_for(opening.wish)));
  RoomSetup setup = setup_of(pending.room, written.room, pending.play, options_.half_year);
  setup.unattended = options_.unattended;
  try {
    rooms_.open(std::move(setup), scribe_, now_());
  } catch (const std::bad_alloc&) {  // no more locked memory, say: who is in another room is not to know
    scribe_.write(Forget{written.room}, 0);
    return pending.tell(later(refused(503, "full", words_for(opening.wish)), kMinute));
  }
  wire::Ready room{.port = doorstep_.port,
                   .code = pending.room.code,
                   .facilitator_key = pending.facilitator,
                   .screen_key = pending.screen,
                   .secret = pending.room.secret,
                   .version = STREEP_VERSION};
  invitation::add_ways_in(room, doorstep_);
  Reply reply = opened(room);
  if (opening.gets_proof) reply.cookie = make_proof(seal_);
  pending.tell(std::move(reply));
}

}  // namespace streep::server
