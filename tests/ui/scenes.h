// A scene of every phase, as a session would make it, to draw in tests.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "game/base/squares.h"
#include "game/session/scene.h"

namespace streep::tests {

template <class Text>
Text text_of(std::string_view words) {
  return Text::from(words).value();
}

// As many as the squares of these have; what they say does not matter to a screen.
inline constexpr int kInvitation = 29;
inline constexpr int kAppointment = 61;
inline base::Squares some_squares(int size) {
  return {size, std::vector<bool>(static_cast<std::size_t>(size) * static_cast<std::size_t>(size), true)};
}

inline session::Cell cell(std::initializer_list<int> choices, int count) {
  session::Cell made;
  for (const int choice : choices) (void)made.choices.add(static_cast<deck::Choice>(choice));
  made.count = static_cast<std::uint16_t>(count);
  return made;
}

inline session::Figure figure(session::Outcome outcome, int people, std::initializer_list<session::Cell> cells) {
  session::Figure made{outcome, static_cast<std::uint16_t>(people), 4, {}};
  for (const session::Cell& one : cells) (void)made.cells.add(one);
  return made;
}

// `crossed` of `people` over the line.
inline session::Figure on_the_line(int crossed, int people) {
  return figure(session::Outcome::exact, people, {cell({1}, crossed), cell({2, 0}, people - crossed)});
}
inline session::Figure few_on_the_line(int people) { return figure(session::Outcome::fewer, people, {cell({1}, 0), cell({2, 0}, 0)}); }
inline session::Figure most_on_the_line(int people) {
  return figure(session::Outcome::nearly_everyone, people, {cell({1}, 0), cell({2, 0}, 0)});
}

inline session::CardView line_card(
    std::string_view statement = "Wie op stage discriminatie ziet, moet er iets van zeggen, ook als het over iemand anders gaat.") {
  session::CardView card;
  card.moment = deck::Moment::daily_work;
  card.statement = text_of<deck::Statement>(statement);
  return card;
}

inline session::CardView spectrum_card() {
  session::CardView card = line_card("Een school mag een stagebedrijf schrappen na één melding van discriminatie.");
  card.kind = deck::Kind::spectrum;
  card.from = text_of<deck::Label>("nooit");
  card.to = text_of<deck::Label>("altijd");
  return card;
}

inline session::CardView choice_card() {
  session::CardView card = line_card("Je begeleider maakt een grap over je geloof. Wat doe je het liefst eerst?");
  card.kind = deck::Kind::choice;
  for (const char* option :
       {"Er meteen iets van zeggen", "Het later onder vier ogen bespreken", "Naar school gaan ermee", "Niets, en er thuis over praten"})
    (void)card.options.add(text_of<deck::Label>(option));
  return card;
}

inline session::Scene scene_in(session::Phase phase, int people = 60) {
  session::Scene scene;
  scene.audience = session::Audience::screen;
  scene.phase = phase;
  scene.epoch = session::Epoch{7};
  scene.title = text_of<deck::Title>("Stage: over de streep");
  scene.people = static_cast<std::uint16_t>(people);
  scene.cohort = scene.people;
  scene.round = session::Round{3};
  return scene;
}

inline deck::Routes routes() {
  deck::Routes made;
  made.city = text_of<deck::Title>("Den Haag");
  const auto add = [&](std::string_view name, std::string_view about, std::string_view site) {
    deck::Place place;
    place.name = text_of<deck::Title>(name);
    place.text = text_of<deck::Story>(about);
    place.site = text_of<deck::Line>(site);
    (void)made.places.add(place);
  };
  add("De vertrouwenspersoon van je school",
      "Luistert, denkt mee en vertelt niets door zonder dat jij het wilt. Vraag bij de balie wie het is.", "");
  add("Het meldpunt van je school", "Je school neemt je melding aan. Op het mbo kan de school hem doorgeven aan SBB.", "");
  add("Discriminatie.nl Den Haag", "Gratis advies en hulp, ook als je nog niet zeker weet of je wilt melden.", "discriminatie.nl");
  add("College voor de Rechten van de Mens", "Je kunt er melden, of vragen om een oordeel over wat er is gebeurd.", "mensenrechten.nl");
  return made;
}

// A card phase with everything its screen shows.
inline session::Scene card_scene(session::Phase phase, session::CardView card, int people = 60) {
  session::Scene scene = scene_in(phase, people);
  scene.card = std::move(card);
  scene.card_number = 4;
  scene.cards = 12;
  scene.talk_seconds = 360;
  scene.talk_seconds_left = 230;
  for (const char* question : {"Wat maakt dat jij wel of niet iets zegt?", "Wat had je zelf fijn gevonden dat een ander deed?",
                               "Wat is het beste argument van de andere kant?"})
    (void)scene.questions.add(text_of<deck::Line>(question));
  scene.insight = deck::Insight{
      text_of<deck::Story>(
          "Van de mbo-studenten die stagediscriminatie meemaakten, zette 42 procent geen enkele stap. Zes procent meldde het officieel."),
      text_of<deck::Line>("CBS, Schoolverlatersonderzoek"),
      base::Whole<1990, 2100>::of<2024>(),
      {}};
  scene.action = text_of<deck::Line>("Spreek met één klasgenoot af dat jullie elkaar bellen als er op stage iets niet klopt.");
  return scene;
}

// The scenes outside the cards.
inline session::Scene frame_scene(session::Phase phase, int people = 60) {
  session::Scene scene = scene_in(phase, people);
  for (const char* agreement :
       {"Wat hier gezegd wordt, blijft hier.", "Je mag altijd passen, zonder uitleg.", "We luisteren eerst, en reageren daarna.",
        "We praten over situaties, niet over hoe iemand is.", "Niemand hoeft uit te leggen hoe het is om te zijn wie je bent."})
    (void)scene.agreements.add(text_of<deck::Line>(agreement));
  scene.support = deck::Support{text_of<deck::Title>("Het ligt niet aan jou"),
                                text_of<deck::Story>("Is er iets gebeurd, of twijfel je? Praat erover met iemand die je vertrouwt. Je "
                                                     "hoeft niets te bewijzen voordat je hulp vraagt.")};
  scene.routes = routes();
  scene.follow_up =
      deck::FollowUp{text_of<deck::Story>("Over een week komen we hier kort op terug. Neem deze vraag mee naar je stage of naar je klas."),
                     text_of<deck::Line>("Wat heb je deze week gezien of gedaan dat iets beter maakte?")};
  return scene;
}

}  // namespace streep::tests
