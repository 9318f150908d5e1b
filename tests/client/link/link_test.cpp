#include <doctest/doctest.h>

#include "game/client/link/backoff.h"
#include "game/client/link/inbox.h"
#include "game/client/link/local_link.h"

using namespace streep;
using client::Backoff;
using client::Inbox;
using client::LinkState;
using client::LocalLink;
using std::chrono::milliseconds;

TEST_CASE("waits grow from half a second to eight and start anew after a success") {
  Backoff backoff(1);
  milliseconds limit = base::kReconnectLeast;
  for (int i = 0; i < 10; ++i) {
    const milliseconds wait = backoff.next();
    CHECK(wait >= limit / 2);
    CHECK(wait <= limit);
    limit = std::min(2 * limit, base::kReconnectMost);
  }
  CHECK(limit == base::kReconnectMost);
  backoff.reset();
  CHECK(backoff.next() <= base::kReconnectLeast);
}

TEST_CASE("two links that lost the same server do not come back at the same moment") {
  Backoff one(1), other(2);
  CHECK(one.next() != other.next());
}

TEST_CASE("of every kind of message an inbox keeps only the newest") {
  Inbox inbox;
  session::Scene scene;
  for (std::uint16_t people = 0; people < 1000; ++people) {
    scene.people = people;
    inbox.put(scene);
    inbox.put(session::Progress{session::Round{1}, people, 1000});
  }
  CHECK(inbox.take() == std::vector<wire::ToPeer>{scene, session::Progress{session::Round{1}, 999, 1000}});
  CHECK(inbox.take().empty());
}

TEST_CASE("a local link gives what was put in once, in order, and keeps what was sent") {
  LocalLink link;
  link.deliver(wire::Welcome{});
  link.deliver(session::Seat{});
  CHECK(link.receive() == std::vector<wire::ToPeer>{wire::Welcome{}, session::Seat{}});
  CHECK(link.receive().empty());
  link.send(session::StepOut{});
  CHECK(link.sent() == std::vector<wire::FromPeer>{session::StepOut{}});
}

TEST_CASE("a local link drops what is sent while it waits, and says the last Hello again when it opens") {
  LocalLink link;
  link.become(LinkState::waiting);
  link.send(wire::Hello{});
  link.send(session::StepOut{});
  CHECK(link.sent().empty());
  link.become(LinkState::open);
  CHECK(link.sent() == std::vector<wire::FromPeer>{wire::Hello{}});
}
