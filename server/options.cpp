#include "server/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>

#include "game/command_line/choice.h"
#include "game/deck/names.h"
#include "server/files.h"

namespace streep::server {
namespace {

const CLI::Validator is_host_name(
    [](std::string& name) {
      const auto is_fit = [](unsigned char letter) { return std::isalnum(letter) != 0 || letter == '-' || letter == '.'; };
      const bool fits = !name.empty() && name.size() <= base::kHostNameBytes && std::ranges::all_of(name, is_fit);
      return fits ? std::string() : "letters, digits, - and ., at most " + std::to_string(base::kHostNameBytes);
    },
    "", "host name");

const CLI::Validator is_port_or_nothing(
    [](std::string& port) {
      static const CLI::Range range(1, 65535);
      return port.empty() ? std::string() : range(port);
    },
    "", "port or nothing");

void add_room(CLI::App& app, Options& options) {
  app.add_option("--deck", options.decks, "The deck to play. Given more than once: a room for each. Without it, hosts open rooms")
      ->type_name("FILE")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--routes", options.routes, "Where people can go with what happened to them, as shown all the time")->type_name("FILE");
  command_line::add_choice<deck::Cut>(app, "--cut", options.cut, "How many minutes the session takes", deck::minutes_text);
  app.add_option("--seats", options.seats, "How many people fit in a room")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, base::kSeatsMost))
      ->capture_default_str();
  app.add_option("--seed", options.seed, "Repeats the draw of the pairs and the places of the crowd, for tests")->type_name("N");
}

void add_hosts(CLI::App& app, Options& options) {
  app.add_option("--rooms", options.rooms, "How many rooms at once")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, base::kRoomsMost))
      ->capture_default_str();
  app.add_option("--decks", options.shelf, "The folder with the decks that hosts may choose from")->type_name("DIR");
  app.add_flag("--open-to-all", options.open_to_all, "Whoever reaches this server may open a room: for a closed network only");
  app.add_option_function<int>(
         "--linger", [&options](int minutes) { options.linger = std::chrono::minutes(minutes); },
         "How long a room that was closed still shows its end to phones that slept")
      ->type_name("MINUTES")
      ->check(CLI::Range(0, 24 * 60))
      ->default_str(std::to_string(base::kLinger.count()));
}

void add_quota(CLI::App& add, Quota& quota) {
  const auto number = [&add](const char* flag, std::uint32_t& value, const char* meaning, std::uint32_t most) {
    add.add_option(flag, value, meaning)->type_name("N")->check(CLI::Range(std::uint32_t{1}, most))->capture_default_str();
  };
  number("--rooms", quota.rooms, "Rooms that it may have open at once", base::kRoomsMost);
  number("--seats", quota.seats, "People in each of them", base::kSeatsMost);
  number("--minutes", quota.minutes, "How long each may be open", base::kHostMinutesMost);
  number("--deck-bytes", quota.bytes, "How large a deck of its own may be", base::kPackBytes);
  number("--openings", quota.openings, "Rooms that it may open in a minute", base::kHostOpeningsMost);
}

void add_host_command(CLI::App& app, Options& options, HostCommand& command) {
  auto* host = app.add_subcommand("host", "Who may open rooms on this server: a school, a project");
  host->require_subcommand(1);
  host->fallthrough();
  const auto what = [&](const char* name, HostCommand::What kind, const char* meaning) {
    auto* one = host->add_subcommand(name, meaning);
    one->fallthrough();
    one->callback([&options, &command, kind] {
      command.what = kind;
      options.host_command = command;
    });
    if (kind != HostCommand::What::list)
      one->add_option("NAME", command.name, "What it is called: letters, digits, - and .")->required()->check(is_host_name);
    return one;
  };
  auto* add = what("add", HostCommand::What::add,
                   "Takes its passphrase from standard input, or makes one where that is empty. One of the same name is replaced");
  add_quota(*add, command.quota);
  what("list", HostCommand::What::list, "Names, and what each may have");
  what("remove", HostCommand::What::remove, "Its rooms stay open until they end");
}

