// Keeps game/wire/PROTOCOL.md true.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "game/base/hex.h"
#include "game/wire/codec.h"
#include "game/wire/names.h"
#include "tests/wire/examples.h"

using namespace streep;
using namespace streep::tests;
using namespace streep::wire;

namespace {

std::string page() {
  std::ifstream file(STREEP_SOURCE_DIR "/game/wire/PROTOCOL.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

// The fenced block that starts with this word and name.
std::string block(const std::string& word, const std::string& name) {
  const std::string text = page(), fence = "```" + word + ' ' + name + '\n';
  const std::size_t start = text.find(fence);
  REQUIRE(start != text.npos);
  return text.substr(start + fence.size(), text.find("```", start + fence.size()) - start - fence.size());
}

std::string bytes_in(const std::string& name) {
  std::istringstream lines(block("hex", name));
  std::string hex;
  for (std::string line; std::getline(lines, line);) hex += line.substr(0, line.find('#'));
  return bytes_of(hex);
}

void check_on_page(const std::string& name, const FromPeer& message) {
  CHECK(base::hex_of(bytes_in(name)) == base::hex_of(encode(message, Encoding::binary)));
  CHECK(decode_from_peer(block("json", name), Encoding::json) == Decoded<FromPeer>(message));
}

void check_on_page(const std::string& name, const ToPeer& message) {
  CHECK(base::hex_of(bytes_in(name)) == base::hex_of(encode(message, Encoding::binary)));
  CHECK(decode_to_peer(block("json", name), Encoding::json) == Decoded<ToPeer>(message));
}

template <class Enum>
std::string names_of() {
  std::string names;
  for (std::size_t i = 0; i < base::kCount<Enum>; ++i) names += (i == 0 ? "`" : " `") + std::string(name_of(static_cast<Enum>(i))) + '`';
  return names;
}

session::Scene scene_to_answer() {
  session::Scene scene;
  scene.epoch = session::Epoch{16909060};
  scene.phase = session::Phase::answer;
  scene.round = session::Round{1};
  scene.title = text<deck::Title>("Op stage");
  scene.people = 24;
  scene.cohort = 23;
  scene.card_number = 1;
  scene.cards = 12;
  session::CardView& card = scene.card.emplace();
  card.moment = deck::Moment::searching;
  card.statement = text<deck::Statement>("Solliciteren moet zonder namen kunnen.");
  return scene;
}

}  // namespace

TEST_CASE("the exchange on the page is what travels, in both encodings") {
  constexpr session::Epoch epoch{16909060};
  constexpr session::Round round{1};
  const auto code = text<RoomCode>("KLMNPR");
  const Key key{0x9f, 0x3b, 0x11, 0x02, 0x5c, 0x77, 0xe0, 0x48, 0xaa, 0x61, 0x0d, 0xf4, 0x32, 0x90, 0x1e, 0xc5};
  check_on_page("hello", FromPeer(Hello{Role::player, code, key}));
  check_on_page("welcome", ToPeer(Welcome{Role::player, code, epoch, scene_to_answer(), session::Seat{round, true, 0, false, {}}}));
  check_on_page("ballot", FromPeer(session::Ballot{epoch, round, 1, deck::kCross, deck::kPass}));
  check_on_page("seat", ToPeer(session::Seat{round, true, 1, false, {}}));
}

TEST_CASE("the page has every name, in order") {
  const std::string text = page();
  for (const std::string& names :
       {names_of<Role>(), names_of<session::Button>(), names_of<session::Presence>(), names_of<session::Audience>(),
        names_of<session::Phase>(), names_of<session::Occasion>(), names_of<deck::Language>(), names_of<deck::Cut>(),
        names_of<deck::Kind>(), names_of<deck::Moment>(), names_of<session::Outcome>(), names_of<session::ShiftOutcome>(),
        names_of<session::Direction>(), names_of<session::Warning>()}) {
    CAPTURE(names);
    CHECK(text.find("| " + names + " |") != text.npos);
  }
  const std::string refusals = names_of<session::Refusal>(), second_row = "`wrong_role`";
  const std::size_t middle = refusals.find(second_row);
  CHECK(text.find("| " + refusals.substr(0, middle - 1) + " |") != text.npos);
  CHECK(text.find("| " + refusals.substr(middle) + " |") != text.npos);
}

TEST_CASE("the page has every message and every field") {
  const std::string text = page();
  std::string json;
  for (const auto& example : examples_from_peer()) {
    CHECK(text.find("| " + std::to_string(example.message.index()) + " `" + example.name + "` |") != text.npos);
    json += example.json;
  }
  for (const auto& example : examples_to_peer()) {
    CHECK(text.find("| " + std::to_string(example.message.index()) + " `" + example.name + "` |") != text.npos);
    json += example.json;
  }
  for (std::size_t end = json.find("\":"); end != json.npos; end = json.find("\":", end + 1)) {
    const std::string name = json.substr(json.rfind('"', end - 1) + 1, end - json.rfind('"', end - 1) - 1);
    CAPTURE(name);
    CHECK((text.find('`' + name + '`') != text.npos || name == "v" || name == "type"));
  }
}

TEST_CASE("the page has the limits") {
  const std::string text = page();
  CHECK(base::kPeerMessageBytes == 1024);
  CHECK(text.find("from a peer is at most 1,024 bytes") != text.npos);
  CHECK(text.find("to a peer at most " + std::to_string(base::kSceneMessageBytes / 1024) + " KiB") != text.npos);
  CHECK(text.find("at most " + std::to_string(base::kMessageItems) + " list items") != text.npos);
  CHECK(text.find("at most " + std::to_string(base::kMessageDepth) + " deep") != text.npos);
  CHECK(text.find("up to " + std::to_string(base::kBallotJsonBytes) + " bytes for a `ballot` and " + std::to_string(base::kSeatJsonBytes) +
                  " for a `seat`") != text.npos);
}
