// Everything that can be said of a .streep file and of what goes into one, in
// both languages. When each is said is decided elsewhere.
#pragma once

#include "game/deck/report.h"

namespace streep::pack::problems {

using deck::Complaint;

inline constexpr deck::Phrase kAskAgain{"Vraag de maker om het pakket nog een keer te sturen.",
                                        "Ask its maker to send the package once more."};
inline constexpr deck::Phrase kNotOurs{"Zo’n pakket maakt Streep nooit. Gebruik het niet, en vraag de maker om een nieuw.",
                                       "Streep never makes such a package. Do not use it, and ask its maker for a new one."};

// --- the package as a whole

inline constexpr Complaint kTooLarge{{"dit pakket is groter dan {0} bytes", "this package is larger than {0} bytes"}, kNotOurs};
inline constexpr Complaint kNoArchive{{"dit is geen pakket van Streep, of het is maar voor een deel overgekomen",
                                       "this is no package of Streep, or only a part of it came over"},
                                      {"Een pakket eindigt op .streep. Is het dat? Vraag de maker dan om het nog een keer te sturen.",
                                       "A package ends in .streep. Does it? Then ask its maker to send it once more."}};
inline constexpr Complaint kDamaged{{"dit pakket is beschadigd", "this package is damaged"}, kAskAgain};
inline constexpr Complaint kTooMany{{"in dit pakket zitten meer dan {0} bestanden", "there are more than {0} files in this package"},
                                    kNotOurs};
inline constexpr Complaint kNoManifest{
    {"in dit pakket ontbreekt {0}, de lijst van wat erin zit", "{0}, the list of what is in it, is missing from this package"},
    {"Maak een pakket met Streep of met streep-deck pack, niet met een zip-programma.",
     "Make a package with Streep or with streep-deck pack, not with a zip program."}};
inline constexpr Complaint kBadManifest{{"{0}, de lijst van wat erin zit, klopt niet", "{0}, the list of what is in it, is not right"},
                                        kAskAgain};
inline constexpr Complaint kNewerFormat{
    {"dit pakket is voor een nieuwere Streep gemaakt: formaat {0}, en deze Streep kent formaat {1}",
     "this package was made for a newer Streep: format {0}, and this Streep knows format {1}"},
    {"Werk Streep bij, of vraag de maker om de losse bestanden.", "Update Streep, or ask its maker for the files themselves."}};

// --- a file in it

inline constexpr Complaint kEncrypted{
    {"«{0}» in dit pakket is met een wachtwoord versleuteld", "«{0}» in this package is encrypted with a password"},
    {"Vraag de maker om een pakket zonder wachtwoord.", "Ask its maker for a package without a password."}};
inline constexpr Complaint kOddCompression{
    {"«{0}» is ingepakt op een manier die Streep niet kent", "«{0}» is packed in a way that Streep does not know"}, kNotOurs};
inline constexpr Complaint kTooLong{{"«{0}» is uitgepakt langer dan {1} bytes", "«{0}» is longer than {1} bytes when unpacked"},
                                    {"Zo lang is geen deck. Vertrouw het pakket niet, en vraag de maker wat erin zit.",
                                     "No deck is that long. Do not trust the package, and ask its maker what is in it."}};
inline constexpr Complaint kBadName{
    {"«{0}» kan niet de naam van een bestand in een pakket zijn", "«{0}» cannot be the name of a file in a package"},
    {"Een naam eindigt op .toml, is hoogstens {1} bytes lang, begint niet met een punt en heeft geen map of een van deze tekens: / \\ : * "
     "? \" < > |",
     "A name ends in .toml, has at most {1} bytes, does not start with a dot, and holds no folder and none of these: / \\ : * ? \" < > |"}};
inline constexpr Complaint kSameName{{"twee bestanden in dit pakket heten hetzelfde", "two files in this package have the same name"},
                                     {"Geef elk bestand een eigen naam. Hoofdletters maken geen verschil.",
                                      "Give each file a name of its own. Capitals make no difference."}};
inline constexpr Complaint kUnlisted{
    {"«{0}» staat niet op de lijst van wat in dit pakket zit", "«{0}» is not on the list of what is in this package"}, kNotOurs};
inline constexpr Complaint kMissing{{"«{0}» ontbreekt in dit pakket", "«{0}» is missing from this package"}, kAskAgain};
inline constexpr Complaint kChanged{{"«{0}» is veranderd nadat het pakket gemaakt is", "«{0}» was changed after the package was made"},
                                    {"Vraag de maker om een nieuw pakket. Wil je iets veranderen? Pak het eerst uit met Streep.",
                                     "Ask its maker for a new package. Do you want to change something? Unpack it with Streep first."}};

// --- what the files are

inline constexpr Complaint kNoDeck{{"er zit geen deck in dit pakket", "there is no deck in this package"},
                                   {"Een pakket heeft één deck, met de vertaling en de plekken die erbij horen.",
                                    "A package has one deck, with its translation and its places."}};
inline constexpr Complaint kTwoDecks{{"«{0}» en «{1}» zijn twee decks", "«{0}» and «{1}» are two decks"},
                                     {"Maak van elk deck een eigen pakket. De vertaling van NAAM.toml heet NAAM.en.toml.",
                                      "Make a package of each. The translation of NAME.toml is called NAME.en.toml."}};
inline constexpr Complaint kBadDeck{
    {"«{0}» kan zo niet gespeeld worden", "«{0}» cannot be played like this"},
    {"Verbeter wat hierboven staat, en maak het pakket daarna opnieuw.", "Mend what is above, and then make the package again."}};

}  // namespace streep::pack::problems
