// Who may open a room, and what becomes of it: server/hosting/hosting.h.
#include "server/hosting/hosting.h"

#include <sodium.h>

#include <condition_variable>
#include <mutex>

#include "game/pack/pack.h"
#include "game/wire/ready.h"
#include "server/hosting/passphrase.h"
#include "tests/scratch.h"
#include "tests/server/aula.h"

using namespace streep;
using namespace streep::server;
using Reply = Reception::Reply;
using Admitted = Reception::Admitted;

namespace {

const std::string kPassphrase = "een goede wachtzin", kOtherPassphrase = "nog een goede wachtzin";

std::string bearer(const std::string& passphrase) {
  constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_ENCODED_LEN(passphrase.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(passphrase.data()), passphrase.size(), kVariant);
  text.pop_back();  // sodium ends it as C does
  return "Bearer " + text;
}

// Argon2id takes long, on purpose.
std::optional<Digest> quick_hash(std::string_view passphrase, const Salt& salt) {
  return digest_of(std::string(salt.begin(), salt.end()) + std::string(passphrase));
}

// The thread of the rooms, as a test is it.
class Thread {
 public:
  void later(std::function<void()> work) {
    const std::scoped_lock lock(mutex_);
    works_.push_back(std::move(work));
    changed_.notify_one();
  }
  void until(const std::function<bool()>& so) {
    while (!so()) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return !works_.empty(); });
      const auto work = std::move(works_.front());
      works_.pop_front();
      lock.unlock();
      work();
    }
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> works_;
};

