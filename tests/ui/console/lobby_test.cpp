// How people get in, on the console: the invitation, the facilitator's own
// phone, and whether phones can reach this machine.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/session/story/decks.h"
#include "tests/session/story/hall.h"
#include "tests/ui/checks.h"
#include "tests/ui/headless.h"
#include "tests/ui/scenes.h"

using namespace streep;
using namespace streep::tests;
using session::Button;
using ui::ChooseAddress;
using ui::Intent;

namespace {

wire::People phones(std::uint16_t pages, std::uint16_t phones) {
  wire::People people;
  people.pages = pages;
  people.phones = phones;
  return people;
}

// The console of a room that people are coming into.
struct Lobby : Headless {
  explicit Lobby(float width = 1280, float height = 720, const std::string& language = "nl")
      : Headless(width, height, language), hall(test::small_deck()) {
    model.page = ui::Page::room;
    model.audience = session::Audience::facilitator;
    model.code = "KMPRTX";
    model.address = "192.168.1.20:4748";
    model.invitation = some_squares(kInvitation);
    model.entrance = {4748, {{"wlp2s0", "192.168.1.20"}, {"enp3s0", "10.0.0.7"}}, 0, true, some_squares(33)};
    model.entrance.screen = "192.168.1.20:4748/#KMPRTX.00112233445566778899aabbccddeeff";
    model.people = phones(0, 0);
    hall.join(0, 11);
    look();
  }
  void look() {
    model.scene = hall.scene(session::Audience::facilitator);
    (void)frame(ui::draw);
  }
  bool sees(const std::string& words) {
    look();
    return draft.find(words) != nullptr;
  }
  // Part of a longer text.
  bool reads(const std::string& words) {
    look();
    for (const ui::Drawn& thing : draft.drawn)
      if (thing.label.find(words) != std::string::npos) return true;
    return false;
  }
  std::optional<Intent> types(const std::string& text) {
    look();
    return Headless::type(ui::draw, text);
  }
  std::optional<Intent> clicks(const std::string& label) { return click(ui::draw, label); }
  void opens(const std::string& key) { (void)types(key); }

  test::Hall hall;
};

}  // namespace

TEST_CASE("the lobby shows the invitation, the address with its network, and the code") {
  Lobby lobby;
  for (const char* words : {"invitation", "192.168.1.20:4748", "Wi-Fi (wlp2s0)", "KMPRTX"}) CHECK(lobby.sees(words));
  CHECK_FALSE(lobby.sees("remote"));
}

TEST_CASE("where a machine has several addresses, the next one is a key or a click away, and the last leads to the first") {
  Lobby lobby;
  CHECK(lobby.clicks("Ander adres: 10.0.0.7, kabel (enp3s0)") == Intent{ChooseAddress{1}});
  CHECK(lobby.types("n") == Intent{ChooseAddress{1}});
  lobby.model.entrance.chosen = 1;
  CHECK(lobby.types("n") == Intent{ChooseAddress{0}});
}

TEST_CASE("where a machine has one address there is nothing to choose") {
  Lobby lobby;
  lobby.model.entrance.networks.resize(1);
  CHECK_FALSE(lobby.reads("Ander adres"));
  CHECK(lobby.types("n") == std::nullopt);
}

TEST_CASE("an address where this machine does not answer is said in the lobby") {
  Lobby lobby;
  lobby.model.entrance.answers = false;
  CHECK(lobby.sees("Deze computer antwoordt zelf niet op dit adres. Kies een ander."));
}

TEST_CASE("a machine without a network says so, and has no squares to scan") {
  Lobby lobby;
  lobby.model.entrance = {};
  lobby.model.invitation = {};
  CHECK(lobby.reads("Deze computer zit op geen enkel netwerk."));
  CHECK_FALSE(lobby.sees("invitation"));
  lobby.opens("r");
  CHECK_FALSE(lobby.sees("remote"));
}

TEST_CASE("the lobby counts phones and laptops, and before it is told only people") {
  Lobby lobby;
  lobby.model.people = phones(30, 11);
  CHECK(lobby.sees("11 telefoons, 1 laptop"));
  lobby.model.people = std::nullopt;
  CHECK(lobby.sees("mensen in de zaal"));
}

TEST_CASE("the remote is shown alone, with its warning, until any key or click") {
  for (const bool with_mouse : {false, true}) {
    Lobby lobby;
    lobby.opens("r");
    CHECK(lobby.sees("remote"));
    CHECK(lobby.sees("Laat niemand deze code zien, ook niet op de beamer: wie hem scant, leidt de sessie."));
    CHECK_FALSE(lobby.sees("invitation"));
    if (with_mouse)
      CHECK(lobby.clicks(lobby.word("remote_close")) == std::nullopt);
    else
      CHECK(lobby.press(ui::draw, ImGuiKey_Space) == std::nullopt);
    CHECK_FALSE(lobby.sees("remote"));
  }
}

