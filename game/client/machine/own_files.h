// The files of the person who runs this program: where such files go, and how
// they are written and read whole. Paths are UTF-8.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "game/client/app/world/failed.h"
#include "game/client/machine/posix/fresh_file.h"

namespace streep::client {

// A new file first, on the disk, which then takes the place of the old one. The
// folder is made where there is none. Nothing: it is done.
[[nodiscard]] std::optional<Failed> write_safely(const std::string& path, std::string_view bytes, Readers readers = Readers::owner);

// At most so many bytes. Nothing where there is no such file, or where it is larger or cannot be read.
[[nodiscard]] std::optional<std::string> read_whole(const std::string& path, std::size_t most);

// streep/settings.toml in XDG_CONFIG_HOME or ~/.config; empty where there is no such folder.
[[nodiscard]] std::string usual_settings_file();

// streep/room in XDG_STATE_HOME or ~/.local/state, which survive that the machine goes down; empty where there is no such folder.
[[nodiscard]] std::string usual_room_file();

// Where people look for what a program saved: the folder for downloads, or for
// documents, as user-dirs.dirs names them, or the home folder. Empty: there is none.
[[nodiscard]] std::string folder_for_saving();

// For things that are thrown away.
[[nodiscard]] std::string folder_for_scratch();

// What people see of a path.
[[nodiscard]] std::string name_of_file(const std::string& path);

// What is in a folder, as much of it as can be read; never an exception, which would end the thread of the files.
[[nodiscard]] std::vector<std::filesystem::path> paths_in(const std::string& folder);

// A name in `folder` that no file has yet: results.csv, results-2.csv.
[[nodiscard]] std::string free_name(const std::string& folder, const std::string& stem, const std::string& ending);

}  // namespace streep::client
