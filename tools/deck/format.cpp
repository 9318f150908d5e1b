// streep-deck format: one layout for every deck, with its author's comments.
#include <fmt/core.h>

#include <memory>
#include <vector>

#include "game/base/limits.h"
#include "game/deck/parse.h"
#include "game/deck/toml/comments.h"
#include "game/deck/write.h"
#include "tools/deck/command.h"
#include "tools/deck/files.h"

namespace streep::tools {
namespace {

struct Formatted {
  std::string text;  // empty where `diagnostics` holds an error
  deck::Diagnostics diagnostics;
};

template <class Thing>
Formatted formatted(const deck::Parsed<Thing>& parsed, const std::string& source) {
  if (!parsed.value) return {"", parsed.diagnostics};
  return {deck::with_comments(deck::write(*parsed.value), source), {}};
}

Formatted canonical(const std::string& source) {
  if (deck::looks_like_routes(source)) return formatted(deck::parse_routes(source), source);
  return formatted(deck::parse_deck(source), source);
}

// Not «format»: newer libraries have one that would do as well.
Verdict lay_out(const std::string& file, const Speech& speech) {
  const auto source = read_file(file, base::kDeckFileBytes);
  if (!source) return complain(file, speech("deck_unreadable"), Verdict::wrong_usage);
  const Formatted layout = canonical(*source);
  if (layout.text.empty()) {
    fmt::print("{}", deck::explain(layout.diagnostics, file, *source, speech.words()));
    return Verdict::errors;
  }
  if (layout.text == *source) return say(file, speech("deck_in_order"));
  return write(file, layout.text, speech);
}

}  // namespace

void add_format(CLI::App& app, Speech& speech, Outcome& outcome) {
  CLI::App* command = app.add_subcommand("format", "Write each file in the one layout, with its comments; a copy is kept");
  const auto files = std::make_shared<std::vector<std::string>>();
  command->add_option("FILE", *files, "Decks or routes, as TOML")->required();
  add_language(*command, speech);
  command->callback([files, &speech, &outcome] {
    for (const std::string& file : *files) outcome.at_least(lay_out(file, speech));
  });
}

}  // namespace streep::tools
