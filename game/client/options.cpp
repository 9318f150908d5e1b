#include "game/client/options.h"

#include <CLI/CLI.hpp>
#include <array>
#include <charconv>
#include <filesystem>

#include "game/base/path.h"
#include "game/client/machine/posix/child.h"
#include "game/command_line/choice.h"
#include "game/deck/names.h"

namespace streep::client {

namespace {

constexpr int kSmallest = 320;
constexpr int kLargest = 7680;

// "1920x1080"; false where it is no such size.
[[nodiscard]] bool read_size(const std::string& text, int& width, int& height) {
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, width);
  if (first.ec != std::errc{} || first.ptr == end || *first.ptr != 'x') return false;
  const auto second = std::from_chars(first.ptr + 1, end, height);
  const bool fits = std::min(width, height) >= kSmallest && std::max(width, height) <= kLargest;
  return second.ec == std::errc{} && second.ptr == end && fits;
}

void add_room(CLI::App& app, Options& options) {
  app.add_flag("--demo", options.demo,
               "Host a room at once, with simulated players: nine in ten with a phone, the others with a native client");
  app.add_option("--players", options.players, "How many simulated players")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, base::kRehearsalMost - 1))
      ->capture_default_str();
  app.add_option("--seed", options.seed, "The same simulated players, in the same places, each time")->type_name("N");
  app.add_option("--deck", options.deck, "A deck that is not in scenarios/")->type_name("FILE");
  app.add_option("--routes", options.routes, "Where people can go with what happened to them")->type_name("FILE");
  command_line::add_choice<deck::Cut>(app, "--cut", options.cut, "How many minutes the demo takes", deck::minutes_text);
  app.add_option("--database", options.database, "Where the anonymous totals are kept. Without it those of a demo are thrown away")
      ->type_name("FILE");
  app.add_option("--port", options.port, "The UDP port of the room")->type_name("N");
  app.add_option_function<std::vector<std::string>>(
         "--join",
         [&options](const std::vector<std::string>& words) {
           options.join = words[0];
           options.code = words[1];
         },
         "Join a room at once")
      ->expected(2)
      ->type_name("ADDRESS CODE");
  app.add_option("--screen", options.screen, "Be a big screen of a room that is hosted elsewhere: its console has the link")
      ->type_name("LINK")
      ->excludes("--join")
      ->excludes("--demo");
}

void add_look(CLI::App& app, Options& options) {
  command_line::add_choice<deck::Language>(app, "--language", options.language, "Of the screens before a room, and of messages");
  command_line::add_choice<ui::Tone>(app, "--theme", options.tone, "A dark floor, or a light one for a room with much daylight");
  app.add_option_function<std::string>(
         "--size",
         [&options](const std::string& text) {
           if (!read_size(text, options.width, options.height))
             throw CLI::ValidationError("--size", "give WIDTHxHEIGHT, for example 1920x1080");
         },
         "How large the big screen is, and with --shots every other window too")
      ->type_name("WxH");
  app.add_flag("--reduced-motion", options.reduced_motion, "Nothing on the screens moves");
}

void add_ways(CLI::App& app, Options& options) {
  app.add_flag("--headless", options.headless, "Without a display; for --shots and --measure");
  app.add_option("--shots", options.shots,
                 "With --demo: play the whole session at speed and write a picture of every screen to this folder. With --screen: write "
                 "one of every moment")
      ->type_name("DIR");
  app.add_flag("--measure", options.measure, "Print how long a frame of a crowd takes, and end");
  app.add_option("--assets", options.assets, "The folder with figures and words")->type_name("DIR");
  app.add_option("--scenarios", options.scenarios, "The folder with decks and routes")->type_name("DIR");
}

}  // namespace

std::optional<int> read_command_line(Options& options, int count, const char* const* arguments) {
  CLI::App app("streep: a conversation with a full hall. Hosts a room with a big screen, or joins one.", "streep");
  app.set_version_flag("--version", STREEP_VERSION, "Print the version");
  add_room(app, options);
  add_look(app, options);
  add_ways(app, options);
  app.callback([&options] {
    if (!options.shots.empty() && !options.demo && options.screen.empty())
      throw CLI::ValidationError("--shots", "goes with --demo or --screen");
    if (options.headless && options.shots.empty() && !options.measure)
      throw CLI::ValidationError("--headless", "goes with --shots or --measure");
  });
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& end) {
    return app.exit(end);
  }
  return std::nullopt;
}

std::string folder_of(const std::string& name) {
  namespace files = std::filesystem;
  const std::array places{base::path_from(program_beside(name)), base::path_from(program_beside("../share/streep/" + name)),
                          base::path_from(STREEP_SOURCE_DIR) / name};
  for (const files::path& place : places) {
    std::error_code fault;
    if (files::is_directory(place, fault)) return base::text_of(place.lexically_normal());
  }
  return name;
}

}  // namespace streep::client