struct Desk {
  explicit Desk(Hosting::Options options = {}) {
    start_secrets();
    options.database = scratch / "totals.db";
    const HostBook book(options.database);
    book.put(
        {.name = "school", .passphrase = *quick_hash(kPassphrase, book.read().salt), .quota = {.rooms = 2, .seats = 50, .bytes = 200'000}});
    book.put({.name = "stad", .passphrase = *quick_hash(kOtherPassphrase, book.read().salt)});
    hosting.emplace(
        options, shelf, rooms, disk, [this] { return now; }, [this](std::function<void()> work) { thread.later(std::move(work)); },
        quick_hash);
  }

  struct Said {
    std::string query = "deck=studenten", passphrase = kPassphrase, address = "10.0.0.1", cookies = {};
  };
  // Told once it is.
  std::shared_ptr<std::optional<std::variant<Admitted, Reply>>> ask(const Said& said) {
    auto told = std::make_shared<std::optional<std::variant<Admitted, Reply>>>();
    const std::string authorization = bearer(said.passphrase);
    hosting->ask({.query = said.query, .authorization = authorization, .cookies = said.cookies, .address = said.address},
                 [told](std::variant<Admitted, Reply> answer) { *told = std::move(answer); });
    return told;
  }
  std::variant<Admitted, Reply> answer(const Said& said) {
    const auto told = ask(said);
    thread.until([&] { return told->has_value(); });
    return **told;
  }
  Reply open(const Admitted& admitted, std::string deck = {}) {
    std::optional<Reply> reply;
    hosting->open(admitted.opening, std::move(deck), [&](Reply said) { reply = std::move(said); });
    thread.until([&] { return reply.has_value(); });
    return *reply;
  }
  Reply reply(const Said& said, std::string deck = {}) {
    const auto first = answer(said);
    const auto* admitted = std::get_if<Admitted>(&first);
    return admitted == nullptr ? std::get<Reply>(first) : open(*admitted, std::move(deck));
  }
  wire::Ready ready(const Reply& reply) {
    REQUIRE(reply.status == 201);
    return std::get<wire::Ready>(wire::read_ready(reply.json).value());
  }
  PeerId enter(const wire::Ready& room, wire::Role role, const wire::Key& key) {
    const PeerId peer = rooms.arrived(post, wire::Encoding::binary, "aula", now);
    rooms.received(peer, wire::encode(wire::Hello{role, room.code, key}, wire::Encoding::binary), now);
    return peer;
  }
  bool is_in(PeerId peer) const {
    return std::ranges::any_of(post.sent, [&](const auto& sent) { return sent.peer == peer && sent.kind == kKindOf<wire::Welcome>; });
  }

  Scratch scratch;
  MemoryStore store;
  MemoryPost post;
  ServerTime now{};
  Rooms rooms;
  SlowScribe disk{store, [this](const Written& written) {
                    hosting->written(written);
                    rooms.written(written, now);
                  }};
  Shelf shelf{STREEP_SOURCE_DIR "/scenarios", {}};
  Thread thread;
  std::optional<Hosting> hosting;
};

bool says(const Reply& reply, unsigned status, const std::string& refusal) {
  INFO(reply.status, " ", reply.json);
  const bool so = reply.status == status && reply.json.find("{\"refusal\":\"" + refusal + "\",\"sentence\":\"") == 0;
  CHECK(so);
  return so;
}

std::string small_pack() {
  std::ifstream stream(kSmallDeck);
  const std::string text(std::istreambuf_iterator<char>(stream), {});
  return std::get<std::string>(pack::pack({.deck = {"small.toml", text}}, deck::words_of(deck::Language::nl)));
}

}  // namespace

TEST_CASE("whoever has a passphrase opens a room, and leads it with the key that comes back") {
  Desk desk;
  desk.hosting->set_doorstep({"streep.example", 4747, true});
  const Reply reply = desk.reply({.query = "deck=studenten&cut=60&language=en&seats=12"});
  const wire::Ready room = desk.ready(reply);
  CHECK(room.port == 4747);
  CHECK(reply.json.find("\"address\":\"https://streep.example") != std::string::npos);
  CHECK(reply.json.find("database") == std::string::npos);
  CHECK(desk.is_in(desk.enter(room, wire::Role::facilitator, room.facilitator_key)));
  CHECK(desk.is_in(desk.enter(room, wire::Role::screen, room.screen_key)));
  CHECK_FALSE(desk.is_in(desk.enter(room, wire::Role::facilitator, room.screen_key)));
  const auto kept = read_hosted_room(desk.store.hosted().front().setup);
  REQUIRE(kept);
  CHECK(kept->host == "school");
  CHECK(kept->seats == 12);
  CHECK(kept->cut == deck::Cut::minutes_60);
}

TEST_CASE("a deck of one's own is played, and never above what a host may send") {
  Desk desk;
  const auto admitted = std::get<Admitted>(desk.answer({.query = ""}));
  CHECK(admitted.bytes == 200'000);
  CHECK(desk.open(admitted, small_pack()).status == 201);
  CHECK(std::get<Admitted>(desk.answer({.passphrase = kOtherPassphrase})).bytes == 0);
  CHECK(says(desk.hosting->too_long(*admitted.opening), 413, "too_long"));
}

TEST_CASE("a deck that cannot be played opens nothing, and takes no place") {
  Desk desk;
  for (int i = 0; i < 5; ++i) {
    const Reply reply = desk.reply({.query = "language=nl"}, "PK rubbish");
    CHECK(reply.status == 422);
    CHECK(reply.json.find("\"refusal\":\"faults\"") != std::string::npos);
  }
  CHECK(desk.rooms.open_rooms() == 0);
  CHECK(desk.store.hosted().empty());
  CHECK(desk.reply({.query = ""}, small_pack()).status == 201);
}

TEST_CASE("what is asked for has to be there") {
  Desk desk;
  says(desk.reply({.query = "frog=1"}), 400, "request");
  says(desk.reply({.query = "deck=kikker"}), 404, "deck");
  says(desk.reply({.query = "deck=studenten&seats=51"}), 403, "seats");
  CHECK(desk.reply({.query = "deck=studenten&seats=50"}).status == 201);
}

TEST_CASE("a wrong passphrase is refused in the language of the wish, five times a minute from one address") {
  Desk desk;
  for (int i = 0; i < 5; ++i) {
    const Reply reply = desk.reply({.query = "deck=studenten&language=en", .passphrase = "not the right one"});
    says(reply, 401, "passphrase");
    CHECK(reply.json.find("This passphrase is not right.") != std::string::npos);
  }
  const Reply reply = desk.reply({.passphrase = "not the right one"});
  says(reply, 429, "tries");
  CHECK(reply.later == std::chrono::seconds(60));
  says(desk.reply({.passphrase = "not the right one", .address = "10.0.0.2"}), 401, "passphrase");
}

TEST_CASE("behind a proxy that does not say who asks, nobody is kept out by the tries of others") {
  Desk desk;
  for (std::size_t i = 0; i < 3 * base::kPassphraseTries; ++i)
    says(desk.reply({.passphrase = "not the right one", .address = ""}), 401, "passphrase");
}

TEST_CASE("while others guess from the same address, whoever was right before still opens rooms") {
  Desk desk;
  const Reply first = desk.reply({});
  CHECK(first.status == 201);
  for (int i = 0; i < 10; ++i) static_cast<void>(desk.reply({.passphrase = "not the right one"}));
  CHECK(desk.reply({}).status == 201);
}

TEST_CASE("after a restart the browser that opened a room is known, whatever comes from its address") {
  Desk desk;
  const Reply first = desk.reply({});
  REQUIRE_FALSE(first.cookie.empty());
  desk.hosting.emplace(
      Hosting::Options{.database = desk.scratch / "totals.db"}, desk.shelf, desk.rooms, desk.disk, [&] { return desk.now; },
      [&](std::function<void()> work) { desk.thread.later(std::move(work)); }, quick_hash);
  for (int i = 0; i < 10; ++i) static_cast<void>(desk.reply({.passphrase = "not the right one"}));
  says(desk.reply({}), 429, "tries");
  const Reply again = desk.reply({.cookies = "streep-host=" + first.cookie});
  CHECK(again.status == 201);
  CHECK(again.cookie.empty());
}

TEST_CASE("a host that was removed opens nothing more, though its passphrase was right before") {
  Desk desk;
  CHECK(desk.reply({}).status == 201);
  CHECK(HostBook(desk.scratch / "totals.db").remove("school"));
  says(desk.reply({}), 401, "passphrase");
  CHECK(desk.rooms.open_rooms() == 1);
}

TEST_CASE("a host has no more rooms than it may have, two at once included, and another host has its own") {
  Desk desk;
  const auto first = desk.ask({}), second = desk.ask({}), third = desk.ask({});
  desk.thread.until([&] { return first->has_value() && second->has_value() && third->has_value(); });
  CHECK(std::holds_alternative<Admitted>(**first));
  CHECK(std::holds_alternative<Admitted>(**second));
  says(std::get<Reply>(**third), 429, "rooms");
  CHECK(desk.open(std::get<Admitted>(**first)).status == 201);
  CHECK(desk.open(std::get<Admitted>(**second)).status == 201);
  first->reset();
  second->reset();
  says(desk.reply({}), 429, "rooms");
  CHECK(desk.reply({.passphrase = kOtherPassphrase}).status == 201);
  desk.rooms.end();
  CHECK(desk.reply({}).status == 201);
}

TEST_CASE("whoever goes away before the deck has come gives the place back") {
  Desk desk;
  for (int i = 0; i < 3; ++i) CHECK(std::holds_alternative<Admitted>(desk.answer({})));
}

TEST_CASE("a hundred openings at once: each is answered, and no more are opened than may be in a minute") {
  Desk desk;
  std::vector<std::shared_ptr<std::optional<std::variant<Admitted, Reply>>>> all;
  for (int i = 0; i < 100; ++i) all.push_back(desk.ask({.passphrase = kOtherPassphrase, .address = "127.0.0.1"}));
  desk.thread.until([&] { return std::ranges::all_of(all, [](const auto& one) { return one->has_value(); }); });
  const auto admitted = std::ranges::count_if(all, [](const auto& one) { return std::holds_alternative<Admitted>(**one); });
  CHECK(admitted > 0);
  CHECK(admitted <= 10);
  for (const auto& one : all) {
    if (const auto* reply = std::get_if<Reply>(&**one)) CHECK((reply->status == 503 || reply->status == 429));
  }
}

TEST_CASE("a full server, and a disk that is full, are said") {
  Desk desk({.rooms = 1});
  desk.store.fails = true;
  says(desk.reply({}), 503, "store");
  CHECK(desk.rooms.open_rooms() == 0);
  desk.store.fails = false;
  CHECK(desk.reply({}).status == 201);
  says(desk.reply({.passphrase = kOtherPassphrase}), 503, "full");
}

TEST_CASE("on a closed network everybody opens rooms, and nobody where the server has its own") {
  Desk open({.opens = Opens::everybody});
  CHECK(open.reply({.passphrase = ""}).status == 201);
  CHECK(open.hosting->offer().find("\"opens\":\"everybody\"") != std::string::npos);
  Desk closed({.opens = Opens::nobody});
  says(closed.reply({}), 403, "nobody");
}

TEST_CASE("an offer names the decks and how they may be played, and no host") {
  Desk desk;
  const std::string offer = desk.hosting->offer();
  for (const char* part : {"\"opens\":\"passphrase\"", "\"name\":\"studenten\"", "\"target_group\":\"students\"", "\"cuts\":[45,60,90]",
                           "\"seats_most\":3000"})
    CHECK(offer.find(part) != std::string::npos);
  CHECK(offer.find("school") == std::string::npos);
}
