// What stands on paper beside the words of a deck itself.
#pragma once

#include <array>
#include <string>

#include "game/deck/deck.h"
#include "game/deck/report.h"

namespace streep::tools::paper::words {

using deck::Phrase;

inline constexpr Phrase kMinute{"1 minuut", "1 minute"};
inline constexpr Phrase kMinutes{"{0} minuten", "{0} minutes"};
inline constexpr Phrase kCard{"Kaart {0} van {1}", "Card {0} of {1}"};
inline constexpr Phrase kPage{"Streep · {0}", "Streep · {0}"};

// --- a card

inline constexpr Phrase kAskLine{"Stap je over de streep, of blijf je staan? Passen mag altijd.",
                                 "Do you step over the line, or do you stay? Passing is always fine."};
inline constexpr Phrase kAskSpectrum{"Kies een vak, van 1 tot 5. Passen mag altijd.",
                                     "Choose a zone, from 1 to 5. Passing is always fine."};
inline constexpr Phrase kAskChoice{"Kies één antwoord. Passen mag altijd.", "Choose one answer. Passing is always fine."};
inline constexpr Phrase kTalk{"Praat erover", "Talk about it"};
inline constexpr Phrase kOtherSide{"De andere kant", "The other side"};
inline constexpr Phrase kInsight{"Goed om te weten", "Good to know"};
inline constexpr Phrase kSource{"Bron: {0}, {1}", "Source: {0}, {1}"};
inline constexpr Phrase kAction{"Wat kun je doen?", "What can you do?"};
inline constexpr std::array<Phrase, 6> kMoments{{{"Een stage zoeken", "Looking for an internship"},
                                                 {"Solliciteren", "Applying"},
                                                 {"Het gesprek", "The interview"},
                                                 {"Op de werkvloer", "At work"},
                                                 {"De beoordeling", "The assessment"},
                                                 {"Melden en daarna", "Reporting and after"}}};
inline constexpr std::array<Phrase, 3> kWeights{{{"licht", "light"}, {"ertussenin", "in between"}, {"zwaar", "heavy"}}};
inline constexpr std::array<Phrase, 3> kKinds{{{"streep", "line"}, {"vijf vakken", "five zones"}, {"keuze", "choice"}}};
inline constexpr Phrase kWithFeet{"met voeten", "with feet"};
inline constexpr Phrase kWithSlips{"met briefjes", "with slips"};

// --- the guide

inline constexpr Phrase kGuide{"Draaiboek", "Guide for the facilitator"};
inline constexpr Phrase kForYou{"Alleen voor wie het gesprek leidt", "Only for whoever leads the talk"};
inline constexpr Phrase kWithout{"Zo speel je zonder computer", "How to play without a computer"};
inline constexpr std::array<Phrase, 6> kSteps{{
    {"Plak een streep van tape op de vloer, van muur tot muur. Hang de afspraken op. Leg briefjes, pennen en een doos klaar.",
     "Put a strip of tape on the floor, from wall to wall. Hang up the agreements. Have slips of paper, pens and a box ready."},
    {"Lees het verhaal en de stelling één keer hardop en laat de kaart zien. Daarna is het een halve minuut stil.",
     "Read the story and the statement aloud once, and show the card. Then all are silent for half a minute."},
    {"De volgorde zegt bij elke kaart hoe je antwoordt. Met voeten: mensen lopen naar hun antwoord. Met briefjes: iedereen schrijft alleen "
     "een woord, letter of cijfer op, vouwt het briefje dicht en doet het in de doos. Wie past, doet er een leeg briefje in.",
     "The order says for each card how people answer. With feet: people walk to their answer. With slips: everybody writes down one word, "
     "letter or number only, folds the slip and puts it in the box. Whoever passes puts in an empty one."},
    {"Tel de briefjes zelf, als ze allemaal binnen zijn. Heeft elk antwoord er minstens vier? Schud dan de doos en deel de briefjes uit: "
     "ieder loopt voor het briefje van een onbekende. Anders zeg je alleen ‘minder dan vier’ of ‘bijna iedereen’. Met minder dan acht "
     "mensen zeg je niets, en praat je. Verscheur daarna de briefjes.",
     "Count the slips yourself when all are in. Does each answer have at least four? Then shake the box and deal the slips out: everybody "
     "walks for the slip of somebody unknown. Otherwise only say “fewer than four” or “nearly everyone”. With fewer than eight people, say "
     "nothing, and talk. Then tear up the slips."},
    {"Praat twee aan twee met de vragen van de kaart, en daarna samen. Vraag nooit wie wat koos, en nooit wat iemand heeft meegemaakt.",
     "Talk in twos with the questions on the card, and then together. Never ask who chose what, and never what happened to somebody."},
    {"Sluit altijd af met de kaart met steun, ook als je eerder stopt. Blijf daarna nog even in de zaal. Gaat een tekst over een scherm of "
     "een knop? Zeg dan wat dat hier is, of sla die zin over.",
     "Always close with the support card, also when you stop early. Then stay in the room for a while. Does a text speak of a screen or a "
     "button? Say what that is here, or leave that sentence out."},
}};
inline constexpr Phrase kAgreements{"Dit spreken we af", "What we agree"};
inline constexpr Phrase kOrder{"Volgorde", "Order"};
inline constexpr Phrase kOpening{"Welkom en afspraken", "Welcome and agreements"};
inline constexpr Phrase kClosing{"Kaart met steun, de vraag voor over een week, afsluiten",
                                 "Support card, the question for in a week, close"};
inline constexpr Phrase kTwice{"(meteen na het gesprek nog een keer)", "(once more, straight after the talk)"};
inline constexpr Phrase kLater{"(nu alleen antwoorden; het gesprek komt aan het eind)", "(now only answer; the talk comes at the end)"};
inline constexpr Phrase kAgain{"Kaart {0} nog een keer: is er iets verschoven?", "Card {0} once more: did anything shift?"};
inline constexpr Phrase kNotes{"Bij elke kaart", "For each card"};
inline constexpr Phrase kNoNote{"Geen aanwijzing.", "No note."};

// --- the end

inline constexpr Phrase kWhere{"Waar kun je heen?", "Where can you go?"};
inline constexpr Phrase kWeekLater{"Over een week", "In a week"};

}  // namespace streep::tools::paper::words