TEST_CASE("the key that opened the remote does not close it while it is held") {
  Lobby lobby;
  lobby.opens("r");
  key_went_down(ImGuiKey_A);
  for (int i = 0; i < 120; ++i) {
    set_key(ImGuiKey_A);
    ImGui::GetIO().AddInputCharactersUTF8("r");
    (void)lobby.frame(ui::draw);
    REQUIRE(lobby.draft.find("remote") != nullptr);
  }
}

TEST_CASE("without a page loaded the check names the network, other addresses, isolation and the firewall") {
  Lobby lobby;
  lobby.opens("b");
  for (const char* words : {"Nog geen telefoon heeft de pagina geopend.", "Deze computer antwoordt op 192.168.1.20:4748.",
                            "Die zit op Wi-Fi (wlp2s0).", "Deze computer heeft meer adressen.", "Gastnetwerken", "sudo ufw allow 4748"})
    CHECK(lobby.reads(words));
  CHECK(lobby.types("n") == Intent{ChooseAddress{1}});
  CHECK(lobby.sees("Kunnen telefoons mij bereiken?"));
}

TEST_CASE("with pages and no phones the check tells what stops the connection") {
  Lobby lobby;
  lobby.model.people = phones(7, 0);
  lobby.opens("b");
  CHECK(lobby.sees("De pagina werd geopend, maar er is nog geen telefoon binnen."));
  CHECK(lobby.reads("Probeer een andere browser, en zet een VPN of databesparing uit."));
  CHECK_FALSE(lobby.reads("ufw"));
}

TEST_CASE("with phones in the check says that it works") {
  Lobby lobby;
  lobby.model.people = phones(7, 4);
  lobby.opens("b");
  CHECK(lobby.sees("4 telefoons zijn binnen. Het werkt."));
  lobby.model.people = phones(1, 1);
  CHECK(lobby.sees("1 telefoon is binnen. Het werkt."));
}

TEST_CASE("the check closes with Esc, and does nothing in the room meanwhile") {
  Lobby lobby;
  lobby.opens("b");
  CHECK(lobby.press(ui::draw, ImGuiKey_Space) == std::nullopt);
  CHECK(lobby.types("e") == std::nullopt);
  CHECK(lobby.press(ui::draw, ImGuiKey_Escape) == std::nullopt);
  CHECK(lobby.sees("Verder"));
}

TEST_CASE("during the session the check, and from there the remote, stay one key away") {
  Lobby lobby;
  lobby.hall.press(Button::next);
  CHECK(lobby.sees("Telefoons"));
  lobby.opens("b");
  lobby.opens("r");
  CHECK(lobby.sees("remote"));
}

TEST_CASE("the lobby and its panels stay in their places in any window, in both languages, with trouble and without") {
  for (const Size& size : {Size{640, 480}, Size{1024, 768}, Size{1280, 720}, Size{1920, 1080}})
    for (const char* language : {"nl", "en"})
      for (const bool trouble : {false, true})
        for (const char* panel : {"", "b", "r"}) {
          Lobby lobby(size.width, size.height, language);
          lobby.model.entrance.answers = !trouble;
          if (trouble) lobby.model.address = "192.168.100.200:47470";
          lobby.opens(panel);
          lobby.look();
          CAPTURE(size.width);
          CAPTURE(panel);
          CHECK(texts_outside(lobby.draft) == std::vector<std::string>{});
          CHECK(gaps(lobby.draft) == std::vector<std::string>{});
          CHECK(misplaced(lobby.draft, {0, 0, size.width, size.height}) == std::vector<std::string>{});
        }
}

namespace {

// Three seats, one of them lost, and a device that asks for more.
wire::People three_seats() {
  wire::People people{.pages = 3,
                      .phones = 3,
                      .seats = 3,
                      .connected = 2,
                      .devices = 2,
                      .untold = 1,
                      .waiting = 4,
                      .lately = 2,
                      .doorstep = {},
                      .seen = {}};
  CHECK(people.doorstep.add({.device = 7, .seats = 2, .waiting = 4}));
  CHECK(people.seen.add({.seat = session::SeatId{11}, .presence = session::Presence::lost, .symbol = {}}));
  CHECK(people.seen.add({.seat = session::SeatId{0}, .presence = session::Presence::asleep, .symbol = {1, 1, 5}}));
  CHECK(people.seen.add({.seat = session::SeatId{1}, .presence = session::Presence::present, .symbol = {}}));
  return people;
}

}  // namespace

TEST_CASE("the people panel counts seats, devices, connections and who waits, and tells each seat apart") {
  Lobby lobby;
  lobby.model.people = three_seats();
  CHECK(lobby.sees("Mensen  ·  4 wachten"));
  lobby.opens("p");
  for (const char* words : {"plekken", "apparaten", "nu verbonden", "wachten", "Op één apparaat zijn al 2 plekken. Erbij willen: 4.",
                            "Plek 12  ·  kwijt", "Plek 1  ·  slaapt  ·  driehoek · blauw · 5", "Plek 2  ·  verbonden"})
    CHECK_MESSAGE(lobby.reads(words), std::string(words));
  CHECK(lobby.reads("Van 1 van de 3 plekken is op dit netwerk niet te zien"));
}

