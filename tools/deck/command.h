// The commands of streep-deck. Each has a file of its own, adds itself to the
// program with its flags, and sets the verdict when it has run.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "game/deck/diagnostic.h"
#include "game/deck/names.h"
#include "game/deck/words.h"

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
  [[nodiscard]] const deck::Words& words() const { return deck::words_of(language); }
  [[nodiscard]] std::string operator()(std::string_view key, std::initializer_list<std::string> values = {}) const {
    return words()(key, values);
  }
};

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
