// streep-deck: what authors do with their decks and routes outside the game.
#include "tools/deck/command.h"

int main(int argc, char** argv) {
  using namespace streep::tools;
  CLI::App app{"Decks and routes of Streep. Exit status: 0 fine, 1 errors, 2 wrong usage."};
  app.require_subcommand(1);
  Speech speech;
  Outcome outcome;
  for (const auto add : {add_check, add_new, add_format, add_translate_status, add_import, add_export, add_pack, add_unpack})
    add(app, speech, outcome);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& fault) {
    if (app.exit(fault) != 0) outcome.at_least(Verdict::wrong_usage);
  }
  return static_cast<int>(outcome.verdict);
}
