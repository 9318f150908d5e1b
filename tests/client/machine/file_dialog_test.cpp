// The desktop's own dialog, played by a script: game/client/machine/file_dialog.h and desktop_dialogs.h.
#include "game/client/machine/file_dialog.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "game/base/path.h"
#include "game/client/machine/desktop_dialogs.h"
#include "tests/scratch.h"
#include "tests/until.h"

using namespace streep;
using client::FileDialog;

namespace {

// A desktop that has one program, which does this.
std::string answer_of(const std::string& program, const std::string& script,
                      const client::FileWish& wish = {"Kies", {".csv", ".toml"}, "/tmp/", false}) {
  const Scratch scratch;
  const std::filesystem::path path = scratch / program.c_str();
  std::ofstream(path) << "#!/bin/sh\n" << script << '\n';
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  auto dialog = FileDialog::open(wish, "/nowhere:" + scratch.folder.string());
  REQUIRE(dialog);
  std::optional<std::string> answer;
  until([&] { return (answer = dialog->answer()).has_value(); });
  return *answer;
}

}  // namespace

TEST_CASE("what is chosen in a dialog is its answer, and closing it is an empty one") {
  CHECK(answer_of("zenity", "echo '/home/ik/mijn deck.toml'") == "/home/ik/mijn deck.toml");
  CHECK(answer_of("kdialog", "echo /home/ik/deck.toml") == "/home/ik/deck.toml");
  CHECK(answer_of("zenity", "exit 1").empty());
}

TEST_CASE("a dialog is told what it is for") {
  CHECK(answer_of("zenity", "echo \"$4\"") == "--file-filter=Streep | *.csv *.toml");
  CHECK(answer_of("zenity", "echo \"$5\"", {"Waar?", {".streep"}, "/tmp/a.streep", true}) == "--save");
}

TEST_CASE("a desktop without such a program has no dialog") { CHECK_FALSE(FileDialog::open({}, "/nowhere")); }

// --- what comes of it

namespace {

client::Happened answer_of(client::DesktopDialogs& dialogs, client::FileThread& thread) {
  std::vector<client::Happened> happened;
  until([&] {
    dialogs.tick(0);
    thread.wait();
    thread.tick(happened);
    return !happened.empty();
  });
  REQUIRE(happened.size() == 1);
  return happened.front();
}

const client::Ask kImport{.purpose = client::Purpose::import, .title = "Kies", .endings = {".csv", ".toml"}};

}  // namespace

TEST_CASE("without a dialog of the desktop a folder is shown, and a name in it is the answer") {
  const Scratch scratch;
  std::filesystem::create_directories(scratch / "map/binnen");
  std::ofstream(scratch / "map/a.toml") << "een deck";
  std::ofstream(scratch / "map/plaatje.png") << "";
  client::FileThread thread;
  client::DesktopDialogs dialogs("/nowhere", thread);
  dialogs.ask(kImport);
  CHECK(std::holds_alternative<client::FolderSeen>(answer_of(dialogs, thread)));
  dialogs.choose(streep::base::text_of(scratch / "map"), "binnen/");
  CHECK(std::get<client::FolderSeen>(answer_of(dialogs, thread)).folder == streep::base::text_of(scratch / "map/binnen"));
  dialogs.choose(streep::base::text_of(scratch / "map/binnen"), "../");
  CHECK(std::get<client::FolderSeen>(answer_of(dialogs, thread)).names == std::vector<std::string>{"binnen/", "a.toml"});
  dialogs.choose(streep::base::text_of(scratch / "map"), "a.toml");
  const auto file = std::get<client::ChosenFile>(std::get<client::Answered>(answer_of(dialogs, thread)).file);
  CHECK(file.name == "a.toml");
  CHECK(file.bytes == "een deck");
  dialogs.choose(streep::base::text_of(scratch / "map"), "weg.toml");
  const auto failed = std::get<client::Failed>(std::get<client::Answered>(answer_of(dialogs, thread)).file);
  CHECK(failed == client::Failed{client::FileFault::unreadable, "weg.toml"});
}

TEST_CASE("a pack is written where the dialog says, with its ending, and the answer says where") {
  const Scratch scratch;
  std::ofstream(scratch / "zenity") << "#!/bin/sh\necho '" << (scratch / "pakket").c_str() << "'\n";
  std::filesystem::permissions(scratch / "zenity", std::filesystem::perms::owner_all);
  client::FileThread thread;
  client::DesktopDialogs dialogs(scratch.folder.string(), thread);
  dialogs.ask({.purpose = client::Purpose::pack, .title = "Waar?", .endings = {".streep"}, .name = "a.streep", .bytes = "bytes"});
  const auto answer = std::get<client::Answered>(answer_of(dialogs, thread));
  CHECK(answer.purpose == client::Purpose::pack);
  CHECK(std::get<client::ChosenFile>(answer.file).path == streep::base::text_of(scratch / "pakket.streep"));
  CHECK(std::filesystem::exists(scratch / "pakket.streep"));
}
