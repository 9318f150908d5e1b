// The commands of streep-deck. Each has a file of its own, adds itself to the
// program with its flags, and sets the verdict when it has run.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <string_view>

#include "game/deck/deck.h"
#include "game/deck/report.h"

namespace streep::tools {

// The exit status; the worst one counts.
enum class Verdict { fine = 0, errors = 1, wrong_usage = 2 };

struct Outcome {
  Verdict verdict = Verdict::fine;
  void at_least(Verdict other) { verdict = std::max(verdict, other); }
};

// What every command is told: the language to speak.
struct Speech {
  deck::Language language = deck::Language::nl;
  [[nodiscard]] std::string_view operator()(const deck::Phrase& phrase) const { return phrase.in(language); }
};

inline constexpr deck::Phrase kUnreadable{"dit bestand kan niet gelezen worden", "this file cannot be read"};
inline constexpr deck::Phrase kUnwritable{"dit bestand kan niet geschreven worden", "this file cannot be written"};

void add_language(CLI::App& command, Speech& speech);

// One line about a file, on the error stream or not.
Verdict complain(const std::string& file, std::string_view what, Verdict verdict);
Verdict say(const std::string& file, std::string_view what);
// Writes the file and says so, with the name of the copy of what was there.
Verdict write(const std::string& file, std::string_view text, const Speech& speech);

void add_check(CLI::App& app, Speech& speech, Outcome& outcome);
void add_export(CLI::App& app, Speech& speech, Outcome& outcome);
void add_format(CLI::App& app, Speech& speech, Outcome& outcome);
void add_import(CLI::App& app, Speech& speech, Outcome& outcome);
void add_new(CLI::App& app, Speech& speech, Outcome& outcome);
void add_pack(CLI::App& app, Speech& speech, Outcome& outcome);
void add_translate_status(CLI::App& app, Speech& speech, Outcome& outcome);
void add_unpack(CLI::App& app, Speech& speech, Outcome& outcome);

}  // namespace streep::tools
