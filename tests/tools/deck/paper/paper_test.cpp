// What is on the printed pages, read back with pdftotext.
#include "tools/deck/paper/paper.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>

#include "game/deck/parse.h"
#include "tests/deck/random_deck.h"
#include "tests/scratch.h"

using namespace streep;
using deck::Cut;
using tools::paper::pdf_of;

namespace {

constexpr std::array kDecks{"studenten", "onderwijsprofessionals", "werkgevers", "kennismaken"};

// With each run of white space as one space.
std::string plain(std::string_view text) {
  std::string words;
  for (const char letter : text) {
    const bool blank = std::isspace(static_cast<unsigned char>(letter)) != 0;
    if (!blank)
      words += letter;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  return words;
}

// The text of each page.
std::vector<std::string> pages_of(const std::string& pdf, const std::string& flag = "") {
  const Scratch scratch;
  const std::string file = (scratch / "pages.pdf").string();
  std::ofstream(file, std::ios::binary) << pdf;
  const std::unique_ptr<FILE, int (*)(FILE*)> reader(popen(("pdftotext " + flag + " '" + file + "' -").c_str(), "r"), pclose);
  std::vector<std::string> pages(1);
  for (int letter = std::fgetc(reader.get()); letter != EOF; letter = std::fgetc(reader.get())) {
    if (letter == '\f')
      pages.emplace_back();
    else
      pages.back() += static_cast<char>(letter);
  }
  pages.pop_back();  // a form feed ends each page
  std::transform(pages.begin(), pages.end(), pages.begin(), plain);
  return pages;
}

template <class Thing>
Thing read(const std::string& name, deck::Parsed<Thing> (*parse)(std::string_view)) {
  std::ifstream file(std::string(STREEP_SOURCE_DIR "/scenarios/") + name);
  std::ostringstream text;
  text << file.rdbuf();
  return *parse(text.str()).value;
}

deck::Deck deck_named(const std::string& name) { return read<deck::Deck>(name, deck::parse_deck); }

std::size_t pages_with(const std::vector<std::string>& pages, std::string_view words) {
  return static_cast<std::size_t>(
      std::count_if(pages.begin(), pages.end(), [&](const std::string& page) { return page.find(words) != page.npos; }));
}

// Every text as long as it may be, of words that are nowhere else.
class Words {
 public:
  template <std::size_t N>
  void fill(base::Text<N>& text) {
    std::string made;
    while (made.size() + 7 <= N) made += "w" + std::to_string(++count_) + (made.size() % 5 == 0 ? "\n" : " ");
    text = *base::Text<N>::from(made.substr(0, made.size() - 1));
  }
  [[nodiscard]] int count() const { return count_ - 10'000; }

 private:
  int count_ = 10'000;
};

deck::Deck longest_deck(Words& words) {
  deck::Deck deck = test::random_deck(1);
  words.fill(deck.title);
  deck.agreements = {};
  for (std::size_t i = 0; i < base::kAgreementsMost; ++i) {
    deck::Line line;
    words.fill(line);
    (void)deck.agreements.add(line);
  }
  words.fill(deck.support.title);
  words.fill(deck.support.text);
  words.fill(deck.follow_up.text);
  words.fill(deck.follow_up.question);
  return deck;
}

deck::Card longest_card(deck::Kind kind, Words& words) {
  deck::Card card;
  card.id = *deck::Id::from("card-" + std::to_string(static_cast<int>(kind)));
  card.kind = kind;
  words.fill(card.statement);
  words.fill(card.story);
  words.fill(card.note);
  deck::Line line;
  for (int i = 0; i < 2; ++i) words.fill(line), (void)card.questions.add(line);
  words.fill(card.other_side);
  words.fill(card.insight.emplace().text);
  words.fill(card.insight->source);
  words.fill(card.action);
  deck::Label option;
  for (std::size_t i = 0; kind == deck::Kind::choice && i < base::kOptionsMost; ++i) words.fill(option), (void)card.options.add(option);
  if (kind == deck::Kind::spectrum) words.fill(card.from), words.fill(card.to);
  return card;
}

}  // namespace

TEST_CASE("each card of each deck is on one page, with its statement, its questions and its source") {
  for (const std::string name : kDecks) {
    for (const std::string language : {"", ".en"}) {
      const deck::Deck deck = deck_named(name + language + ".toml");
      const deck::CardIds& plan = deck.plan[Cut::minutes_90];
      const auto pages = pages_of(pdf_of(deck, Cut::minutes_90, nullptr));
      for (std::size_t i = 0; i < plan.size(); ++i) {
        const std::string head = (language.empty() ? "Kaart " : "Card ") + std::to_string(i + 1) + (language.empty() ? " van " : " of ") +
                                 std::to_string(plan.size());
        const auto page = std::find_if(pages.begin(), pages.end(), [&](const std::string& one) { return one.starts_with(head); });
        REQUIRE_MESSAGE(page != pages.end(), name, language, ' ', head);
        CHECK(pages_with(pages, head + ' ') == 1);
        const deck::Card& card = *deck.find(plan[i]);
        CHECK(page->find(plain(card.statement.view())) != page->npos);
        for (const deck::Line& question : card.questions) CHECK(page->find(plain(question.view())) != page->npos);
        if (card.insight)
          CHECK(page->find(plain(card.insight->source.view()) + ", " + std::to_string(card.insight->year.value())) != page->npos);
      }
    }
  }
}

TEST_CASE("the pages are the guide, the agreements, the cards of the cut, where to go, and the week after") {
  const deck::Deck deck = deck_named("studenten.toml");
  for (const Cut cut : deck::kCuts) {
    const auto pages = pages_of(pdf_of(deck, cut, nullptr));
    const std::size_t guide = pages_with(pages, "Alleen voor wie het gesprek leidt");
    CHECK(guide >= 2);
    CHECK(pages.size() == guide + 3 + deck.plan[cut].size());
    CHECK(pages[guide].starts_with("Dit spreken we af"));
    CHECK(pages[pages.size() - 2].starts_with(deck.support.title.str()));
    CHECK(pages.back().find(plain(deck.follow_up.question.view())) != std::string::npos);
  }
}

TEST_CASE("a note is only in the guide") {
  const deck::Deck deck = deck_named("kennismaken.toml");
  const auto pages = pages_of(pdf_of(deck, Cut::minutes_45, nullptr));
  for (const deck::Card& card : deck.cards) {
    const std::string note = plain(card.note.view()).substr(0, 30);
    for (const std::string& page : pages)
      CHECK_MESSAGE((page.find(note) == page.npos || page.find("Alleen voor wie het gesprek leidt") != page.npos), note);
  }
}

TEST_CASE("in the order each thing starts when what is before it has ended") {
  const deck::Deck deck = deck_named("studenten.toml");
  const auto pages = pages_of(pdf_of(deck, Cut::minutes_45, nullptr), "-layout");
  std::int64_t minutes = 5;
  for (const deck::Id& id : deck.plan[Cut::minutes_45]) minutes += deck.find(id)->minutes.value();
  CHECK(pages_with(pages, "0’ Welkom en afspraken 5’ 5’ 1 " + plain(deck.find(deck.plan[Cut::minutes_45][0])->statement.view())) == 1);
  CHECK(pages_with(pages, ' ' + std::to_string(minutes) + "’ Kaart met steun") == 1);
}

TEST_CASE("people answer with their feet only where the deck shows every number") {
  deck::Deck deck = deck_named("kennismaken.toml");
  const auto times = [&](const std::string& words) {
    const std::string guide = pages_of(pdf_of(deck, Cut::minutes_45, nullptr), "-f 1 -l 1").front();
    std::size_t count = 0;
    for (std::size_t at = guide.find(words); at != guide.npos; at = guide.find(words, at + 1)) ++count;
    return count;
  };
  CHECK(times("met voeten") == 2);
  CHECK(times("met briefjes") == 2);  // the measure, which comes twice
  for (deck::Card& card : deck.cards) card.sensitivity = deck::Sensitivity::normal;
  CHECK(times("met voeten") == 0);
}

TEST_CASE("the places are on the page with support") {
  const auto routes = read<deck::Routes>("routes/den-haag.toml", deck::parse_routes);
  const auto pages = pages_of(pdf_of(deck_named("studenten.toml"), Cut::minutes_45, &routes));
  for (const deck::Place& place : routes.places) {
    CHECK(pages[pages.size() - 2].find(plain(place.name.view())) != std::string::npos);
    CHECK(pages[pages.size() - 2].find(plain(place.text.view())) != std::string::npos);
  }
}

TEST_CASE("not one word is cut, however long the texts and however many lines they have") {
  Words words;
  deck::Deck deck = longest_deck(words);
  deck.cards = {};
  deck.plan = {};
  for (const auto kind : {deck::Kind::line, deck::Kind::spectrum, deck::Kind::choice}) {
    (void)deck.cards.add(longest_card(kind, words));
    (void)deck.plan[Cut::minutes_45].add(deck.cards[deck.cards.size() - 1].id);
  }
  std::string all;
  for (const std::string& page : pages_of(pdf_of(deck, Cut::minutes_45, nullptr))) all += page + ' ';
  int missing = 0;
  for (int word = 10'001; word <= 10'000 + words.count(); ++word) missing += all.find("w" + std::to_string(word)) == all.npos ? 1 : 0;
  CHECK(words.count() > 1000);
  CHECK(missing == 0);
}

TEST_CASE("any deck can be printed") {
  for (base::Seed seed = 0; seed < 4; ++seed) CHECK(pdf_of(test::random_deck(seed), Cut::minutes_45, nullptr).starts_with("%PDF"));
}
