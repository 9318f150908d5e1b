// streep-deck pack and unpack: a deck, its translation and places as one file.
#include "tools/deck/package.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

#include "game/base/limits.h"
#include "game/base/path.h"
#include "game/deck/lint/translation.h"
#include "tools/deck/diagnose.h"
#include "tools/deck/files.h"

namespace streep::tools {
namespace {

namespace paths = std::filesystem;

struct PackWish {
  std::string from, to;
  std::vector<std::string> routes;
};

std::string name_of(const std::string& file) { return base::text_of(base::path_from(file).filename()); }

// The file without a language in its name, and the one with it.
std::vector<std::string> both_languages(const std::string& file) {
  const std::string other = deck::other_language_of(file);
  if (other.empty() || !paths::exists(other)) return {file};
  return file.size() < other.size() ? std::vector{file, other} : std::vector{other, file};
}

// Reads what goes into a package, and tells which advice is open.
class Collection {
 public:
  Collection(const Speech& speech, Outcome& outcome) : speech_(speech), outcome_(outcome) {}

  [[nodiscard]] pack::Bundle bundle(const PackWish& wish) {
    pack::Bundle bundle;
    const auto decks = both_languages(wish.from);
    bundle.deck = read(decks.front());
    if (decks.size() > 1) bundle.translation = read(decks.back());
    for (const std::string& given : wish.routes) {
      for (const std::string& file : both_languages(given)) add(read(file), bundle.routes);
    }
    return bundle;
  }

 private:
  pack::File read(const std::string& file) {
    auto text = read_file(file, base::kDeckFileBytes);
    if (!text)
      outcome_.at_least(complain(file, speech_("deck_unreadable"), Verdict::wrong_usage));
    else
      tell_advice(file, *text);
    return {name_of(file), text.value_or("")};
  }

  void tell_advice(const std::string& file, const std::string& text) const {
    deck::Diagnostics open = diagnose(text, original_of(file), today());
    std::erase_if(open,
                  [](const deck::Diagnostic& diagnostic) { return diagnostic.severity == deck::Severity::error; });  // which pack tells
    fmt::print("{}", deck::explain(open, file, text, speech_.words()));
  }

  // Both files of a pair may have been given.
  static void add(pack::File file, std::vector<pack::File>& files) {
    if (std::find(files.begin(), files.end(), file) == files.end()) files.push_back(std::move(file));
  }

  const Speech& speech_;
  Outcome& outcome_;
};

void pack_files(PackWish wish, const Speech& speech, Outcome& outcome) {
  const pack::Bundle bundle = Collection(speech, outcome).bundle(wish);
  if (outcome.verdict != Verdict::fine) return;
  if (wish.to.empty())
    wish.to = base::text_of(base::path_from(wish.from).replace_filename(bundle.deck.name).replace_extension(kPackageExtension));
  const auto packed = pack::pack(bundle, speech.words());
  if (const auto* problem = std::get_if<pack::Problem>(&packed)) return outcome.at_least(complain(wish.from, *problem));
  outcome.at_least(write(wish.to, std::get<std::string>(packed), speech));
}

// What is there already with the same text stays as it is.
Verdict unpack_file(const pack::File& file, const paths::path& folder, const Speech& speech) {
  const std::string name = base::text_of(folder / file.name);
  if (read_file(name, base::kDeckFileBytes) == file.text) return say(name, speech("deck_same_there"));
  return write(name, file.text, speech);
}

Verdict unpack_bundle(const pack::Bundle& bundle, const paths::path& folder, const Speech& speech) {
  const paths::path routes_folder = folder / "routes";
  std::error_code fault;
  paths::create_directories(bundle.routes.empty() ? folder : routes_folder, fault);
  if (fault) return complain(base::text_of(folder), speech("deck_no_folder"), Verdict::wrong_usage);
  Outcome outcome{unpack_file(bundle.deck, folder, speech)};
  if (bundle.translation) outcome.at_least(unpack_file(*bundle.translation, folder, speech));
  for (const pack::File& routes : bundle.routes) outcome.at_least(unpack_file(routes, routes_folder, speech));
  return outcome.verdict;
}

Verdict unpack_files(const PackWish& wish, const Speech& speech) {
  const auto bytes = read_file(wish.from, base::kPackBytes);
  if (!bytes) return complain(wish.from, speech("deck_unreadable"), Verdict::wrong_usage);
  const auto unpacked = pack::unpack(*bytes, speech.words());
  if (const auto* problem = std::get_if<pack::Problem>(&unpacked)) return complain(wish.from, *problem);
  return unpack_bundle(std::get<pack::Bundle>(unpacked), wish.to, speech);
}

}  // namespace

Verdict complain(const std::string& file, const pack::Problem& problem) {
  fmt::print(stderr, "{}{}: {}\n   → {}\n", problem.details, file, problem.what, problem.hint);
  return Verdict::errors;
}

void add_pack(CLI::App& app, Speech& speech, Outcome& outcome) {
  CLI::App* command = app.add_subcommand("pack", "Put a deck, its translation and places in one file, for a colleague");
  const auto wish = std::make_shared<PackWish>();
  command->add_option("DECK", wish->from, "NAME.toml; NAME.en.toml beside it comes along")->required();
  command->add_option("--routes", wish->routes, "Places, as TOML; their translation comes along");
  command->add_option("-o,--output", wish->to, "The package to write; NAME.streep beside the deck where it is not said");
  add_language(*command, speech);
  command->callback([wish, &speech, &outcome] { pack_files(*wish, speech, outcome); });
}

void add_unpack(CLI::App& app, Speech& speech, Outcome& outcome) {
  CLI::App* command = app.add_subcommand("unpack", "Take the files out of a package; what was there is kept as a copy");
  const auto wish = std::make_shared<PackWish>();
  command->add_option("FILE", wish->from, "A package, NAME.streep")->required();
  command->add_option("-o,--output", wish->to, "The folder to put them in")->default_val(".");
  add_language(*command, speech);
  command->callback([wish, &speech, &outcome] { outcome.at_least(unpack_files(*wish, speech)); });
}

}  // namespace streep::tools
