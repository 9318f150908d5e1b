#include "server/host_command.h"

#include <algorithm>
#include <iostream>

#include "server/hosting/passphrase.h"
#include "server/posix/process.h"

namespace streep::server {
namespace {

int refuse(const std::string& sentence) {
  std::cerr << sentence << '\n';
  return 1;
}

int add(const HostCommand& command, const HostBook& book, const deck::Words& words) {
  std::cerr << words("hosts_type") << std::flush;
  std::string passphrase = read_secret();
  std::cerr << '\n';
  const bool is_made = passphrase.empty();
  if (is_made) passphrase = make_passphrase();
  if (!is_fit_passphrase(passphrase)) return refuse(words("hosts_unfit", {std::to_string(base::kPassphraseLeast)}));
  const HostBook::Contents contents = book.read();
  const auto hash = hash_of(passphrase, contents.salt);
  if (!hash) return refuse(words("hosts_no_memory"));
  const Host* same = host_of(*hash, contents.hosts);
  if (same != nullptr && same->name != command.name) return refuse(words("hosts_same_passphrase"));
  book.put({.name = command.name, .passphrase = *hash, .quota = command.quota});
  std::cerr << words("hosts_added", {command.name}) << '\n';
  if (is_made) std::cout << passphrase << '\n';
  return 0;
}

int list(const HostBook& book, const deck::Words& words) {
  for (const Host& host : book.read().hosts) {
    const Quota& quota = host.quota;
    std::cout << words("hosts_line", {host.name, std::to_string(quota.rooms), std::to_string(quota.seats), std::to_string(quota.minutes),
                                      std::to_string(quota.bytes), std::to_string(quota.openings)})
              << '\n';
  }
  return 0;
}

}  // namespace

int keep_book(const HostCommand& command, const std::filesystem::path& database, const deck::Words& words) {
  const HostBook book(database);
  if (command.what == HostCommand::What::add) return add(command, book, words);
  if (command.what == HostCommand::What::list) return list(book, words);
  return book.remove(command.name) ? 0 : refuse(words("hosts_unknown", {command.name}));
}

}  // namespace streep::server
