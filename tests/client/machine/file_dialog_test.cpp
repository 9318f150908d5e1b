// The desktop's own dialog, played by a script: game/client/file_dialog.h.
#include "game/client/machine/file_dialog.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/scratch.h"

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
  for (int look = 0; look < 1000; ++look) {
    if (const auto answer = dialog->answer()) return *answer;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return "no answer";
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
