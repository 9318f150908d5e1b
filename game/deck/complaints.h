// Everything the deck reader can say to the author of a file, in both
// languages, except advice (advice.h). It knows no rules: when each is said is
// decided elsewhere.
#pragma once

#include "game/deck/report.h"

namespace streep::deck::complaints {

// --- the file as a whole

inline constexpr Complaint kFileTooLong{{"dit bestand is langer dan {0} bytes", "this file is longer than {0} bytes"},
                                        {"Verdeel het over meer decks.", "Divide it over more decks."}};
inline constexpr Complaint kLineTooLong{
    {"deze regel is {0} bytes lang; een regel mag hoogstens {1} bytes zijn",
     "this line is {0} bytes long; a line may have at most {1} bytes"},
    {R"(Zet een lange tekst op meer regels, tussen """ en """.)", R"(Put a long text on more lines, between """ and """.)"}};
inline constexpr Complaint kBadUtf8{
    {"hier staat geen tekst in UTF-8", "this is not text in UTF-8"},
    {"Bewaar het bestand opnieuw, met de codering UTF-8.", "Save the file again, with the encoding UTF-8."}};
inline constexpr Complaint kControlCharacter{{"hier staat een onzichtbaar stuurteken", "there is an invisible control character here"},
                                             {"Haal het weg en typ de regel opnieuw.", "Take it out and type the line again."}};
inline constexpr Complaint kDirectionCharacter{{"hier staat een onzichtbaar teken dat de schrijfrichting omkeert",
                                                "there is an invisible character here that turns the direction of writing"},
                                               {"Haal het weg en typ de regel opnieuw.", "Take it out and type the line again."}};
inline constexpr Complaint kTooDeep{
    {"hier is dieper genest dan {0} niveaus", "this is nested deeper than {0} levels"},
    {"Een deck heeft zo veel haakjes of punten nergens nodig.", "No part of a deck needs so many brackets or dots."}};
inline constexpr Complaint kTooMuch{{"tot hier staan er al meer dan {0} sleutels, waarden en tabellen",
                                     "up to here there are more than {0} keys, values and tables already"},
                                    {"Verdeel het over meer decks.", "Divide it over more decks."}};
inline constexpr Complaint kNoFormat{.what = {"«format» ontbreekt", "«format» is missing"},
                                     .hint = {"Zet als eerste regel: format = 1", "Add as the first line: format = 1"},
                                     .of_file = true};
inline constexpr Complaint kNewerFormat{
    {"dit bestand is voor een nieuwere Streep gemaakt: formaat {0}, en deze Streep kent formaat {1}",
     "this file was made for a newer Streep: format {0}, and this Streep knows format {1}"},
    {"Werk Streep bij, of vraag de maker om een bestand in formaat {1}.", "Update Streep, or ask the maker for a file in format {1}."}};
inline constexpr Complaint kAndMore{{"er is nog meer; hier houdt de lijst op", "there is more; the list ends here"},
                                    {"Verbeter eerst wat hierboven staat.", "Mend what is above first."}};

// --- not TOML

inline constexpr Complaint kNotToml{{"dit is geen geldige TOML: {0}", "this is not valid TOML: {0}"},
                                    {"FORMAT.md heeft een volledig voorbeeld.", "FORMAT.md has a full example."}};
inline constexpr Complaint kTwice{{"«{0}» staat hier voor de tweede keer", "«{0}» is here for the second time"},
                                  {"Haal een van de twee weg.", "Take one of the two out."}};
inline constexpr Complaint kNoEquals{
    .what = {"hier hoort een = te staan", "there should be an = here"},
    .hint = {"Een sleutel is één woord, en dan komt er: = waarde", "A key is one word, and then comes: = value"},
    .of_file = true};
inline constexpr Complaint kNotAKey{.what = {"hier kan geen sleutel beginnen", "no key can start here"},
                                    .hint = {R"(Een regel is: sleutel = waarde. Tekst over meer regels staat tussen """ en """.)",
                                             R"(A line is: key = value. Text over more lines stands between """ and """.)"},
                                    .of_file = true};
inline constexpr Complaint kOpenString{
    {"deze tekst heeft geen aanhalingsteken aan het einde", "this text has no quotation mark at its end"},
    {R"(Sluit af met ", of zet tekst over meer regels tussen """ en """.)",
     R"(Close it with ", or put text over more lines between """ and """.)"}};
inline constexpr Complaint kBadEscape{
    {R"(na een \ staat hier iets dat TOML niet kent)", R"(after a \ there is something here that TOML does not know)"},
    {R"(Schrijf \\ voor een \ in de tekst, en \" voor een ".)", R"(Write \\ for a \ in the text, and \" for a ".)"}};
inline constexpr Complaint kOpenList{
    {"deze lijst is hier niet goed: er mist een komma of een ]", "this list is not right here: a comma or a ] is missing"},
    {"Zet een komma tussen twee waarden, en een ] aan het einde.", "Put a comma between two values, and a ] at the end."}};
inline constexpr Complaint kOpenInlineTable{{"deze tabel tussen { } is hier niet goed", "this table between { } is not right here"},
                                            {"Zet hem op één regel, met een } aan het einde.", "Put it on one line, with a } at the end."}};
inline constexpr Complaint kBadHeader{
    {"deze kop is niet goed", "this header is not right"},
    {"Schrijf [[card]] voor een kaart en [plan] voor een los deel.", "Write [[card]] for a card and [plan] for a single part."}};
inline constexpr Complaint kAfterValue{
    {"hier hoort de regel op te houden", "the line should end here"},
    {R"(Eén sleutel per regel. Schrijf \" voor een " in de tekst.)", R"(One key a line. Write \" for a " in the text.)"}};
inline constexpr Complaint kNotAValue{
    {"dit is geen waarde", "this is not a value"},
    {R"(Zet tekst tussen rechte aanhalingstekens: "tekst". Verder zijn er getallen, true en false, datums en lijsten.)",
     R"(Put text between straight quotation marks: "text". Beside it there are numbers, true and false, dates and lists.)"}};
inline constexpr Complaint kNotADate{{"deze datum bestaat niet", "this date does not exist"},
                                     {"Schrijf jaar-maand-dag, zoals 2025-01-31.", "Write year-month-day, as in 2025-01-31."}};
inline constexpr Complaint kNotANumber{{"dit is geen getal dat hier kan", "this is no number that can stand here"},
                                       {"Schrijf een geheel getal zonder nullen ervoor. Zet tekst tussen aanhalingstekens.",
                                        "Write a whole number without zeros before it. Put text between quotation marks."}};

// --- keys and values

inline constexpr Complaint kMissing{
    .what = {"«{0}» ontbreekt in {1}", "{1} has no «{0}»"}, .hint = {"Voeg toe: {2}", "Add: {2}"}, .of_file = true};
inline constexpr Complaint kUnknownKey{
    {"«{0}» is geen sleutel van {1}", "«{0}» is not a key of {1}"},
    {"Haal de regel weg. FORMAT.md noemt alle sleutels.", "Take the line out. FORMAT.md lists all keys."}};
inline constexpr Complaint kMisspeltKey{kUnknownKey.what, {"Bedoel je «{2}»?", "Did you mean «{2}»?"}};
inline constexpr Complaint kWrongType{.what = {"«{0}» moet {1} zijn", "«{0}» should be {1}"},
                                      .hint = {"Schrijf bijvoorbeeld: {2}", "Write for example: {2}"},
                                      .of_file = true};
inline constexpr Complaint kOutOfRange{
    {"«{0}» is {1}, maar moet van {2} tot en met {3} zijn", "«{0}» is {1}, but should be from {2} to {3}"},
    {"Kies een getal van {2} tot en met {3}.", "Choose a number from {2} to {3}."}};
inline constexpr Complaint kEmpty{
    {"«{0}» is leeg", "«{0}» is empty"},
    {"Schrijf er iets, of haal de regel weg als hij niet nodig is.", "Write something, or take the line out where it is not needed."}};
inline constexpr Complaint kTextTooLong{{"«{0}» is {1} bytes lang; er passen er {2}", "«{0}» is {1} bytes long; {2} fit"},
                                        {"Maak de tekst ongeveer {3} letters korter. Een letter met een teken erop (é, ë) telt voor twee.",
                                         "Make the text about {3} letters shorter. A letter with a mark on it (é, ë) counts for two."}};
inline constexpr Complaint kEscapedCharacter{
    {"«{0}» bevat een teken dat niet getoond mag worden", "«{0}» holds a character that may not be shown"},
    {R"(Haal de \t, \r, \b, \f of \u… uit de tekst, of de tab.)", R"(Take the \t, \r, \b, \f or \u… out of the text, or the tab.)"}};
inline constexpr Complaint kBadId{
    {"«{0}» kan niet «{1}» zijn", "«{0}» cannot be «{1}»"},
    {"Gebruik alleen a-z, 0-9 en -, en begin met een letter.", "Use only a-z, 0-9 and -, and start with a letter."}};
inline constexpr Complaint kNotOneOf{kBadId.what, {"Kies uit: {2}.", "Choose from: {2}."}};
inline constexpr Complaint kMisspeltName{kBadId.what, kMisspeltKey.hint};
inline constexpr Complaint kTooMany{{"«{0}» staat er {1} keer; er passen er {2}", "there are {1} of «{0}»; {2} fit"},
                                    {"Haal er {3} weg.", "Take {3} out."}};
inline constexpr Complaint kTooFew{
    {"«{0}» staat er {1} keer; er zijn er minstens {2} nodig", "there are {1} of «{0}»; at least {2} are needed"},
    {"Voeg er {3} toe.", "Add {3}."}};
inline constexpr Complaint kTwiceInList{{"«{1}» staat twee keer in «{0}»", "«{1}» is in «{0}» twice"},
                                        {"Haal een van de twee weg.", "Take one of the two out."}};
inline constexpr Complaint kNoSuchDay{{"«{0}» moet een dag van 1990 tot en met 2100 zijn", "«{0}» should be a day from 1990 to 2100"},
                                      {"Schrijf jaar-maand-dag, zoals 2025-01-31.", "Write year-month-day, as in 2025-01-31."}};
inline constexpr Complaint kSiteScheme{
    {"«{0}» moet een webadres zonder https:// zijn", "«{0}» should be a web address without https://"},
    {"Schrijf het zoals mensen het typen: discriminatie.nl", "Write it as people type it: discriminatie.nl"}};

// --- a deck as a whole

inline constexpr Complaint kWrongKind{
    .what = {"«{0}» hoort niet bij een kaart met kind = \"{1}\"", "«{0}» does not belong to a card with kind = \"{1}\""},
    .hint = {"Haal de regel weg, of maak er kind = \"{2}\" van.", "Take the line out, or make it kind = \"{2}\"."},
    .of_file = true};
inline constexpr Complaint kCardTwice{{"er is al een kaart met id «{0}»", "there is a card with id «{0}» already"},
                                      {"Geef elke kaart een eigen id.", "Give each card an id of its own."}};
inline constexpr Complaint kNoSuchCard{{"er is geen kaart «{0}»", "there is no card «{0}»"},
                                       {"Haal hem uit het plan, of schrijf de kaart.", "Take it out of the plan, or write the card."}};
inline constexpr Complaint kMisspeltCard{kNoSuchCard.what, {"Bedoel je «{1}»?", "Did you mean «{1}»?"}};
inline constexpr Complaint kCoreNotPlanned{
    .what = {"kaart «{0}» is core, maar staat niet in «{1}»", "card «{0}» is core, but is not in «{1}»"},
    .hint = {"Zet hem in het plan, of haal core = true weg.", "Put it in the plan, or take core = true out."},
    .of_file = true};
inline constexpr Complaint kMeasureOnce{
    .what = {"een kaart met «{0}» wordt twee keer beantwoord, en deze niet", "a card with «{0}» is answered twice, and this one is not"},
    .hint = {"Voeg toe: again = true", "Add: again = true"},
    .of_file = true};
inline constexpr Complaint kWholePart{
    .what = {"«{0}» moet kleiner zijn dan «{1}», en dat is {2}", "«{0}» should be less than «{1}», which is {2}"},
    .hint = {"Schrijf 1 op de 10 als: part = 1, en op de volgende regel: of = 10",
             "Write 1 in 10 as: part = 1, and on the next line: of = 10"},
    .of_file = true};
inline constexpr Complaint kGroupingNumbers{
    {"deze indeling noemt niet elk nummer van 0 tot en met {0} precies één keer",
     "this grouping does not name each number from 0 to {0} exactly once"},
    {"Nummer 0 is «geen keuze»; daarna komen de opties, vanaf 1.", "Number 0 is no choice; then come the options, from 1."}};
inline constexpr Complaint kGroupingNotCoarser{
    {"deze indeling is niet grover dan de vorige", "this grouping is not coarser than the one before"},
    {"Voeg groepen van de vorige samen, en splits er geen.", "Merge groups of the one before, and split none."}};

}  // namespace streep::deck::complaints