void add_world(CLI::App& app, Options& options) {
  app.add_option("--port", options.port, "The port to listen on, UDP for native clients and TCP for phones; 0: any that is free")
      ->type_name("N")
      ->default_str(std::to_string(base::kPort));
  app.add_option("--address", options.address, "Listen on this address of the machine only (IPv4)")->type_name("IP")->default_str("all");
  app.add_option("--page", options.page, "The folder with the page that phones load")->type_name("DIR");
  app.add_option("--sockets", options.sockets, "How many connections of phones at once")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, base::kSocketsPossible))
      ->default_str("as many as fit");
  app.add_flag("--web-only", options.web_only,
               "Phones only, over TCP: opens no UDP port, for a network that lets no UDP through. Native clients cannot join");
  app.add_option("--host-name", options.host_name, "A name that phones may use for this machine, beside its addresses")->type_name("NAME");
  auto* certificate =
      app.add_option("--certificate", options.certificate, "Serve phones over https with this certificate chain (PEM)")->type_name("FILE");
  auto* key = app.add_option("--key", options.key, "The private key of the certificate (PEM)")->type_name("FILE");
  certificate->needs(key);
  key->needs(certificate);
  app.add_option("--database", options.database, "Where the anonymous totals are kept")->type_name("FILE")->capture_default_str();
  command_line::add_choice<deck::Language>(app, "--language", options.language, "Of messages to people");
  auto* level = app.add_option("--log-level", options.log_level, "How much is told on standard error")->capture_default_str();
  command_line::take_one_of(level, {"debug", "info", "warn", "error", "off"});
}

void add_proxy(CLI::App& app, Options& options) {
  auto* url = app.add_option("--public-url", options.public_url,
                             "Where people find this server through a proxy, which all invitations say: https://school.nl/streep/. "
                             "Pages are then of that address or of this machine, and no UDP port is opened")
                  ->type_name("URL");
  app.add_option("--trusted-proxy", options.trusted_proxies,
                 "A proxy that is believed when it says whose request it brings (X-Forwarded-For). May be given more than once")
      ->type_name("ADDRESS[/BITS]")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->needs(url);
  app.add_option_function<std::string>(
         "--public-udp",
         [&options](const std::string& port) {
           options.public_udp = true;
           if (!port.empty()) options.public_udp_port = static_cast<std::uint16_t>(std::stoi(port));
         },
         "The UDP port can be reached from outside too, at this number where it is another one: native clients use it")
      ->type_name("PORT")
      ->expected(0, 1)
      ->check(is_port_or_nothing)
      ->needs(url)
      ->excludes("--web-only");
}

void add_ways(CLI::App& app, Options& options) {
  app.add_flag("--resume", options.resume,
               "Open the room of a server that crashed: reads its ready line from standard input, a line for each deck. "
               "It goes on where it was; what was shown is not asked again, and a room that was closed stays closed");
  app.add_flag(
      "--show-remote", options.show_remote,
      "In a terminal: print the address that makes a phone the remote, and the link of a big screen. Whoever reads the first can lead "
      "the session");
  app.add_flag("--exit-with-parent", options.exit_with_parent, "End, in order, when standard input closes");
  app.add_option_function<int>(
         "--unattended", [&options](int minutes) { options.unattended = std::chrono::minutes(minutes); },
         "A room ends when no facilitator has been in it for so long; a room that a host opened does so after half an hour anyway")
      ->type_name("MINUTES")
      ->check(CLI::Range(1, 24 * 60));
  command_line::add_choice<ResultsAs>(
      app, "--results", options.results,
      "Start nothing: print the totals that are large enough to leave the machine. --deck gives them words");
}

}  // namespace

std::optional<Ended> read_command_line(Options& options, int count, const char* const* arguments) {
  options.database = default_database();
  options.page = default_page();
  options.shelf = default_shelf();
  HostCommand command;
  CLI::App app(
      "streep-server: hosts rooms of Streep for native clients.\n"
      "Writes one line of JSON for each room to standard output when it can be joined.",
      "streep-server");
  app.set_version_flag("--version", STREEP_VERSION, "Print the version");
  add_room(app, options);
  add_hosts(app, options);
  add_host_command(app, options, command);
  add_world(app, options);
  add_proxy(app, options);
  add_ways(app, options);
  app.callback([&options] {
    options.database = std::filesystem::absolute(options.database);
    if (options.decks.size() > options.rooms) throw CLI::ValidationError("--deck", "at most " + std::to_string(options.rooms) + " rooms");
    if (options.decks.empty() && options.resume) throw CLI::RequiresError("--resume", "--deck");
  });
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& end) {
    const int status = app.exit(end);
    return Ended{status, status == 0 ? std::string() : end.what()};
  }
  return std::nullopt;
}

}  // namespace streep::server
