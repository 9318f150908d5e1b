// What is kept between two starts: game/client/app/kept/kept.h, game/client/machine/settings_file.h and own_files.h.
#include "game/client/machine/settings_file.h"

#include <doctest/doctest.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "game/client/machine/own_files.h"
#include "tests/scratch.h"

using namespace streep;
using client::Kept;
using client::SettingsFile;

namespace {

Kept some_kept() {
  Kept kept;
  kept.settings = {deck::Language::en, ui::Tone::light, ui::TextSize::large, true, true};
  kept.recent_decks = {"/decks/a \"b\"\\c.toml", "/decks/d.toml"};
  kept.placement.console = {"eDP-1", client::Area{-1900, 20, 1280, 800}, true};
  kept.placement.screen = {"HDMI-1", std::nullopt, false};
  return kept;
}

std::string text_in(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t files_in(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("what is kept is read at the next start, and the folder is made") {
  const Scratch scratch;
  const std::string path = (scratch / "config" / "streep" / "settings.toml").string();
  SettingsFile first(path);
  REQUIRE_FALSE(first.keep(some_kept()));
  const SettingsFile next(path);
  CHECK(next.kept() == some_kept());
  CHECK(next.put_aside().empty());
  CHECK(files_in(scratch / "config" / "streep") == 1);
}

TEST_CASE("without a file everything is as usual, and nothing is written before something is chosen") {
  const Scratch scratch;
  SettingsFile file((scratch / "settings.toml").string());
  CHECK(file.kept() == Kept{});
  CHECK_FALSE(file.keep(Kept{}));
  CHECK(files_in(scratch.folder) == 0);
}

TEST_CASE("a damaged file is put aside as it was, and the usual counts") {
  for (const std::string& text : {std::string("theme = "), std::string("\0\xff\x01", 3), std::string(100'000, 'x'), std::string("[[[")}) {
    const Scratch scratch;
    write_file(scratch / "settings.toml", text);
    SettingsFile file((scratch / "settings.toml").string());
    CHECK(file.kept() == Kept{});
    CHECK(file.put_aside() == (scratch / "settings-damaged.toml").string());
    CHECK(text_in(scratch / "settings-damaged.toml") == text);
    CHECK_FALSE(file.keep(some_kept()));
    CHECK(SettingsFile((scratch / "settings.toml").string()).kept() == some_kept());
  }
}

TEST_CASE("a second damaged file does not take the place of the first") {
  const Scratch scratch;
  for (const char* text : {"one =", "two ="}) {
    write_file(scratch / "settings.toml", text);
    const SettingsFile file((scratch / "settings.toml").string());
  }
  CHECK(text_in(scratch / "settings-damaged.toml") == "one =");
  CHECK(text_in(scratch / "settings-damaged-2.toml") == "two =");
}

TEST_CASE("words and keys that are not known do no harm, and what is not said is as usual") {
  const auto kept = client::kept_in(
      "theme = \"pink\"\nhat = \"blue\"\nlanguage = \"en\"\ntext_size = 125\nscreen_window = \"1 2 0 4\"\nrecent_deck_9 = "
      "\"x\"\n[table]\na = 1\n");
  REQUIRE(kept);
  CHECK(kept->settings == ui::Settings{.language = deck::Language::en});
  CHECK(kept->recent_decks.empty());
  CHECK(kept->placement == client::Placement{});
}

TEST_CASE("what the command line says counts for this start, and is not written") {
  const Scratch scratch;
  const std::string path = (scratch / "settings.toml").string();
  write_file(scratch / "settings.toml", client::text_of(some_kept()));
  SettingsFile file(path);
  Kept now = file.kept();
  now.settings.tone = ui::Tone::dark;  // --theme dark
  file.start_with(now);
  now.settings.sound = false;  // chosen on the page
  REQUIRE_FALSE(file.keep(now));
  CHECK(SettingsFile(path).kept().settings.tone == ui::Tone::light);
  CHECK_FALSE(SettingsFile(path).kept().settings.sound);
}

TEST_CASE("a path that cannot be on one line is not kept, and what is with it is") {
  Kept kept = some_kept();
  kept.recent_decks = {"/decks/two\nlines.toml"};
  const auto read = client::kept_in(client::text_of(kept));
  REQUIRE(read);
  CHECK(read->recent_decks.empty());
  CHECK(read->settings == kept.settings);
}

TEST_CASE("where it cannot be written it is told, and the old file stays whole") {
  const Scratch scratch;
  write_file(scratch / "file", "x");
  const std::string path = (scratch / "file" / "settings.toml").string();
  SettingsFile file(path);
  CHECK(file.keep(some_kept()) == client::Failed{client::FileFault::not_kept, path});
  CHECK_FALSE(file.keep(Kept{}));  // once is enough
  CHECK(text_in(scratch / "file") == "x");
}

TEST_CASE("the file is in the folder of the person's own settings") {
  setenv("XDG_CONFIG_HOME", "/nowhere/config", 1);
  CHECK(client::usual_settings_file() == "/nowhere/config/streep/settings.toml");
  setenv("XDG_CONFIG_HOME", "not/absolute", 1);
  setenv("HOME", "/nowhere/home", 1);
  CHECK(client::usual_settings_file() == "/nowhere/home/.config/streep/settings.toml");
  unsetenv("XDG_CONFIG_HOME");
}

TEST_CASE("what is saved goes to the folder for downloads as this person calls it, under a name that is free") {
  const Scratch home;
  setenv("HOME", home.folder.c_str(), 1);
  unsetenv("XDG_CONFIG_HOME");
  CHECK(client::folder_for_saving() == home.folder.string());
  std::filesystem::create_directories(home / "Documents");
  CHECK(client::folder_for_saving() == (home / "Documents").string());
  std::filesystem::create_directories(home / ".config");
  std::filesystem::create_directories(home / "Binnen");
  write_file(home / ".config" / "user-dirs.dirs", "# comment\nXDG_DOWNLOAD_DIR=\"$HOME/Binnen\"\n");
  CHECK(client::folder_for_saving() == (home / "Binnen").string());
  CHECK(client::free_name((home / "Binnen").string(), "streep", ".csv") == (home / "Binnen" / "streep.csv").string());
  write_file(home / "Binnen" / "streep.csv", "x");
  CHECK(client::free_name((home / "Binnen").string(), "streep", ".csv") == (home / "Binnen" / "streep-2.csv").string());
}
