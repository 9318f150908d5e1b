// Options of a command line that take one word of several: the enumerators of an
// enumeration, by their names. Another word is refused with all that there are.
// It knows no option of any program.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <type_traits>
#include <vector>

#include "game/base/names.h"

namespace streep::command_line {

// For an option that keeps its word as it is.
CLI::Option* take_one_of(CLI::Option* option, const std::vector<std::string>& words);

// `value` becomes the enumerator of the word; what it is before is the default, where it is no optional. `word_of` says how each is called.
template <class Enum, class Value, class WordOf>
CLI::Option* add_choice(CLI::App& app, const std::string& flag, Value& value, const std::string& description, const WordOf& word_of) {
  const auto words = base::by<Enum>([&](Enum each) { return std::string(word_of(each)); });
  const auto take = [&value, words](const std::string& word) {
    for (const Enum each : base::kAll<Enum>)
      if (words[each] == word) value = each;
  };
  CLI::Option* const option = app.add_option_function<std::string>(flag, take, description);
  if constexpr (std::is_same_v<Value, Enum>) option->default_str(words[value]);
  return take_one_of(option, {words.begin(), words.end()});
}
template <base::Named Enum, class Value>
CLI::Option* add_choice(CLI::App& app, const std::string& flag, Value& value, const std::string& description) {
  return add_choice<Enum>(app, flag, value, description, [](Enum each) { return base::name_of(each); });
}

}  // namespace streep::command_line
