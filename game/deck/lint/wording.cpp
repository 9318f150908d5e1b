// What a sentence does to the person who has to answer it.
#include <array>
#include <initializer_list>

#include "game/deck/lint/card.h"
#include "game/deck/lint/phrase.h"

namespace streep::deck {
namespace {

using Phrases = std::span<const std::string_view>;

constexpr std::string_view kExperienceNl[] = {"ik heb ~ meegemaakt",
                                              "ik heb ~ ervaren",
                                              "ik ben een",
                                              "ik ben ~ gediscrimineerd",
                                              "ik word ~ gediscrimineerd",
                                              "ik werd ~ gediscrimineerd",
                                              "ik ben weleens",
                                              "ik ben wel eens",
                                              "ik voel me",
                                              "ik hoor bij een",
                                              "mij is ~ overkomen",
                                              "is mij ~ overkomen",
                                              "het overkwam mij",
                                              "heb jij ~ meegemaakt",
                                              "heb je ~ meegemaakt",
                                              "hebben jullie ~ meegemaakt",
                                              "heeft u ~ meegemaakt",
                                              "hebt u ~ meegemaakt",
                                              "ben jij ~ gediscrimineerd",
                                              "ben je ~ gediscrimineerd",
                                              "ben jij een",
                                              "wie van jullie",
                                              "wie hier",
                                              "wie in de zaal",
                                              "mijn geloof",
                                              "mijn afkomst",
                                              "mijn huidskleur",
                                              "mijn geaardheid",
                                              "mijn beperking",
                                              "mijn achtergrond"};
constexpr std::string_view kExperienceEn[] = {"i have ~ experienced",
                                              "i've ~ experienced",
                                              "i have ~ been discriminated",
                                              "i have been",
                                              "i've been",
                                              "i was ~ discriminated",
                                              "i am a",
                                              "i am an",
                                              "i'm a",
                                              "i'm an",
                                              "i feel",
                                              "happened to me",
                                              "have you ~ experienced",
                                              "have you ever",
                                              "were you ~ discriminated",
                                              "are you a",
                                              "are you an",
                                              "did it ~ happen to you",
                                              "who of you",
                                              "which of you",
                                              "who here",
                                              "who in this room",
                                              "my religion",
                                              "my origin",
                                              "my background",
                                              "my skin",
                                              "my orientation",
                                              "my disability"};

constexpr std::string_view kGeneralisationNl[] = {
    "iedereen",       "die mensen",          "zulke mensen",       "dat soort mensen",   "dat soort types", "die lui",
    "normale mensen", "gewone nederlanders", "echte nederlanders", "autochto*",          "allochto*",       "alle buitenlanders",
    "alle moslims",   "alle christenen",     "alle joden",         "alle vrouwen",       "alle mannen",     "alle jongeren",
    "alle ouderen",   "alle migranten",      "alle homo's",        "alle werkgevers",    "alle bedrijven",  "buitenlanders zijn",
    "moslims zijn",   "vrouwen zijn",        "mannen zijn",        "jongeren zijn",      "ouderen zijn",    "werkgevers zijn",
    "migranten zijn", "homo's zijn",         "nu eenmaal",         "het is normaal dat", "zo zijn ze",      "van nature"};
constexpr std::string_view kGeneralisationEn[] = {
    "everyone",         "everybody",         "those people",     "these people",     "such people",      "that kind of people",
    "people like that", "normal people",     "real dutch",       "ordinary dutch",   "all foreigners",   "all muslims",
    "all christians",   "all jews",          "all women",        "all men",          "all young people", "all old people",
    "all migrants",     "all gays",          "all employers",    "all companies",    "foreigners are",   "muslims are",
    "women are",        "men are",           "young people are", "old people are",   "employers are",    "migrants are",
    "gays are",         "it is normal that", "it's normal that", "that is just how", "that's just how",  "by nature"};
constexpr std::string_view kNotEveryone[] = {"niet", "bijna", "haast", "not", "nearly", "almost", "hardly"};

constexpr std::string_view kBlameNl[] = {
    "eigen schuld",     "zelf schuld",    "zelf de schuld",     "zelf uitgelokt",     "lokt het uit",
    "lokte het uit",    "vraagt erom",    "vraag je erom",      "vroeg erom",         "lange tenen",
    "overgevoelig*",    "te gevoelig",    "niet zo gevoelig",   "slachtofferrol",     "slachtoffer spelen",
    "stel je niet aan", "stelt zich aan", "aanstellen",         "aansteller*",        "zeurt",
    "zeuren",           "overdrijft",     "overdrijven",        "discriminatiekaart", "had maar",
    "hadden maar",      "tegen kunnen",   "waarom zei ~ niets", "waarom zweeg",       "waarom heb je niet",
    "gewoon harder",    "beter hun best", "beter zijn best",    "beter haar best"};
constexpr std::string_view kBlameEn[] = {
    "own fault",    "to blame",      "asking for it", "asks for it",       "asked for it",    "brought it on",      "too sensitive",
    "so sensitive", "oversensitive", "thin-skinned",  "plays the victim",  "play the victim", "playing the victim", "race card",
    "overreact*",   "overreacting",  "exaggerat*",    "complain too",      "whin*",           "should just",        "toughen up",
    "man up",       "grow up",       "take a joke",   "why did ~ not say", "why didn't",      "should have said",   "should try harder"};

constexpr std::string_view kLeadingNl[] = {",toch",
                                           "natuurlijk",
                                           "uiteraard",
                                           "vanzelfsprekend",
                                           "vind je ~ niet",
                                           "vindt u ~ niet",
                                           "vinden jullie ~ niet",
                                           "niet waar",
                                           "zoals je weet",
                                           "zoals bekend",
                                           "het is logisch dat",
                                           "het spreekt voor zich",
                                           "geen weldenkend mens",
                                           "elk weldenkend mens",
                                           "je moet toegeven"};
constexpr std::string_view kLeadingEn[] = {"of course",
                                           "obviously",
                                           "surely",
                                           "naturally",
                                           "clearly",
                                           "needless to say",
                                           "as you know",
                                           "don't you think",
                                           "don't you agree",
                                           "do you not agree",
                                           "wouldn't you",
                                           "isn't it",
                                           "aren't they",
                                           ",right",
                                           "it goes without saying",
                                           "no sensible person",
                                           "any sensible person",
                                           "you must admit"};

constexpr std::string_view kTwoThingsNl[] = {"en/of", ",en", ",maar", "en ook", "maar ook", "zowel ~ als"};
constexpr std::string_view kTwoThingsEn[] = {"and/or", ",and", ",but", "and also", "but also", "as well as", "both ~ and"};

using InLanguages = std::array<Phrases, kLanguages.size()>;  // by Language; one without rules has none

struct Rule {
  InLanguages phrases;
  const Complaint& complaint;
  std::initializer_list<Role> roles;
  Phrases unless;
};

void apply(const Rule& rule, CardLint& card) {
  const Phrases phrases = rule.phrases[static_cast<std::size_t>(card.language())];
  for (const Piece& piece : card.pieces(rule.roles)) {
    const Prose prose = prose_of(piece.text);
    const auto found = find_phrase(prose, phrases, rule.unless);
    if (!found) continue;
    const std::size_t begin = prose[found->first].begin, end = prose[found->last].end;
    card.advise_on(piece, begin, end, rule.complaint, {std::string(piece.text.substr(begin, end - begin))});
  }
}

// One answer cannot answer two questions.
void lint_second_question(CardLint& card) {
  for (const Piece& piece : card.pieces({Role::statement})) {
    const std::size_t first = piece.text.find('?');
    const std::size_t second = first == piece.text.npos ? first : piece.text.find('?', first + 1);
    if (second == piece.text.npos) continue;
    const std::size_t begin = piece.text.find_first_not_of(" \n?", first);
    if (begin >= second) continue;
    card.advise_on(piece, begin, second + 1, complaints::kTwoThings, {std::string(piece.text.substr(begin, second + 1 - begin))});
  }
}

}  // namespace

void lint_wording(CardLint& card) {
  using enum Role;
  apply({{kExperienceNl, kExperienceEn}, complaints::kExperience, {statement, answer, question, other_side}, {}}, card);
  apply({{kGeneralisationNl, kGeneralisationEn}, complaints::kGeneralisation, {statement, answer}, kNotEveryone}, card);
  apply({{kBlameNl, kBlameEn}, complaints::kBlame, {statement, answer, question, other_side, action}, {}}, card);
  apply({{kLeadingNl, kLeadingEn}, complaints::kLeading, {statement, question}, {}}, card);
  apply({{kTwoThingsNl, kTwoThingsEn}, complaints::kTwoThings, {statement}, {}}, card);
  lint_second_question(card);
}

}  // namespace streep::deck
