// Everything the checker advises, in both languages: what can be played and
// would still go wrong in a room. It knows no rules: when each is said is
// decided in the lint files. What has a name can be silenced per card.
#pragma once

#include "game/deck/report.h"

namespace streep::deck::complaints {

// --- too much for a screen, a phone or an ear

inline constexpr Complaint kLongStatement{{"deze stelling is {0} tekens lang", "this statement is {0} characters long"},
                                          {"Houd een stelling op hoogstens {1} tekens: de hele zaal leest mee.",
                                           "Keep a statement to {1} characters at most: the whole room reads along."},
                                          Severity::advice,
                                          Advice::long_statement};
inline constexpr Complaint kLongText{{"«{0}» is {1} tekens lang; houd het voor een telefoon op hoogstens {2}",
                                      "«{0}» is {1} characters long; for a phone, keep it to {2} at most"},
                                     {"Maak de tekst ongeveer {3} tekens korter: schrap wat de zaal niet hoeft te weten.",
                                      "Make the text about {3} characters shorter: take out what the room need not know."},
                                     Severity::advice,
                                     Advice::long_text};
inline constexpr Complaint kLongSentence{{"deze zin heeft {0} woorden", "this sentence has {0} words"},
                                         {"Maak er twee zinnen van: tot {1} woorden kan iedere lezer een zin in één keer volgen.",
                                          "Make two sentences of it: up to {1} words, every reader can follow a sentence at once."},
                                         Severity::advice,
                                         Advice::long_sentence};
inline constexpr Complaint kLongWord{
    {"«{0}» heeft {1} letters", "«{0}» has {1} letters"},
    {"Zeg het met een korter woord, of met een paar korte.", "Say it with a shorter word, or with a few short ones."},
    Severity::advice,
    Advice::long_word};
inline constexpr Complaint kHardToRead{{"dit verhaal en de stelling zijn samen moeilijk te lezen: leesbaarheid {0} van 100",
                                        "this story and statement together are hard to read: readability {0} of 100"},
                                       {"Kortere zinnen en kortere woorden maken het makkelijker; streef naar {1} of meer.",
                                        "Shorter sentences and shorter words make it easier; aim for {1} or more."},
                                       Severity::advice,
                                       Advice::hard_to_read};

// --- what a question does to who must answer it

inline constexpr Complaint kExperience{
    {"«{0}» vraagt wie iemand is of wat iemand heeft meegemaakt", "«{0}» asks who somebody is or what somebody went through"},
    {"Vraag naar een situatie, een gewoonte of een daad: «Een stagiair hoort …», «Wat kan een collega doen?»",
     "Ask about a situation, a habit or an action: “An intern …”, “What can a colleague do?”"},
    Severity::advice,
    Advice::experience};
inline constexpr Complaint kGeneralisation{
    {"«{0}» zegt iets over een hele groep of maakt iets gewoon", "«{0}» says something about a whole group or makes it normal"},
    {"Schrijf over één situatie met één persoon, zoals «Een collega zegt …».",
     "Write about one situation with one person, such as “A colleague says …”."},
    Severity::advice,
    Advice::generalisation};
inline constexpr Complaint kBlame{
    {"«{0}» legt de schuld bij wie het overkomt", "«{0}» puts the blame on the person it happens to"},
    {"Vraag wat een omstander, een bedrijf of een school kan doen.", "Ask what a bystander, a company or a school can do."},
    Severity::advice,
    Advice::blame};
inline constexpr Complaint kLeading{
    {"«{0}» stuurt naar één antwoord", "«{0}» steers towards one answer"},
    {"Haal het weg: verstandige mensen moeten van mening kunnen verschillen.", "Take it out: sensible people must be able to differ."},
    Severity::advice,
    Advice::leading};
inline constexpr Complaint kTwoThings{
    {"bij «{0}» zegt deze stelling twee dingen tegelijk", "at «{0}» this statement says two things at once"},
    {"Kies er een, of maak er twee kaarten van: wie het met de helft eens is, kan nu geen antwoord geven.",
     "Choose one, or make two cards of it: who agrees with one half cannot answer now."},
    Severity::advice,
    Advice::two_things};

// --- the order and the time

inline constexpr Complaint kHeavyAtOnce{.what = {"in «{1}» komt de zware kaart «{0}» meteen na een lichte of vooraan",
                                                 "in «{1}» the heavy card «{0}» comes right after a light one or at the start"},
                                        .hint = {"Zet er een kaart met weight = 2 tussen.", "Put a card with weight = 2 in between."},
                                        .severity = Severity::advice,
                                        .advice = Advice::heavy_at_once,
                                        .of_file = true};
inline constexpr Complaint kLightAfterHeavy{
    {"in «{1}» komt de lichte kaart «{0}» na een zware", "in «{1}» the light card «{0}» comes after a heavy one"},
    {"Zet lichte kaarten vooraan: van licht naar zwaar.", "Put light cards first: from light to heavy."},
    Severity::advice,
    Advice::light_after_heavy};
inline constexpr Complaint kPlanTooFull{{"de kaarten van «{0}» duren samen {1} minuten; er is plaats voor {2}",
                                         "the cards of «{0}» take {1} minutes together; there is room for {2}"},
                                        {"Haal een kaart uit het plan: afspraken en afsluiting kosten samen {3} minuten.",
                                         "Take a card out of the plan: agreements and close take {3} minutes together."},
                                        Severity::advice};
inline constexpr Complaint kLittleTalk{
    {"lezen en luisteren kost ongeveer {1} van de {0} min", "reading and listening takes about {1} of the {0} min"},
    {"Geef de kaart meer minuten, of maak de teksten korter: praten hoort de meeste tijd te krijgen.",
     "Give the card more minutes, or make its texts shorter: talking should get most of the time."},
    Severity::advice,
    Advice::little_talk};
inline constexpr Complaint kFewQuestions{
    {"kaart «{0}» heeft {1} minuten en maar één vraag om over te praten", "card «{0}» has {1} minutes and only one question to talk about"},
    {"Voeg een tweede vraag toe, of geef de kaart hoogstens {2} minuten.", "Add a second question, or give the card {2} minutes at most."},
    Severity::advice,
    Advice::few_questions};
inline constexpr Complaint kNoMeasure{
    .what = {"dit deck meet niets voor en na het gesprek", "this deck measures nothing before and after the talk"},
    .hint = {"Geef één kaart: again = true en measure = \"…\". Dan ziet de zaal of er iets verschoof.",
             "Give one card: again = true and measure = \"…\". Then the room sees whether anything shifted."},
    .severity = Severity::advice,
    .of_file = true};

// --- what is missing or old

inline constexpr Complaint kNoNote{
    .what = {"kaart «{0}» heeft geen notitie voor de begeleider", "card «{0}» has no note for the facilitator"},
    .hint = {"Voeg toe: note = \"…\"", "Add: note = \"…\""},
    .severity = Severity::advice,
    .advice = Advice::no_note,
    .of_file = true};
inline constexpr Complaint kNoAction{.what = {"kaart «{0}» zegt niet wat iemand kan doen", "card «{0}» does not say what somebody can do"},
                                     .hint = {"Voeg toe: action = \"…\"", "Add: action = \"…\""},
                                     .severity = Severity::advice,
                                     .advice = Advice::no_action,
                                     .of_file = true};
inline constexpr Complaint kNoSource{{"«{0}» is een cijfer zonder bron", "«{0}» is a figure without a source"},
                                     {"Zet het in [card.insight], met source, year en checked. Geen bron? Laat het cijfer weg.",
                                      "Put it into [card.insight], with source, year and checked. No source? Leave the figure out."},
                                     Severity::advice,
                                     Advice::no_source};
inline constexpr Complaint kOldSource{{"dit is {0} maanden geleden nagekeken", "this was checked {0} months ago"},
                                      {"Kijk of het nog klopt en zet bij «{2}» de dag van vandaag; doe dat elke {1} maanden.",
                                       "See whether it is still right and set «{2}» to today; do so every {1} months."},
                                      Severity::advice,
                                      Advice::old_source};
inline constexpr Complaint kOldPlace{kOldSource.what, kOldSource.hint, Severity::advice};
inline constexpr Complaint kCheckedLater{
    {"deze dag moet nog komen", "this day is still to come"},
    {"Zet bij «{0}» de dag waarop iemand het heeft nagekeken.", "Set «{0}» to the day on which a person checked it."},
    Severity::advice};

// --- the file itself

inline constexpr Complaint kBlankEnd{{"deze tekst begint of eindigt met wit", "this text starts or ends with white space"},
                                     {"Zet de aanhalingstekens meteen tegen het eerste en het laatste woord.",
                                      "Put the quotation marks right against the first and the last word."},
                                     Severity::advice};
inline constexpr Complaint kNeedlessSilence{
    {"«{0}» heeft hier niets om stil te houden", "«{0}» has nothing to silence here"},
    {"Haal de regel weg: dan valt nieuw advies weer op.", "Take the line out: then new advice is seen again."},
    Severity::advice};

// --- a deck and its translation

inline constexpr Complaint kOutOfStep{
    {"«{0}» loopt niet gelijk met {1}", "«{0}» is out of step with {1}"},
    {"Maak ze gelijk: alleen de woorden mogen verschillen.", "Make them the same: only the words may differ."}};
inline constexpr Complaint kNotTranslated{{"kaart «{0}» van {1} ontbreekt hier", "card «{0}» of {1} is missing here"},
                                          {"Voeg een kaart toe met hetzelfde id.", "Add a card with the same id."}};
inline constexpr Complaint kOnlyHere{{"kaart «{0}» staat niet in {1}", "card «{0}» is not in {1}"},
                                     {"Voeg hem daar toe, of haal hem hier weg.", "Add it there, or take it out here."}};
inline constexpr Complaint kSameLanguage{{"dit deck is in dezelfde taal als {0}", "this deck is in the same language as {0}"},
                                         {"Een vertaling heeft een andere «language».", "A translation has another «language»."}};
inline constexpr Complaint kSameText{{"«{0}» is woord voor woord gelijk aan {1}", "«{0}» is word for word the same as {1}"},
                                     {"Vertaal de tekst.", "Translate the text."},
                                     Severity::advice,
                                     Advice::same_text};

}  // namespace streep::deck::complaints
