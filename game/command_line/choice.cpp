#include "game/command_line/choice.h"

#include <algorithm>

namespace streep::command_line {
namespace {

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : between) + word;
  return all;
}

}  // namespace

CLI::Option* take_one_of(CLI::Option* option, const std::vector<std::string>& words) {
  const auto refusal = [words](const std::string& word) {
    const bool known = std::find(words.begin(), words.end(), word) != words.end();
    return known ? std::string() : "\"" + word + "\" is none of " + joined(words, ", ");
  };
  return option->type_name(joined(words, "|"))->check(refusal);
}

}  // namespace streep::command_line
