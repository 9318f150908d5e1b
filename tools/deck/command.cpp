#include "tools/deck/command.h"

#include <fmt/core.h>

#include "game/command_line/choice.h"
#include "game/deck/names.h"
#include "tools/deck/files.h"

namespace streep::tools {
void add_language(CLI::App& command, Speech& speech) {
  command_line::add_choice<deck::Language>(command, "--language", speech.language, "Of what is said");
}

Verdict complain(const std::string& file, std::string_view what, Verdict verdict) {
  fmt::print(stderr, "{}: {}\n", file, what);
  return verdict;
}

Verdict say(const std::string& file, std::string_view what) {
  fmt::print("{}: {}\n", file, what);
  return Verdict::fine;
}

Verdict write(const std::string& file, std::string_view text, const Speech& speech) {
  const auto copy = write_file(file, text);
  if (!copy) return complain(file, speech("deck_unwritable"), Verdict::wrong_usage);
  if (copy->empty()) return say(file, speech("deck_written"));
  return say(file, speech("deck_written_over", {*copy}));
}

}  // namespace streep::tools
