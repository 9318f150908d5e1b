// streep-deck translate-status: how far the other language of a deck is.
#include <fmt/core.h>

#include <filesystem>
#include <memory>

#include "game/base/limits.h"
#include "game/deck/lint/translation.h"
#include "game/deck/parse.h"
#include "tools/deck/command.h"
#include "tools/deck/files.h"

namespace streep::tools {
namespace {

// The two files of one deck; `original` has no language in its name.
struct Pair {
  std::string original, translation;
};

Pair pair_of(const std::string& file) {
  const std::string other = deck::other_language_of(file);
  return file.ends_with(".en.toml") ? Pair{other, file} : Pair{file, other};
}

Verdict status(const std::string& file, const Speech& speech) {
  const Pair pair = pair_of(file);
  const auto original = read_file(pair.original, base::kDeckFileBytes);
  const auto translation = read_file(pair.translation, base::kDeckFileBytes);
  if (!original) return complain(pair.original, speech("deck_unreadable"), Verdict::wrong_usage);
  if (!translation) return complain(pair.translation, speech("deck_no_translation"), Verdict::errors);
  for (const auto& [name, source] : {std::pair(pair.original, *original), std::pair(pair.translation, *translation)}) {
    if (!deck::parse_deck(source).value) return complain(name, speech("deck_not_playable"), Verdict::errors);
  }
  const deck::Original first{pair.original, *original};
  const auto found = deck::check_translation(first, *translation);
  fmt::print("{}", deck::explain(found, pair.translation, *translation, speech.words()));
  const auto [texts, same] = deck::translation_status(first, *translation);
  say(pair.translation, speech("deck_translated", {std::to_string(texts - same), std::to_string(texts)}));
  return deck::has_error(found) ? Verdict::errors : Verdict::fine;
}

}  // namespace

void add_translate_status(CLI::App& app, Speech& speech, Outcome& outcome) {
  CLI::App* command = app.add_subcommand("translate-status", "Say how far the other language of a deck is");
  const auto file = std::make_shared<std::string>();
  command->add_option("FILE", *file, "NAME.toml or NAME.en.toml")->required();
  add_language(*command, speech);
  command->callback([file, &speech, &outcome] { outcome.at_least(status(*file, speech)); });
}

}  // namespace streep::tools
