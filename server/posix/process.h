// What the server asks of the system that it runs on: to be left alone, who
// reads what it writes, and where files belong. It knows no rooms and no flags.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace streep::server {

// Nothing in memory reaches a disk, only this user reads what is written, and
// writing to somebody who has gone ends nothing.
void shield_process();

// Started by nohup, or so: it stays when its terminal closes.
[[nodiscard]] bool ignores_hangup();

// As many as the system gives: how many files may be open at once, sockets too.
[[nodiscard]] std::size_t allow_many_files();

// A line of standard input that nobody sees typed.
[[nodiscard]] std::string read_secret();

// A person reads both output and errors.
[[nodiscard]] bool is_at_terminal();

// Where this program stands; empty where that cannot be known.
[[nodiscard]] std::filesystem::path program_folder();

// Where programs of this user keep their data (XDG Base Directory).
[[nodiscard]] std::filesystem::path data_folder();

}  // namespace streep::server
