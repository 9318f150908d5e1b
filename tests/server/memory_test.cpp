// Rule 10: an answer lies in the locked block while answers are open, and
// nowhere in the process of the real server after that.
//
// What is looked for: of each ballot its sequence, a large number, together with
// the choice, as text, as text under the mask of its frame, as bytes (of the
// message of a native client, and of a Ballot) and under the seal of its channel;
// and the number as a parser keeps it. Of the locked block the answers of all
// seats in a row, and of the count that no rule has seen its cells. A sequence
// alone is no answer: a seat keeps it, as it is acknowledged.
#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <enet/enet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <deque>

#include "game/channel/channel.h"
#include "game/session/ballots.h"
#include "game/wire/codec.h"
#include "tests/scratch.h"
#include "tests/server/aula.h"
#include "tests/server/byte_phone.h"
#include "tests/server/cookie.h"
#include "tests/server/process.h"
#include "tests/until.h"

using namespace streep;
using session::Phase;

namespace {

constexpr deck::Choice kBefore = 5;  // ignored on a first answer, and easy to find
constexpr std::array<deck::Choice, 12> kChoices{deck::kCross, deck::kStay,  deck::kCross, deck::kCross, deck::kPass,  deck::kCross,
                                                deck::kStay,  deck::kCross, deck::kCross, deck::kStay,  deck::kCross, deck::kCross};
constexpr std::uint16_t kHesitates = kChoices.size();  // the number of one more phone

session::Ballot ballot_of(std::uint16_t number, const wire::Welcome& welcome, session::Round round) {
  const std::uint32_t large = 0x9e3779b9U * (number + 1U);
  return {.epoch = welcome.epoch, .round = round, .sequence = large, .choice = kChoices[number % kChoices.size()], .before = kBefore};
}

template <class Thing>
std::string bytes_of(const Thing& thing) {
  return {reinterpret_cast<const char*>(&thing), sizeof thing};
}

// The part of a ballot in JSON that says what was answered.
struct Telling {
  std::string text;
  std::size_t at;
};
Telling telling(const session::Ballot& ballot) {
  const std::string text = wire::encode(ballot, wire::Encoding::json);
  const std::size_t from = text.find("\"sequence\""), to = text.find("\"before\"");
  return {text.substr(from, to - from), from};
}

std::vector<std::string> copies_of(const session::Ballot& ballot) {
  const auto [text, at] = telling(ballot);
  return {text, BytePhone::masked(text, at), bytes_of(ballot.sequence) + bytes_of(ballot.choice) + bytes_of(ballot.before),
          bytes_of(std::uint64_t{ballot.sequence})};
}

std::string locked_block() {
  std::array<session::BallotSlot, kChoices.size()> slots{};
  for (std::size_t seat = 0; seat < slots.size(); ++seat)
    slots[seat] = {.choice = kChoices[seat], .before = session::kForgotten, .answered = true};
  return bytes_of(slots);
}

std::string raw_count() {
  session::Votes votes{};
  for (const deck::Choice choice : kChoices) ++votes[choice];
  return bytes_of(votes);
}

void append_to(std::vector<std::string>& all, const std::vector<std::string>& more) { all.insert(all.end(), more.begin(), more.end()); }

// Answers are open, and all have arrived. `copies` are of ballots.
void play_from_close(const ServerProcess& server, Crowd& crowd, std::vector<std::string> copies, const std::function<void()>& leave) {
  CHECK(server.count({locked_block()}) == 1);  // the search can find what is there
  CHECK(server.count(copies) == 0);
  append_to(copies, {locked_block(), raw_count()});
  crowd.go_to(Phase::closed);
  CHECK(server.count(copies) == 0);
  crowd.go_to(Phase::reveal);
  CHECK(server.count(copies) == 0);
  leave();
  CHECK(server.count(copies) == 0);
  crowd.go_to(Phase::close);
  CHECK(server.count(copies) == 0);
}

void wait_for(BytePhone& phone, const session::Ballot& ballot) {
  phone.hear([&](const wire::ToPeer& message) {
    const auto* seat = std::get_if<session::Seat>(&message);
    return seat != nullptr && seat->sequence == ballot.sequence;
  });
}

void answer(BytePhone& phone, const session::Ballot& ballot, std::string_view more) {
  phone.send(BytePhone::frame(ballot) + std::string(more));
  wait_for(phone, ballot);
}

// Half a ballot is in a buffer, and is found there.
void answer_in_halves(const ServerProcess& server, BytePhone& phone, const session::Ballot& ballot) {
  const std::string frame = BytePhone::frame(ballot);
  const std::size_t most = frame.size() - 8;
  phone.send(frame.substr(0, most));
  until([&] { return server.count({telling(ballot).text}) > 0; });
  phone.send(frame.substr(most));
  wait_for(phone, ballot);
}

void play_with_phones(Scheme scheme) {
  const Scratch scratch;
  std::vector<std::string> flags;
  if (scheme == Scheme::https) {
    write_certificate(scratch / "chain.pem", scratch / "key.pem");
    flags = {"--certificate", scratch / "chain.pem", "--key", scratch / "key.pem"};
  }
  const ServerProcess server(scratch.folder, flags);
  Crowd crowd(server.ready(), 0);
  std::deque<BytePhone> phones;
  for (std::uint16_t number = 0; number <= kHesitates + 1; ++number) phones.emplace_back(server.ready(), scheme, number);
  crowd.until([&] { return crowd.facilitator().people && crowd.facilitator().people->phones == phones.size(); });
  crowd.go_to(Phase::answer);

  const session::Round round = crowd.screen().scene->round;
  std::vector<std::string> all;
  for (std::uint16_t number = 0; number <= kHesitates; ++number) {
    const session::Ballot ballot = ballot_of(number, phones[number].welcome(), round);
    append_to(all, copies_of(ballot));
    if (number == kHesitates) {
      answer_in_halves(server, phones[number], ballot);
    } else {
      answer(phones[number], ballot, number == 0 ? "\x81" : "");  // the first has more to say, and never does
    }
  }

  play_from_close(server, crowd, all, [&] {
    phones.clear();
    crowd.until([&] { return crowd.facilitator().people->phones == 0; });
  });
}

// Somebody who connects and says no more than this.
struct Silent {
  Silent(std::uint16_t port, const std::string& word) : number(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(connect(number, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0);
    REQUIRE(send(number, word.data(), word.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(word.size()));
  }
  ~Silent() { close(number); }
  Silent(const Silent&) = delete;
  Silent& operator=(const Silent&) = delete;
  int number;
};

// A native client whose seals are known.
struct SealedPeer {
  SealedPeer(const wire::Ready& room, std::uint16_t number)
      : host(enet_host_create(nullptr, 1, 1, 0, 0)), hello{wire::Role::player, room.code, server::key_of(number)} {
    const ENetAddress address{htonl(INADDR_LOOPBACK), room.port};
    peer = enet_host_connect(host, &address, 1, knock_at(host, address).cookie);
  }
  ~SealedPeer() {
    enet_peer_disconnect_now(peer, channel.farewell());
    enet_host_destroy(host);
  }
  SealedPeer(const SealedPeer&) = delete;
  SealedPeer& operator=(const SealedPeer&) = delete;

  void serve() {
    for (ENetEvent event{}; enet_host_service(host, &event, 0) > 0;) {
      if (event.type == ENET_EVENT_TYPE_CONNECT) send(channel.greeting());
      if (event.type != ENET_EVENT_TYPE_RECEIVE) continue;
      take({reinterpret_cast<const char*>(event.packet->data), event.packet->dataLength});
      enet_packet_destroy(event.packet);
    }
  }
  void take(std::string_view packet) {
    if (!channel.ready()) {
      REQUIRE(channel.take_greeting(packet));
      return send(channel.seal(wire::encode(hello, wire::Encoding::binary)));
    }
    const auto decoded = wire::decode_to_peer(channel.open(packet).value(), wire::Encoding::binary);
    const auto& message = std::get<wire::ToPeer>(decoded);
    if (const auto* welcomed = std::get_if<wire::Welcome>(&message)) welcome = *welcomed;
    if (const auto* told = std::get_if<session::Seat>(&message)) seat = *told;
  }
  void send(const std::string& bytes) const {
    enet_peer_send(peer, 0, enet_packet_create(bytes.data(), bytes.size(), ENET_PACKET_FLAG_RELIABLE));
  }

  ENetHost* host;
  ENetPeer* peer = nullptr;
  wire::Hello hello;
  channel::Channel channel{channel::Side::client};
  std::optional<wire::Welcome> welcome;
  session::Seat seat;
};

}  // namespace

TEST_CASE("of what phones answer over http nothing stays in the memory of the server") { play_with_phones(Scheme::http); }

TEST_CASE("of what phones answer over https nothing stays in the memory of the server") { play_with_phones(Scheme::https); }

TEST_CASE("a connection that says nothing, half of what TLS begins with or all of it, and no more, costs at most 8 KiB") {
  constexpr std::size_t kMany = 1'000, kMost = 8 * 1024;
  const Scratch scratch;
  write_certificate(scratch / "chain.pem", scratch / "key.pem");
  const ServerProcess server(scratch.folder, {"--certificate", scratch / "chain.pem", "--key", scratch / "key.pem"});
  static_cast<void>(BytePhone(server.ready(), Scheme::https, 1));
  const std::string half = client_hello().substr(0, 40), whole = client_hello();
  const std::size_t before = server.memory();
  for (const std::string& word : {std::string(), half, whole}) {
    std::deque<Silent> silent;
    for (std::size_t i = 0; i < kMany; ++i) silent.emplace_back(server.ready().port, word);
    const BytePhone phone(server.ready(), Scheme::https, 2);  // came in after them
    const std::size_t after = server.memory();
    MESSAGE(word.size(), " bytes: ", after > before ? (after - before) / kMany : 0, " bytes a connection");
    CHECK(after < before + kMany * kMost);
  }
}

TEST_CASE("of what native clients answer nothing stays in the memory of the server") {
  const Scratch scratch;
  const ServerProcess server(scratch.folder);
  Crowd crowd(server.ready(), 0);
  std::deque<SealedPeer> peers;
  const auto until_so = [&](const std::function<bool()>& condition) {
    crowd.until([&] {
      for (SealedPeer& peer : peers) peer.serve();
      return condition();
    });
  };
  for (std::uint16_t number = 0; number <= kChoices.size(); ++number) {
    SealedPeer& peer = peers.emplace_back(server.ready(), number);
    until_so([&] { return peer.welcome.has_value(); });
  }
  crowd.go_to(Phase::answer);

  std::vector<std::string> all;
  for (std::uint16_t number = 0; number < kChoices.size(); ++number) {
    SealedPeer& peer = peers[number];
    const session::Ballot ballot = ballot_of(number, *peer.welcome, crowd.screen().scene->round);
    const std::string sealed = peer.channel.seal(wire::encode(ballot, wire::Encoding::binary));
    peer.send(sealed);
    until_so([&] { return peer.seat.sequence == ballot.sequence; });
    append_to(all, copies_of(ballot));
    all.push_back(sealed);
  }
  play_from_close(server, crowd, all, [&] {
    peers.clear();
    crowd.go_to(Phase::talk);  // the server heard this after that they left
  });
}
