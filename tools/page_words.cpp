// streep-page-words: what the phone page says, from assets/words.
//   streep-page-words > languages.js
//   streep-page-words LANGUAGE < page.txt > LANGUAGE.js
//   streep-page-words index < index.in > index.html
// page.txt has a key on each line; a line with # heads those below it. In
// index.in {say "KEY"} stands for a paragraph in each language, {say "KEY" "LINK"}
// for one with a link that loads the page again.
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>

#include "game/deck/names.h"
#include "game/deck/words.h"

namespace streep::deck {
namespace {

constexpr std::string_view kWarning = "Written by streep-page-words: do not change it by hand.";

std::string in_quotes(std::string_view text) {
  std::string all;
  for (const char letter : text) {
    if (letter == '\'' || letter == '\\') all += '\\';
    all += letter;
  }
  return "'" + all + "'";
}

int write_languages() {
  std::string all;
  for (const Language each : kLanguages) all += (all.empty() ? "" : ", ") + in_quotes(name_of(each));
  std::cout << "// The languages that there are. " << kWarning
            << "\n\n/** @type {import('../wire').Language[]} */\nexport const LANGUAGES = [" << all << "];\n";
  return 0;
}

int write_words(std::string_view name, const Words& words) {
  std::cout << "// From assets/words/" << name << ". " << kWarning << "\n\nexport const " << name << " = {\n";
  bool heading = false;  // the first says what the list is
  for (std::string line; std::getline(std::cin, line);) {
    if (line.empty()) {
      heading = true;
    } else if (line.starts_with('#')) {
      if (heading) std::cout << "  //" << line.substr(1) << '\n';
    } else if (words.all().contains(line)) {
      std::cout << "  " << line << ": " << in_quotes(words(line)) << ",\n";
    } else {
      std::cerr << line << ": no such key\n";
      return 1;
    }
  }
  std::cout << "};\n";
  return 0;
}

std::string paragraphs(const std::string& key, const std::string& link) {
  std::string all;
  for (const Language each : kLanguages) {
    const Words& words = words_of(each);
    all += "<p lang=\"" + std::string(name_of(each)) + "\">" + words(key, {"<a href=\"\">" + words(link) + "</a>"}) + "</p>\n";
  }
  return all;
}

int write_index() {
  for (std::string line; std::getline(std::cin, line);) {
    if (line.starts_with("{say ")) {
      std::string say, key, link;
      line.pop_back();
      std::istringstream(line) >> say >> std::quoted(key) >> std::quoted(link);
      std::cout << paragraphs(key, link);
    } else {
      std::cout << line << '\n';
      if (line.starts_with("<!doctype")) std::cout << "<!-- From index.in. " << kWarning << " -->\n";
    }
  }
  return 0;
}

}  // namespace
}  // namespace streep::deck

int main(int count, char** arguments) {
  using namespace streep::deck;
  const std::string_view name = count > 1 ? arguments[1] : "";
  if (name.empty()) return write_languages();
  if (name == "index") return write_index();
  const auto language = streep::base::from_name<Language>(name);
  if (!language) return 2;
  return write_words(name, words_of(*language));
}
