// A link over the first way that gets through: game/client/link/searching_link.h.
#include "game/client/link/searching_link.h"

#include <doctest/doctest.h>

#include "game/base/limits.h"
#include "game/client/link/local_link.h"

using namespace streep;
using client::LinkState;
using client::LinkTrouble;
using client::Road;
using client::Way;

namespace {

// Ways that go where the test says; time goes by hand.
struct Search {
  struct Try final : client::Link {
    explicit Try(Search& a_search, Road a_road) : search(a_search), road(a_road) { search.now_tried = this; }
    ~Try() override { search.now_tried = nullptr; }
    void send(const wire::FromPeer& message) override { sent.push_back(message); }
    std::vector<wire::ToPeer> receive() override { return std::exchange(incoming, {}); }
    void renew() override {}
    [[nodiscard]] LinkState state() const override { return now_state; }
    [[nodiscard]] LinkTrouble trouble() const override { return now_trouble; }

    Search& search;
    Road road;
    LinkState now_state = LinkState::connecting;
    LinkTrouble now_trouble = LinkTrouble::none;
    std::vector<wire::ToPeer> incoming;
    std::vector<wire::FromPeer> sent;
  };

  explicit Search(std::initializer_list<Road> roads) {
    std::vector<Way> ways;
    for (const Road road : roads) ways.push_back({road, {"10.0.0.5", 4747}});
    const auto make = [this](const Way& way) -> std::unique_ptr<client::Link> {
      tried.push_back(way.road);
      auto one = std::make_unique<Try>(*this, way.road);
      return one;
    };
    link = std::make_unique<client::SearchingLink>(ways, make, 1, [this] { return now; });
    link->send(wire::Hello{});
  }
  void pass(std::chrono::milliseconds time) {
    now += time;
    (void)link->receive();
  }
  void fail(LinkTrouble trouble) {
    now_tried->now_trouble = trouble;
    pass({});
  }
  void open() {
    now_tried->now_state = LinkState::open;
    now_tried->incoming.emplace_back(wire::Welcome{});
    pass({});
  }

  client::SearchingLink::Time now{};
  Try* now_tried = nullptr;
  std::vector<Road> tried;
  std::unique_ptr<client::SearchingLink> link;
};

}  // namespace

TEST_CASE("a server that does not answer over UDP is tried over the web, with the same Hello") {
  Search search{Road::udp, Road::web};
  search.pass(base::kConnectWait - std::chrono::milliseconds(1));
  CHECK(search.tried == std::vector{Road::udp});
  search.pass(std::chrono::milliseconds(1));
  CHECK(search.tried == std::vector{Road::udp, Road::web});
  CHECK(search.now_tried->sent == std::vector<wire::FromPeer>{wire::Hello{}});
  CHECK(search.link->state() == LinkState::connecting);
  search.open();
  CHECK(search.link->state() == LinkState::open);
}

TEST_CASE("a way over which a server has said a word is kept when it is lost, until that takes long") {
  Search search{Road::udp, Road::web};
  search.open();
  search.now_tried->now_state = LinkState::waiting;
  search.now_tried->now_trouble = LinkTrouble::cut_off;
  search.pass(base::kLostMost - std::chrono::milliseconds(1));
  CHECK(search.link->state() == LinkState::waiting);
  CHECK(search.tried == std::vector{Road::udp});
  search.pass(std::chrono::milliseconds(1));
  CHECK(search.tried == std::vector{Road::udp, Road::udp});
  CHECK(search.link->state() == LinkState::waiting);
}

TEST_CASE("a door that opens and says nothing is no way") {
  Search search{Road::udp, Road::web};
  search.now_tried->now_state = LinkState::open;
  search.pass({});
  search.pass(base::kHelloWait);
  CHECK(search.tried == std::vector{Road::udp, Road::web});
}

TEST_CASE("when all ways have failed the most telling trouble is said, and they are tried again after a while") {
  Search search{Road::named_udp, Road::safe_web, Road::udp};
  search.fail(LinkTrouble::other_name);
  search.fail(LinkTrouble::other_name);
  CHECK(search.link->trouble() == LinkTrouble::none);
  search.pass(base::kConnectWait);
  CHECK(search.link->trouble() == LinkTrouble::other_name);
  CHECK(search.tried.size() == 3);
  search.pass(base::kReconnectLeast);
  CHECK(search.tried.size() == 4);
  CHECK(search.tried.back() == Road::named_udp);
  search.open();
  CHECK(search.link->trouble() == LinkTrouble::none);
}

TEST_CASE("who was refused for good is asked about nowhere else, until there is another Hello") {
  Search search{Road::udp, Road::web};
  search.now_tried->incoming.emplace_back(wire::Refused{session::Refusal::unknown_code, true});
  search.pass({});
  search.pass(2 * base::kLostMost);
  CHECK(search.tried == std::vector{Road::udp});
  search.link->send(wire::Hello{});
  search.pass(base::kLostMost);
  CHECK(search.tried.size() == 2);
}

TEST_CASE("another version is another version, by whatever way it is found out") {
  Search search{Road::web, Road::safe_web};
  search.now_tried->now_state = LinkState::wrong_version;
  search.pass(2 * base::kLostMost);
  CHECK(search.link->state() == LinkState::wrong_version);
  CHECK(search.tried.size() == 1);
}
