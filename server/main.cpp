// streep-server: reads its command line and does what that says.
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "game/results/results.h"
#include "game/results/table.h"
#include "game/results/text.h"
#include "game/wire/ready.h"
#include "server/files.h"
#include "server/ground/world_error.h"
#include "server/host_command.h"
#include "server/options.h"
#include "server/posix/process.h"
#include "server/program.h"
#include "server/store/sql_store.h"

namespace streep::server {
namespace {

void set_up_log(const std::string& level) {
  spdlog::set_default_logger(spdlog::stderr_logger_mt("streep-server"));
  spdlog::set_pattern("%H:%M:%S %l: %v");
  spdlog::set_level(spdlog::level::from_str(level));
}

void print_results(const Options& options) {
  SqlStore store(options.database, SqlStore::Opening::for_reading);
  const results::Results all = results::results_of(store.released());
  if (*options.results == ResultsAs::csv) {
    std::cout << results::write_table(all);
    return;
  }
  std::vector<deck::Deck> decks;
  for (const auto& file : options.decks) decks.push_back(*read_deck(file, options.language));
  std::cout << results::text_of(all, decks, deck::words_of(options.language));
}

int run(const Options& options) {
  shield_process();
  set_up_log(options.log_level);
  try {
    start_secrets();
    if (options.results)
      print_results(options);
    else if (options.host_command)
      return keep_book(*options.host_command, options.database, deck::words_of(options.language));
    else
      serve(options);
    return 0;
  } catch (const WorldError& error) {
    const std::string sentence = error.explain(deck::words_of(options.language));
    std::cerr << sentence << '\n';
    if (!options.results && !options.host_command) std::cout << wire::write_ready(wire::NotReady{sentence}) << std::flush;
    return error.exit_code();
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}

}  // namespace
}  // namespace streep::server

int main(int argc, char** argv) {
  streep::server::Options options;
  if (const auto ended = streep::server::read_command_line(options, argc, argv)) {
    if (!ended->why.empty()) std::cout << streep::wire::write_ready(streep::wire::NotReady{ended->why}) << std::flush;
    return ended->status;
  }
  return streep::server::run(options);
}