TEST_CASE("the people panel leads to the link that makes another laptop a big screen, which can be copied") {
  Lobby lobby;
  lobby.opens("p");
  lobby.opens("x");
  CHECK(lobby.reads("streep --screen 192.168.1.20:4748/#KMPRTX.0011"));
  lobby.opens("k");
  CHECK(std::string(ImGui::GetClipboardText()) == lobby.model.entrance.screen);
  CHECK(lobby.press(ui::draw, ImGuiKey_Escape) == std::nullopt);
  CHECK_FALSE(lobby.reads("streep --screen"));
}

TEST_CASE("the console says that many came in lately, and puts them out once the facilitator is sure of it") {
  for (const bool is_sure : {true, false}) {
    Lobby lobby;
    lobby.model.people = three_seats();
    lobby.model.people->waiting = 0;
    CHECK(lobby.sees("Mensen"));
    lobby.model.people->lately = 700;
    CHECK(lobby.sees("Mensen  ·  +700"));
    lobby.opens("p");
    CHECK(lobby.reads("Plekken van de laatste minuut: 700."));
    lobby.opens("w");
    CHECK(lobby.reads("Op slot, en wie net kwam eruit?"));
    CHECK(lobby.reads("nu 700"));
    const auto wish = is_sure ? lobby.types("j") : lobby.press(ui::draw, ImGuiKey_Escape);
    CHECK(wish == (is_sure ? std::optional<Intent>(ui::ShutOut{}) : std::nullopt));
  }
}

TEST_CASE("who is here, the link of a screen and the question who goes stay in their places in any window, in both languages") {
  for (const Size& size : {Size{640, 480}, Size{1024, 768}, Size{1280, 720}, Size{1920, 1080}})
    for (const char* language : {"nl", "en"})
      for (const char* panel : {"act_people_key", "act_screen_key", "act_shut_out_key"}) {
        Lobby lobby(size.width, size.height, language);
        lobby.model.people = three_seats();
        lobby.model.people->lately = 1'000;
        lobby.model.entrance.screen = "192.168.100.200:47470/#KMPRTX.00112233445566778899aabbccddeeff";
        lobby.opens(lobby.word("act_people_key"));
        if (panel != std::string("act_people_key")) lobby.opens(lobby.word(panel));
        lobby.look();
        CAPTURE(size.width);
        CAPTURE(language);
        CAPTURE(panel);
        CHECK(texts_outside(lobby.draft) == std::vector<std::string>{});
        CHECK(misplaced(lobby.draft, {0, 0, size.width, size.height}) == std::vector<std::string>{});
      }
}

TEST_CASE("where nobody came in lately there is nobody to put out") {
  Lobby lobby;
  lobby.model.people = three_seats();
  lobby.model.people->lately = 0;
  lobby.opens("p");
  CHECK_FALSE(lobby.reads("laatste minuut:"));
  CHECK(lobby.types("w") == std::nullopt);
  CHECK_FALSE(lobby.reads("wie net kwam eruit?"));
}

TEST_CASE("where the network tells no device the panel gives no number of them") {
  Lobby lobby;
  lobby.model.people = three_seats();
  lobby.model.people->untold = 3;
  lobby.opens("p");
  CHECK(lobby.sees("niet te zien"));
}

TEST_CASE("the facilitator consents for a device, and lets a seat go at once where no round becomes void") {
  Lobby lobby;
  lobby.model.people = three_seats();
  lobby.opens("p");
  lobby.look();
  CHECK(lobby.clicks("device 7") == Intent{ui::LetIn{7}});
  CHECK(lobby.clicks("seat 12") == Intent{ui::Facilitate{session::LetGo{session::SeatId{11}}}});
}

TEST_CASE("while answers are open a seat is let go once the facilitator is sure of it") {
  for (const bool is_sure : {true, false}) {
    Lobby lobby;
    lobby.model.people = three_seats();
    lobby.hall.press(session::Button::next, 3);
    REQUIRE(lobby.hall.phase() == session::Phase::answer);
    lobby.opens("p");
    lobby.look();
    CHECK(lobby.clicks("seat 12") == std::nullopt);
    CHECK(lobby.reads("Plek 12 loslaten?"));
    CHECK(lobby.reads("alle antwoorden worden gewist"));
    const auto wish = is_sure ? lobby.types("j") : lobby.press(ui::draw, ImGuiKey_Escape);
    CHECK(wish == (is_sure ? std::optional<Intent>(ui::Facilitate{session::LetGo{session::SeatId{11}}}) : std::nullopt));
  }
}
