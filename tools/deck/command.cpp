#include "tools/deck/command.h"

#include <fmt/core.h>

#include "tools/deck/files.h"

namespace streep::tools {

void add_language(CLI::App& command, Speech& speech) {
  command.add_option("--language", speech.name, "Of what is said: nl or en")->check(CLI::IsMember({"nl", "en"}))->capture_default_str();
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
  if (!copy) return complain(file, speech(kUnwritable), Verdict::wrong_usage);
  if (copy->empty()) return say(file, speech({"geschreven", "written"}));
  return say(file, std::string(speech({"geschreven; wat er stond, is bewaard als ", "written; what was there is kept as "})) + *copy);
}

}  // namespace streep::tools
