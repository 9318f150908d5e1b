// streep-deck new: a small deck to start from.
#include <filesystem>
#include <memory>

#include "game/deck/first_deck.h"
#include "tools/deck/command.h"
#include "tools/deck/files.h"

namespace streep::tools {

void add_new(CLI::App& app, Speech& speech, Outcome& outcome) {
  CLI::App* command = app.add_subcommand("new", "Write a small deck to start from, with comments");
  const auto file = std::make_shared<std::string>();
  command->add_option("FILE", *file, "A name that is free, such as my-school.toml")->required();
  add_language(*command, speech);
  command->callback([file, &speech, &outcome] {
    const bool there = std::filesystem::exists(*file);
    outcome.at_least(there ? complain(*file, speech("deck_name_taken"), Verdict::wrong_usage)
                           : write(*file, deck::first_deck(speech.language), speech));
  });
}

}  // namespace streep::tools
