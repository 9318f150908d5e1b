#include "game/deck/first_deck.h"

namespace streep::deck {
namespace {

constexpr std::string_view kDutch = R"toml(# Mijn eerste deck. Alles achter een # is voor jezelf: niemand anders ziet het.
# Kijk na elke verandering: streep-deck check DIT-BESTAND

format = 1
id = "mijn-deck"
version = 1  # één hoger als mensen van de verandering moeten weten
title = "Mijn eerste deck"
target_group = "students"  # of professionals, employers, everyone
language = "nl"
agreements = [
  "Je antwoordt alleen. We laten nooit zien wat jij kiest.",
  "Passen mag altijd. Je hoeft niet te zeggen waarom.",
]

# Welke kaarten je speelt als je 45, 60 of 90 minuten hebt: van licht naar zwaar.
[plan]
minutes_45 = ["koffie-halen", "flauwe-grap"]
minutes_60 = ["koffie-halen", "flauwe-grap"]
minutes_90 = ["koffie-halen", "flauwe-grap"]

[support]
title = "Je hoeft dit niet alleen te doen"
text = "Praat met iemand die je vertrouwt. Wie dit gesprek leidt, blijft nog even in de zaal."

[follow_up]
text = "Over een week praten we hier vijf minuten over verder."
question = "Wat zag je iemand deze week doen waardoor een ander erbij hoorde?"

# Een lichte kaart om te beginnen. Ze wordt twee keer gevraagd: zo zie je of er iets verschoof.
[[card]]
id = "koffie-halen"
theme = "opwarmen"
kind = "line"  # over de streep, blijven staan of passen
weight = 1  # 1 licht, 2 ertussenin, 3 zwaar
sensitivity = "normal"
statement = "Koffie halen hoort bij een stage."
note = "Houd het licht. Zeg bij de uitslag: ‘Je ziet hoeveel mensen over de streep gaan, nooit wie.’"
questions = ["Wanneer is koffie halen gezellig, en wanneer niet meer?"]
other_side = "Wat is het beste argument van de overkant?"
minutes = 5
again = true
measure = "koffie-halen"

# Een kaart over een situatie, met een verhaal en iets wat je kunt doen.
[[card]]
id = "flauwe-grap"
theme = "grap-in-de-kantine"
kind = "spectrum"  # vijf vakken tussen twee uitersten
moment = "daily_work"
weight = 2
statement = "Een collega maakt een flauwe grap over iemands accent. Wat hoort wie erbij zit te doen?"
from = "Meteen iets zeggen"
to = "Er later over praten"
story = "Het is pauze. Er wordt gelachen. Stagiair Noor lacht niet mee."
note = "Praat over de situatie. Vraag niemand wat er met hem of haar is gebeurd."
questions = [
  "Wat maakt het moeilijk om iets te zeggen?",
  "Wat zou Noor kunnen helpen?",
]
other_side = "Wat is een goede reden om te wachten?"
action = "Bedenk samen één zin die je dan kunt zeggen."
minutes = 10
)toml";

constexpr std::string_view kEnglish = R"toml(# My first deck. Whatever stands behind a # is for yourself: nobody else sees it.
# After each change: streep-deck check THIS-FILE

format = 1
id = "my-deck"
version = 1  # one higher when people should know of the change
title = "My first deck"
target_group = "students"  # or professionals, employers, everyone
language = "en"
agreements = [
  "You answer alone. We never show what you choose.",
  "Passing is always fine. You need not say why.",
]

# The cards you play when you have 45, 60 or 90 minutes: from light to heavy.
[plan]
minutes_45 = ["fetching-coffee", "silly-joke"]
minutes_60 = ["fetching-coffee", "silly-joke"]
minutes_90 = ["fetching-coffee", "silly-joke"]

[support]
title = "You do not have to do this alone"
text = "Talk to somebody you trust. Whoever leads this talk stays in the room for a while."

[follow_up]
text = "In a week we talk about this for five more minutes."
question = "What did you see somebody do this week that made another person belong?"

# A light card to begin with. It is asked twice: so you see whether anything shifted.
[[card]]
id = "fetching-coffee"
theme = "opwarmen"
kind = "line"  # cross the line, stay or pass
weight = 1  # 1 light, 2 in between, 3 heavy
sensitivity = "normal"
statement = "Fetching coffee is part of an internship."
note = "Keep it light. Say at the result: “You see how many people cross the line, never who.”"
questions = ["When is fetching coffee pleasant, and when no longer?"]
other_side = "What is the best argument of the other side?"
minutes = 5
again = true
measure = "fetching-coffee"

# A card about a situation, with a story and something one can do.
[[card]]
id = "silly-joke"
theme = "grap-in-de-kantine"
kind = "spectrum"  # five zones between two ends
moment = "daily_work"
weight = 2
statement = "A colleague makes a silly joke about an accent. What ought the others to do?"
from = "Speak up at once"
to = "Talk about it later"
story = "It is the break. People laugh. Noor, an intern, does not."
note = "Talk about the situation. Ask nobody what happened to them."
questions = [
  "What makes it hard to say something?",
  "What could help Noor?",
]
other_side = "What is a good reason to wait?"
action = "Think of one sentence together that you can say then."
minutes = 10
)toml";

}  // namespace

std::string_view first_deck(Language language) {
  switch (language) {
    case Language::nl: return kDutch;
    case Language::en: return kEnglish;
  }
  return kEnglish;
}

}  // namespace streep::deck
